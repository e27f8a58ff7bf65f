import type { AttackIndex } from './attack-index.ts';
import { tacticShortName } from './tactics.ts';
import { techniqueIdsIn } from './technique-id.ts';
import { fullName, isTechniqueName, nameKey, nameWords } from './technique-names.ts';

/**
 * Every place of a plain text that gives a technique id a name: `T1567.002: Exfiltration Over HTTPS`, `T1567.002 – …`,
 * `T1567.002 (…)`, and `PowerShell (T1086)`. Right names are returned too; compare with `sameName`.
 * What follows an id is a claim only when it reads as a name: it is a technique's, or it is several words in title
 * case with nothing after them. A sentence, a tactic, a single unknown word and a list of ids are none.
 */
export function nameClaims(index: AttackIndex, text: string): NameClaim[] {
  const claims: NameClaim[] = [];
  for (const { id, start: idStart, end: idEnd } of techniqueIdsIn(text)) {
    if (listBefore.test(text.slice(Math.max(0, idStart - 16), idStart))) continue;
    const name = nameAfter(index, id, text, idEnd) ?? nameBefore(index, id, text, idStart, idEnd);
    if (name === null) continue;
    claims.push({ id, idStart, idEnd, name: text.slice(name.start, name.end), ...name });
  }
  return claims;
}

function nameAfter(index: AttackIndex, id: string, text: string, idEnd: number): Span | null {
  const gap = gapPattern.exec(text.slice(idEnd, idEnd + 12));
  if (gap === null) return null;
  const start = idEnd + gap[0].length;
  const opening = /[([]$/.exec(gap[0])?.[0];
  const rest = text.slice(start, start + 160);
  const segment = (opening === undefined ? openSegment : bracketSegment).exec(rest)?.[0].trimEnd() ?? '';
  const own = ownName(index, id, rest);
  if (own !== null) return { start, end: start + own };
  return readsAsName(index, segment) ? { start, end: start + segment.length } : null;
}

/** How much of `rest` is the technique's own name, in full or alone; null when it does not begin with it. */
function ownName(index: AttackIndex, id: string, rest: string): number | null {
  const words = nameWords(rest);
  if (words[0]?.start !== 0 && !/^[./]/.test(rest)) return null;
  for (const name of [fullName(index, id), index.technique(id)?.name]) {
    const keys = nameWords(name ?? '').map((word) => word.key);
    const last = words[keys.length - 1];
    if (last === undefined || keys.some((key, place) => key !== words[place]?.key)) continue;
    // `Logon Script (Windows)` closes what it opened.
    const closing = name?.endsWith(')') && rest[last.end] === ')' ? 1 : 0;
    return last.end + closing;
  }
  return null;
}

function readsAsName(index: AttackIndex, segment: string): boolean {
  if (segment === '' || tacticShortName(index, segment) !== null) return false;
  if (isTechniqueName(segment)) return true;
  const words = nameWords(segment);
  if (words.length < 2 || words.length > 9 || !/^\p{Lu}/u.test(segment)) return false;
  return words.every((word) => /^\p{Lu}\p{L}*$/u.test(word.text) || minorWords.has(word.key));
}

/** A name in front of an id in brackets: only a name that some technique has, so that no sentence is taken for one. */
function nameBefore(
  index: AttackIndex,
  id: string,
  text: string,
  idStart: number,
  idEnd: number,
): Span | null {
  const opening = /\s[([][*_`]{0,2}$/.exec(text.slice(0, idStart));
  if (opening === null || !/^[*_`]{0,2}[)\]]/.test(text.slice(idEnd, idEnd + 3))) return null;
  const from = text.lastIndexOf('\n', idStart) + 1;
  const end = opening.index;
  const words = nameWords(text.slice(from, end)).slice(-8);
  if (words.at(-1)?.end !== end - from) return null;
  for (const [place, word] of words.entries()) {
    const start = from + word.start;
    const name = text.slice(start, end);
    if (!isTechniqueName(name) || !/^\p{Lu}/u.test(name)) continue;
    const alone =
      /^[\s>|#*_`-]*(?:\d+[.)]\s+)?[*_`]*$/.test(text.slice(from, start)) ||
      /\|\s*$/.test(text.slice(from, start));
    if (place === words.length - 1 && !alone) return null;
    return isOfFamily(index, id, name) ? null : { start, end };
  }
  return null;
}

/** `PowerShell (T1059)` names the parent of what it means, which is right in prose. */
function isOfFamily(index: AttackIndex, id: string, name: string): boolean {
  const key = nameKey(name);
  return [index.parent(id), ...index.children(id)].some(
    (relative) => relative !== null && nameKey(relative.name) === key,
  );
}

const listBefore = /T\d{4}(?:\.\d{3})?(?:\s*[,/;&+–-]\s*|\s+(?:and|or|to)\s+)$/;
const gapPattern = /^[*_`]{0,3}\s?(?::[*_`]{0,3}\s+|\s?[–—]\s?|\s-{1,2}\s|\s?[([])[*_`]{0,3}/;
const openSegment = /^(?:(?!\s[-–—]{1,2}\s|[.!?](?:\s|$))[^\n|;,:()[\]<>*_`"])+/;
const bracketSegment = /^[^\n()[\]<>*`"]+(?:\([^\n()]*\))?(?=[*_`]{0,3}[)\]])/;
const minorWords = new Set(
  'a an and as at by for from in into of on onto or over per the through to up via with without'.split(' '),
);

/** Offsets are UTF-16 units of the text, ends exclusive; `start` and `end` are those of the name. */
export interface NameClaim {
  id: string;
  idStart: number;
  idEnd: number;
  name: string;
  start: number;
  end: number;
}

interface Span {
  start: number;
  end: number;
}
