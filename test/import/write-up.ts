/** A write-up as people have them: steps, queries, a picture, a table of techniques, a response. */
export const writeUp = `# Threat hunt: archives on laptop-07

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
