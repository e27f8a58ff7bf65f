import type { Case } from '../../case/case.ts';
import type { SiteConfig } from '../../case/site-config.ts';
import type { TlpLevel } from '../../case/tlp.ts';
import { refang } from '../../indicators/spelling/refang.ts';
import type { VisibleCase } from '../projected-case.ts';
import { selectCase } from '../selection/select-case.ts';
import type { PlaceMemory } from './place-memory.ts';
import { redactCase } from './redact-case.ts';
import { createRedactor, type Redactor } from './redactor.ts';

export interface RedactorForOptions {
  config: Pick<SiteConfig, 'redactions' | 'portals'>;
  audience: TlpLevel;
  visible: ReadonlySet<string>;
  /** Texts beside the cases that will be redacted, such as results and the title of the site. */
  texts?: Iterable<string>;
  memory?: PlaceMemory;
}

/**
 * A redactor that has learnt every text that the visible ones of `cases` show to the audience, so that the same value
 * has the same number on every page of a build, and nothing withheld leaves a gap in the numbers.
 */
export function redactorFor(cases: Iterable<Case>, options: RedactorForOptions): Redactor {
  const { config, audience, visible, texts = [], memory } = options;
  const bySlug = new Map([...cases].map((one) => [one.slug, one]));
  const shown = [...visible].sort().flatMap((slug) => {
    const one = bySlug.get(slug);
    return (one && selectCase(one, { audience, visible, cases: bySlug })) ?? [];
  });
  const redactor = createRedactor(config.redactions ?? [], audience, {
    portals: config.portals,
    knownAddresses: shown.flatMap(strangersAddresses),
    ...(memory === undefined ? {} : { memory }),
  });
  redactor.learn(texts);
  for (const one of shown) learnCase(one, redactor);
  return redactor;
}

function strangersAddresses({ indicators }: VisibleCase): string[] {
  return indicators.flatMap(({ type, role, value }) =>
    type === 'email' && role !== 'victim' ? [refang(type, value)] : [],
  );
}

/** Every text of a case goes the way it goes when it is redacted, and is only looked at. */
function learnCase(of: VisibleCase, redactor: Redactor) {
  const look = (text: string) => {
    redactor.learn([text]);
    return text;
  };
  const spans = (text: string) => {
    redactor.learn([text]);
    return [];
  };
  redactCase(of, { ...redactor, spans, text: look, url: look, fileName: look });
}
