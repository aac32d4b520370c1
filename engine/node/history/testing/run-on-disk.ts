// Runs as the engine leaves them on disk, written by hand: for tests of what reads them.
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { RunEvent } from "../../../run/run-event.ts";

export interface RunOnDisk {
  readonly folder: string;
  readonly journalFile: string;
  /** Each a second after the one before. */
  append(events: readonly RunEvent[]): void;
  writeLog(stepId: string, attempt: number, content: string, name?: string): void;
}

export interface RunOnDiskOptions {
  readonly plan?: unknown;
  readonly run?: Readonly<Record<string, unknown>>;
  readonly startAt?: string;
}

/** Removed when the test ends. */
export async function createStateFolder(context: TestContext): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), "plan-history-"));
  context.after(() => rm(workspace, { recursive: true, force: true }));
  const stateFolder = join(workspace, ".plan-runs");
  mkdirSync(join(stateFolder, "runs"), { recursive: true });
  mkdirSync(join(stateFolder, "locks"));
  return stateFolder;
}

export function createRun(stateFolder: string, runId: string, options: RunOnDiskOptions = {}): RunOnDisk {
  const { plan = twoSteps, run = {}, startAt = "2026-01-31T09:00:00.000Z" } = options;
  const folder = join(stateFolder, "runs", runId);
  const journalFile = join(folder, "journal.jsonl");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "plan.json"), typeof plan === "string" ? plan : JSON.stringify(plan));
  const runFile = { run_id: runId, plan_path: "build.plan.json", workspace: join(stateFolder, ".."), ...run };
  writeFileSync(join(folder, "run.json"), JSON.stringify(runFile));
  let seq = 0;
  return {
    folder,
    journalFile,
    append(events) {
      const lines = events.map((event) => {
        const at = new Date(Date.parse(startAt) + seq * 1000).toISOString();
        return `${JSON.stringify({ seq: ++seq, at, ...event })}\n`;
      });
      appendFileSync(journalFile, lines.join(""));
    },
    writeLog(stepId, attempt, content, name = "output.log") {
      const attemptFolder = join(folder, "steps", stepId, String(attempt));
      mkdirSync(attemptFolder, { recursive: true });
      writeFileSync(join(attemptFolder, name), content);
    },
  };
}

export const twoSteps = {
  plan_id: "build",
  version: "7",
  description: "Compiles and tests.",
  steps: [
    { id: "compile", command: "tsc", problem_matcher: "$tsc", provides: ["app"], timeout_sec: 90, retries: 1 },
    { id: "test", command: "node", depends_on: ["compile"], consumes: ["app"], on_failure: "continue" },
  ],
};

export const started = (runId: string): RunEvent => ({
  type: "run_started",
  run_id: runId,
  plan_id: "build",
  attempt: 1,
  max_concurrency: 2,
  keep_going: false,
  engine_version: "0.1.0",
});

export const attemptStarted = (stepId: string, attempt: number): RunEvent => ({
  type: "attempt_started",
  step_id: stepId,
  attempt,
});

export const attemptFailed = (stepId: string, attempt: number): RunEvent => ({
  type: "attempt_finished",
  step_id: stepId,
  attempt,
  status: "failed",
  failure_class: "exit",
  exit_code: 2,
  signal: null,
});

const attemptSucceeded = (stepId: string, attempt: number): RunEvent => ({
  type: "attempt_finished",
  step_id: stepId,
  attempt,
  status: "success",
  failure_class: null,
  exit_code: 0,
  signal: null,
});

const stepSucceeded = (stepId: string): RunEvent => ({
  type: "step_finished",
  step_id: stepId,
  status: "success",
  reason: null,
  verdict: "ok",
  caused_by: null,
  recovered_by: null,
});

export const runSucceeded: RunEvent = {
  type: "run_finished",
  status: "succeeded",
  reason: null,
  warnings: 0,
  exit_code: 0,
};

/** A whole run of `twoSteps`: the first try of `compile` fails, everything else succeeds. */
export function wholeRun(runId: string): readonly RunEvent[] {
  return [
    started(runId),
    attemptStarted("compile", 1),
    { type: "attempt_spawned", step_id: "compile", attempt: 1, pid: 4711, start_time: "99" },
    attemptFailed("compile", 1),
    { type: "retry_scheduled", step_id: "compile", attempt: 2, delay_sec: 0.5 },
    attemptStarted("compile", 2),
    { type: "resource_published", step_id: "compile", name: "app", value: "dist/app.js" },
    attemptSucceeded("compile", 2),
    stepSucceeded("compile"),
    attemptStarted("test", 1),
    attemptSucceeded("test", 1),
    stepSucceeded("test"),
    runSucceeded,
  ];
}
