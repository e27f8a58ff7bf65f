import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../run/files-of.ts';
import { folderWith } from '../run/run-in-folder.ts';
import { builtSite, casebook } from '../site/built-site.ts';
import { readingsOf } from './readings-of.ts';
import { tellingJpeg } from './telling-jpeg.ts';

type Files = Record<string, string | Uint8Array>;

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A case that withholds two hosts, a person and an account in every place that something could be derived from. */
async function content({ first, second, person, account }: Withheld): Promise<Files> {
  const log = `2026-05-04 ${first} asked ${second}\r\n2026-05-04 ${person} signed in at ${first}\r\n`;
  const wide = new Uint8Array(Buffer.from(`\ufeff${first} of ${person}`, 'utf16le'));
  const packed = new Uint8Array(Buffer.concat([Buffer.from([0, 1, 2, 0xff]), Buffer.from(`${first}\0`)]));
  const told = { artist: person, place: first, xmp: second, comment: account };
  const picture = await tellingJpeg({ r: 20, g: 40, b: 60 }, told);
  const open = 'Nothing is withheld here.\n';
  return {
    'casebook.yaml': [
      'title: Hunts',
      'description: Hunts by the team',
      `author: { name: ${person} }`,
      'url: https://hunts.example',
      'redactions:',
      `  - { find: ${JSON.stringify(second)}, replace: HOST-# }`,
      `  - { find: ${JSON.stringify(first)}, replace: HOST-# }`,
      `  - { find: ${JSON.stringify(person)}, replace: a person }`,
      '',
    ].join('\n'),
    'cases/one/index.md': `---
title: Sign-in at ${first}
summary: Somebody signed in at ${first} and went on to ${second} as ${account}@corp.internal from there.
tlp: CLEAR
severity: low
status: open
opened: 2026-05-04
attack_version: 19
authors: [{ name: ${person}, url: "https://people.example/${encodeURIComponent(person)}" }]
tags: [sign-in]
assets:
  - { id: A1, type: device, name: ${first} }
  - { id: A-${first}, type: device, name: ${second} }
evidence:
  - { id: E1, type: log, file: evidence/${first}.log, sha256: ${sha256(log)} }
  - { id: E2, type: log, file: evidence/wide.txt, sha256: ${sha256(wide)} }
  - { id: E3, type: log, file: evidence/packed.bin, sha256: ${sha256(packed)} }
  - { id: E4, type: log, file: evidence/open.log, sha256: ${sha256(open)} }
  - { id: E6, type: screenshot, alt: A plain colour, file: evidence/screen.jpg, sha256: ${sha256(picture)} }
  - { id: E5, type: log, url: "https://files.example/${first}", sha256: ${sha256(first)} }
indicators:
  - { id: I1, type: file-path, value: 'C:\\Users\\${first}\\a.exe', role: attacker }
  - { id: I2, type: domain, value: ${first}.evil.example, role: attacker }
  - { id: I3, type: command-line, value: "copy \\\\\\\\${second}\\\\c$", role: attacker }
queries:
  - id: Q1
    title: What ${first} did
    purpose: detection
    results: results-of-${first}.csv
    query: |
      DeviceEvents
      | where DeviceName in ("${first}", "${second}") and InitiatingProcessAccountName == "${person}"
      | project Timestamp, DeviceName
findings:
  - { title: "${person} was there", queries: [Q1], evidence: [E1, E2, E3, E4, E5, E6], indicators: [I1, I2, I3], assets: [A1, A-${first}], attack: [T1021.002] }
attack:
  - { technique: T1021.002, tactic: lateral-movement, findings: [F1] }
references:
  - { title: About ${first}, url: "https://wiki.example/${first}/${second}" }
timeline:
  - { time: 2026-05-04T10:00Z, event: "${first} asked ${second}" }
---

## What ${first} did

It was ${first}, then ${second}; see [the log](evidence/${first}.log), [below](#what-${first}-did) and <https://wiki.example/${second}>.

:::tlp{level="AMBER"}
${account} belongs to ${person}.
:::
`,
    [`cases/one/evidence/${first}.log`]: log,
    'cases/one/evidence/wide.txt': wide,
    'cases/one/evidence/packed.bin': packed,
    'cases/one/evidence/open.log': open,
    'cases/one/evidence/screen.jpg': picture,
    [`cases/one/results-of-${first}.csv`]: `Timestamp,DeviceName\n2026-05-04T10:00:00Z,${first}\n2026-05-04T11:00:00Z,${second}\n`,
    'cases/two.md': `---
title: A second case
summary: Nothing is withheld in this one, which stands beside the other and shares its tag.
tlp: CLEAR
severity: low
status: open
opened: 2026-05-04
attack_version: 19
tags: [sign-in]
---

Nothing.
`,
  };
}

interface Withheld {
  first: string;
  second: string;
  person: string;
  account: string;
}

// Of other lengths and in the other order of the alphabet.
const one: Withheld = { first: 'dc01', second: 'srv-files-77', person: 'Jane Doe', account: 'jd' };
const other: Withheld = {
  first: 'ws-front-office-3',
  second: 'app2',
  person: 'Al Wu',
  account: 'wu.al.2026',
};

test('a site for everybody is to the byte the same whatever the withheld values are', async () => {
  const [site, twin] = await Promise.all([builtSite(await content(one)), builtSite(await content(other))]);
  expect(twin.files).toEqual(site.files);
  expect(site.files.filter((file) => !site.bytes(file).equals(twin.bytes(file)))).toEqual([]);
  const page = site.bytes('cases/one/index.html').toString();
  expect(page).toContain('HOST-2');
  expect(page).toContain(sha256('Nothing is withheld here.\n'));
  // Nor is any hash of what holds one in a byte of it, by whatever name.
  const told = Object.entries(await content(one)).filter(([path]) => !/open\.log|two\.md/.test(path));
  const hashes = [...told.flat(), ...Object.values(one)].flatMap((value) =>
    ['md5', 'sha1', 'sha256'].flatMap((algorithm) => {
      const digest = createHash(algorithm).update(value).digest();
      return [digest.toString('hex').slice(0, 12), digest.toString('base64').slice(0, 12)];
    }),
  );
  const all = site.files.map((file) => `${file}\n${readingsOf(site.bytes(file))}`).join('\n');
  expect(hashes.length).toBeGreaterThan(60);
  expect(hashes.filter((hash) => all.includes(hash.toLowerCase()))).toEqual([]);
}, 120_000);

test.each(['stix', 'misp', 'csv', 'json', 'markdown', 'kql', 'sentinel', 'navigator'])(
  'an export as %s is the same whatever the withheld values are',
  async (format) => {
    const made = await Promise.all(
      [one, other].map(async (withheld) => {
        const folder = folderWith(
          Object.fromEntries(
            Object.entries(await content(withheld)).map(([path, text]) => [`content/${path}`, text]),
          ),
        );
        const { code, stdout, stderr } = await casebook([
          'export',
          'all',
          '--format',
          format,
          '--content',
          join(folder, 'content'),
          '--out',
          join(folder, 'out'),
        ]);
        expect(code, stdout + stderr).toBe(0);
        return filesOf(join(folder, 'out')).map(
          (file) => `${file}\n${readFileSync(join(folder, 'out', file), 'latin1')}`,
        );
      }),
    );
    expect(made[0]?.length).toBeGreaterThan(0);
    expect(made[1]).toEqual(made[0]);
  },
  60_000,
);
