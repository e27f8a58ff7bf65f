import type { HiddenValue } from './hidden-values.ts';

/** A value, hidden in one place of a content. */
export interface Hiding extends HiddenValue {
  place: string;
}

/** A content folder with many hidings, and where each is. */
export interface HidingContent {
  files: Record<string, string | Uint8Array>;
  hidings: readonly Hiding[];
}

const day = '2025-11-02';
const at = `${day}T10:00:00Z`;

/**
 * A content folder that withholds `finds` from everybody, with `hidden` spread over every field that takes a text, prose, queries,
 * rows, files in several codes, file names, tables and settings.
 */
export function hidingContent(finds: readonly string[], hidden: readonly HiddenValue[]): HidingContent {
  const hidings: Hiding[] = [];
  const left = [...hidden];
  const take = (place: string, fits: (written: string) => boolean = () => true): string => {
    const at = left.findIndex(({ written }) => fits(written));
    const [one] = at === -1 ? [] : left.splice(at, 1);
    if (one === undefined) return 'nothing';
    hidings.push({ ...one, place });
    return one.written;
  };
  const oneLine = (written: string) => !/[\r\n]/.test(written);
  const inLiteral = (written: string) => oneLine(written) && !/["\\]/.test(written);
  const inName = (written: string) =>
    oneLine(written) &&
    written.length < 90 &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes that are not text are looked for
    !/[/\\<>:"|?*\0-\x1f]/.test(written) &&
    !/^[. ]|[. ]$/.test(written);
  const text = (place: string, longest = Number.POSITIVE_INFINITY) =>
    `Seen: ${take(place, (written) => written.length <= longest)} there`;
  const line = (place: string, longest = Number.POSITIVE_INFINITY) =>
    `Seen: ${take(place, (written) => oneLine(written) && written.length <= longest)} there`;
  const files: Record<string, string | Uint8Array> = {};
  const log = (folder: string, name: string, bytes: (text: string) => Buffer) => {
    const path = `evidence/${name}`;
    files[`${folder}/${path}`] = new Uint8Array(
      bytes(
        Array.from({ length: 3 }, (_, row) => `${at} row ${row} ${take(`file ${name}`)} end\r\n`).join(''),
      ),
    );
    return path;
  };
  const wide = (all: string) => Buffer.from(`\ufeff${all}`, 'utf16le');
  const codes: Record<string, (all: string) => Buffer> = {
    'plain.log': (all) => Buffer.from(all),
    'wide.txt': wide,
    'wide-big.txt': (all) => wide(all).swap16(),
    'widest.txt': (all) => {
      const points = [...`\ufeff${all}`].map((sign) => sign.codePointAt(0) ?? 0);
      const bytes = Buffer.alloc(points.length * 4);
      for (const [index, point] of points.entries()) bytes.writeUInt32LE(point, index * 4);
      return bytes;
    },
    'mail.eml': (all) => Buffer.from(`Subject: told\r\n\r\n${all}`),
    'blob.bin': (all) => Buffer.concat([Buffer.from([0, 1, 2, 3, 255]), Buffer.from(all)]),
  };
  for (let number = 0; left.length > 0 && number < 40; number++) {
    const folder = `cases/case-${number}`;
    const nameInFile = take('file name', inName);
    const results = `results/${nameInFile}.csv`;
    files[`${folder}/${results}`] =
      `Device,Detail\r\none,"${take('row').replaceAll('"', '""')}"\r\nSeen: ${take('bare cell', (written) => oneLine(written) && !/[",]/.test(written))} there,two\r\n`;
    const evidence = Object.entries(codes).map(([name, write]) => ({
      type: 'log',
      file: log(folder, name, write),
      caption: text('caption'),
    }));
    const host = take('address', (written) => /^[a-z0-9.-]{4,60}$/.test(written));
    const url = (place: string) =>
      `https://reference.example/${encodeURI(take(place, (written) => oneLine(written) && written.isWellFormed()))}`;
    const front = {
      title: line('title', 180),
      summary: text('summary', 980),
      tlp: 'CLEAR',
      severity: 'low',
      status: 'closed',
      verdict: 'undetermined',
      opened: day,
      attack_version: '19',
      id: `${take('case id', (written) => /^[\w-]{1,40}$/.test(written))}-of-${number}`,
      authors: [line('author'), { name: line('author name'), url: url('author url') }],
      reviewers: [line('reviewer')],
      tags: [line('tag')],
      skip: { rule: 'no-secret', reason: line('skip') },
      assets: [{ type: 'device', name: line('asset'), aliases: [line('alias')], role: text('role') }],
      queries: [
        {
          title: line('query title'),
          query: `DeviceInfo\n| where DeviceName == "${take('query literal', inLiteral)}" // ${take('query comment', oneLine)}\n| where OSPlatform == h'${take('hidden literal', (written) => oneLine(written) && !/['\\]/.test(written))}'`,
          results,
        },
      ],
      evidence,
      indicators: [
        {
          type: 'file-name',
          value: take('indicator', inName),
          role: 'attacker',
          description: text('indicator text'),
        },
        { type: 'domain', value: `${host}.evil.example`, role: 'attacker' },
        { type: 'url', value: url('indicator url'), role: 'attacker' },
      ],
      findings: [
        {
          title: line('finding'),
          observed: at,
          detail: `A detail: ${take('detail', oneLine)}`,
          limit: `\`\`\`text\n${take('fence in a limit')}\n\`\`\``,
          queries: ['Q1'],
          evidence: ['E1'],
          attack: ['T1105'],
        },
      ],
      attack: [{ technique: 'T1105', tactic: 'command-and-control', why: text('why'), findings: ['F1'] }],
      response: [
        {
          action: line('action'),
          status: 'done',
          completed: day,
          owner: line('owner'),
          detail: text('action detail'),
        },
      ],
      timeline: [{ time: at, event: line('event'), source: line('source') }],
      references: [{ title: line('reference'), url: url('reference url') }],
      revisions: [{ date: day, change: text('change'), author: line('revision author') }],
    };
    const body = [
      `A paragraph with ${take('paragraph')} in it.`,
      `## About ${take('heading', oneLine)}`,
      `- an item ${take('item', oneLine)}`,
      `| ${take('cell', (written) => oneLine(written) && !written.includes('|'))} | b |\n| --- | --- |\n| c | d |`,
      `\`\`\`powershell\n${take('fence')}\n\`\`\``,
      `In code: \`\` ${take('code', (written) => oneLine(written) && !written.includes('`'))} \`\``,
      `[link](${url('link')} "title") and a note[^1].`,
      `[^1]: ${take('footnote', oneLine)}`,
    ];
    files[`${folder}/index.md`] = `---\n${JSON.stringify(front, null, 1)}\n---\n\n${body.join('\n\n')}\n`;
  }
  files['tables/own.yaml'] = JSON.stringify({
    platform: 'sentinel',
    tables: { Own_CL: { TimeGenerated: 'datetime', Detail: 'string' } },
    functions: { Own: { body: `Own_CL | where Detail == "${take('function', inLiteral)}"` } },
  });
  files['casebook.yaml'] = JSON.stringify({
    title: line('site title', 180),
    description: text('site description', 980),
    author: { name: line('site author') },
    redactions: finds.map((find, index) => ({ find, replace: `GONE${index}-#` })),
  });
  return { files, hidings };
}
