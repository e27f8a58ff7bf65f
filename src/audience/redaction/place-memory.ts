import type { MatchPlace } from './match-places.ts';

/** What was found in texts, kept from one projection to the next for as long as the same is looked for. */
export interface PlaceMemory {
  /** Begins a projection that looks for what `key` says. Texts that the one before did not ask for are forgotten. */
  begin(key: string): KnownPlaces;
}

export interface KnownPlaces {
  get(text: string): readonly ReplacedPlace[] | undefined;
  set(text: string, places: readonly ReplacedPlace[]): void;
}

export interface ReplacedPlace extends MatchPlace {
  replace: string;
}

export function placeMemory(): PlaceMemory {
  let known = { key: '', places: new Map<string, readonly ReplacedPlace[]>() };
  return {
    begin(key) {
      const before = known.key === key ? known.places : new Map<string, readonly ReplacedPlace[]>();
      const places = new Map<string, readonly ReplacedPlace[]>();
      known = { key, places };
      return {
        get(text) {
          const found = places.get(text) ?? before.get(text);
          if (found !== undefined) places.set(text, found);
          return found;
        },
        set: (text, found) => places.set(text, found),
      };
    },
  };
}
