import { closest } from '../../case/closest.ts';
import type { Diagnostic } from '../../case/diagnostic.ts';
import { rules } from '../../rules/all-rules.ts';
import type { LoadedConfig } from '../load/load-config.ts';

/** What is wrong with `rules` in `casebook.yaml`: ids that no rule has, and rules that cannot be silenced. */
export function ruleSettings({ config, yaml }: LoadedConfig): Diagnostic[] {
  if (yaml === null) return [];
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  return Object.entries(config.rules ?? {}).flatMap(([id, severity]): Diagnostic[] => {
    const rule = known.get(id);
    const span = yaml.keySpan(['rules', id]);
    const place = { file: yaml.source.file, range: yaml.source.range(span.start, span.end) };
    if (rule === undefined) {
      const meant = closest(id, known.keys());
      return [
        {
          rule: 'no-unknown-key',
          severity: 'error',
          message: `Unexpected rule \`${id}\`, expected the id of a rule${meant === null ? '' : `, did you mean \`${meant}\`?`}`,
          why: 'A setting for a rule that does not exist silences nothing.',
          fix: meant === null ? 'Remove the line.' : `Write \`${meant}\`.`,
          ...place,
        },
      ];
    }
    if (rule.skippable !== false || severity === 'error') return [];
    return [
      {
        rule: 'no-invalid-value',
        severity: 'error',
        message: `Unexpected \`${severity}\` for \`${id}\`, which is always an error`,
        why: 'Without it something wrong or secret could be published.',
        fix: 'Remove the line.',
        ...place,
      },
    ];
  });
}
