import { closestName } from '../../case/closest.ts';
import type { Rule } from '../engine/rule.ts';
import { belonging } from '../kql/kql-findings.ts';

/** Columns that hold the name of a device or an account, by their lower-case name. */
const assetColumns: Readonly<Record<string, 'device' | 'account'>> = {
  devicename: 'device',
  computer: 'device',
  hostname: 'device',
  remotedevicename: 'device',
  dvchostname: 'device',
  accountname: 'account',
  accountupn: 'account',
  initiatingprocessaccountname: 'account',
  initiatingprocessaccountupn: 'account',
  userprincipalname: 'account',
  targetaccountname: 'account',
  targetusername: 'account',
  subjectusername: 'account',
};

/** Accounts that every system has and nobody declares. */
const builtIn =
  /^(?:system|local service|network service|local system|root|administrator|guest|anonymous logon|nt authority\\.*)$/i;

const query = (name: string) =>
  `assets:\n  - type: device\n    name: ENDPOINT-LAB-ZA\n    aliases: [endpoint-za]\nfindings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: |\n          DeviceFileEvents\n          | where DeviceName == "${name}"`;

export const noUndeclaredAsset: Rule = {
  id: 'no-undeclared-asset',
  severity: 'warning',
  summary:
    'A query compares a device or account column with a name that is neither an asset of the case nor an alias of one.',
  why: 'Either an asset is missing from the case, or one thing goes by two names and readers take it for two.',
  fix: 'Declare it under `assets`, or add the name to the `aliases` of the asset that is meant.',
  bad: [{ title: 'A second spelling', case: query('endpoint-zb'), at: ['"endpoint-zb"'] }],
  good: [
    { title: 'An alias, in another case and with its domain', case: query('Endpoint-ZA.corp.example') },
    {
      title: 'A case without assets',
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: |\n          DeviceFileEvents\n          | where DeviceName == "x"',
    },
  ],
  *checkCase({ source, queries }) {
    const names = source.case.assets.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    // Without any asset the case does not keep such a list.
    if (names.length === 0) return;
    for (const query of queries) {
      for (const { column, value, start, end } of query.analysis?.comparedLiterals ?? []) {
        const kind = assetColumns[column.toLowerCase()];
        if (kind === undefined || value.trim().length < 2 || builtIn.test(value) || value.endsWith('$'))
          continue;
        if (names.some((name) => same(name, value))) continue;
        const meant = closestName(value, names);
        yield {
          message: `Unexpected ${kind} \`${value}\`, expected an asset of the case or an alias of one${meant === null ? '' : `, did you mean \`${meant}\`?`}`,
          place: query.place(start, end),
          ...belonging(query, source.case.slug),
        };
      }
    }
  },
};

/** Without regard to case, domain and what a comparison leaves open on either side. */
function same(name: string, value: string): boolean {
  const [a, b] = [name.toLowerCase(), value.toLowerCase()];
  const short = (text: string) => text.split(/[.@]/)[0] ?? text;
  return a.includes(b) || short(a) === short(b) || b.endsWith(`\\${a}`);
}
