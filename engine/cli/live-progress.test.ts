import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecordedEvent, RunEvent } from "../run/run-event.ts";
import { sketchPlan } from "../testing/sketch-plan.ts";
import { footerLines } from "./live-progress.ts";
import { createRunProgressTracker } from "./run-progress-state.ts";
import type { Terminal } from "./terminal.ts";

function createFakeTerminal({ columns = 80, rows = 24 } = {}): Pick<Terminal, "columns" | "rows" | "style"> {
  return {
    columns: () => columns,
    rows: () => rows,
    style: (_, text) => text,
  };
}

/** The footer 8 seconds after the run started, when all of these have happened at its start. */
function footerAfter(events: readonly RunEvent[], terminal = createFakeTerminal()): readonly string[] {
  const plan = sketchPlan(["lint", "test", ...Array.from({ length: 12 }, (_, index) => longName(index))].join("; "));
  const tracker = createRunProgressTracker(plan);
  events.forEach((event, index) => {
    const recorded: RecordedEvent = { ...event, seq: index + 1, atMs: 1_000, elapsedMs: 0 };
    tracker.take(recorded);
  });
  return footerLines(tracker.state, { stepCount: 14, nowMs: 9_000, frame: 0, terminal });
}

const started: RunEvent = {
  type: "run_started",
  run_id: "r",
  plan_id: "p",
  attempt: 1,
  max_concurrency: 2,
  keep_going: false,
  engine_version: "0",
};

const longName = (index: number) => `a_step_with_a_long_name_${index}`;

const starts = (step_id: string, attempt = 1): RunEvent => ({ type: "attempt_started", step_id, attempt });

const fails = (step_id: string): RunEvent => ({
  type: "step_finished",
  step_id,
  status: "failed",
  reason: "exit",
  verdict: "bad",
  caused_by: null,
  recovered_by: null,
});

test("the footer counts what is done and failed, and lists what runs and for how long", () => {
  assert.deepEqual(footerAfter([started, starts("lint"), starts("test", 2), fails("lint")]), [
    "- 1 of 14 steps done, 1 failed, 1 running, 8.0 s",
    "    test  8.0 s (try 2)",
  ]);
});

test("a step between two tries says so", () => {
  const backoff: RunEvent = { type: "retry_scheduled", step_id: "test", attempt: 2, delay_sec: 60 };
  assert.deepEqual(footerAfter([started, starts("test"), backoff])[1], "    test  waits for try 2, 8.0 s");
});

test("more steps than fit are counted, and no line is wider than the terminal", () => {
  const many = Array.from({ length: 12 }, (_, index) => starts(longName(index)));
  const lines = footerAfter([started, ...many], createFakeTerminal({ columns: 20, rows: 6 }));
  assert.equal(lines.length, 5);
  assert.equal(lines.at(-1), "    and 9 more");
  assert.ok(lines.every((line) => line.length < 20));
});

test("a run that waits for a lock says so", () => {
  assert.deepEqual(footerAfter([]), ["- 0 of 14 steps done, 0 running, waiting for a lock"]);
});
