import type { Redaction, SiteConfig } from '../../case/site-config.ts';
import { mayBeSeen, strictest, type TlpLevel } from '../../case/tlp.ts';
import { type PlaceMemory, placeMemory, type ReplacedPlace } from './place-memory.ts';
import { createPlaceholders } from './placeholders.ts';
import { privateDetails } from './private-details.ts';
import { readableRuns } from './readable-runs.ts';
import { privateDetailSearch, type RedactionSearch } from './redaction-search.ts';
import { safeName } from './safe-name.ts';
import { spellingSearch } from './spelling-search.ts';
import { textReadings } from './text-readings.ts';

/** A stretch of a text, `end` exclusive, and what replaces it. */
export interface RedactedSpan {
  start: number;
  end: number;
  replacement: string;
}

/** Replaces what is not for an audience. Use it once on a text, not on its result. */
export interface Redactor {
  audience: TlpLevel;
  /** Whether there is nothing to look for. */
  idle: boolean;
  /** Whether a redaction of `casebook.yaml` applies: what cannot be read for certain must not go out. */
  isGuarded: boolean;
  /**
   * Takes in texts that will be redacted, before the first of them is: distinct values are numbered in the order in which
   * they come. A value that was not learnt gets the next free number.
   */
  learn(texts: Iterable<string>): void;
  /** The stretches to replace, in order, apart from each other. */
  spans(text: string): readonly RedactedSpan[];
  text(text: string): string;
  /** An address; what stands in it for something else keeps it an address. */
  url(url: string): string;
  /** A path; different paths stay different, in the order in which they are asked for. */
  fileName(path: string): string;
  /** The path that `fileName` gave this name to, on disk; any other path is its own. */
  writtenPath(name: string): string;
  /**
   * Whether a file that is not text may go out as it is. Never when a redaction of `casebook.yaml` applies, since nobody can
   * tell what is packed in it; else when nothing that is redacted can be read in it.
   */
  mayCopy(bytes: Uint8Array): boolean;
  /** The strictest level of what stays in a text because the audience may see it, CLEAR when there is none. */
  kept(text: string): TlpLevel;
  /** Redactions of `casebook.yaml`, by index, whose pattern took too long: every text was replaced whole. */
  tooSlow(): readonly number[];
}

export interface RedactorOptions {
  /** Of `casebook.yaml`; their ids do not go into a CLEAR build. */
  portals?: SiteConfig['portals'];
  /** Mail addresses that may be in a CLEAR build. */
  knownAddresses?: Iterable<string>;
  /** What earlier projections of the same content found. */
  memory?: PlaceMemory;
}

/** A redactor for the redactions of `casebook.yaml`, and at CLEAR for ids and people's mail addresses. */
export function createRedactor(
  redactions: readonly Redaction[],
  audience: TlpLevel,
  options: RedactorOptions = {},
): Redactor {
  const searches = redactions.map((redaction) => ({
    ...spellingSearch(redaction),
    keepFor: redaction.keep_for ?? null,
  }));
  const kept = searches.filter(({ keepFor }) => keepFor !== null && mayBeSeen(keepFor, audience));
  const replaced: RedactionSearch[] = searches.filter((search) => !kept.includes(search));
  const isGuarded = searches.length > kept.length;
  const knownAddresses = [...(options.knownAddresses ?? [])];
  if (audience === 'CLEAR') {
    const details = privateDetails(options.portals, knownAddresses);
    replaced.push(...details.map(privateDetailSearch));
  }
  const { memory = placeMemory(), portals } = options;
  const knownPlaces = memory.begin(JSON.stringify([redactions, audience, portals, knownAddresses]));
  const placeholders = createPlaceholders();
  const paths = new Map<string, string>();
  const writtenPaths = new Map<string, string>();
  const taken = new Set<string>();
  const replacing = new Set<string>();

  const places = (text: string): readonly ReplacedPlace[] => {
    if (text === '' || replaced.length === 0) return [];
    const known = knownPlaces.get(text);
    if (known !== undefined) return known;
    const found = placesIn(text, replaced, isGuarded);
    // Each projection has to report what took too long.
    if (!searches.some(({ slow }) => slow())) knownPlaces.set(text, found);
    return found;
  };
  const spans = (text: string): RedactedSpan[] =>
    places(text).map(({ start, end, replace, value }) => ({
      start,
      end,
      replacement: placeholders.of(replace, value),
    }));
  const replacedIn = (text: string, shown: (replacement: string) => string) => {
    let result = '';
    let from = 0;
    for (const { start, end, replacement } of spans(text)) {
      result += text.slice(from, start) + shown(replacement);
      from = end;
    }
    return result + text.slice(from);
  };

  return {
    audience,
    isGuarded,
    idle: searches.length === 0 && replaced.length === 0,
    learn: (texts) => {
      for (const text of texts)
        for (const { replace, value } of places(text)) placeholders.learn(replace, value);
    },
    spans,
    text: (text) => replacedIn(text, (replacement) => replacement),
    url: (url) => replacedIn(url, safeName),
    fileName: (path) => {
      const known = paths.get(path);
      if (known !== undefined) return known;
      const shown = replacedIn(path, safeName);
      const name = apartFrom(shown === path ? replacing : taken, shown);
      paths.set(path, name);
      writtenPaths.set(name, path);
      taken.add(name.toLowerCase());
      if (name !== path) replacing.add(name.toLowerCase());
      return name;
    },
    writtenPath: (name) => writtenPaths.get(name) ?? name,
    mayCopy: (bytes) => !isGuarded && readableRuns(bytes).every((run) => places(run).length === 0),
    kept: (text) => {
      if (text === '' || kept.length === 0) return 'CLEAR';
      const found: TlpLevel[] = [];
      for (const { views } of textReadings(text)) {
        for (const { keepFor, find } of kept)
          if (keepFor !== null && find(views).length > 0) found.push(keepFor);
      }
      return strictest(found);
    },
    tooSlow: () => searches.flatMap(({ slow }, index) => (slow() ? [index] : [])),
  };
}

/** Where a text holds what is replaced, in order, apart from each other. */
function placesIn(text: string, replaced: readonly RedactionSearch[], isGuarded: boolean): ReplacedPlace[] {
  const all: ReplacedPlace[] = [];
  for (const { views, unread } of textReadings(text)) {
    for (const { find, replace } of replaced) {
      for (const place of find(views)) all.push({ ...place, replace });
    }
    // What may hold a redacted text, though nobody can tell.
    if (isGuarded) for (const place of unread) all.push({ ...place, value: '', replace: 'withheld' });
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: ReplacedPlace[] = [];
  for (const place of all) {
    const last = apart.at(-1);
    // Of what overlaps nothing may survive: the first stands for all of it.
    if (last !== undefined && place.start < last.end) last.end = Math.max(last.end, place.end);
    else apart.push(place);
  }
  return apart;
}

function apartFrom(taken: ReadonlySet<string>, path: string): string {
  if (!taken.has(path.toLowerCase())) return path;
  const dot = /\.[^./]*$/.exec(path)?.index ?? path.length;
  for (let number = 2; ; number++) {
    const other = `${path.slice(0, dot)}-${number}${path.slice(dot)}`;
    if (!taken.has(other.toLowerCase())) return other;
  }
}
