import type { z } from 'zod';
import type { Diagnostic } from '../diagnostic.ts';
import type { KeyPath } from '../key-path.ts';
import { schemaDiagnostics } from './schema-diagnostics.ts';
import type { YamlSource } from './yaml-reader.ts';

export interface ReadWithSchema<T> {
  /** Null when a required field is wrong or missing and there is no stand-in for it. */
  value: T | null;
  diagnostics: Diagnostic[];
  /** Keys for which a stand-in was used. */
  missing: Set<string>;
}

/**
 * Reads `data` by a schema and goes on after mistakes: a wrong optional key is left out, a wrong required one is
 * replaced by its stand-in, so that one mistake does not hide the others. `otherKeys` may stand beside those of the
 * schema and are read elsewhere: they are suggested for an unknown one.
 */
export function readWithSchema<T>(
  schema: z.ZodType<T>,
  data: Record<string, unknown>,
  yaml: YamlSource,
  at: KeyPath,
  label: string,
  standIns: Readonly<Record<string, unknown>> | null,
  otherKeys: readonly string[] = [],
): ReadWithSchema<T> {
  const first = parsed(schema, data);
  if (first?.success) return { value: first.data, diagnostics: [], missing: new Set() };
  const kept: Record<string, unknown> = first === null ? {} : { ...data };
  const diagnostics =
    first === null
      ? [tooMany(yaml, at)]
      : schemaDiagnostics(first.error, schema, data, yaml, at, label, otherKeys);
  for (const issue of first?.error.issues ?? []) {
    const key = issue.path[0];
    if (key !== undefined) delete kept[key as string];
    else if (issue.code === 'unrecognized_keys') for (const unknown of issue.keys) delete kept[unknown];
  }
  const missing = new Set<string>();
  for (const [key, value] of Object.entries(standIns ?? {})) {
    if (Object.hasOwn(kept, key)) continue;
    kept[key] = value;
    missing.add(key);
  }
  const second = schema.safeParse(kept);
  if (second.success) return { value: second.data, diagnostics, missing };
  return { value: null, diagnostics, missing };
}

/** Null when the mistakes are more than zod can hold: it hands them on as arguments of one call. */
function parsed<T>(schema: z.ZodType<T>, data: unknown): z.ZodSafeParseResult<T> | null {
  try {
    return schema.safeParse(data);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function tooMany(yaml: YamlSource, at: KeyPath): Diagnostic {
  const span = yaml.valueSpan(at);
  return {
    rule: 'no-invalid-value',
    severity: 'error',
    message: 'Unexpected number of mistakes, expected fewer than 100,000',
    why: 'So many mistakes cannot be listed one by one.',
    fix: 'Fix or remove the list or map that is far longer than the others.',
    file: yaml.source.file,
    range: yaml.source.range(span.start, span.end),
  };
}
