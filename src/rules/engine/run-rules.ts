import { closest } from '../../case/closest.ts';
import { type Diagnostic, type DiagnosticSeverity, severities } from '../../case/diagnostic.ts';
import type { KeyPath } from '../../case/key-path.ts';
import type { CaseSource } from '../../case/read-case.ts';
import type { Skip } from '../../case/records/skip.ts';
import type { SiteConfig } from '../../case/site-config.ts';
import type { CaseContext, ContentContext } from './context.ts';
import type { Rule } from './rule.ts';
import type { Finding } from './rule-finding.ts';

/** Severity of a rule on this site, null when it is off there, as an optional one is unless it is set. */
function severityOf(rule: Rule, config: SiteConfig): DiagnosticSeverity | null {
  const set = config.rules?.[rule.id];
  if (set === undefined && rule.optional === true) return null;
  if (set === undefined || (rule.skippable === false && set !== 'error')) return rule.severity;
  return set === 'off' ? null : set;
}

/** The milder of two severities. */
function milder(one: DiagnosticSeverity, other: DiagnosticSeverity): DiagnosticSeverity {
  return severities.indexOf(one) > severities.indexOf(other) ? one : other;
}

/** Diagnostics that were made while files were read, with the severities of this site. */
export function withSeverity(
  rules: readonly Rule[],
  config: SiteConfig,
  read: readonly Diagnostic[],
): Diagnostic[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  return read.flatMap((diagnostic) => {
    const rule = known.get(diagnostic.rule);
    const severity = rule === undefined ? diagnostic.severity : severityOf(rule, config);
    return severity === null ? [] : [{ ...diagnostic, severity }];
  });
}

/** What the rules say of one case. Skips that silenced nothing are added to `unused`. */
export function checkCase(rules: readonly Rule[], context: CaseContext): Diagnostic[] {
  const skips = skipsOf(context.source);
  const diagnostics = rules.flatMap((rule) =>
    apply(rule, context.config, [...(rule.checkCase?.(context) ?? [])], () => skips),
  );
  return [...diagnostics, ...unusedSkips(rules, context, skips)];
}

/** What the rules say of all cases together. */
export function checkContent(rules: readonly Rule[], context: ContentContext): Diagnostic[] {
  const all = new Map([...context.cases].map(([slug, source]) => [slug, skipsOf(source)]));
  return rules.flatMap((rule) =>
    apply(rule, context.config, [...(rule.checkContent?.(context) ?? [])], (slug) => all.get(slug) ?? []),
  );
}

interface PlacedSkip extends Skip {
  /** Path of the record, empty for the case. */
  owner: KeyPath;
  at: KeyPath;
  used: boolean;
}

function apply(
  rule: Rule,
  config: SiteConfig,
  findings: readonly Finding[],
  skipsFor: (slug: string) => PlacedSkip[],
): Diagnostic[] {
  const severity = severityOf(rule, config);
  return findings.flatMap((finding) => {
    const skips = finding.slug === undefined || rule.skippable === false ? [] : skipsFor(finding.slug);
    const silencing = skips.filter(
      (skip) => skip.rule === rule.id && startsWith(finding.at ?? [], skip.owner),
    );
    for (const skip of silencing) skip.used = true;
    if (silencing.length > 0 || severity === null) return [];
    return [
      {
        rule: rule.id,
        severity: finding.severity === undefined ? severity : milder(finding.severity, severity),
        message: finding.message,
        why: finding.why === undefined ? rule.why : finding.why,
        fix: finding.fix === undefined ? rule.fix : finding.fix,
        ...finding.place,
        ...(finding.edits === undefined ? {} : { edits: finding.edits }),
      },
    ];
  });
}

function skipsOf(source: CaseSource): PlacedSkip[] {
  const owners: { owner: KeyPath; value: unknown }[] = [
    { owner: [], value: (source.yaml.data as { skip?: unknown } | null)?.skip },
    ...source.records.map((record) => ({ owner: record.at, value: record.fields.skip })),
  ];
  return owners.flatMap(({ owner, value }) => {
    const listed = Array.isArray(value);
    return (listed ? value : [value]).flatMap((one, index): PlacedSkip[] => {
      const { rule, reason } = (one ?? {}) as Partial<Skip>;
      if (typeof rule !== 'string' || typeof reason !== 'string') return [];
      return [
        { rule, reason, owner, at: [...owner, 'skip', ...(listed ? [index] : []), 'rule'], used: false },
      ];
    });
  });
}

function unusedSkips(
  rules: readonly Rule[],
  { source, config }: CaseContext,
  skips: readonly PlacedSkip[],
): Diagnostic[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const own = known.get('no-unused-skip');
  const severity = own === undefined ? null : severityOf(own, config);
  if (own === undefined || severity === null) return [];
  return skips.flatMap((skip) => {
    const rule = known.get(skip.rule);
    // A rule over all cases says what it found later; its skips are not judged here.
    if (skip.used || (rule?.checkContent !== undefined && rule.checkCase === undefined)) return [];
    const meant = closest(skip.rule, known.keys());
    const span = source.yaml.valueSpan(skip.at);
    const message =
      rule === undefined
        ? `Unexpected rule \`${skip.rule}\`, expected ${meant === null ? 'the id of a rule' : `\`${meant}\``}`
        : rule.skippable === false
          ? `Unexpected skip of \`${skip.rule}\`, which cannot be silenced`
          : `Unexpected skip of \`${skip.rule}\`, which reports nothing here`;
    return [
      {
        rule: own.id,
        severity,
        message,
        why: own.why,
        fix: rule === undefined && meant !== null ? `Write \`${meant}\`.` : own.fix,
        file: source.yaml.source.file,
        range: source.yaml.source.range(span.start, span.end),
      },
    ];
  });
}

function startsWith(path: KeyPath, start: KeyPath): boolean {
  return start.every((key, index) => path[index] === key);
}
