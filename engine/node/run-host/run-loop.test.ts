import assert from "node:assert/strict";
import { test } from "node:test";
import { createRunCore } from "../../run/run-core.ts";
import type { EventTime, RecordedEvent, RunEvent } from "../../run/run-event.ts";
import type { UntimedInput } from "../../run/run-input.ts";
import { testContext } from "../../testing/run-scenario.ts";
import { sketchPlan } from "../../testing/sketch-plan.ts";
import { JournalWriteError } from "../journal/open-journal.ts";
import { createLocalBackend } from "./local-backend.ts";
import { createRunLoop, type RunLoop } from "./run-loop.ts";
import type { RunProcesses } from "./run-processes.ts";

interface TestRun {
  readonly loop: RunLoop;
  /** What happened, in order: `write a b`, `tell a b`, `start x`, `stop x`, `stop all`. */
  readonly log: readonly string[];
  endAttempt(stepId: string): void;
}

/** `appendsMax`: the disk is full after so many writes. */
function createTestRun(sketch: string, { appendsMax = Number.POSITIVE_INFINITY } = {}): TestRun {
  const log: string[] = [];
  const context = testContext(sketchPlan(sketch), { maxConcurrency: 2 });
  let appends = 0;
  let seq = 0;
  const append = (events: readonly RunEvent[], time: EventTime): readonly RecordedEvent[] => {
    if (++appends > appendsMax) {
      throw new JournalWriteError("No space is left.");
    }
    log.push(`write ${events.map(shown).join(" ")}`);
    return events.map((event) => ({ ...event, seq: ++seq, ...time }));
  };
  const processes: RunProcesses = {
    start: ({ job: { stepId } }) => log.push(`start ${stepId}`),
    stop: ({ stepId }) => log.push(`stop ${stepId}`),
    stopAll: () => log.push("stop all"),
    allEnded: async () => {},
    stopKept: async () => {},
  };
  const core = createRunCore(context);
  const backend = createLocalBackend({
    journal: { append, flushed: undefined },
    recorded: [],
    processes,
    locks: { acquire: () => {}, release: () => {}, dispose: () => {} },
    upToDate: { check: async () => ({ kind: "outdated", why: "It is not looked at." }), keep: () => {} },
  });
  const loop = createRunLoop({
    core,
    backend,
    state: core.initialState,
    // Stands still: these runs are about order, not time.
    clock: { now: () => ({ atMs: 0, elapsedMs: 0 }), schedule: () => () => {} },
    onRecorded: (events) => log.push(`tell ${events.map(shown).join(" ")}`),
  });
  return { loop, log, endAttempt: (stepId) => loop.input(endOf(stepId)) };
}

function shown(event: RunEvent): string {
  return "step_id" in event ? `${event.type}:${event.step_id}` : event.type;
}

const start = { type: "start", startedAt: "" } as const;

function endOf(stepId: string): UntimedInput {
  const end = { kind: "ended", exitCode: 0, signal: null, stoppedFor: null } as const;
  return { type: "attempt-ended", stepId, attempt: 1, end, published: new Map(), random: 0 };
}

test("what an input decides is written before it is told or done", async () => {
  const run = createTestRun("a");
  assert.equal(await run.loop.settled(start), true);
  assert.deepEqual(run.log, ["write run_started attempt_started:a", "start a", "tell run_started attempt_started:a"]);
});

test("what ends in one tick is written in one go, and nothing is decided after the end", async () => {
  const run = createTestRun("a; b");
  await run.loop.settled(start);
  run.endAttempt("a");
  run.endAttempt("b");
  const end = await run.loop.ended;
  assert.equal(end.kind, "finished");
  assert.deepEqual(run.log.filter((line) => line.startsWith("write")).slice(1), [
    "write attempt_finished:a step_finished:a attempt_finished:b step_finished:b run_finished",
  ]);
  assert.equal(await run.loop.settled({ type: "cancel", now: false }), false);
});

test("when the journal can no longer be written, nothing starts and everything is stopped", async () => {
  const run = createTestRun("a; b after a", { appendsMax: 1 });
  await run.loop.settled(start);
  run.endAttempt("a");
  const canceled = run.loop.settled({ type: "cancel", now: false });
  const end = await run.loop.ended;
  assert.ok(end.kind === "broken" && end.error instanceof JournalWriteError);
  assert.equal(await canceled, false);
  assert.deepEqual(run.log.slice(3), ["stop all"]);
});

test("a run whose first event cannot be written has not begun", async () => {
  const run = createTestRun("a", { appendsMax: 0 });
  assert.equal(await run.loop.settled(start), false);
  assert.deepEqual(run.log, ["stop all"]);
});
