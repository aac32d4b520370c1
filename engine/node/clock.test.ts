import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { createSystemClock } from "./clock.ts";

suite("the system's clock", () => {
  test("keeps the run's clock out of it when the wall clock jumps, and goes on from where it stood", (context) => {
    context.mock.timers.enable({ apis: ["Date"], now: 2_000_000 });
    const clock = createSystemClock({ startMs: 7_000 });
    const before = clock.now();
    context.mock.timers.setTime(1_000);
    const after = clock.now();
    assert.deepEqual([before.atMs, after.atMs], [2_000_000, 1_000]);
    assert.ok(before.elapsedMs >= 7_000 && after.elapsedMs >= before.elapsedMs && after.elapsedMs < 17_000);
  });

  test("calls back not before it is due by the run's clock, and not when that was called off", async () => {
    const clock = createSystemClock();
    const called: string[] = [];
    const due = new Promise<number>((resolve) => {
      clock.schedule(30, () => resolve(clock.now().elapsedMs));
    });
    clock.schedule(20, () => called.push("called off"))();
    assert.ok((await due) >= 30);
    assert.deepEqual(called, []);
  });
});
