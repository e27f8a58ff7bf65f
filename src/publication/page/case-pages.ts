import type { CaseContext } from '../../rules/engine/context.ts';
import type { PublishedCase } from '../published-case.ts';
import type { CaseCard, CasePage } from './case-page.ts';
import { casePage } from './case-page-view.ts';
import type { PageSurroundings } from './page-surroundings.ts';

/** The pages of cases, each made when it is asked for first, and kept. */
export interface CasePages {
  page(slug: string): Promise<CasePage> | null;
  /** Queries on the pages that were made with names that are replaced for the audience, and those names. */
  replaced(): { readonly queries: number; readonly names: number };
}

export function casePages(
  cases: readonly PublishedCase[],
  contexts: readonly CaseContext[],
  around: Omit<PageSurroundings, 'context' | 'cardOf' | 'earlier' | 'later' | 'countReplaced'>,
): CasePages {
  const at = new Map(cases.map(({ of }, place) => [of.slug, place]));
  const contextOf = new Map(contexts.map((context) => [context.source.case.slug, context]));
  const cardOf = new Map(cases.map(({ card }): [string, CaseCard] => [card.slug, card]));
  const pages = new Map<string, Promise<CasePage>>();
  const replaced = { queries: 0, names: 0 };
  return {
    page(slug) {
      const known = pages.get(slug);
      if (known !== undefined) return known;
      const place = at.get(slug) ?? -1;
      const one = cases[place];
      const context = contextOf.get(slug);
      if (one === undefined || context === undefined) return null;
      const made = casePage(one, {
        ...around,
        context,
        cardOf,
        earlier: cases[place + 1]?.card ?? null,
        later: cases[place - 1]?.card ?? null,
        countReplaced: (names) => {
          if (names === 0) return;
          replaced.queries++;
          replaced.names += names;
        },
      });
      pages.set(slug, made);
      return made;
    },
    replaced: () => replaced,
  };
}
