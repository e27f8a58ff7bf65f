/**
 * The sheet, from 1, of each anchor that links of a PDF lead to. Reads what Chromium writes: objects in the clear, one
 * dictionary of named places. Empty where it is written otherwise.
 */
export function anchorSheets(pdf: Uint8Array): ReadonlyMap<string, number> {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g))
    objects.set(number, body);
  const catalog = [...objects.values()].find((body) => /\/Type\s*\/Catalog\b/.test(body)) ?? '';
  const sheets = new Map(
    pagesBelow(reference(catalog, 'Pages'), objects).map((page, at): [string, number] => [page, at + 1]),
  );
  const places = objects.get(reference(catalog, 'Dests')) ?? '';
  const found = new Map<string, number>();
  for (const [, name = '', page = ''] of places.matchAll(/\/([^\s[\]<>()/]+)\s*\[(\d+) 0 R/g)) {
    const sheet = sheets.get(page);
    if (sheet !== undefined) found.set(decodedName(name), sheet);
  }
  return found;
}

function pagesBelow(
  number: string,
  objects: ReadonlyMap<string, string>,
  seen = new Set<string>(),
): string[] {
  const body = objects.get(number);
  if (body === undefined || seen.has(number)) return [];
  seen.add(number);
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1];
  if (kids === undefined) return [number];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => pagesBelow(kid, objects, seen));
}

const reference = (body: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '';

/** A name has its other bytes as `#` and two digits, UTF-8 among them. */
function decodedName(name: string): string {
  const bytes = name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return decodeURIComponentSafely(Buffer.from(bytes, 'latin1').toString('utf8'));
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
