import { z } from 'zod';
import type { KeyPath } from '../key-path.ts';

/** Key of the meta data under which a schema of text says in words what it expects. */
export const shownAs = 'x-shown-as';

/** The keys a schema allows at `path`, for "did you mean"; empty where it is not an object. */
export function keysAt(schema: z.ZodType, path: KeyPath): string[] {
  let found: z.ZodType[] = [schema];
  for (const step of path) found = found.flatMap((one) => below(one, step));
  return found.flatMap(plain).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
}

/** What a schema expects at `path`, in words such as "text", "a list" or "`low`, `medium` or `high`". */
export function expectedAt(schema: z.ZodType, path: KeyPath): string {
  let found: z.ZodType[] = [schema];
  for (const step of path) found = found.flatMap((one) => below(one, step));
  const words = [...new Set(found.flatMap(plain).map(describe))];
  return words.length === 0 ? 'another value' : words.join(' or ');
}

/** `a`, `b` or `c`, each as code. */
export function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

function describe(schema: z.ZodType): string {
  if (schema instanceof z.ZodEnum) return oneOf(schema.options.map(String));
  const shape = schema.meta()?.[shownAs];
  if (typeof shape === 'string') return shape;
  if (schema instanceof z.ZodObject) {
    return `a map with ${oneOf(Object.keys(schema.shape).slice(0, 4)).replace(/ or ([^ ]+)$/, ' and $1')}`;
  }
  if (schema instanceof z.ZodArray) return 'a list';
  if (schema instanceof z.ZodBoolean) return '`true` or `false`';
  if (schema instanceof z.ZodNumber) return 'a number';
  if (schema instanceof z.ZodRecord) return 'a map';
  return 'text';
}

function plain(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return plain(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return plain(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => plain(option as z.ZodType));
  return [schema];
}

function below(schema: z.ZodType, step: string | number): z.ZodType[] {
  return plain(schema).flatMap((one): z.ZodType[] => {
    if (one instanceof z.ZodArray && typeof step === 'number') return [one.element as z.ZodType];
    if (one instanceof z.ZodRecord) return [one.valueType as z.ZodType];
    if (!(one instanceof z.ZodObject)) return [];
    const shape = one.shape as Record<string, z.ZodType>;
    const field = Object.hasOwn(shape, step) ? shape[step] : undefined;
    return field === undefined ? [] : [field];
  });
}
