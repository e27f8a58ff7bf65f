import { inLanguage } from '../../case/in-language.ts';

/** The words that the rendering of prose adds to it; most of them are for screen readers alone. */
export interface ProseWords {
  background: string;
  /** Prose that places findings, queries or evidence. */
  investigation: string;
  detail: string;
  limit: string;
  /** A picture without an alternative text. */
  picture: string;
  /** A link to a heading, without words of its own. */
  link: string;
  code: string;
  table: string;
  withheld: string;
  done: string;
  notDone: string;
  footnotes: string;
  /** `place` counts from 1 the places that refer to one footnote. */
  back(footnote: number, place: number): string;
  copy: string;
  copied: string;
  copyCode(label: string): string;
  openIn(portal: string): string;
  /** Said of code with names that are replaced, and when it is copied. */
  replaced(names: number): string;
  copiedReplaced(names: number): string;
}

const en: ProseWords = {
  background: 'Background',
  investigation: 'Investigation',
  detail: 'detail',
  limit: 'limit',
  picture: 'Picture',
  link: 'Link',
  code: 'code',
  table: 'table',
  withheld: 'withheld',
  done: 'Done',
  notDone: 'Not done',
  footnotes: 'Footnotes',
  back: (footnote, place) => `Back to the text of footnote ${footnote}${place > 1 ? `, place ${place}` : ''}`,
  copy: 'Copy',
  copied: 'Copied',
  copyCode: (label) => `Copy: ${label}`,
  openIn: (portal) => `Open in ${portal}`,
  replaced: (names) => `${names === 1 ? '1 name' : `${names} names`} replaced for this audience`,
  copiedReplaced: (names) => `Copied, ${names === 1 ? '1 name' : `${names} names`} replaced`,
};

const de: ProseWords = {
  background: 'Hintergrund',
  investigation: 'Untersuchung',
  detail: 'Einzelheiten',
  limit: 'Grenze',
  picture: 'Bild',
  link: 'Verweis',
  code: 'Code',
  table: 'Tabelle',
  withheld: 'vorenthalten',
  done: 'Erledigt',
  notDone: 'Nicht erledigt',
  footnotes: 'Fußnoten',
  back: (footnote, place) => `Zurück zum Text der Fußnote ${footnote}${place > 1 ? `, Stelle ${place}` : ''}`,
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyCode: (label) => `Kopieren: ${label}`,
  openIn: (portal) => `In ${portal} öffnen`,
  replaced: (names) => `${names === 1 ? '1 Name' : `${names} Namen`} für diese Leser ersetzt`,
  copiedReplaced: (names) => `Kopiert, ${names === 1 ? '1 Name' : `${names} Namen`} ersetzt`,
};

const languages = new Map([
  ['en', en],
  ['de', de],
]);

/** The words in a language, a BCP 47 tag; English where there are none in it. */
export function proseWords(language: string): ProseWords {
  return inLanguage(language, languages) ?? en;
}
