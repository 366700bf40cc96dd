/** Entries per stretch: long enough that the list of stretches stays short, short enough that copying one costs almost nothing. */
const STRETCH = 32;
/** With more places than this per remaining entry, the map is compacted and places are numbered anew. */
const WORN = 2;
const ALWAYS_FINE = 64;

interface Kept<Key, Value> {
  readonly place: number;
  readonly key: Key;
  readonly value: Value;
}
type Stretch<Key, Value> = readonly Kept<Key, Value>[];

/** All places that a key was ever given, newest first; shared by all maps derived from one another. */
interface Places<Key> {
  readonly of: Map<Key, readonly number[]>;
  given: number;
}

/**
 * A persistent (immutable) map: adding or removing an entry makes a new map that shares almost everything with the old one, at a cost independent of
 * size. Like Map it iterates in insertion order, on which ties in the queue depend.
 *
 * Entries are stored in stretches, by place. A place is used only once, so the index from keys to places can be shared with newer maps that
 * add to it: a place found there counts only if this map has that entry.
 */
export class OrderedMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly size: number;
  readonly #stretches: readonly Stretch<Key, Value>[];
  readonly #places: Places<Key>;
  /** Cached for the next caller: iterating an array is several times as fast as our own iterator. */
  #laidOut: Value[] | null = null;

  private constructor(stretches: readonly Stretch<Key, Value>[], size: number, places: Places<Key>) {
    this.#stretches = stretches;
    this.size = size;
    this.#places = places;
  }

  static of<Key, Value>(entries: Iterable<readonly [Key, Value]>): OrderedMap<Key, Value> {
    const places: Places<Key> = { of: new Map(), given: 0 };
    const stretches: Kept<Key, Value>[][] = [];
    for (const [key, value] of new Map(entries)) {
      const place = places.given++;
      places.of.set(key, [place]);
      if (place % STRETCH === 0) stretches.push([]);
      stretches.at(-1)?.push({ place, key, value });
    }
    return new OrderedMap(stretches, places.given, places);
  }

  get(key: Key): Value | undefined {
    return this.#find(key)?.kept.value;
  }

  has(key: Key): boolean {
    return this.#find(key) !== undefined;
  }

  /** Sets a value: at the key's present place, or at the end. */
  with(key: Key, value: Value): OrderedMap<Key, Value> {
    const found = this.#find(key);
    if (!found) return this.#withNew(key, value);
    const { stretch, at, kept } = found;
    const changed = (this.#stretches[stretch] ?? []).with(at, { place: kept.place, key, value });
    return new OrderedMap(this.#stretches.with(stretch, changed), this.size, this.#places);
  }

  without(key: Key): OrderedMap<Key, Value> {
    const found = this.#find(key);
    if (!found) return this;
    const left = (this.#stretches[found.stretch] ?? []).toSpliced(found.at, 1);
    const stretches =
      left.length > 0 ? this.#stretches.with(found.stretch, left) : this.#stretches.toSpliced(found.stretch, 1);
    return new OrderedMap(stretches, this.size - 1, this.#places).#tidy();
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  entries(): MapIterator<[Key, Value]> {
    return this.#each(({ key, value }): [Key, Value] => [key, value]).values();
  }

  keys(): MapIterator<Key> {
    return this.#each(({ key }) => key).values();
  }

  values(): MapIterator<Value> {
    this.#laidOut ??= this.#layOut();
    return this.#laidOut.values();
  }

  /**
   * Sums up the values of each stretch, in order. Results for stretches shared with older maps are reused: after one added or
   * changed entry only one stretch is computed.
   */
  summed<Sum extends object>(sum: Summing<Value, Sum>): Sum[] {
    return this.#stretches.map((stretch) => {
      const kept = sum.kept.get(stretch);
      if (kept) return kept;
      const fresh = sum.of(stretch.map(({ value }) => value));
      sum.kept.set(stretch, fresh);
      return fresh;
    });
  }

  forEach(tell: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) tell(value, key, this);
  }

  #layOut(): Value[] {
    const all: Value[] = [];
    for (const stretch of this.#stretches) for (const { value } of stretch) all.push(value);
    return all;
  }

  #each<Told>(told: (kept: Kept<Key, Value>) => Told): Told[] {
    const all: Told[] = [];
    for (const stretch of this.#stretches) for (const kept of stretch) all.push(told(kept));
    return all;
  }

  #withNew(key: Key, value: Value): OrderedMap<Key, Value> {
    const place = this.#places.given++;
    this.#places.of.set(key, [place, ...(this.#places.of.get(key) ?? [])]);
    const last = this.#stretches.at(-1) ?? [];
    const kept: Kept<Key, Value> = { place, key, value };
    const stretches =
      last.length > 0 && last.length < STRETCH
        ? this.#stretches.with(this.#stretches.length - 1, [...last, kept])
        : [...this.#stretches, [kept]];
    return new OrderedMap(stretches, this.size + 1, this.#places).#tidy();
  }

  /** Compacts: unused places and nearly empty stretches would slow later operations down. */
  #tidy(): OrderedMap<Key, Value> {
    const isWorn = this.#places.given > WORN * this.size + ALWAYS_FINE;
    const isThin = this.#stretches.length * STRETCH > 4 * this.size + ALWAYS_FINE * STRETCH;
    return isWorn || isThin ? OrderedMap.of(this) : this;
  }

  #find(key: Key): { readonly stretch: number; readonly at: number; readonly kept: Kept<Key, Value> } | undefined {
    for (const place of this.#places.of.get(key) ?? []) {
      const stretch = lastUpTo(this.#stretches, place, firstPlace);
      const within = this.#stretches[stretch] ?? [];
      const at = lastUpTo(within, place, placeOf);
      const kept = within[at];
      if (kept?.place === place) return { stretch, at, kept };
    }
    return undefined;
  }
}

/** A function that sums up values, with its cached results for stretches that are still in use. */
interface Summing<Value, Sum extends object> {
  readonly of: (values: readonly Value[]) => Sum;
  readonly kept: WeakMap<object, Sum>;
}

export const summing = <Value, Sum extends object>(of: (values: readonly Value[]) => Sum): Summing<Value, Sum> => ({
  of,
  kept: new WeakMap(),
});

export const summedUp = <Key, Value, Sum extends object>(
  map: ReadonlyMap<Key, Value>,
  sum: Summing<Value, Sum>,
): readonly Sum[] => (map instanceof OrderedMap ? map.summed(sum) : [sum.of([...map.values()])]);

/** With one entry added or changed; works on any map, without modifying it. */
export function withEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): OrderedMap<Key, Value> {
  return ordered(map).with(key, value);
}

export function withoutEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): OrderedMap<Key, Value> {
  return ordered(map).without(key);
}

const ordered = <Key, Value>(map: ReadonlyMap<Key, Value>): OrderedMap<Key, Value> =>
  map instanceof OrderedMap ? map : OrderedMap.of(map);

const placeOf = ({ place }: { readonly place: number }): number => place;
const firstPlace = (stretch: Stretch<unknown, unknown>): number => stretch[0]?.place ?? 0;

/** Index of the last item whose place is not beyond that one; -1: none. */
function lastUpTo<Item>(items: readonly Item[], place: number, placeIn: (item: Item) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && placeIn(item) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
