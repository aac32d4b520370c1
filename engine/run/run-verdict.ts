// The verdict of a run, from all its steps, never from the last ones (`docs/runs.md`).

import type { RunFinished } from "./run-event.ts";
import { stepAt } from "./run-graph.ts";
import { outcomeOf, type RunState, stepState } from "./run-state.ts";
import type { RunReason } from "./status.ts";
import { neighbours } from "./step-links.ts";

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

export function finishRun(state: RunState, { strict }: { strict: boolean }): RunFinished {
  const status = verdictToBe(state);
  const warnings = countWarnings(state);
  return {
    type: "run_finished",
    status,
    reason: reasonFor(state, status),
    warnings,
    exit_code: exitCodeFor(status, strict && warnings > 0),
  };
}

function reasonFor(state: RunState, status: RunVerdict): RunReason | null {
  if (status === "canceled") {
    return "canceled";
  }
  if (status !== "failed") {
    return null;
  }
  return state.stopping?.cause === "abort" ? "aborted" : "step_failed";
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
    if (outcome?.status !== "failed" || neighbours(state.graph.ownersOf, index).length > 0) {
      continue;
    }
    const isFinally = index >= state.graph.mainCount;
    if (isFinally || outcome.recovered_by !== null || !failedTheRun(state, index)) {
      warnings += 1;
    }
  }
  return warnings;
}

function failedTheRun(state: RunState, index: number): boolean {
  const step = stepAt(state.graph, index);
  return step.critical || (state.stopping?.cause === "abort" && state.stopping.causedBy === step.id);
}
