import type { Diagnostic } from '../../case/diagnostic.ts';
import type { LoadedConfig } from '../load/load-config.ts';

/** Says of the redactions of `casebook.yaml` with these indexes that they took too long; `build` refuses them too. */
export function redactionSettings({ config, yaml }: LoadedConfig, slow: readonly number[]): Diagnostic[] {
  if (yaml === null) return [];
  return slow.map((index): Diagnostic => {
    const { pattern, find } = config.redactions?.[index] ?? {};
    const key = pattern === undefined ? 'find' : 'pattern';
    const span = yaml.valueSpan(['redactions', index, key]);
    return {
      rule: 'no-invalid-value',
      severity: 'error',
      message: `Unexpected \`${key}\` \`${pattern ?? find}\` that takes too long on some text, expected a simpler one`,
      why: 'A text that is not searched to its end may hold what must not be seen.',
      fix: 'Include what comes before or after the text, and repeat less: `key=\\S{20,}` rather than `\\S*=\\S*|\\S`.',
      file: yaml.source.file,
      range: yaml.source.range(span.start, span.end),
    };
  });
}
