import assert from "node:assert/strict";
import { test } from "node:test";
import { createProblemPublisher, PUBLISH_DELAY_MS } from "./problem-publisher.ts";

/** A publisher whose time passes only when the test says so; `told` lists what went out. */
function createHarness() {
  const told: string[] = [];
  const timers = new Set<{ readonly callback: () => void; readonly delayMs: number }>();
  const publisher = createProblemPublisher({
    publish: (uri) => void told.push(`publish ${uri}`),
    clear: (uri) => void told.push(`clear ${uri}`),
    schedule(callback, delayMs) {
      const timer = { callback, delayMs };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  function pass() {
    const due = [...timers];
    timers.clear();
    for (const { callback } of due) {
      callback();
    }
  }
  return { publisher, told, timers, pass };
}

test("a document that opens is told at once", () => {
  const { publisher, told, timers } = createHarness();
  publisher.changed("a");
  assert.deepEqual(told, ["publish a"]);
  assert.equal(timers.size, 0);
});

test("edits in quick succession are told once, when the pause is over", () => {
  const { publisher, told, timers, pass } = createHarness();
  publisher.changed("a");
  publisher.changed("a");
  publisher.changed("a");
  assert.deepEqual(told, ["publish a"]);
  assert.deepEqual(
    [...timers].map(({ delayMs }) => delayMs),
    [PUBLISH_DELAY_MS],
  );
  pass();
  assert.deepEqual(told, ["publish a", "publish a"]);
});

test("a document that closes is cleared and never told again", () => {
  const { publisher, told, pass } = createHarness();
  publisher.changed("a");
  publisher.changed("a");
  publisher.closed("a");
  pass();
  publisher.refresh();
  assert.deepEqual(told, ["publish a", "clear a"]);
});

test("changed severities tell every open document at once, and only once", () => {
  const { publisher, told, pass } = createHarness();
  publisher.changed("a");
  publisher.changed("b");
  publisher.changed("b");
  publisher.refresh();
  pass();
  assert.deepEqual(told, ["publish a", "publish b", "publish a", "publish b"]);
});

test("after disposing nothing is told", () => {
  const { publisher, told, pass } = createHarness();
  publisher.changed("a");
  publisher.changed("a");
  publisher.dispose();
  pass();
  assert.deepEqual(told, ["publish a"]);
});
