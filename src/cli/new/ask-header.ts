import { type CANCEL_SYMBOL, isCancel, select, text } from '@clack/prompts';
import { caseSeverities } from '../../case/case-header.ts';
import { slugPattern } from '../../case/slug.ts';
import { tlpLevels } from '../../case/tlp.ts';
import { Interrupted } from '../terminal/interrupted.ts';
import type { Terminal } from '../terminal/io.ts';
import { type FlaggedHeader, headerFault } from './new-case-header.ts';

/** Asks in a terminal for the name of a case. `taken` says why a name cannot be used; null when it can. */
export async function askSlug(
  terminal: Terminal,
  taken: (slug: string) => Promise<string | null>,
): Promise<string> {
  for (;;) {
    const slug = await answer(
      text({
        ...terminal,
        message: 'Name of the case, for its folder and its address',
        placeholder: 'archive-on-laptop-07',
        validate: (value = '') =>
          slugPattern.test(value) ? undefined : 'Lower-case letters, digits and hyphens',
      }),
    );
    const fault = await taken(slug);
    if (fault === null) return slug;
    terminal.output.write(`${fault}\n`);
  }
}

/** Asks in a terminal for what is required of a case and was not said. */
export async function askHeader(
  known: FlaggedHeader,
  { slug, terminal }: { slug: string; terminal: Terminal },
): Promise<FlaggedHeader> {
  const ask = (field: 'title' | 'summary', options: { message: string; initialValue?: string }) =>
    answer(
      text({
        ...terminal,
        ...options,
        validate: (value = '') => {
          const fault = headerFault(field, value);
          return fault === null ? undefined : sentence(fault);
        },
      }),
    );
  const pick = <Word extends string>(message: string, words: readonly Word[]) =>
    answer(select<string>({ ...terminal, message, options: words.map((value) => ({ value })) })).then(
      (word) => words.find((one) => one === word) ?? null,
    );
  return {
    ...known,
    title:
      known.title ?? (await ask('title', { message: 'Title: what happened', initialValue: titleOf(slug) })),
    summary:
      known.summary ??
      (await ask('summary', { message: 'Summary: what was found, what was done, what stays open' })),
    tlp: known.tlp ?? (await pick('TLP: who may see it', tlpLevels)),
    severity:
      known.severity ?? (await pick('Severity: how much harm it did or could have done', caseSeverities)),
  };
}

async function answer<Value>(question: Promise<Value | typeof CANCEL_SYMBOL>): Promise<Value> {
  const given = await question;
  if (isCancel(given)) throw new Interrupted();
  return given as Value;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `archive-on-laptop` as `Archive on laptop`. */
function titleOf(slug: string): string {
  return sentence(slug.replaceAll('-', ' ').trim());
}
