import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { UsageError } from './call/usage-error.ts';

/** The operands of `check` as absolute paths in the content folder; undefined when there are none, which means all. */
export async function checkPaths(
  operands: readonly string[],
  { cwd, content }: { cwd: string; content: string },
): Promise<string[] | undefined> {
  if (operands.length === 0) return undefined;
  const folder = await realpath(content);
  return Promise.all(
    operands.map(async (operand) => {
      const real = await realpath(resolve(cwd, operand)).catch(() => null);
      if (real === null) throw new UsageError(`Unexpected path \`${operand}\`, expected one that exists`);
      const inside = relative(folder, real);
      if (inside.startsWith('..') || isAbsolute(inside)) {
        throw new UsageError(
          `Unexpected path \`${operand}\`, expected one in the content folder`,
          'Name another content folder with `--content DIR`.',
        );
      }
      // As the content folder was named, which may be through a link.
      return resolve(content, inside);
    }),
  );
}
