import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { createSystemClock } from "./clock.ts";

suite("the system's clock", () => {
  test("never runs backwards", (context) => {
    context.mock.timers.enable({ apis: ["Date"], now: 2_000 });
    const clock = createSystemClock();
    assert.equal(clock.nowMs(), 2_000);
    context.mock.timers.setTime(1_000);
    assert.equal(clock.nowMs(), 2_000);
    context.mock.timers.setTime(3_000);
    assert.equal(clock.nowMs(), 3_000);
  });

  test("calls back when it is due, and not when that was called off", (context) => {
    context.mock.timers.enable({ apis: ["Date", "setTimeout"], now: 0 });
    const clock = createSystemClock();
    const called: string[] = [];
    clock.schedule(100, () => called.push("due"));
    clock.schedule(2_000_000_000, () => called.push("longest"));
    clock.schedule(100, () => called.push("called off"))();
    context.mock.timers.tick(99);
    assert.deepEqual(called, []);
    context.mock.timers.tick(1);
    assert.deepEqual(called, ["due"]);
    context.mock.timers.tick(2_000_000_000);
    assert.deepEqual(called, ["due", "longest"]);
  });
});
