import type { QueryAnalysis, QueryToken } from '../src/kql/query-analysis.ts';
import type { Random } from './random.ts';

export const mutationKinds = ['table', 'column', 'operator', 'equals', 'bracket'] as const;

export type MutationKind = (typeof mutationKinds)[number];

/** A query with one mistake in it. */
export interface Mutation {
  kind: MutationKind;
  text: string;
  /** Line of the mistake, from 1. */
  line: number;
  /** What was written in place of what, for reading. */
  change: string;
}

/** Puts one mistake of a kind into a clean query, or gives null when it has no place for it. */
export function mutate(
  text: string,
  analysis: QueryAnalysis,
  kind: MutationKind,
  source: Random,
): Mutation | null {
  const places = placesOf(text, analysis, kind);
  if (places.length === 0) return null;
  const place = source.pick(places);
  const before = text.slice(place.start, place.start + place.length);
  const after = kind === 'equals' ? '=' : kind === 'bracket' ? '' : misspell(before, source);
  return {
    kind,
    text: text.slice(0, place.start) + after + text.slice(place.start + place.length),
    line: text.slice(0, place.start).split('\n').length,
    change: `${before} → ${after}`,
  };
}

type Place = Pick<QueryToken, 'start' | 'length'>;

function placesOf(text: string, { tokens, columns }: QueryAnalysis, kind: MutationKind): Place[] {
  const written = (token: QueryToken) => text.slice(token.start, token.start + token.length);
  switch (kind) {
    case 'table':
      return tokens.filter((token) => token.kind === 'Table');
    case 'column': {
      // A column of a table, where it is read: the name that a query gives itself is the author's to choose.
      const names = new Set(columns.flatMap((column) => (column.table === null ? [] : [column.name])));
      return tokens.filter(
        (token) =>
          token.kind === 'Column' &&
          names.has(written(token)) &&
          !/^\s*(=(?![=~])|:|,[^()=]*\)\s*=(?![=~]))/.test(text.slice(token.start + token.length)),
      );
    }
    case 'operator':
      return tokens.filter(
        (token) => /^(QueryOperator|ScalarOperator)$/.test(token.kind) && /^[a-z_]{3,}$/.test(written(token)),
      );
    case 'equals':
      return tokens.filter((token) => written(token) === '==');
    case 'bracket':
      return tokens
        .filter((token) => token.kind === 'Punctuation')
        .flatMap((token) =>
          [...written(token)].flatMap((sign, index) =>
            '()[]'.includes(sign) ? [{ start: token.start + index, length: 1 }] : [],
          ),
        );
  }
}

/** One keystroke wrong inside a word: a letter left out, doubled, or two exchanged. */
function misspell(word: string, source: Random): string {
  const at = 1 + source.below(Math.max(1, word.length - 2));
  const [letter = '', next = ''] = [word[at], word[at + 1]];
  const ways = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + next + letter + word.slice(at + 2),
  ];
  const wrong = ways.filter((way) => way !== word);
  return source.pick(wrong);
}
