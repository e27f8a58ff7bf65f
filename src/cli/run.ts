import { closest } from '../case/closest.ts';
import { visibleLine } from '../report/visible-text.ts';
import type { Command } from './call/command.ts';
import { commandHelp, overview } from './call/help.ts';
import { parseCall } from './call/parse-call.ts';
import { UsageError } from './call/usage-error.ts';
import { commands } from './commands.ts';
import { version } from './package-info.ts';
import { faultText } from './terminal/fault.ts';
import { Interrupted } from './terminal/interrupted.ts';
import type { Io } from './terminal/io.ts';
import { styleOf } from './terminal/style.ts';

/**
 * Does what the words after `casebook` ask, and answers with the exit code: 0 no error, 1 the content is wrong,
 * 2 it could not run, 130 it was interrupted. Never throws.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let command: Command | null = null;
  try {
    const [word, ...rest] = argv;
    const style = styleOf(io.stdout, io.env);
    if (word === undefined || word === '--help' || word === '-h' || (word === 'help' && rest.length === 0)) {
      io.stdout.write(overview(commands, style));
      return 0;
    }
    if (word === '--version' || word === '-v') {
      io.stdout.write(`${version}\n`);
      return 0;
    }
    command = named(word === 'help' ? (rest[0] ?? '') : word);
    if (word === 'help' || rest.includes('--help') || rest.includes('-h')) {
      io.stdout.write(commandHelp(command, style));
      return 0;
    }
    return await command.run(parseCall(command, rest), io);
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    io.stderr.write(error instanceof UsageError ? usageText(error, command) : faultText(error, io.env));
    return 2;
  }
}

function named(word: string): Command {
  const found = commands.find((command) => command.name === word);
  if (found !== undefined) return found;
  const names = commands.map((command) => command.name);
  const meant = closest(word, names);
  if (word.startsWith('-')) throw new UsageError(`Unexpected flag \`${word}\`, expected a command first`);
  throw new UsageError(
    `Unexpected command \`${word}\`${meant === null ? `, expected ${names.join(', ')}` : `, did you mean \`${meant}\`?`}`,
  );
}

function usageText({ message, hint }: UsageError, command: Command | null): string {
  const more = command === null ? 'casebook --help' : `casebook ${command.name} --help`;
  const lines = [message, ...(hint === null ? [] : [hint]), `\`${more}\` says more.`];
  return `casebook: ${lines.map(visibleLine).join('\n')}\n`;
}
