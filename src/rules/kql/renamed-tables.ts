/** A table that its vendor has given another name. */
export interface RenamedTable {
  /** What to read instead. */
  now: string;
  /** Whether the columns are others too, so that the query has to be written anew. */
  otherColumns: boolean;
  /** Since when, as the vendor says it. */
  since: string;
  source: string;
}

/** Tables by their old name, as long as the schemas still have it. */
export const renamedTables: ReadonlyMap<string, RenamedTable> = new Map([
  [
    'AADSignInEventsBeta',
    {
      now: 'EntraIdSignInEvents',
      otherColumns: false,
      since: '2025-12-09',
      source: 'https://learn.microsoft.com/defender-xdr/advanced-hunting-aadsignineventsbeta-table',
    },
  ],
  [
    'AADSpnSignInEventsBeta',
    {
      now: 'EntraIdSpnSignInEvents',
      otherColumns: false,
      since: '2025-12-09',
      source: 'https://learn.microsoft.com/defender-xdr/advanced-hunting-aadspnsignineventsbeta-table',
    },
  ],
  [
    'ThreatIntelligenceIndicator',
    {
      now: 'ThreatIntelIndicators',
      otherColumns: true,
      since: '2025-08-31',
      source: 'https://learn.microsoft.com/azure/sentinel/work-with-stix-objects-indicators',
    },
  ],
]);
