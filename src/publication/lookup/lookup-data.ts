/** What a search loads first: how the files of the index are cut. Files lie beside it, in a folder named after `version`. */
export interface LookupManifest {
  /** Eight hexadecimal digits that change with the content. */
  version: string;
  /** For each `values-<n>.json` a text that no key in it sorts before; sorted. */
  values: string[];
  /** The same for the spellings by their beginning, `begins-<n>.json`, and by their end, `ends-<n>.json`. */
  begins: string[];
  ends: string[];
  /** Every known range of addresses: its key and how it is written. */
  ranges: [key: string, value: string][];
}

/** `values-<n>.json`: values by key, sorted, with the cases that they stand in. */
export interface LookupShard {
  cases: LookupCase[];
  values: LookupValue[];
}

/** `begins-<n>.json` and `ends-<n>.json`: words and values as they are written, sorted by their lower case, or by that backwards. */
export type SpellingShard = string[];

export interface LookupCase {
  slug: string;
  title: string;
  number: string | null;
  date: string;
  status: string;
  verdict: string | null;
}

export interface LookupValue {
  key: string;
  /** As the newest case writes it, live; left out of values too long to be shown whole. */
  value?: string;
  /** Cases and places in all, of which `hits` has the first. */
  cases: number;
  places: number;
  hits: LookupHit[];
  /** Path below the base of a page with all places, where there is one. */
  page?: string;
}

/** A place where a value stands; what the case does not say is left out. */
export interface LookupHit {
  kind: HitKind;
  /** Place of the case in `cases`; left out for the column of a table that no query names. */
  case?: number;
  /** Id of the record, and its anchor on the page of the case. */
  id?: string;
  anchor?: string;
  /** Indicator: whose it is. Asset: what it is. Query and result rows: the column. */
  role?: string;
  /** Asset: whether the attacker had control of it. */
  compromised?: string;
  /** Set when the text of the record names the value and the record is about something else. */
  mentioned?: true;
  /** The value that this one is a part or another name of. */
  of?: string;
  first?: string;
  last?: string;
}

export type HitKind =
  | 'indicators'
  | 'assets'
  | 'attack'
  | 'case'
  | 'results'
  | 'query'
  | 'evidence'
  | 'finding'
  | 'timeline'
  | 'response'
  | 'background'
  | 'references'
  | 'table'
  | 'column';
