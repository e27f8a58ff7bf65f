import { stringify } from 'yaml';
import type { CaseHeader } from './case-header.ts';

/** The text of a case file without records; comments say where the records go. */
export function newCaseText(header: NewCaseHeader): string {
  return `---\n${stringify(header, { lineWidth: 0 })}${records}---\n`;
}

// Commented out, so that the case passes the check as it is.
const records = `
# What was found, each with the query or the evidence that shows it:
#
# findings:
#   - title: PowerShell started an archiver on one device
#     observed: 2026-03-01T22:14:07Z
#     queries: [Q1]
#
# queries:
#   - title: Archivers that PowerShell started
#     query: |
#       DeviceProcessEvents
#       | where InitiatingProcessFileName =~ "powershell.exe" and FileName =~ "7z.exe"
#
# Other lists: assets, evidence, indicators, attack, response, timeline, references, revisions.
# The text below the next line is prose, in Markdown.
`;

/** In the order in which it is written. */
export type NewCaseHeader = Pick<CaseHeader, 'title' | 'summary' | 'tlp' | 'severity' | 'status' | 'opened'> &
  Partial<Pick<CaseHeader, 'id' | 'kind'>> & { authors?: string[]; attack_version: number | string };
