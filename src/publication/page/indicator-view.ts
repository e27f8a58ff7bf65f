import type { ProjectedCase } from '../../audience/projected-case.ts';
import { defang } from '../../indicators/spelling/defang.ts';
import { indicatorHtmlParts } from '../../indicators/spelling/indicator-html-parts.ts';
import { refang } from '../../indicators/spelling/refang.ts';
import type { CaseCard, IndicatorView } from './case-page.ts';
import type { RecordLinks } from './record-links.ts';
import { timeView } from './time-view.ts';

/** The indicators of a case: shown defanged, copied live. */
export function indicatorViews(
  of: ProjectedCase,
  links: RecordLinks,
  alsoIn: (indicator: ProjectedCase['indicators'][number]) => readonly CaseCard[],
): IndicatorView[] {
  return of.indicators.map((indicator) => ({
    id: indicator.id,
    type: indicator.type,
    value: refang(indicator.type, indicator.value),
    shown: indicatorHtmlParts(defang(indicator.type, indicator.value)),
    role: indicator.role ?? null,
    description: indicator.description ?? null,
    first: indicator.first_seen === undefined ? null : timeView(indicator.first_seen),
    last: indicator.last_seen === undefined ? null : timeView(indicator.last_seen),
    findings: links.to(
      of.findings.filter(({ indicators }) => indicators?.includes(indicator.id)).map(({ id }) => id),
    ),
    cases: alsoIn(indicator),
  }));
}
