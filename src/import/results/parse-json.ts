/** JSON with `rawJSON`, which Node has and the types do not know yet. */
const json = JSON as typeof JSON & {
  rawJSON(text: string): object;
  isRawJSON(value: unknown): value is { rawJSON: string };
};

/** The value of a JSON text, its numbers as they are written: a long of Kusto has more digits than a number here. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown, context?: { source?: string }) =>
      typeof value === 'number' ? json.rawJSON(context?.source ?? String(value)) : value,
    );
  } catch {
    return undefined;
  }
}

/** Whether a value is an object with keys, and no list or number. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !json.isRawJSON(value);
}

/** A JSON value as the cell of a table: a text as it is, nothing for null, lists and objects as JSON. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return json.isRawJSON(value) ? value.rawJSON : JSON.stringify(value);
}
