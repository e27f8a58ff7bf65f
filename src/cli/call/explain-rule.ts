import { closest } from '../../case/closest.ts';
import type { Style } from '../../report/report.ts';
import { rules } from '../../rules/all-rules.ts';
import { exampleText } from '../../rules/engine/example-text.ts';
import type { Example } from '../../rules/engine/rule.ts';
import { ruleUrl } from '../package-info.ts';
import { UsageError } from './usage-error.ts';

/** What a rule finds, why, what to do, and its examples, for the terminal. */
export function explainRule(id: string, style: Style): string {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    const ids = rules.map((candidate) => candidate.id);
    const meant = closest(id, ids);
    throw new UsageError(
      `Unexpected rule \`${id}\`${meant === null ? '' : `, did you mean \`${meant}\`?`}`,
      meant === null ? `There are ${ids.join(', ')}.` : null,
    );
  }
  const url = ruleUrl(id);
  const lines = [
    `${style('bold', rule.id)}  ${rule.severity}${rule.skippable === false ? ', cannot be skipped' : ''}${rule.optional === true ? ', off unless `casebook.yaml` sets it' : ''}`,
    '',
    rule.summary,
    '',
    `Why  ${rule.why}`,
    `Fix  ${rule.fix}`,
    ...(url === null ? [] : [`See  ${url}`]),
    ...rule.bad.flatMap((example) => shown(style('red', 'Wrong'), example)),
    ...rule.good.flatMap((example) => shown(style('green', 'Right'), example)),
  ];
  return `${lines.join('\n')}\n`;
}

function shown(label: string, example: Example): string[] {
  const files = Object.entries(example.files ?? {}).flatMap(([path, text]) => [
    `  ${path}`,
    ...(typeof text === 'string' ? indented(text, '    ') : [`    ${text.length} bytes`]),
  ]);
  return [
    '',
    `${label}  ${example.title}`,
    ...indented(example.case ?? ''),
    ...indented(example.body ?? ''),
    ...files,
  ];
}

function indented(text: string, by = '  '): string[] {
  const cut = exampleText(text);
  return cut === '' ? [] : cut.split('\n').map((line) => (by + line).trimEnd());
}
