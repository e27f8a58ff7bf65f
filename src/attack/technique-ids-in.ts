/** Every technique id of MITRE's form in a plain text; those in an address, or in a longer word or number, are none. */
export function techniqueIdsIn(text: string): TechniqueIdPlace[] {
  return [...text.matchAll(pattern)].map((match) => ({
    id: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const pattern = /(?<![A-Za-z0-9./-])T\d{4}(?:\.\d{3})?(?![A-Za-z0-9]|\.\d)/g;

/** Offsets are UTF-16 units, `end` exclusive. */
interface TechniqueIdPlace {
  id: string;
  start: number;
  end: number;
}
