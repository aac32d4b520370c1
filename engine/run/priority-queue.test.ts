import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dropWhile, first, type PriorityQueue, push, type Ranked } from "./priority-queue.ts";

function drain(queue: PriorityQueue<Ranked>): number[] {
  const order: number[] = [];
  let rest = queue;
  for (let entry = first(rest); entry !== undefined; entry = first(rest)) {
    order.push(entry.rank);
    const front = entry;
    rest = dropWhile(rest, (candidate) => candidate === front);
  }
  return order;
}

test("entries come out by rank, in whatever order they went in", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (ranks) => {
      const queue = ranks.reduce<PriorityQueue<Ranked>>((rest, rank) => push(rest, { rank }), null);
      assert.deepEqual(
        drain(queue),
        [...ranks].sort((a, b) => a - b),
      );
    }),
  );
});

test("ranks that come in order don't make it deep", () => {
  let queue: PriorityQueue<Ranked> = null;
  for (let rank = 0; rank < 100_000; rank++) {
    queue = push(queue, { rank });
  }
  assert.equal(first(queue)?.rank, 0);
});
