// Steps that wait for a slot, best rank first: a leftist heap, so that old versions stay valid and a push or pop costs
// the logarithm of the queue. A step that stopped waiting leaves its entry behind; `dropWhile` clears such from the front.

export type ReadyQueue = ReadyNode | null;

interface ReadyNode {
  readonly rank: number;
  readonly index: number;
  /** Steps to the nearest empty place: keeps the right spine short. */
  readonly height: number;
  readonly left: ReadyQueue;
  readonly right: ReadyQueue;
}

export interface ReadyEntry {
  /** Lower starts earlier. */
  readonly rank: number;
  /** The step's place in the run's graph. */
  readonly index: number;
}

export function pushReady(queue: ReadyQueue, entry: ReadyEntry): ReadyQueue {
  return merge(queue, { ...entry, height: 1, left: null, right: null });
}

export function firstReady(queue: ReadyQueue): number | undefined {
  return queue?.index;
}

/** Without the entries at the front for which `isStale` holds. */
export function dropWhile(queue: ReadyQueue, isStale: (index: number) => boolean): ReadyQueue {
  let rest = queue;
  while (rest !== null && isStale(rest.index)) {
    rest = merge(rest.left, rest.right);
  }
  return rest;
}

function merge(a: ReadyQueue, b: ReadyQueue): ReadyQueue {
  if (a === null) {
    return b;
  }
  if (b === null) {
    return a;
  }
  const [top, other] = a.rank <= b.rank ? [a, b] : [b, a];
  const merged = merge(top.right, other);
  const isLeftist = height(top.left) >= height(merged);
  const [left, right] = isLeftist ? [top.left, merged] : [merged, top.left];
  return { rank: top.rank, index: top.index, height: height(right) + 1, left, right };
}

function height(queue: ReadyQueue): number {
  return queue?.height ?? 0;
}
