import fc from 'fast-check';
import { strictest, type TlpLevel, tlpLevels } from '../../src/case/tlp.ts';

/** A generated case file; every text in it holds a mark, so that what is shown can be told from what is not. */
export interface GeneratedCase {
  text: string;
  /** For each mark the level from which it may be seen. */
  marks: ReadonlyMap<string, TlpLevel>;
  /** Marks that are seen from their level on; the others may be gone even then, such as those of names. */
  shown: ReadonlySet<string>;
  /** Marks that nobody ever sees. */
  never: ReadonlySet<string>;
}

/** Slugs that the prose and `related` of a generated case refer to. */
export const seenCase = 'seen-case';

type Choose = fc.GeneratorValue;

interface Marker {
  /** A mark that is seen from the strictest of the levels on. */
  shown(...levels: TlpLevel[]): string;
  /** A mark that may be seen from the strictest of the levels on. */
  maybe(...levels: TlpLevel[]): string;
  never(): string;
}

interface Written {
  id: string;
  kind: 'finding' | 'query' | 'evidence' | 'other';
  file: string | null;
}

/** Case files with all kinds of records, in lists and in place, and prose with all kinds of marked parts. */
export const caseFile: fc.Arbitrary<GeneratedCase> = fc.gen().map((choose) => {
  const marks = new Map<string, TlpLevel>();
  const shown = new Set<string>();
  const never = new Set<string>();
  const mark = (level: TlpLevel) => {
    const name = `zq${marks.size + never.size}qz`;
    marks.set(name, level);
    return name;
  };
  const marker: Marker = {
    shown: (...levels) => {
      const name = mark(strictest(levels));
      shown.add(name);
      return name;
    },
    maybe: (...levels) => mark(strictest(levels)),
    never: () => {
      const name = `zq${marks.size + never.size}qz`;
      never.add(name);
      return name;
    },
  };
  const front = frontMatter(choose, marker);
  const text = `---\n${JSON.stringify(front.data)}\n---\n${prose(choose, marker, front.level, front.written, 8)}`;
  return { text, marks, shown, never };
});

const anyLevel = (choose: Choose): TlpLevel => choose(fc.constantFrom, ...tlpLevels);
const some = (choose: Choose, most: number): number => choose(fc.integer, { min: 0, max: most });
const isSo = (choose: Choose): boolean => choose(fc.boolean);

function frontMatter(choose: Choose, marker: Marker) {
  const level = choose(fc.constantFrom, 'CLEAR', 'CLEAR', 'GREEN', 'AMBER', 'RED') as TlpLevel;
  const written: Written[] = [];
  const text = () => marker.shown(level);
  const base = (around: TlpLevel, kind: Written['kind']) => {
    const own = isSo(choose) ? anyLevel(choose) : undefined;
    const seenFrom = strictest([around, own ?? 'CLEAR']);
    const id = isSo(choose) ? marker.shown(seenFrom) : undefined;
    if (id !== undefined) written.push({ id, kind, file: null });
    return {
      seenFrom,
      fields: {
        ...(own && { tlp: own }),
        ...(id && { id }),
        skip: { rule: marker.never(), reason: marker.never() },
      },
    };
  };
  const query = (around: TlpLevel) => {
    const { seenFrom, fields } = base(around, 'query');
    const results = `results/${marker.shown(seenFrom)}.csv`;
    written.push({ id: '', kind: 'other', file: results });
    return {
      ...fields,
      title: marker.shown(seenFrom),
      query: `T | where ${marker.shown(seenFrom)}`,
      results,
    };
  };
  const evidence = (around: TlpLevel) => {
    const { seenFrom, fields } = base(around, 'evidence');
    const file = `evidence/${marker.shown(seenFrom)}.png`;
    written.push({ id: '', kind: 'other', file });
    return {
      ...fields,
      type: 'screenshot',
      file,
      alt: marker.shown(seenFrom),
      caption: marker.shown(seenFrom),
    };
  };
  const indicator = (around: TlpLevel) => {
    const { seenFrom, fields } = base(around, 'other');
    return {
      ...fields,
      type: 'file-name',
      value: marker.shown(seenFrom),
      description: marker.shown(seenFrom),
    };
  };
  const asset = (around: TlpLevel) => {
    const { seenFrom, fields } = base(around, 'other');
    return {
      ...fields,
      type: 'device',
      name: marker.shown(seenFrom),
      aliases: [marker.shown(seenFrom)],
      role: marker.shown(seenFrom),
    };
  };
  const list = <T>(most: number, make: (around: TlpLevel) => T): T[] =>
    Array.from({ length: some(choose, most) }, () => make(level));
  // References by id are to listed records; those written in place have the level of what they stand in, too.
  const refer = (
    listed: readonly { id?: string }[],
    inPlace: (around: TlpLevel) => object,
    around: TlpLevel,
  ) => [
    ...listed.flatMap(({ id }) => (id !== undefined && isSo(choose) ? [id] : [])),
    ...(isSo(choose) ? [inPlace(around)] : []),
  ];
  const queries = list(2, query);
  const exhibits = list(2, evidence);
  const indicators = list(2, indicator);
  const assets = list(2, asset);
  const rows = list(3, (around) => {
    const { seenFrom, fields } = base(around, 'other');
    return {
      ...fields,
      technique: marker.shown(seenFrom),
      tactic: marker.shown(seenFrom),
      why: marker.shown(seenFrom),
    };
  });
  const finding = (around: TlpLevel) => {
    const { seenFrom, fields } = base(around, 'finding');
    return {
      ...fields,
      title: marker.shown(seenFrom),
      detail: prose(choose, marker, seenFrom, written, 3),
      limit: prose(choose, marker, seenFrom, written, 2),
      queries: refer(queries, query, seenFrom),
      evidence: refer(exhibits, evidence, seenFrom),
      indicators: refer(indicators, indicator, seenFrom),
      assets: refer(assets, asset, seenFrom),
      attack: [marker.shown(seenFrom), ...rows.filter(() => isSo(choose)).map(({ technique }) => technique)],
    };
  };
  const findings = list(3, finding);
  const data = {
    title: text(),
    summary: text(),
    id: text(),
    tlp: level,
    severity: 'high',
    status: 'open',
    opened: '2025-01-01',
    authors: [text(), { name: text(), url: `https://example.org/${text()}` }],
    tags: [text()],
    related: [seenCase, marker.never()],
    skip: { rule: marker.never(), reason: marker.never() },
    assets,
    queries,
    evidence: exhibits,
    indicators,
    attack: rows.map((row) => ({
      ...row,
      findings: refer(findings, finding, row.tlp ? strictest([level, row.tlp]) : level),
    })),
    findings,
    response: list(2, (around) => {
      const { seenFrom, fields } = base(around, 'other');
      return {
        ...fields,
        action: marker.shown(seenFrom),
        status: 'done',
        owner: marker.shown(seenFrom),
        detail: prose(choose, marker, seenFrom, written, 2),
        findings: refer(findings, finding, seenFrom),
      };
    }),
    timeline: list(2, (around) => {
      const { seenFrom, fields } = base(around, 'other');
      return {
        ...fields,
        time: '2025-01-01T00:00:00Z',
        event: marker.shown(seenFrom),
        source: marker.shown(seenFrom),
        assets: refer(assets, asset, seenFrom),
      };
    }),
    references: list(2, (around) => {
      const { seenFrom, fields } = base(around, 'other');
      return {
        ...fields,
        title: marker.shown(seenFrom),
        url: `https://example.org/${marker.shown(seenFrom)}`,
      };
    }),
    revisions: list(2, (around) => {
      const { seenFrom, fields } = base(around, 'other');
      return {
        ...fields,
        date: '2025-01-01',
        change: marker.shown(seenFrom),
        author: marker.shown(seenFrom),
      };
    }),
  };
  return { data, level, written };
}

