import assert from "node:assert/strict";
import { test } from "node:test";
import { runWithTimeBudget } from "./run-with-time-budget.ts";

test("a regular expression that never ends is stopped", () => {
  const startedAt = performance.now();
  const isDone = runWithTimeBudget(100, () => {
    /^(a+)+$/.exec(`${"a".repeat(60)}b`);
  });
  assert.equal(isDone, false);
  assert.ok(performance.now() - startedAt < 5_000);
});

test("what is quick is done, and what it throws is thrown", () => {
  let count = 0;
  assert.equal(
    runWithTimeBudget(1_000, () => {
      count++;
    }),
    true,
  );
  assert.equal(count, 1);
  assert.throws(
    () =>
      runWithTimeBudget(1_000, () => {
        throw new TypeError("ours");
      }),
    /ours/,
  );
});

test("without a budget nothing runs", () => {
  assert.equal(
    runWithTimeBudget(0, () => assert.fail("must not run")),
    false,
  );
});
