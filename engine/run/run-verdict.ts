// The verdict of a run, from all its steps, never from the last ones (`docs/runs.md`).

import type { RunFinished } from "./run-event.ts";
import { failedTheRun, isFallback, outcomeOf } from "./run-selectors.ts";
import { type RunState, stepState } from "./run-state.ts";
import type { RunReason } from "./status.ts";

export type RunVerdict = RunFinished["status"];

/** What the run's status will be, settled as soon as all `steps` are terminal: `finally` doesn't change it. */
export function verdictToBe(state: RunState): RunVerdict {
  if (state.stopping?.cause === "cancel") {
    return "canceled";
  }
  if (state.unknownSteps > 0) {
    return "quarantined";
  }
  return state.stopping?.cause === "abort" || state.criticalFailures > 0 ? "failed" : "succeeded";
}

/** A step's end was lost, and nobody has canceled the run: nothing starts until a person resolves it. */
export function isQuarantined(state: RunState): boolean {
  return verdictToBe(state) === "quarantined";
}

export function finishRun(state: RunState, { strict, nowMs }: { strict: boolean; nowMs: number }): RunFinished {
  const status = verdictToBe(state);
  const warnings = countWarnings(state);
  return {
    type: "run_finished",
    status,
    reason: reasonFor(state, status),
    warnings,
    exit_code: exitCodeFor(status, strict && warnings > 0),
    duration_sec: Math.max(0, nowMs - state.startedMs) / 1000,
  };
}

function reasonFor({ stopping }: RunState, status: RunVerdict): RunReason | null {
  if (status === "canceled") {
    return "canceled";
  }
  if (status !== "failed") {
    return null;
  }
  if (stopping?.cause !== "abort") {
    return "step_failed";
  }
  return stopping.causedBy === null ? "timeout" : "aborted";
}

function exitCodeFor(status: RunVerdict, hasStrictWarnings: boolean): RunFinished["exit_code"] {
  switch (status) {
    case "succeeded":
      return hasStrictWarnings ? 3 : 0;
    case "failed":
      return 1;
    case "quarantined":
      return 4;
    case "canceled":
      return 130;
  }
}

/** Failed steps that were recovered, did not fail the run, or are in `finally`; a fallback's failure is its owner's. */
function countWarnings(state: RunState): number {
  let warnings = 0;
  for (let index = 0; index < state.graph.steps.length; index++) {
    const outcome = outcomeOf(stepState(state, index));
    if (outcome?.status === "failed" && !isFallback(state, index) && !failedTheRun(state, index)) {
      warnings += 1;
    }
  }
  return warnings;
}
