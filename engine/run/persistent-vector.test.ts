import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { vectorFrom, vectorGet, vectorSet } from "./persistent-vector.ts";

test("it behaves as an array, and old versions keep their values", () => {
  const change = fc.record({ place: fc.nat(), item: fc.integer() });
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 1100 }), fc.array(change), (items, changes) => {
      const first = vectorFrom(items);
      const expected = [...items];
      let vector = first;
      for (const { place, item } of changes) {
        expected[place % items.length] = item;
        vector = vectorSet(vector, place % items.length, item);
      }
      assert.deepEqual(
        expected.map((_, index) => vectorGet(vector, index)),
        expected,
      );
      assert.deepEqual(
        items.map((_, index) => vectorGet(first, index)),
        items,
      );
    }),
    { numRuns: 50 },
  );
});

test("every depth finds its places", () => {
  for (const length of [1, 32, 33, 1024, 1025, 32_769]) {
    const vector = vectorFrom(Array.from({ length }, (_, index) => index));
    for (const index of [0, length >> 1, length - 1]) {
      assert.equal(vectorGet(vector, index), index);
    }
  }
});

test("a place outside throws", () => {
  assert.throws(() => vectorGet(vectorFrom([1]), 1), RangeError);
  assert.throws(() => vectorSet(vectorFrom([]), 0, 1), RangeError);
});
