import type { Diagnostic } from '../../case/diagnostic.ts';
import type { CaseSource } from '../../case/read-case.ts';
import { rules } from '../../rules/all-rules.ts';
import type { CaseContext } from '../../rules/engine/context.ts';
import { checkCase } from '../../rules/engine/run-rules.ts';
import type { LoadedCase } from '../load/load-case.ts';
import type { Progress } from '../load/progress.ts';
import { analyseCases, type Surroundings } from './analyse-cases.ts';
import { type WatchedCases, watchedCases } from './watched-cases.ts';

/** What the rules look at and say, case by case. */
export interface CaseChecks {
  contexts(cases: readonly LoadedCase[], around: Surroundings): Promise<CaseContext[]>;
  /** What the rules say of cases whose contexts were just asked for. */
  diagnostics(contexts: readonly CaseContext[]): Diagnostic[];
}

interface Kept {
  loaded: LoadedCase;
  around: Omit<Surroundings, 'sources'>;
  context: CaseContext;
  others: WatchedCases;
  said: readonly Diagnostic[] | null;
}

/**
 * Keeps the analyses of each case and what the rules said of it until the case, the settings or another case that the
 * rules looked at has changed.
 */
export function caseChecks(options: { now: string; onProgress?: (progress: Progress) => void }): CaseChecks {
  const kept = new Map<string, Kept>();
  let sources: ReadonlyMap<string, CaseSource> = new Map();

  const isKept = (loaded: LoadedCase, { config, analyser }: Surroundings) => {
    const one = kept.get(loaded.slug);
    return one?.loaded === loaded && one.around.config === config && one.around.analyser === analyser;
  };
  return {
    async contexts(cases, around) {
      ({ sources } = around);
      const stale = cases.filter((one) => one.source !== null && !isKept(one, around));
      const others = new Map(stale.map((one) => [one.slug, watchedCases(() => sources)]));
      const analysed = await analyseCases(
        stale,
        (slug) => others.get(slug)?.view ?? sources,
        around,
        options,
      );
      for (const { loaded, context } of analysed) {
        const watched = others.get(loaded.slug);
        if (watched !== undefined)
          kept.set(loaded.slug, { loaded, around, context, others: watched, said: null });
      }
      return cases.flatMap(({ slug, source }) => (source === null ? [] : (kept.get(slug)?.context ?? [])));
    },
    diagnostics: (contexts) =>
      contexts.flatMap((context) => {
        const one = kept.get(context.source.case.slug);
        if (one === undefined) return checkCase(rules, context);
        if (one.said === null || !one.others.unchanged()) {
          one.others.forget();
          one.said = checkCase(rules, context);
        }
        return one.said;
      }),
  };
}
