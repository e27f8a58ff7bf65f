import type { z } from 'zod';
import { closest } from '../closest.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { KeyPath } from '../key-path.ts';
import { quoted } from '../quoted.ts';
import { expectedAt, keysAt, oneOf } from './schema-shape.ts';
import { usualWord } from './usual-words.ts';
import type { YamlSource } from './yaml-reader.ts';

interface Said {
  rule: string;
  message: string;
  why: string | null;
  fix: string | null;
}

type Issue = z.core.$ZodIssue;

/**
 * What a schema found in `value`, as diagnostics at the places of the YAML. `at` leads from the root of the YAML to
 * `value`; `label` names it for keys that are missing ("finding", "case"); `otherKeys` may stand in `value` too.
 */
export function schemaDiagnostics(
  error: z.ZodError,
  schema: z.ZodType,
  value: unknown,
  yaml: YamlSource,
  at: KeyPath,
  label: string,
  otherKeys: readonly string[] = [],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const say = (path: KeyPath, said: Said, onKey: boolean) => {
    const span = onKey ? yaml.keySpan([...at, ...path]) : yaml.valueSpan([...at, ...path]);
    diagnostics.push({
      severity: 'error',
      ...said,
      file: yaml.source.file,
      range: yaml.source.range(span.start, span.end),
    });
  };
  for (const { issue, path } of error.issues.flatMap((one) => unfold(one, value, []))) {
    const found = dig(value, path);
    if (issue.code === 'unrecognized_keys') {
      const allowed = [...keysAt(schema, path), ...(path.length === 0 ? otherKeys : [])];
      const holder = keyOf(path) ?? `a${/^[aeiou]/.test(label) ? 'n' : ''} ${label}`;
      for (const key of issue.keys) say([...path, key], unknownKey(key, allowed, holder), true);
    } else if (issue.code === 'custom' && issue.params !== undefined) {
      say(
        path,
        { rule: 'no-invalid-value', message: 'Unexpected value', why: null, fix: null, ...issue.params },
        false,
      );
    } else if (found === undefined && path.length > 0) {
      say(path.slice(0, -1), missingKey(path, schema, label), false);
    } else say(path, wrongValue(issue, found, path, schema, writtenAt(found, yaml, [...at, ...path])), false);
  }
  return diagnostics;
}

/** A key that the format does not have. */
function unknownKey(key: string, allowed: readonly string[], holder: string): Said {
  const meant = usualWord(key, allowed) ?? closest(key, allowed);
  return {
    rule: 'no-unknown-key',
    message: `Unexpected key ${quoted(key)} in ${holder}${meant === null ? '' : `, did you mean \`${meant}\`?`}`,
    why: 'A misspelt key would silently be left out of the page.',
    fix:
      meant === null
        ? `Remove it; ${holder} has ${oneOf(allowed).replace(/ or ([^ ]+)$/, ' and $1')}.`
        : `Write \`${meant}\`.`,
  };
}

function missingKey(path: KeyPath, schema: z.ZodType, label: string): Said {
  const key = String(path.at(-1));
  const where = keyOf(path.slice(0, -1)) ?? `this ${label}`;
  return {
    rule: 'require-key',
    message: `Missing \`${key}\`, expected it in ${where}`,
    why: `Without \`${key}\` the page would leave out something every reader needs.`,
    fix: `Add \`${key}:\` with ${expectedAt(schema, path)}.`,
  };
}

function wrongValue(
  issue: Issue,
  found: unknown,
  path: KeyPath,
  schema: z.ZodType,
  written: string | null,
): Said {
  const key = String(path.findLast((step) => typeof step === 'string') ?? 'value').slice(0, 60);
  const said = (message: string, why: string, fix: string): Said => ({
    rule: 'no-invalid-value',
    message,
    why,
    fix,
  });
  const why = 'A value of another kind cannot be shown or checked.';
  if (found === null || found === '') {
    return said(
      `Unexpected empty \`${key}\`, expected ${expectedAt(schema, path)}`,
      'An empty key says neither yes nor no.',
      `Fill in \`${key}\` or remove the line.`,
    );
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const meant = typeof found === 'string' ? (usualWord(found, values) ?? closest(found, values)) : null;
    return said(
      `Unexpected ${show(found, written)} for \`${key}\`, expected ${oneOf(values)}`,
      'The vocabulary is closed, so that lists, filters and exports mean the same everywhere.',
      meant === null ? `Write one of ${oneOf(values)}.` : `Write \`${meant}\`.`,
    );
  }
  if (issue.code === 'too_big') {
    const length = typeof found === 'string' ? [...found].length.toLocaleString('en') : '';
    return said(
      `Unexpected length of \`${key}\`, ${length} characters, expected at most ${Number(issue.maximum).toLocaleString('en')}`,
      'It is shown in lists and search results, where more is not read.',
      'Shorten it; details belong into the prose.',
    );
  }
  if (issue.code === 'invalid_format') {
    return said(
      `Unexpected ${show(found)} for \`${key}\`, ${issue.message}`,
      why,
      `Write \`${key}\` in that form.`,
    );
  }
  const expected = expectedAt(schema, path);
  const text = typeof found === 'string' ? 'text ' : '';
  const number = typeof found === 'number' || typeof found === 'boolean';
  const hint =
    expected === 'a list' && typeof found === 'string'
      ? `Write it as a list: \`${key}: [${found.slice(0, 40)}]\`.`
      : expected === 'text' && number
        ? written === null || written.length > 200
          ? 'Put it into quotes.'
          : `Put it into quotes: \`"${written}"\`.`
        : `Write ${expected}.`;
  return said(`Unexpected ${text}${show(found, written)} for \`${key}\`, expected ${expected}`, why, hint);
}

/** Of a union the branch that fits the value's own type, so that the reader hears of the deepest mistake. */
function unfold(issue: Issue, value: unknown, base: KeyPath): { issue: Issue; path: KeyPath }[] {
  const path = [...base, ...issue.path] as KeyPath;
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const near = issue.errors.filter(
    (branch) => !branch.some((one) => one.code === 'invalid_type' && one.path.length === 0),
  );
  const branch = near.length === 1 ? near[0] : undefined;
  return branch === undefined ? [{ issue, path }] : branch.flatMap((one) => unfold(one, value, path));
}

/** The last named step of a path, as code; null when it leads through no name. */
function keyOf(path: KeyPath): string | null {
  const key = path.findLast((step) => typeof step === 'string');
  return key === undefined ? null : `\`${key.slice(0, 60)}\``;
}

function dig(value: unknown, path: KeyPath): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}

/** A number or a truth value as it is written, so that it keeps its zeros when it becomes text. */
function writtenAt(found: unknown, yaml: YamlSource, path: KeyPath): string | null {
  if (typeof found !== 'number' && typeof found !== 'boolean') return null;
  const span = yaml.scalar(path)?.span;
  return span === undefined ? null : yaml.source.text.slice(span.start, span.end);
}

function show(value: unknown, written: string | null = null): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object' && value !== null) return 'map';
  return `${typeof value === 'number' ? 'number ' : ''}${quoted(written ?? String(value))}`;
}
