import { gzipSync } from 'node:zlib';
import { mayBeSeen, type TlpLevel, tlpLevels } from '../../src/case/tlp.ts';
import { tellingJpeg } from '../audience/telling-jpeg.ts';

/** A content folder in which every text holds a mark of its own. */
export interface MarkedContent {
  /** Texts and bytes by their path in the content folder. */
  files: Record<string, string | Uint8Array>;
  /** For each mark, in lower case, the level from which it is seen; null for nobody. */
  marks: ReadonlyMap<string, TlpLevel | null>;
  /** Marks that must be there from their level on. */
  shown: ReadonlySet<string>;
}

export const tenant = '0f8fad5b-d9cb-469f-a165-70867728950e';
export const subscription = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
export const person = 'jane.roe@corp.test';

const facts: Record<TlpLevel, { technique: string; tactic: string; table: string }> = {
  CLEAR: { technique: 'T1059.001', tactic: 'execution', table: 'DeviceInfo' },
  GREEN: { technique: 'T1105', tactic: 'command-and-control', table: 'DeviceProcessEvents' },
  AMBER: { technique: 'T1560.001', tactic: 'collection', table: 'DeviceFileEvents' },
  'AMBER+STRICT': { technique: 'T1041', tactic: 'exfiltration', table: 'DeviceRegistryEvents' },
  RED: { technique: 'T1486', tactic: 'impact', table: 'EmailUrlInfo' },
};

/**
 * Content with every kind of record, every field, prose, file and setting at every level. With `upTo`, the same content
 * as somebody would have written it who knows nothing of what is stricter.
 */
