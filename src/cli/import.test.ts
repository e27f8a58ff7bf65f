import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn } from '../../test/run-in-folder.ts';

const writeUp = `# Threat hunt: archives on laptop-07

**Severity:** High
**Analyst:** Ada Example

## Scenario

Somebody reported archives on laptop-07 that nobody had asked for, and a hunt was opened on the same day.

## Steps taken

### 1. Look for archives

The file events were searched first.

\`\`\`kql
DeviceFileEvents
| where DeviceName == "laptop-07"
| where FileName endswith ".zip"
\`\`\`

![One archive](shots/archives.png)

One archive stands out, see [the second step](#2-look-for-the-program).

### 2. Look for the program

- The program was looked up:

  \`\`\`
  SecurityEvent
  | where Computer == "laptop-07"
  | where TimeGenerated > ago(1d)
  \`\`\`

  <img src="https://pictures.example/a.png" alt="The program">

## MITRE ATT&CK

| Tactic | ID | Technique |
| --- | --- | --- |
| Collection | **T1560.001** | Archive via Utility |

## Response

- Isolate laptop-07
`;

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

test('a write-up becomes a case, and what became of it is said', async () => {
  const folder = folderWith({ 'notes/hunt.md': writeUp, 'notes/shots/archives.png': png });
  const { code, stdout, stderr } = await runIn(folder, ['import', 'notes/hunt.md']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatchInlineSnapshot(`
    "Wrote content/cases/threat-hunt-archives-on-laptop-07/index.md from notes/hunt.md
      2 findings, 2 queries, 2 pictures, 1 ATT&CK row, 1 asset, 1 action
      Needs a person
        tlp: nobody said who may see it, so only those who need it may; \`CLEAR\` publishes it
        status: the write-up names none
        opened: the write-up names no day
        summary: it is the beginning of "Scenario"; say what was found, what was done and what stays open
      Guessed
        kind, threat-hunt: the title says "hunt"
        tlp, AMBER: the write-up has no label; CLEAR publishes it
        status, open: the write-up names none
        status of R1, recommended: nothing says that it was done
        opened, 2026-11-20: the write-up names no day; this is the day of the import
        summary, Somebody reported archives on laptop-07 that nobody had…: taken from the beginning of "Scenario"
        phase of R1, containment: says "Isolate"

    Wrote casebook.yaml, which names the site
    Checked: 1 warning in 1 file
         1  warning require-technique-finding
    \`casebook check content/cases/threat-hunt-archives-on-laptop-07/index.md\` says where, why and what to do
    "
  `);
  const file = join(folder, 'content/cases/threat-hunt-archives-on-laptop-07/index.md');
  expect(readFileSync(file, 'utf8')).toMatchInlineSnapshot(`
    "---
    title: "Threat hunt: archives on laptop-07"
    summary: Somebody reported archives on laptop-07 that nobody had asked for, and a hunt was opened on the same day. # guessed: the beginning of "Scenario"
    kind: threat-hunt # guessed: the title says "hunt"
    tlp: AMBER # guessed: the write-up has no label; CLEAR publishes it
    severity: high
    status: open # guessed: the write-up names none
    opened: 2026-11-20 # guessed: the write-up names no day; this is the day of the import
    authors: [Ada Example]
    attack_version: "19"

    assets:
      - id: A1
        type: device
        name: laptop-07

    findings:
      - id: F1
        title: 1. Look for archives
        detail: |-
          The file events were searched first.

          [Q1](#q1)

          [E1](#e1)

          One archive stands out, see [the second step](#f2).
        queries: [Q1]
        evidence: [E1]
        assets: [A1]
      - id: F2
        title: 2. Look for the program
        detail: |-
          - The program was looked up:

          [Q2](#q2)

          [E2](#e2)
        queries: [Q2]
        evidence: [E2]
        assets: [A1]

    queries:
      - id: Q1
        title: 1. Look for archives
        query: |-
          DeviceFileEvents
          | where DeviceName == "laptop-07"
          | where FileName endswith ".zip"
      - id: Q2
        title: 2. Look for the program
        query: |-
          SecurityEvent
          | where Computer == "laptop-07"
          | where TimeGenerated > ago(1d)

    evidence:
      - id: E1
        type: screenshot
        file: evidence/archives.png # from shots/archives.png
        alt: One archive
      - id: E2
        type: screenshot
        url: https://pictures.example/a.png
        alt: The program

    attack:
      - technique: T1560.001
        tactic: collection

    response:
      - id: R1
        action: Isolate laptop-07
        phase: containment # guessed: says "Isolate"
        status: recommended # guessed: nothing says that it was done
    ---

    **Severity:** High
    **Analyst:** Ada Example

    ## Scenario

    Somebody reported archives on laptop-07 that nobody had asked for, and a hunt was opened on the same day.

    ## Steps taken

    ::finding{#F1}

    ::finding{#F2}

    ## MITRE ATT&CK

    | Tactic | ID | Technique |
    | --- | --- | --- |
    | Collection | **T1560.001** | Archive via Utility |

    ## Response

    - Isolate laptop-07
    "
  `);
  expect(existsSync(join(file, '../evidence/archives.png'))).toBe(true);
});
