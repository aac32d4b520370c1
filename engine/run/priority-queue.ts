// Entries by rank, lowest first: a leftist heap (Crane, 1972), so that old versions stay valid and a push or pop costs the
// logarithm of the queue. An entry that means nothing any more stays behind; `dropWhile` clears such from the front.

export type PriorityQueue<Entry extends Ranked> = QueueNode<Entry> | null;

export interface Ranked {
  /** Lower comes earlier; of equal ones, the one that was pushed first. */
  readonly rank: number;
}

interface QueueNode<Entry> {
  readonly entry: Entry;
  /** Steps to the nearest empty place: keeps the right spine short. */
  readonly height: number;
  readonly left: QueueNode<Entry> | null;
  readonly right: QueueNode<Entry> | null;
}

export function push<Entry extends Ranked>(queue: PriorityQueue<Entry>, entry: Entry): PriorityQueue<Entry> {
  return merge(queue, { entry, height: 1, left: null, right: null });
}

export function first<Entry extends Ranked>(queue: PriorityQueue<Entry>): Entry | undefined {
  return queue?.entry;
}

/** Without the entries at the front for which `isStale` holds. */
export function dropWhile<Entry extends Ranked>(
  queue: PriorityQueue<Entry>,
  isStale: (entry: Entry) => boolean,
): PriorityQueue<Entry> {
  let rest = queue;
  while (rest !== null && isStale(rest.entry)) {
    rest = merge(rest.left, rest.right);
  }
  return rest;
}

function merge<Entry extends Ranked>(a: PriorityQueue<Entry>, b: PriorityQueue<Entry>): PriorityQueue<Entry> {
  if (a === null) {
    return b;
  }
  if (b === null) {
    return a;
  }
  const [top, other] = a.entry.rank <= b.entry.rank ? [a, b] : [b, a];
  const merged = merge(top.right, other);
  const isLeftist = height(top.left) >= height(merged);
  const [left, right] = isLeftist ? [top.left, merged] : [merged, top.left];
  return { entry: top.entry, height: height(right) + 1, left, right };
}

function height<Entry extends Ranked>(queue: PriorityQueue<Entry>): number {
  return queue?.height ?? 0;
}