/** Markdown that is seen from `around` on, with parts that are seen from other levels on. */
function prose(
  choose: Choose,
  marker: Marker,
  around: TlpLevel,
  written: readonly Written[],
  most: number,
): string {
  const ends: string[] = [];
  // Ways to refer to what a part defines, from everywhere.
  const references: ((text: string) => string)[] = [];
  const define = (definition: string, reference: (text: string) => string): string => {
    // One at the end has the level of the part that refers to it, so nothing else may.
    if (isSo(choose)) {
      ends.push(definition);
      return '';
    }
    references.push(reference);
    return `\n\n${definition}`;
  };
  const block = (level: TlpLevel): string => {
    const text = () => marker.shown(level);
    const name = () => marker.maybe(level);
    const record = written.length === 0 ? undefined : choose(fc.constantFrom, ...written);
    if (references.length > 0 && some(choose, 2) === 0) return choose(fc.constantFrom, ...references)(text());
    switch (some(choose, 12)) {
      case 0: {
        const heading = text();
        references.push((shown) => `[${shown}](#${heading})`);
        return `## ${heading}`;
      }
      case 1:
        return `- ${text()}\n- **${text()}**\n\n  > ${text()}`;
      case 2:
        return `| ${text()} | ${text()} |\n| --- | --- |\n| ${text()} | \`${text()}\` |`;
      case 3:
        return `\`\`\`kql ${text()}\n${text()}\n\`\`\``;
      case 4:
        return `<!-- ${marker.never()} -->\n\n${text()} <i title="${marker.never()}">${text()}</i>`;
      case 5:
        return `${text()} ![${text()}](https://example.org/${text()} "${text()}")`;
      case 6: {
        const keepFor = anyLevel(choose);
        return `${text()} :redact[${marker.shown(level, keepFor)}]{keep_for="${keepFor}"} :redact[${marker.never()}]`;
      }
      case 7: {
        const note = name();
        return `${text()}[^${note}]${define(`[^${note}]: ${text()}`, (shown) => `${shown}[^${note}]`)}`;
      }
      case 8: {
        const label = name();
        const definition = `[${label}]: https://example.org/${text()} "${text()}"`;
        return `${text()} [${text()}][${label}] ![${text()}][${label}]${define(definition, (shown) => `[${shown}][${label}]`)}`;
      }
      case 9:
        return `[${text()}](../${marker.never()}/index.md) [${text()}](../${seenCase}/index.md)`;
      case 10:
        return record === undefined || record.id === '' ? text() : `[${text()}](#${record.id})`;
      case 11:
        return record?.file == null ? text() : `${text()} ![](${record.file})`;
      default:
        return record === undefined || record.id === '' || record.kind === 'other'
          ? text()
          : `::${record.kind}{#${record.id}}`;
    }
  };
  const blocks = Array.from({ length: some(choose, most) }, () => {
    if (!isSo(choose)) return block(around);
    const own = anyLevel(choose);
    const level = strictest([around, own]);
    const inner = Array.from({ length: 1 + some(choose, 2) }, () => block(level));
    return `:::tlp{level="${own}"}\n\n${inner.join('\n\n')}\n\n:::`;
  });
  return [...blocks, ...ends].join('\n\n');
}
