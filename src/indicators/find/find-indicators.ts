import type { IndicatorType } from '../../case/records/indicator.ts';
import { ipAddress } from '../spelling/ip-address.ts';
import { refangAddress } from '../spelling/refang-address.ts';
import { hasFileExtension } from './has-file-extension.ts';
import { indicatorPatterns } from './indicator-patterns.ts';

/**
 * The addresses, domains, mailboxes and hashes in prose, live and defanged, in order and never overlapping. Doubtful ones
 * are left out: version numbers, file names, dotted fields, commit ids, times, hardware addresses.
 */
export function findIndicators(text: string): FoundIndicator[] {
  const found: FoundIndicator[] = [];
  for (const { type, pattern, isOne } of searches) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const written = type === 'url' ? match[0].slice(0, urlEnd(match[0])) : match[0];
      const end = start + written.length;
      const value = refangAddress(written);
      if (!indicatorPatterns[type](value) || !isOne(written, text, start)) continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ type, value, defanged: value !== written, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const dot = String.raw`(?:\.|\s?\[(?:\.|dot)\]\s?|\((?:\.|dot)\)|\{(?:\.|dot)\})`;
const at = String.raw`(?:@|\s?\[(?:@|at)\]\s?|\((?:@|at)\))`;
const label = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?`;
const domain = `(?:${label}${dot}){1,10}(?:xn--[a-z0-9-]{2,59}|\\p{L}{2,24})`;
const octet = String.raw`\d{1,3}`;
const before = String.raw`(?<![\p{L}\p{N}_.@/\\:$-])`;
const after = String.raw`(?![\p{L}\p{N}_@\\(-]|\.[\p{L}\p{N}])`;

// What holds others comes first: a URL its host, a mailbox its domain.
const searches: Search[] = [
  {
    type: 'url',
    // `](` ends the text of a Markdown link, which may be an address too.
    pattern:
      /(?<![\p{L}\p{N}])(?:\[(?:h(?:tt|xx)ps?|f[tx]ps?)\]|h(?:tt|xx)ps?|f[tx]ps?|wss?|ldaps?)(?:\[:\/\/\]|\[:\]\/\/|:\[\/\/\]|:\/\/)(?:(?!\]\()[^\s<>"`|])+/giu,
    isOne: () => true,
  },
  {
    type: 'email',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}._+-])[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{0,63}${at}${domain}${after}`,
      'giu',
    ),
    isOne: (written) => !hasFileExtension(refangAddress(written)),
  },
  { type: 'sha256', pattern: hex(64), isOne: isHash },
  { type: 'sha1', pattern: hex(40), isOne: isHash },
  { type: 'md5', pattern: hex(32), isOne: isHash },
  {
    type: 'ipv6',
    pattern:
      /(?<![\p{L}\p{N}_.:[\]-])(?:[0-9a-f]{0,4}(?::|\[:\])){2,7}(?:[0-9a-f]{0,4}|\d{1,3}(?:\.\d{1,3}){3})(?:\/\d{1,3})?(?![\p{L}\p{N}_.-]*[\p{L}\p{N}:])/giu,
    isOne: isIpv6InProse,
  },
  {
    type: 'ipv4',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_.-])${octet}(?:${dot}${octet}){3}(?:/\\d{1,2})?(?![\\p{L}\\p{N}_-]|\\.\\d)`,
      'giu',
    ),
    isOne: (written, text, start) =>
      ipAddress(refangAddress(written).replace(/\/.*/, ''))?.version === 4 &&
      !versionBefore.test(text.slice(Math.max(0, start - 24), start)),
  },
  {
    type: 'domain',
    pattern: new RegExp(`${before}${domain}${after}`, 'giu'),
    isOne: (written) => {
      const live = refangAddress(written);
      return live === written ? isLiveDomain(live) : !hasFileExtension(live);
    },
  },
];

const versionBefore =
  /(?:\bv|\bversions?:?|\bver\.?|\bbuild|\brelease|\bupdate|\bagent|\bfirmware|\p{L}\/)\s*\(?$/iu;

function hex(digits: number): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_-])[0-9a-f]{${digits}}(?![\\p{L}\\p{N}_-])`, 'giu');
}

function isHash(written: string, text: string, start: number): boolean {
  const manyKinds = new Set(written.toLowerCase()).size >= 6;
  return (
    manyKinds &&
    /[a-f]/i.test(written) &&
    !/\bcommit\W{0,3}$/i.test(text.slice(Math.max(0, start - 12), start))
  );
}

/** Not a time, a hardware address, nor `std::` of a program. */
function isIpv6InProse(written: string): boolean {
  const groups = refangAddress(written).replace(/\/.*/, '').split(':');
  const address = groups.join(':');
  if (ipAddress(address)?.version !== 6 || !/\d/.test(address)) return false;
  return !(groups.length === 8 && groups.every((group) => /^[0-9a-f]{2}$/i.test(group)));
}

interface Search {
  type: IndicatorType;
  pattern: RegExp;
  /** Whether a match that is valid for its type is meant as one. */
  isOne: (written: string, text: string, start: number) => boolean;
}

export interface FoundIndicator {
  type: IndicatorType;
  /** Live. */
  value: string;
  /** Whether the text has it defanged, and so surely means an indicator. */
  defanged: boolean;
  /** UTF-16 units of the text, `end` exclusive. */
  start: number;
  end: number;
}

/**
 * Whether a dotted name in prose is surely a live domain and no file (`index.md`), table column (`Device.Events`), field
 * (`event.id`) or slip (`done.But`): it ends in a top-level domain that is no such word, in lower case.
 */
function isLiveDomain(name: string): boolean {
  const labels = name.split('.');
  const top = labels.at(-1) ?? '';
  if (top !== top.toLowerCase() || hasFileExtension(name)) return false;
  // `e.g.` and `i.e.` in the middle of a sentence, `a.b` in a query.
  if (labels.every((label) => label.length < 2)) return false;
  return topLevel.has(top);
}

// Those that indicators are seen in, without the ones that are fields and methods first (`event.id`, `page.host`).
const topLevel = new Set(
  `ac ad ae af ag ai al am ao aq ar at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf
  cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf
  gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu ie il im in io iq ir is it je jm jo jp ke kg kh ki km
  kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz
  na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg
  sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va
  vc ve vg vi vn vu wf ws ye yt za zm zw
  com net org edu gov mil int arpa info biz pro mobi xyz top icu online site website space tech store shop club live
  life world today digital solutions services cloud dev web link click download stream hosting press
  news agency center company systems technology academy education institute
  finance bank loan money cash credit insure capital trade market markets exchange works jobs city
  guru ninja expert fun games game bet casino poker win vip cyou cfd sbs lol monster buzz autos 
  makeup boats yachts homes motorcycles mom pics gallery art design studio 
  blog wiki chat social dating reviews reviews men bid racing accountant science party faith cricket
  webcam onion example`.split(/\s+/),
);

/**
 * Where a URL stops in a run of text without blanks that begins with it: before the punctuation of the sentence, and
 * before a closing bracket that the URL did not open.
 */
function urlEnd(run: string): number {
  const unclosed = new Map(
    [...openings].map(([close, open]) => [close, count(run, open) - count(run, close)]),
  );
  let end = run.length;
  while (end > 0) {
    const last = run.charAt(end - 1);
    const spare = unclosed.get(last);
    if (spare === undefined ? !/[.,;:!?'"*_~]/.test(last) : spare >= 0) break;
    if (spare !== undefined) unclosed.set(last, spare + 1);
    end -= 1;
  }
  return end;
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

const openings = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);
