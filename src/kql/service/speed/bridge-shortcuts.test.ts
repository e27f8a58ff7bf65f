import { expect, test } from 'vitest';
import { loadKusto } from '../load-kusto.ts';

interface Runtime {
  Bridge: {
    is(value: unknown, type: unknown): boolean;
    as(value: unknown, type: unknown): unknown;
    isArray(value: unknown): unknown;
    unbox(value: unknown, noClone?: boolean): unknown;
    hasValue(value: unknown): boolean;
    box(value: unknown, type: unknown): unknown;
    equals(one: unknown, other: unknown): boolean;
    getHashCode(value: unknown): number;
  };
  System: {
    Int32: unknown;
    String: unknown;
    Object: unknown;
    IDisposable: unknown;
    Array: {
      getItem(list: unknown, index: number, type?: unknown): unknown;
      getCount(list: unknown, type?: unknown): number;
    };
    Collections: {
      IEnumerable: unknown;
      Generic: {
        List$1(type: unknown): { ctor: new () => { add(item: unknown): void } };
        Dictionary$2(
          key: unknown,
          value: unknown,
        ): {
          ctor: new () => { add(key: unknown, value: unknown): void; containsKey(key: unknown): boolean };
        };
        IList$1(type: unknown): unknown;
      };
    };
  };
}

test('the short ways of the runtime give what the long ones give', () => {
  loadKusto();
  const { Bridge, System } = globalThis as unknown as Runtime;
  const { List$1, Dictionary$2, IList$1 } = System.Collections.Generic;
  const list = new (List$1(System.String).ctor)();
  list.add('a');
  // Everything is asked twice, as the second answer may be a remembered one.
  for (let round = 0; round < 2; round += 1) {
    expect(Bridge.is(list, List$1(System.String))).toBe(true);
    expect(Bridge.is(list, IList$1(System.String))).toBe(true);
    expect(Bridge.is(list, System.Collections.IEnumerable)).toBe(true);
    expect(Bridge.is(list, System.Object)).toBe(true);
    expect(Bridge.is(list, System.IDisposable)).toBe(false);
    expect(Bridge.as(list, List$1(System.Int32))).toBeNull();
    expect(Bridge.is(null, System.Object)).toBe(false);
    expect(Bridge.is(3, System.Int32)).toBe(true);
    expect(Bridge.is('3', System.Int32)).toBe(false);
    expect(Bridge.is([], System.Collections.IEnumerable)).toBe(true);
    expect(System.Array.getCount(list, System.String)).toBe(1);
    expect(System.Array.getCount(['a', 'b'], System.String)).toBe(2);
    expect(System.Array.getItem(list, 0, System.String)).toBe('a');
    expect(() => System.Array.getItem(list, 1, System.String)).toThrow();
    list.add('b');
    expect(System.Array.getCount(list, System.String)).toBe(2);
    (list as unknown as { removeAt(index: number): void }).removeAt(1);
  }
  const boxed = Bridge.box(3, System.Int32);
  expect([Bridge.unbox(boxed), Bridge.hasValue(boxed), Bridge.hasValue(null)]).toEqual([3, true, false]);
  expect([Bridge.is(boxed, System.Int32), Bridge.is(boxed, System.String)]).toEqual([true, false]);
  expect([Bridge.isArray([]), Bridge.isArray(list), Bridge.isArray('a')]).toEqual([true, false, false]);
  expect([Bridge.equals('a', 'a'), Bridge.equals('a', 'b'), Bridge.equals(boxed, 3)]).toEqual([
    true,
    false,
    true,
  ]);
  expect([Bridge.equals(list, list), Bridge.equals(list, {}), Bridge.equals(null, list)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(Bridge.equals(new Date(5), new Date(5))).toBe(true);
  expect(Bridge.getHashCode(list)).toBe(Bridge.getHashCode(list));
  const dictionary = new (Dictionary$2(System.Object, System.Int32).ctor)();
  const other = new (Dictionary$2(System.Object, System.Int32).ctor)();
  dictionary.add(list, 1);
  expect([dictionary.containsKey(list), dictionary.containsKey(boxed), other.containsKey(list)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(() => dictionary.add(list, 2)).toThrow();
});
