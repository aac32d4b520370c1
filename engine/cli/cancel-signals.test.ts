import assert from "node:assert/strict";
import { test } from "node:test";
import { watchCancelSignals } from "./cancel-signals.ts";

/** Counts after signals at such milliseconds; `ignored` mean nothing. */
async function countsAfter(
  signals: readonly (readonly [number, NodeJS.Signals])[],
  ignored: readonly NodeJS.Signals[] = [],
): Promise<readonly number[]> {
  let nowMs = 0;
  const watched = watchCancelSignals({ ignored: new Set(ignored), nowMs: () => nowMs });
  const counts: number[] = [];
  watched.onCancel((count) => counts.push(count));
  for (const [atMs, signal] of signals) {
    nowMs = atMs;
    process.emit(signal, signal);
    // Whether it was meant for a job in front is found out meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
  }
  watched.dispose();
  return counts;
}

test("signals are counted, one key press once", async () => {
  const twice = [
    [1_000, "SIGTERM"],
    [1_003, "SIGTERM"],
    [1_299, "SIGTERM"],
    [1_300, "SIGTERM"],
  ] as const;
  assert.deepEqual(await countsAfter(twice), [1, 2]);
});

test("two different signals at once are two", async () => {
  const both = [
    [1_000, "SIGTERM"],
    [1_001, "SIGHUP"],
  ] as const;
  assert.deepEqual(await countsAfter(both), [1, 2]);
});

test("what is ignored is not counted", async () => {
  const both = [
    [1_000, "SIGHUP"],
    [2_000, "SIGTERM"],
  ] as const;
  assert.deepEqual(await countsAfter(both, ["SIGHUP"]), [1]);
});
