// A fixed-length list whose old versions stay valid when one place changes: a tree of 32-wide nodes, so that a change
// copies a handful of small arrays and never the whole list. It keeps a run's state a plain value at 100,000 steps.

const BITS = 5;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

type VectorNode<T> = readonly VectorNode<T>[] | readonly T[];

export interface PersistentVector<T> {
  readonly length: number;
  /** Levels of branching above the leaves. */
  readonly depth: number;
  readonly root: VectorNode<T>;
}

export function vectorFrom<T>(items: readonly T[]): PersistentVector<T> {
  let depth = 0;
  let level: VectorNode<T>[] = chunk(items);
  while (level.length > 1) {
    level = chunk(level);
    depth += 1;
  }
  return { length: items.length, depth, root: level[0] ?? [] };
}

export function vectorGet<T>(vector: PersistentVector<T>, index: number): T {
  assertInside(vector, index);
  let node = vector.root;
  for (let level = vector.depth; level > 0; level--) {
    node = childAt(node, (index >>> (level * BITS)) & MASK);
  }
  // A node at level 0 is a leaf, and `index` is inside, so the place holds a `T`.
  return (node as readonly T[])[index & MASK] as T;
}

export function vectorSet<T>(vector: PersistentVector<T>, index: number, item: T): PersistentVector<T> {
  assertInside(vector, index);
  return { ...vector, root: setIn(vector.root, vector.depth, index, item) };
}

function setIn<T>(node: VectorNode<T>, level: number, index: number, item: T): VectorNode<T> {
  const place = (index >>> (level * BITS)) & MASK;
  if (level === 0) {
    const leaf = (node as readonly T[]).slice();
    leaf[place] = item;
    return leaf;
  }
  const branch = (node as readonly VectorNode<T>[]).slice();
  branch[place] = setIn(childAt(node, place), level - 1, index, item);
  return branch;
}

/** Only called above level 0, where a node's places are nodes. */
function childAt<T>(node: VectorNode<T>, place: number): VectorNode<T> {
  return (node as readonly VectorNode<T>[])[place] as VectorNode<T>;
}

function chunk<Item>(items: readonly Item[]): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += WIDTH) {
    chunks.push(items.slice(start, start + WIDTH));
  }
  return chunks;
}

function assertInside(vector: PersistentVector<unknown>, index: number): void {
  if (!(index >= 0 && index < vector.length)) {
    throw new RangeError(`No place ${index} in a list of ${vector.length}.`);
  }
}
