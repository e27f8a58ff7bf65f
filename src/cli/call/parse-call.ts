import { parseArgs } from 'node:util';
import { closest } from '../../case/closest.ts';
import type { Call, Command, Flag } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Flags that every command takes. */
export const commonFlags: Readonly<Record<string, Flag>> = {
  content: { value: 'DIR', about: 'Content folder (default: `content`)' },
  help: { value: null, about: 'Show this help' },
};

/** What `argv`, the words after its name, ask of a command. */
export function parseCall(command: Command, argv: readonly string[]): Call {
  const flags = { ...command.flags, ...commonFlags };
  const values = new Map<string, string | null>();
  const operands: string[] = [];
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      { type: flag.value === null ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') {
      const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
      if (flag === undefined) throw unknownFlag(token.rawName, Object.keys(flags));
      values.set(token.name, flagValue(token.rawName, flag, token.value, token.inlineValue === true));
    }
  }
  if (operands.length > 0 && command.operands === null && !values.has('help')) {
    throw new UsageError(`Unexpected \`${operands[0]}\`, expected only flags`);
  }
  return { operands, has: (flag) => values.has(flag), text: (flag) => values.get(flag) ?? null };
}

function flagValue(name: string, flag: Flag, value: string | undefined, inline: boolean): string | null {
  if (flag.value === null) {
    if (value === undefined) return null;
    throw new UsageError(`Unexpected value \`${value}\` of \`${name}\`, expected none`);
  }
  if (value === undefined || value === '')
    throw new UsageError(`Unexpected \`${name}\` without ${flag.value}`);
  if (!inline && /^-./.test(value)) {
    throw new UsageError(
      `Unexpected \`${value}\`, expected ${flag.value} of \`${name}\``,
      `Write \`${name}=${value}\` if you mean that.`,
    );
  }
  return value;
}

function unknownFlag(name: string, known: readonly string[]): UsageError {
  const meant = closest(name.replace(/^-+/, ''), known);
  return new UsageError(
    `Unexpected flag \`${name}\`${meant === null ? '' : `, did you mean \`--${meant}\`?`}`,
    meant === null ? `It takes ${known.map((flag) => `--${flag}`).join(', ')}.` : null,
  );
}
