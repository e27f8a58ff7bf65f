import type { Diagnostic } from '../case/diagnostic.ts';
import type { Report, ReportInput } from './report.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0 (OASIS), as code scanning takes it: paths relative to the working folder, columns in UTF-16 units. */
export const sarif: Report = (input) => {
  const rules = describedRules(input);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const run = {
    tool: { driver: { name: 'Casebook', semanticVersion: input.version, rules } },
    columnKind: 'utf16CodeUnits',
    results: results(input, indexes),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function results(input: ReportInput, indexes: ReadonlyMap<string, number>): unknown[] {
  const seen = new Map<string, number>();
  const linesOf = memoized((file) => input.source(file)?.split(/\r\n|\n|\r/) ?? []);
  return input.diagnostics.map((diagnostic) => {
    const { rule, severity, message, why, fix, file, range } = diagnostic;
    // The line's own text, so that a line moved by an edit above it stays the same alert.
    const line = range === null ? message : (linesOf(file)[range.start.line - 1] ?? message);
    const hash = fingerprint(rule, file, line.trim());
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    return {
      ruleId: rule,
      ruleIndex: indexes.get(rule),
      level: levels[severity],
      message: {
        text: [message, why, fix]
          .filter((part) => part !== null)
          .map(sentence)
          .join(' '),
      },
      locations: [{ physicalLocation: { artifactLocation: { uri: uri(file) }, ...region(range) } }],
      partialFingerprints: { primaryLocationLineHash: `${hash}:${times}` },
    };
  });
}

function describedRules({ rules, diagnostics, ruleUrl }: ReportInput) {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const used = new Map(diagnostics.map((diagnostic) => [diagnostic.rule, diagnostic]));
  return [...new Set([...known.keys(), ...used.keys()])].sort().map((id) => {
    const rule = known.get(id);
    const example = used.get(id);
    const url = ruleUrl(id);
    const why = rule?.why ?? example?.why ?? '';
    return {
      id,
      name: id,
      shortDescription: { text: rule?.summary ?? id },
      fullDescription: { text: why === '' ? (rule?.summary ?? id) : why },
      ...(rule === undefined ? {} : { help: { text: rule.fix } }),
      ...(url === null ? {} : { helpUri: url }),
      defaultConfiguration: { level: levels[rule?.severity ?? example?.severity ?? 'warning'] },
    };
  });
}

function region(range: Diagnostic['range']) {
  if (range === null) return {};
  const { start, end } = range;
  return {
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** A relative reference, or a `file:` address for a path outside the working folder. */
function uri(file: string): string {
  const encoded = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  if (file.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(file) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function memoized<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

const prime = 0x100000001b3n;
const basis = 0xcbf29ce484222325n;
const longestPart = 4096;

/** 64-bit FNV-1a over the code points of the parts, as 16 hexadecimal digits; for telling apart, not for secrecy. */
function fingerprint(...parts: readonly string[]): string {
  let hash = basis;
  for (const part of parts) {
    for (const character of `${part.slice(0, longestPart)}\0`) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * prime);
    }
  }
  return hash.toString(16).padStart(16, '0');
}
