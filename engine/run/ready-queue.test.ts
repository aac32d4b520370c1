import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dropWhile, firstReady, pushReady, type ReadyQueue } from "./ready-queue.ts";

function drain(queue: ReadyQueue): number[] {
  const order: number[] = [];
  let rest = queue;
  for (let index = firstReady(rest); index !== undefined; index = firstReady(rest)) {
    order.push(index);
    const front = index;
    rest = dropWhile(rest, (candidate) => candidate === front);
  }
  return order;
}

test("steps come out by rank, in whatever order they went in", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), (ranks) => {
      const queue = ranks.reduce<ReadyQueue>((rest, rank) => pushReady(rest, { rank, index: rank }), null);
      assert.deepEqual(
        drain(queue),
        [...ranks].sort((a, b) => a - b),
      );
    }),
  );
});

test("ranks that come in order don't make it deep", () => {
  let queue: ReadyQueue = null;
  for (let rank = 0; rank < 100_000; rank++) {
    queue = pushReady(queue, { rank, index: rank });
  }
  assert.equal(firstReady(queue), 0);
});
