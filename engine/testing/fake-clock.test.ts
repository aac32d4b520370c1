import assert from "node:assert/strict";
import { test } from "node:test";
import { createFakeClock } from "./fake-clock.ts";

test("what is due happens in order of time, then of asking", () => {
  const clock = createFakeClock(100);
  const seen: string[] = [];
  const note = (name: string) => () => seen.push(`${clock.nowMs()} ${name}`);
  clock.at(300, note("late"));
  clock.at(200, note("first"));
  clock.at(200, note("second"));
  clock.at(50, note("past"));
  clock.at(250, note("canceled")).cancel();
  clock.advanceTo(299);
  assert.deepEqual(seen, ["100 past", "200 first", "200 second"]);
  assert.equal(clock.nowMs(), 299);
  assert.equal(clock.pendingCount(), 1);
  assert.ok(clock.runNext());
  assert.ok(!clock.runNext());
  assert.deepEqual(seen.at(-1), "300 late");
});

test("an action may ask for more, at once too", () => {
  const clock = createFakeClock();
  const seen: number[] = [];
  clock.at(1, () => clock.at(1, () => seen.push(clock.nowMs())));
  clock.advanceTo(1);
  assert.deepEqual(seen, [1]);
});
