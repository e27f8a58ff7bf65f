import type { Style } from '../../report/report.ts';
import { version } from '../package-info.ts';
import type { Command } from './command.ts';
import { commonFlags } from './parse-call.ts';

/** What `casebook` alone says; fits on one screen. */
export function overview(commands: readonly Command[], style: Style): string {
  const rows = commands.map(({ name, operands, summary }) => [usage(name, operands), summary] as const);
  return text([
    `casebook ${version}: investigation cases, checked like a program and published as a site`,
    '',
    `${style('bold', 'Usage')}  casebook <command> [flags]`,
    '',
    style('bold', 'Commands'),
    ...table(rows),
    '',
    style('bold', 'Flags'),
    ...table([
      ['--content DIR', 'Content folder (default: `content`)'],
      ['--help', 'Show this help, or that of the command before it'],
      ['--version', 'Show the version'],
    ]),
    '',
    'Exit code: 0 when there is no error, 1 when the content is wrong, 2 when the command could not run.',
  ]);
}

/** What `casebook help <command>` says. */
export function commandHelp(command: Command, style: Style): string {
  const flags = Object.entries({ ...command.flags, ...commonFlags });
  return text([
    command.summary,
    '',
    `${style('bold', 'Usage')}  casebook ${usage(command.name, command.operands)} [flags]`,
    '',
    style('bold', 'Flags'),
    ...table(flags.map(([name, { value, about }]) => [usage(`--${name}`, value), about] as const)),
    ...command.notes.flatMap((note) => ['', note]),
    '',
    style('bold', 'Examples'),
    ...command.examples.map((example) => `  ${example}`),
  ]);
}

function usage(name: string, rest: string | null): string {
  return rest === null ? name : `${name} ${rest}`;
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
