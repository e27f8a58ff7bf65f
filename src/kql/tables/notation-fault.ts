import { kustoTypes } from '../service/kusto-types.ts';
import { splitNotation } from './split-notation.ts';

const typeList = 'string, int, long, real, decimal, bool, datetime, timespan, guid or dynamic';

/** What is wrong with a function's parameters in Kusto's notation, `(T:(*), x:string='')`, or null. */
export function parametersFault(notation: string): string | null {
  const parts = bracketed(notation);
  if (!parts) return 'expected `(name:type, …)` with all brackets closed';
  for (const part of parts) {
    const [, name, type = ''] = /^(\w+)\s*:\s*([^=]*?)\s*(?:=\s*(?:\S.*))?$/s.exec(part) ?? [];
    if (name === undefined || !/^[A-Za-z_]/.test(name))
      return `expected \`name:type\` instead of \`${part}\``;
    const fault = type.startsWith('(') ? columnsFault(type) : typeFault(type);
    if (fault) return fault;
  }
  return null;
}

/** What is wrong with what a function returns, `(a:string, *)` or a scalar type, or null. */
export function returnsFault(notation: string): string | null {
  return notation.trim().startsWith('(') ? columnsFault(notation) : typeFault(notation.trim());
}

/** What is wrong with the name of a scalar type, or null. */
export function typeFault(type: string): string | null {
  return Object.hasOwn(kustoTypes, type) ? null : `expected ${typeList} instead of \`${type}\``;
}

function columnsFault(notation: string): string | null {
  const parts = bracketed(notation);
  if (!parts) return 'expected `(name:type, …)` with all brackets closed';
  for (const part of parts) {
    if (part === '*') continue;
    const type = /^(?:\w+|\[(["']).*\1\])\s*:\s*(\w+)$/.exec(part)?.[2];
    if (type === undefined) return `expected \`name:type\` instead of \`${part}\``;
    const fault = typeFault(type);
    if (fault) return fault;
  }
  return null;
}

function bracketed(notation: string): string[] | null {
  const inner = /^\s*\((.*)\)\s*$/s.exec(notation)?.[1];
  return inner === undefined ? null : splitNotation(inner);
}
