/** A tree whose leaves are counts: summaries, and every part of one. */
type Counts = number | { readonly [key: string]: Counts };
type Sum = { [key: string]: number | Sum };

/** RP1: the sum of two days, leaf by leaf; associative and commutative. */
export const added = <Tree extends object>(one: Tree, other: Tree): Tree => new Adding(one).take(other).sum;

/** Sums thousands of days without a copy for each. */
export class Adding<Tree extends object> {
  readonly #sum: Sum;

  constructor(start: Tree) {
    this.#sum = copyOf(start as Record<string, Counts>);
  }

  take(tree: Tree): this {
    grow(this.#sum, tree as Record<string, Counts>);
    return this;
  }

  /** Trees of one shape add up to that shape. */
  get sum(): Tree {
    return copyOf(this.#sum) as Tree;
  }
}

function grow(sum: Sum, tree: Readonly<Record<string, Counts>>): void {
  for (const key in tree) {
    const [has, more] = [sum[key], tree[key]];
    if (typeof more === 'number') sum[key] = (typeof has === 'number' ? has : 0) + more;
    else if (more !== undefined && typeof has === 'object') grow(has, more);
    else if (more !== undefined) sum[key] = copyOf(more);
  }
}

function copyOf(tree: Readonly<Record<string, Counts>>): Sum {
  const copy: Sum = {};
  for (const key in tree) {
    const value = tree[key];
    if (value !== undefined) copy[key] = typeof value === 'number' ? value : copyOf(value);
  }
  return copy;
}
