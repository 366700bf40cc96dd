import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OrderedMap, withEntry, withoutEntry } from './ordered-map.ts';

/** `from` picks the earlier map to continue from, counted back from the newest. */
const step = fc.record({
  is: fc.constantFrom('set', 'set', 'set', 'delete', 'to-the-end'),
  key: fc.integer({ min: 0, max: 60 }).map(String),
  value: fc.nat(),
  from: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 5 }) }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const KEYS = Array.from({ length: 62 }, (_, i) => String(i));

interface Pair {
  readonly ours: OrderedMap<string, number>;
  readonly model: ReadonlyMap<string, number>;
}

function after({ ours, model }: Pair, { is, key, value }: Step): Pair {
  const next = new Map(model);
  if (is !== 'set') next.delete(key);
  if (is !== 'delete') next.set(key, value);
  const less = is === 'set' ? ours : ours.without(key);
  return { ours: is === 'delete' ? less : less.with(key, value), model: next };
}

function isSame({ ours, model }: Pair): boolean {
  const told = [...ours].flat();
  const all = [...model].flat();
  if (told.length !== all.length || ours.size !== model.size || told.some((each, i) => each !== all[i])) return false;
  return KEYS.every((key) => ours.get(key) === model.get(key) && ours.has(key) === model.has(key));
}

describe('a map that is never changed', () => {
  it('says what Map says after any steps, and every map on the way still says what it said', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
        const made: Pair[] = [{ ours: OrderedMap.of<string, number>([]), model: new Map() }];
        for (const each of steps) {
          const from = made.at(-1 - each.from) ?? made[0];
          if (from) made.push(after(from, each));
        }
        expect(made.every(isSame)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('stays quick when many come and go, and keeps their order', () => {
    let ours = OrderedMap.of<number, number>([]);
    for (let i = 0; i < 20_000; i++) {
      ours = ours.with(i, i);
      if (i >= 100 && i % 7 !== 0) ours = ours.without(i - 100);
    }
    const left = Array.from({ length: 20_000 }, (_, i) => i).filter((i) => i >= 19_900 || (i + 100) % 7 === 0);
    expect([...ours.keys()]).toEqual(left);
    for (const key of left) ours = ours.without(key);
    expect([...ours.values()]).toEqual([]);
  });

  it('takes a map of any kind and leaves it as it is', () => {
    const given = new Map([['a', 1]]);
    expect([...withEntry(given, 'b', 2)]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(withoutEntry(given, 'a').size).toBe(0);
    expect([...given]).toEqual([['a', 1]]);
    const told: [string, number][] = [];
    withEntry(given, 'a', 3).forEach((value, key) => told.push([key, value]));
    expect(told).toEqual([['a', 3]]);
  });
});