export async function markedContent(upTo: TlpLevel = 'RED'): Promise<MarkedContent> {
  const marks = new Map<string, TlpLevel | null>();
  const shown = new Set<string>();
  const files: MarkedContent['files'] = {};
  const mark = (level: TlpLevel | null, place: string, isShown = true): string => {
    const name = `zq${(level ?? 'never').replace('+', '').toLowerCase()}${place}qz`;
    marks.set(name, level);
    if (isShown && level !== null) shown.add(name);
    return name;
  };
  const secret = (level: TlpLevel | null) => mark(level, 'secret');
  const levels = tlpLevels.filter((level) => mayBeSeen(level, upTo));
  const each = <T>(make: (level: TlpLevel) => T): T[] => levels.map(make);
  const secrets = [...tlpLevels.slice(1), null].map((level) => secret(level));

  for (const level of tlpLevels) {
    const { technique, table } = facts[level];
    marks.set(technique.toLowerCase(), level);
    marks.set(table.toLowerCase(), level);
  }
  marks.set(tenant, 'GREEN');
  marks.set(subscription, 'GREEN');
  marks.set(person, 'GREEN');

  files['casebook.yaml'] = JSON.stringify({
    title: `Site of ${secrets.join(' ')}`,
    description: `About ${secrets.join(' ')}`,
    author: { name: `Author ${secrets.join(' ')}`, url: `https://author.example/${secrets.join('/')}` },
    url: 'https://lab.example',
    portals: {
      defender: { tenant },
      sentinel: {
        resource: `/subscriptions/${subscription}/resourceGroups/soc/providers/Microsoft.OperationalInsights/workspaces/soc`,
      },
    },
    redactions: [
      ...tlpLevels.slice(1).map((level) => ({ find: secret(level), replace: 'NAME-#', keep_for: level })),
      { find: secret(null), replace: 'NAME-#' },
      { pattern: 'srv-\\d+', replace: 'HOST-#', keep_for: 'RED' },
    ],
  });
  files['tables/own.yaml'] = JSON.stringify({
    platform: 'defender-xdr',
    tables: Object.fromEntries(
      each((level) => [`${mark(level, 'table')}`, { [mark(level, 'column', false)]: 'string' }]),
    ),
  });

  const picture = (level: TlpLevel, name: string) =>
    tellingJpeg(
      { r: 40 * tlpLevels.indexOf(level), g: name.length, b: 7 },
      {
        artist: mark(null, 'artist'),
        place: mark(null, 'place'),
        xmp: mark(null, 'xmp'),
        comment: mark(null, 'imagecomment'),
      },
    );

  const records: Record<string, object[]> = {};
  const add = (list: string, record: object) => {
    records[list] = [...(records[list] ?? []), record];
  };
  for (const level of levels) {
    const m = (place: string, isShown = true) => mark(level, place, isShown);
    const base = (kind: string, hasAnchor = true) => ({
      id: m(`${kind}id`, hasAnchor),
      tlp: level,
      skip: { rule: 'no-placeholder', reason: mark(null, `${kind}skip`) },
    });
    const at = `2025-11-0${1 + tlpLevels.indexOf(level)}`;
    const { technique, tactic, table } = facts[level];
    files[`cases/main/results/${m('resultsname')}.csv`] =
      `Host,${m('csvcolumn')}\n${m('csvcell')},"srv-07 ${secrets.join(' ')} ${person}"\n`;
    files[`cases/main/evidence/${m('logname')}.log`] = `${m('log')} srv-12 ${secrets.join(' ')} ${person}\n`;
    files[`cases/main/evidence/${m('widename')}.txt`] = new Uint8Array(
      Buffer.from(`\ufeff${m('wide')} srv-12 ${secrets.join(' ')} ${person}\r\n`, 'utf16le'),
    );
    files[`cases/main/evidence/${m('picturename', false)}.jpg`] = await picture(level, 'evidence');
    files[`cases/main/evidence/${m('rawname', false)}.dat`] = await picture(level, 'raw');
    files[`cases/main/evidence/${m('prosepicturename', false)}.jpg`] = await picture(level, 'prose');
    files[`cases/main/evidence/${m('packname', false)}.gz`] = new Uint8Array(gzipSync(mark(null, 'packed')));
    files[`cases/main/notes/${m('notename')}.txt`] = `${m('note')} ${secrets.join(' ')}\n`;
    files[`cases/main/queries/${m('queryname', false)}.kql`] =
      `${table}\n| where DeviceName == "${m('filequery')}"\n`.replace(
        /EmailUrlInfo\n.*==/,
        'EmailUrlInfo\n| where Url ==',
      );
    const text = level === 'RED' ? 'Url' : 'DeviceName';
    add('assets', {
      ...base('asset'),
      type: 'device',
      name: m('asset'),
      aliases: [m('alias')],
      role: m('role'),
      compromised: 'yes',
    });
    add('queries', {
      ...base('query'),
      title: m('query'),
      query: `let own = ${m('table')};\n${table}\n| where ${text} in ("${m('querytext')}", "srv-07", "${secrets.join('", "')}", "${person}")\n`,
      results: `results/${m('resultsname')}.csv`,
      purpose: 'hunt',
      ran: `${at}T10:00:00Z`,
    });
    add('queries', {
      ...base('queryfile'),
      title: m('queryfile'),
      file: `queries/${m('queryname', false)}.kql`,
    });
    add('evidence', {
      ...base('log'),
      type: 'log',
      file: `evidence/${m('logname')}.log`,
      caption: m('logcaption'),
    });
    add('evidence', { ...base('wide'), type: 'file', file: `evidence/${m('widename')}.txt` });
    add('evidence', {
      ...base('picture'),
      type: 'screenshot',
      file: `evidence/${m('picturename', false)}.jpg`,
      alt: m('alt'),
      caption: m('caption'),
      collected: `${at}T11:00:00Z`,
    });
    add('evidence', {
      ...base('raw'),
      type: 'file',
      file: `evidence/${m('rawname', false)}.dat`,
      alt: m('rawalt'),
    });
    add('evidence', {
      ...base('pack', false),
      type: 'file',
      file: `evidence/${m('packname', false)}.gz`,
    });
    add('evidence', {
      ...base('link'),
      type: 'other',
      url: `https://${m('evidencehost')}.example/${m('evidencepath')}`,
    });
    add('indicators', {
      ...base('indicator'),
      type: 'file-name',
      value: `${m('indicator')}.exe`,
      role: 'attacker',
      description: m('indicatortext'),
      first_seen: `${at}T10:00:00Z`,
    });
    add('findings', {
      ...base('finding'),
      title: m('finding'),
      observed: `${at}T10:00:00.1234567Z`,
      detail: `${m('detail')}\n\n${parts('detail')}`,
      limit: `${m('limit')}\n\n${parts('limit')}`,
      queries: [m('queryid'), { id: m('innerid'), title: m('inner'), query: table }],
      evidence: [m('logid'), m('pictureid')],
      indicators: [m('indicatorid')],
      assets: [m('assetid')],
      attack: [technique],
    });
    add('attack', { tlp: level, technique, tactic, why: m('why'), findings: [m('findingid')] });
    add('response', {
      ...base('action'),
      action: m('action'),
      status: 'done',
      completed: at,
      detail: `${m('actiondetail')}\n\n${parts('actiondetail')}`,
      owner: m('owner'),
      findings: [m('findingid')],
    });
    add('timeline', {
      ...base('event'),
      time: `${at}T12:00:00Z`,
      event: m('event'),
      source: m('source'),
      assets: [m('assetid')],
      findings: [m('findingid')],
    });
    add('references', {
      ...base('reference'),
      title: m('reference'),
      url: `https://reference.example/${m('referencepath')}`,
    });
    add('revisions', { ...base('revision', false), date: at, change: m('change'), author: m('reviser') });
  }

  function parts(place: string): string {
    const blocks = each((level) => `:::tlp{level="${level}"}\n\n${mark(level, `${place}part`)}\n\n:::`);
    const bars = each((level) => `:redact[${mark(level, `${place}bar`)}]{keep_for="${level}"}`);
    return [...blocks, barred(place, bars)].join('\n\n');
  }

  /** Bars stay where their text goes, so whoever does not know a text knows its bar. */
  function barred(place: string, bars: readonly string[]): string {
    const unknown = tlpLevels.slice(bars.length).map(() => ':redact[x]');
    return `Barred: ${[...bars, ...unknown, `:redact[${mark(null, place)}]`].join(' ')}`;
  }

  const linked = each((level) => {
    const m = (place: string, isShown = true) => mark(level, place, isShown);
    return `:::tlp{level="${level}"}

## ${m('heading')}

| ${m('cell')} | srv-12 |
| --- | --- |
| a[^${m('footnotename', false)}] | <!-- ${mark(null, 'comment')} --> |

![${m('prosealt')}](evidence/${m('prosepicturename', false)}.jpg) [${m('notelink')}](notes/${m('notename')}.txt)

[${m('caselink')}](../${m('slug', false)}/index.md) [${m('definition')}][${m('definitionname', false)}]

::query{#${m('queryid')}}

\`\`\`kql check=off reason="${m('reason', false)}"
${m('fence')}
\`\`\`

[^${m('footnotename', false)}]: ${m('footnote')}

[${m('definitionname', false)}]: https://reference.example/${m('definitionpath')} "${m('definitiontitle', false)}"

:::`;
  });
  // What is open to all and refers to what is not: the words stay.
  const words = tlpLevels.map((level) => {
    const known = levels.includes(level);
    const open = mark('CLEAR', `wordsof${level.replace('+', '').toLowerCase()}`);
    if (!known) return open;
    const slug = mark(level, 'slug', false);
    return `[${open}](../${slug}/index.md)`;
  });
  const directives = each((level) => `::finding{#${mark(level, 'findingid')}}`);
  files['cases/main/index.md'] = caseFile(
    {
      title: `Main ${mark('CLEAR', 'title')} ${secrets.join(' ')}`,
      summary: `${mark('CLEAR', 'summary')} ${secrets.join(' ')} ${person} srv-12`,
      id: mark('CLEAR', 'number'),
      tlp: 'CLEAR',
      tags: [mark('CLEAR', 'tag'), ...secrets],
      authors: [
        mark('CLEAR', 'author'),
        ...secrets.map((name) => ({ name, url: `https://a.example/${name}` })),
      ],
      reviewers: [mark('CLEAR', 'reviewer')],
      related: each((level) => mark(level, 'slug', false)),
      ...records,
    },
    `${parts('body')}\n\n${linked.join('\n\n')}\n\n${words.join(' ')}\n\n${directives.join('\n\n')}\n\nOn srv-07, **${secrets.join('** and *')}*.\n\n## About ${secrets[0]}\n\n[there](#about-${secrets[0]})`,
  );
  for (const level of levels) {
    const m = (place: string, isShown = true) => mark(level, `case${place}`, isShown);
    const { technique, tactic, table } = facts[level];
    const slug = mark(level, 'slug');
    files[`cases/${slug}/evidence/${m('file')}.log`] = m('log');
    files[`cases/${slug}/index.md`] = caseFile(
      {
        title: m('title'),
        summary: `${m('summary')} srv-12`,
        id: m('number'),
        tlp: level,
        tags: [m('tag')],
        authors: [{ name: m('author'), url: `https://${m('authorhost')}.example/` }],
        reviewers: [m('reviewer')],
        related: ['main'],
        // The same as in the open case, so that each would name the other.
        assets: [{ type: 'device', name: mark('CLEAR', 'asset') }],
        indicators: [{ type: 'file-name', value: `${mark('CLEAR', 'indicator')}.exe`, role: 'attacker' }],
        findings: [
          {
            title: m('finding'),
            evidence: [{ type: 'log', file: `evidence/${m('file')}.log` }],
            queries: [{ title: m('query'), query: `${table}\n| take 1` }],
            attack: [technique],
          },
        ],
        attack: [{ technique, tactic, findings: ['F1'] }],
      },
      `${m('body')}\n\n[back](../main/index.md)`,
    );
  }
  if (upTo === 'RED') {
    files[`cases/${mark(null, 'draftslug')}.md`] = caseFile(
      { title: mark(null, 'drafttitle'), summary: mark(null, 'draftsummary'), tlp: 'CLEAR', draft: true },
      mark(null, 'draftbody'),
    );
  }
  return { files, marks, shown };
}

function caseFile(front: object, body: string): string {
  const known = {
    severity: 'low',
    status: 'closed',
    verdict: 'undetermined',
    opened: '2025-11-02',
    attack_version: '19',
  };
  return `---\n${JSON.stringify({ ...known, ...front }, null, 1)}\n---\n\n${body}\n`;
}
