import { z } from 'zod';
import { patternProblem } from './linear-pattern.ts';
import { exactlyOne, shortText, webUrl } from './records/fields.ts';
import { platforms } from './records/query.ts';
import { tlp, tlpLevels } from './tlp.ts';

const text = z.string().min(1);

/** A text that is not shown below a level. */
const redaction = z
  .strictObject({
    find: text.optional().describe('The text to replace, as it is written.'),
    pattern: text
      .optional()
      .describe('A regular expression instead of `find`, without lookahead and references to groups.'),
    replace: z.string().describe('What replaces it; `HOST-#` numbers distinct values.'),
    keep_for: z
      .enum(tlpLevels)
      .optional()
      .describe('Level from which the text itself is shown; nobody when left out.'),
  })
  .check((context) => {
    const { find, pattern } = context.value;
    const say = (message: string, fix: string, path: string[] = []) =>
      context.issues.push({
        code: 'custom',
        input: context.value,
        path,
        params: { message, why: 'An unclear redaction could leave in what must not be seen.', fix },
      });
    if ((find === undefined) === (pattern === undefined)) {
      say(
        'Unexpected redaction, expected either `find` or `pattern`',
        'Give the text as `find`, or a regular expression as `pattern`.',
      );
    }
    if (pattern === undefined) return;
    const problem = patternProblem(pattern);
    if (problem !== null) say(problem.message, problem.fix, ['pattern']);
  })
  .meta(exactlyOne('find', 'pattern'));

const ruleLevels = ['off', 'info', 'warning', 'error'] as const;

/** `casebook.yaml`: the site. */
export const siteConfig = z.strictObject({
  title: shortText(200).describe('Name of the site.'),
  description: shortText(1000).optional().describe('What the site is for, in a sentence.'),
  language: text
    .optional()
    .describe(
      'Language of the content as a BCP 47 tag; `en` when left out. What the site itself says is in English, or in German for `de`.',
    ),
  url: webUrl.optional().describe('Where the site is published, such as `https://user.github.io`.'),
  base: text.optional().describe('Path under which it is published, such as `/repo/`.'),
  author: z
    .strictObject({
      name: text.describe('Name as it is printed.'),
      url: webUrl.optional().describe('Page of the author.'),
    })
    .optional()
    .describe('Who publishes the site.'),
  audience: tlp.optional().describe('Level that `build` and `export` write for; `CLEAR` when left out.'),
  attack_version: z
    .union([z.number(), text])
    .transform(String)
    .optional()
    .describe('ATT&CK version of cases that do not name one.'),
  platform: z
    .enum(platforms)
    .optional()
    .describe('Platform of queries that do not name one; `defender-xdr` when left out.'),
  portals: z
    .strictObject({
      defender: z
        .strictObject({ tenant: text.describe('Tenant id for links.') })
        .optional()
        .describe('Microsoft Defender.'),
      sentinel: z
        .strictObject({ resource: text.describe('Resource id of the workspace.') })
        .optional()
        .describe('Log Analytics.'),
      azure_data_explorer: z
        .strictObject({
          cluster: text.describe('Host of the cluster.'),
          database: text.describe('Name of the database.'),
        })
        .optional()
        .describe('Azure Data Explorer.'),
    })
    .optional()
    .describe('Where "Open in …" links lead.'),
  rules: z
    .record(z.string(), z.enum(ruleLevels).describe('Severity of the rule.'))
    .optional()
    .describe('Severity of rules, `off` to silence one.'),
  redactions: z
    .array(redaction)
    .optional()
    .describe('Texts that are replaced in everything that is published.'),
});

export type SiteConfig = z.output<typeof siteConfig>;
export type Redaction = z.output<typeof redaction>;
