import { rules } from '../src/rules/all-rules.ts';
import { exampleText } from '../src/rules/engine/example-text.ts';
import type { Example, Rule } from '../src/rules/engine/rule.ts';

/** The rule reference: a page for each rule and the table of all, by the name of the file in `docs/rules/`. */
export function ruleDocs(): Record<string, string> {
  return {
    'README.md': table(rules),
    ...Object.fromEntries(rules.map((rule) => [`${rule.id}.md`, page(rule)])),
  };
}

function table(all: readonly Rule[]): string {
  const rows = all.map(
    (rule) =>
      `| [\`${rule.id}\`](${rule.id}.md) | ${rule.optional === true ? `${rule.severity}, if set` : rule.severity} | ${rule.skippable === false ? 'no' : 'yes'} | ${cell(rule.summary)} |`,
  );
  const count = (severity: string) => all.filter((rule) => rule.severity === severity).length;
  return `# Rules

${all.length} rules hold a case to what it claims: ${count('error')} name what would make the published case wrong (error), ${count('warning')} what may
mislead (warning), ${count('info')} what would read better (info). \`casebook check\` applies them, \`casebook check --explain <rule>\` prints
the page of one. An id is permanent; [another severity](#another-severity) can be set for a site, and [a skip](#a-skip) silences a rule for a
case or a record, with a reason. Rules that cannot be silenced guard what would publish something wrong or secret.

| rule | severity | can be silenced | finds |
| --- | --- | --- | --- |
${rows.join('\n')}

## Another severity

In \`casebook.yaml\`, for all cases:

\`\`\`yaml
rules:
  require-alt: error
  no-vague-alt: off
\`\`\`

A rule that says "if set" is off until it is given a severity there: it is a matter of taste, and sound content often breaks it.

## A skip

In a case or in a record, with the reason that readers of the source will ask for:

\`\`\`yaml
queries:
  - title: Sign-ins of the last year
    query: SigninLogs
    skip:
      rule: no-unused-query
      reason: Kept for the next hunt
\`\`\`

A skip that silences nothing is itself found, by [\`no-unused-skip\`](no-unused-skip.md).
`;
}

function page(rule: Rule): string {
  return `# ${rule.id}

${rule.summary}

Severity: **${rule.severity}**${rule.skippable === false ? ', cannot be silenced' : ''}${rule.optional === true ? ', off unless `casebook.yaml` sets it' : ''}

**Why.** ${rule.why}

**What to do.** ${rule.fix}

## Wrong

${rule.bad.map(shown).join('\n')}
## Right

${rule.good.map(shown).join('\n')}
## Silencing it

${silencing(rule)}
`;
}

function silencing({ id, optional, skippable, checkCase, checkContent }: Rule): string {
  if (optional === true)
    return `It is off until \`casebook.yaml\` gives it a severity:\n\n${fence('yaml', `rules:\n  ${id}: info`)}`;
  if (skippable === false)
    return 'Neither `skip` nor `casebook.yaml` can silence it: something wrong or secret could be published.';
  const site = `For all cases, in \`casebook.yaml\`:\n\n${fence('yaml', `rules:\n  ${id}: off`)}`;
  // What is found while files are read belongs to no record yet.
  if (checkCase === undefined && checkContent === undefined) return site;
  const skip = `skip:\n  rule: ${id}\n  reason: Why it does not hold here`;
  return `In a case, or in the record that it is about:\n\n${fence('yaml', skip)}\n\n${site}`;
}

function shown({ title, case: front, body, files = {} }: Example): string {
  const parts = [
    ...(front === undefined ? [] : [fence('yaml', front)]),
    ...(body === undefined ? [] : [fence('markdown', body)]),
    ...Object.entries(files).map(
      ([path, text]) =>
        `\`${path}\`${typeof text === 'string' ? `:\n\n${fence(tagOf(path), text)}` : ` (${text.length} bytes)`}`,
    ),
  ];
  return `${title}:\n\n${parts.join('\n\n')}\n`;
}

/** Longer than any fence inside. */
function fence(tag: string, text: string): string {
  const cut = exampleText(text);
  const longest = Math.max(2, ...[...cut.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${tag}\n${cut}\n${ticks}`;
}

function tagOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return { md: 'markdown', yaml: 'yaml', kql: 'kusto', csv: 'csv' }[ending] ?? 'text';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
