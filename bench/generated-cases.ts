import { type Random, random } from './random.ts';

/**
 * A content folder with `count` cases that nothing is to be said of, by path; the same for the same seed. Each has
 * assets, three findings, two queries, indicators, techniques, response actions, a timeline and links to another case.
 */
export function generateCases(
  count: number,
  seed: number,
  size: CaseSize = { paragraphs: 6, ownQueries: 1 },
): Record<string, string> {
  const source = random(seed);
  const files: Record<string, string> = {
    'casebook.yaml': 'title: Generated cases\nattack_version: 19\naudience: CLEAR\n',
  };
  for (let index = 0; index < count; index++) {
    files[`cases/${slugOf(index)}/index.md`] = caseText(source, index, count, size);
  }
  return files;
}

/** How much of a case is its own, which is what it costs. */
interface CaseSize {
  paragraphs: number;
  /** One case in so many asks for its own device and hash, the others ask the same as all. */
  ownQueries: number;
}

const slugOf = (index: number) => `case-${String(index + 1).padStart(5, '0')}`;

const techniques = [
  ['T1560.001', 'collection'],
  ['T1110.003', 'credential-access'],
  ['T1059.001', 'execution'],
  ['T1105', 'command-and-control'],
  ['T1021.001', 'lateral-movement'],
] as const;

const doings = [
  'packed payroll data',
  'asked for many tickets',
  'ran an encoded script',
  'fetched a tool',
] as const;

function caseText(source: Random, index: number, count: number, size: CaseSize): string {
  const day = String(1 + source.below(28)).padStart(2, '0');
  const host = `ws-${String(index).padStart(5, '0')}`;
  const [technique, tactic] = source.pick(techniques);
  const doing = source.pick(doings);
  const hash = Array.from({ length: 64 }, () => source.below(16).toString(16)).join('');
  const address = `198.51.100.${source.below(250) + 1}`;
  const other = slugOf((index + 1 + source.below(Math.max(1, count - 1))) % count);
  const query = (lines: readonly string[], at: number) =>
    `  - title: What ${host} did, part ${at + 1}\n    query: |\n${lines.map((line) => `      ${line}`).join('\n')}`;
  const isOwn = index % size.ownQueries === 0;
  const hour = (of: number) => `datetime(2026-03-${day}T${String(of).padStart(2, '0')}:00:00Z)`;
  const queries = [
    [
      'DeviceNetworkEvents',
      `| where Timestamp between (${hour(8)} .. ${hour(12)})`,
      isOwn ? `| where DeviceName == "${host}" and RemoteIP == "${address}"` : '| where RemotePort == 8443',
      '| project Timestamp, DeviceName, InitiatingProcessFileName, RemoteIP, RemotePort',
    ],
    [
      'DeviceFileEvents',
      `| where Timestamp between (${hour(8)} .. ${hour(12)})`,
      isOwn ? `| where SHA256 == "${hash}"` : '| where FileName endswith ".7z"',
      '| summarize Devices = dcount(DeviceName), First = min(Timestamp) by FileName',
    ],
  ];
  const paragraph = `The device ${host} ${doing} on that day. What happened before is told in [the other case](../${other}/index.md), and what it means in [F1](#f1).`;
  return `---
title: Device ${host} ${doing}, case ${index + 1}
summary: On ${host} one account ${doing}; the account was closed within the hour and nothing left the network.
kind: investigation
lab: true
tlp: CLEAR
severity: ${source.pick(['low', 'medium', 'high'])}
status: closed
verdict: true-positive
opened: 2026-03-${day}
closed: 2026-04-${day}
occurred:
  from: 2026-03-${day}T08:00:00Z
  to: 2026-03-${day}T12:00:00Z
tags: [generated, number-${source.below(40)}]
assets:
  - type: device
    name: ${host}
    compromised: yes
  - type: account
    name: user${index}
findings:
  - title: The device ${host} ${doing}
    observed: 2026-03-${day}T09:00:00Z
    detail: |
      It called ${address.replace(/\.(?=\d+$)/, '[.]')} once, as [Q1](#q1) shows.
    queries: [Q1]
    assets: [A1, A2]
    indicators: [I1]
    attack: [${technique}]
  - title: The same hash was on no other device
    outcome: not-observed
    queries: [Q2]
    indicators: [I2]
  - title: The account signed in once more
    observed: 2026-03-${day}T10:00:00Z
    queries: [Q1, Q2]
queries:
${queries.map(query).join('\n')}
indicators:
  - type: ipv4
    value: ${address}
    role: attacker
  - type: sha256
    value: ${hash}
attack:
  - technique: ${technique}
    tactic: ${tactic}
    findings: [F1]
response:
  - action: The account was closed
    status: done
    completed: 2026-03-${day}T11:00:00Z
    findings: [F1]
timeline:
  - time: 2026-03-${day}T08:30:00Z
    event: The account signed in
  - time: 2026-03-${day}T09:30:00Z
    event: The device called out
    findings: [F1]
related: [${other}]
---

## What happened

${Array.from({ length: size.paragraphs }, () => paragraph).join('\n\n')}

## What it means

| When | What |
| --- | --- |
| 08:30 | The account signed in |
| 09:00 | The device ${doing} |

::finding{#F1}
`;
}
