import type { Platform } from '../../kql/platform.ts';
import type { QueryAnalyser } from '../../kql/query-analyser.ts';
import type { QueryAnalysis } from '../../kql/query-analysis.ts';
import type { Judge, QueryCandidate, QueryVerdict } from './query-verdict.ts';

/** The platforms whose tables are known. */
const platforms = ['defender-xdr', 'sentinel'] as const satisfies Platform[];

/** Tags of fences that say what the text is, and that it is not KQL. */
const otherTags =
  /^(?:ba?sh|sh|zsh|shell|console|powershell|ps1?|pwsh|cmd|bat|batch|json|ya?ml|xml|html|css|js|javascript|ts|typescript|python|py|mermaid|diff|http|ini|toml|csv|markdown|md|spl|splunk|eql|yara|sigma|go|rust|java|ruby|php|perl)$/i;

/** Whether a fence with this tag is KQL whatever it holds. */
function isKqlTag(lang: string | null): boolean {
  return /^(?:kql|kusto|kustoquery|kusto-query)$/i.test(lang ?? '');
}

/** Whether the service is worth asking about a text. */
function mayBeQuery({ text, lang }: QueryCandidate): boolean {
  if (text.trim() === '') return false;
  return isKqlTag(lang) || (!otherTags.test(lang ?? '') && text.includes('|'));
}

/** Has the service judge every candidate on every platform with tables. */
export async function judgeQueries(
  candidates: readonly QueryCandidate[],
  analyser: Pick<QueryAnalyser, 'analyse'>,
  preferred: Platform,
): Promise<Judge> {
  const asked = candidates.filter(mayBeQuery);
  const texts = [...new Set(asked.map(({ text }) => text))];
  const answers = await analyser.analyse(
    texts.flatMap((text) => platforms.map((platform) => ({ text, platform }))),
  );
  const byText = new Map(
    texts.map((text, at) => [
      text,
      platforms.flatMap((platform, index) => {
        const analysis = answers[at * platforms.length + index];
        return analysis === undefined ? [] : [{ platform, analysis }];
      }),
    ]),
  );
  return (candidate) => verdict(candidate, byText.get(candidate.text) ?? [], preferred);
}

interface Answer {
  platform: (typeof platforms)[number];
  analysis: QueryAnalysis;
}

function verdict(candidate: QueryCandidate, answers: readonly Answer[], preferred: Platform): QueryVerdict {
  if (!mayBeQuery(candidate)) return { isQuery: false, platform: null, why: null, analysis: null };
  const ranked = [...answers].sort(
    (a, b) =>
      errors(a.analysis) - errors(b.analysis) ||
      Number(b.platform === preferred) - Number(a.platform === preferred),
  );
  const [best, other] = ranked;
  if (best === undefined)
    return { isQuery: isKqlTag(candidate.lang), platform: null, why: null, analysis: null };
  const isQuery = isKqlTag(candidate.lang) || isPlainlyKql(candidate.text, best.analysis);
  const decided = other !== undefined && errors(best.analysis) < errors(other.analysis);
  const tables = best.analysis.tables.join(', ');
  return {
    isQuery,
    platform: decided ? best.platform : null,
    why: decided ? `fits ${tables === '' ? 'its columns' : tables} best there` : null,
    analysis: best.analysis,
  };
}

/** A pipeline that reads a known table, or one without a fault of syntax. */
function isPlainlyKql(text: string, { tables, problems }: QueryAnalysis): boolean {
  if (!/(?:^|\s)\|\s*[a-z]/.test(text)) return false;
  const faulty = problems.some(({ rule }) => rule === 'no-kql-syntax-error' || rule === 'no-empty-query');
  return tables.length > 0 || (!faulty && /\n\s*\|\s*[a-z]/.test(text));
}

function errors({ problems }: QueryAnalysis): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}
