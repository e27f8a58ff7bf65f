import { caseSeverities, statuses } from '../../case/case-header.ts';
import { tlpLevels } from '../../case/tlp.ts';
import type { DraftRecord, DraftValue } from '../draft.ts';
import { datesIn } from '../records/times-in.ts';
import type { ReportBook } from '../report-book.ts';
import type { StatedFact } from './stated-facts.ts';

interface Known {
  facts: readonly StatedFact[];
  /** All words of the write-up. */
  text: string;
  title: string;
  /** Day of the import. */
  today: string;
  /** What `--tlp` said; null when nothing. */
  tlp: string | null;
  book: ReportBook;
}

/** The keys of a case that say what kind of work it was, how bad, how far and when. */
export function caseFacts(known: Known): DraftRecord {
  return {
    kind: kindOf(known),
    lab: labOf(known),
    tlp: tlpOf(known),
    severity: severityOf(known),
    status: statusOf(known),
    opened: openedOf(known),
    authors: authorsOf(known),
  };
}

function stated({ facts }: Known, key: RegExp): string | null {
  return facts.find((fact) => key.test(fact.key))?.value ?? null;
}

function kindOf({ title, text, book }: Known): DraftValue | undefined {
  const kinds = [
    ['threat-hunt', /\bhunt(?:s|ing)?\b/i],
    ['incident', /\bincident\b/i],
    ['investigation', /\binvestigat\w+/i],
  ] as const;
  for (const [kind, word] of kinds) {
    const found = word.exec(title);
    if (found !== null) return book.guess('kind', kind, `the title says "${found[0]}"`);
  }
  const found = /\bthreat hunt(?:ing)?\b/i.exec(text);
  return found === null ? undefined : book.guess('kind', 'threat-hunt', `the text says "${found[0]}"`);
}

function labOf({ text, book }: Known): DraftValue | undefined {
  const found =
    /\b(?:cyber ?range|home ?lab|lab environment|lab scenario|training range|simulat(?:ed|es|ion)|capture the flag|ctf)\b/i.exec(
      text,
    );
  return found === null ? undefined : book.guess('lab', true, `the text says "${found[0]}"`);
}

function tlpOf({ text, tlp, book }: Known): DraftValue {
  if (tlp !== null) return tlp;
  const written = /\bTLP\s*[:\s]\s*(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE)(?![\w+])/i
    .exec(text)?.[1]
    ?.toUpperCase();
  const level = written === 'WHITE' ? 'CLEAR' : tlpLevels.find((one) => one === written);
  if (level !== undefined) return level;
  book.need('tlp', 'the write-up does not say who may see it, so it is restricted; `CLEAR` publishes it');
  return book.guess('tlp', 'AMBER', 'the write-up has no label; CLEAR publishes it');
}

function severityOf(known: Known): DraftValue {
  const said = stated(known, /^(?:overall |incident |alert |threat )?severity(?: level| rating)?$/);
  // `Medium/High` counts as what is worse.
  const found =
    said === null ? undefined : caseSeverities.findLast((one) => said.toLowerCase().includes(one));
  if (found !== undefined) return found;
  known.book.need('severity', 'the write-up names none');
  return known.book.guess('severity', 'medium', 'the write-up names none');
}

function statusOf(known: Known): DraftValue {
  const said = stated(known, /^(?:incident |case |current |overall |hunt )?status$/);
  const word = said?.toLowerCase() ?? '';
  const found = statuses.find((one) => word.includes(one));
  if (found !== undefined) return found;
  if (/complet|resolved|finished|done/.test(word))
    return known.book.guess('status', 'closed', `the write-up says "${said}"`);
  known.book.need('status', 'the write-up names none');
  return known.book.guess('status', 'open', 'the write-up names none');
}

function openedOf(known: Known): DraftValue {
  const { facts, text, today, book } = known;
  for (const key of [
    /^(?:date (?:opened|of (?:incident|activity|hunt|report|detection))|opened|(?:hunt|incident|detection|report) date|date)$/,
    /\bdate\b/,
  ]) {
    for (const fact of facts) {
      const [date] = key.test(fact.key) ? datesIn(fact.value) : [];
      if (date !== undefined && date <= today)
        return book.guess('opened', date, `"${fact.key}" of the write-up`);
    }
  }
  const [first] = datesIn(text)
    .filter((date) => date <= today && date > '2010')
    .sort();
  if (first !== undefined) return book.guess('opened', first, 'the earliest day that the write-up names');
  book.need('opened', 'the write-up names no day');
  return book.guess('opened', today, 'the write-up names no day; this is the day of the import');
}

function authorsOf(known: Known): string[] {
  const said = stated(
    known,
    /^(?:authors?|analysts?|lead analyst|investigators?|hunters?|prepared by|written by|report by|created by|author name)$/,
  );
  if (said === null) return [];
  const names = said.split(/\s*(?:,|&|;|\band\b)\s*/).map((name) => name.replace(/^[[(]|[\])]$/g, '').trim());
  return names.filter((name) => name !== '' && name.length <= 60);
}
