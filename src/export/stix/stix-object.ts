/** An object of STIX 2.1, of any kind. */
export interface StixObject {
  type: string;
  spec_version: '2.1';
  id: string;
  object_marking_refs?: string[];
  [property: string]: unknown;
}

/** `T` without the properties that are not there; STIX knows neither null nor empty lists. */
export function withoutEmpty<T extends object>(object: T): T {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  ) as T;
}
