import { formatDuration } from "../../engine/run/format-duration.ts";
import { isLive, type RunView } from "./run-view-state.ts";
import { countOf, type RowIcon, type RowLabel, stateIcon } from "./step-label.ts";

/** Names at most so many steps; a row is read at a glance. */
const NAMED_STEPS_MAX = 2;

/** The row of a run: its state, and the steps that run or failed by name. */
export function labelRun(run: RunView): RowLabel {
  const parts = [runWords(run), ...runDuration(run), ...namedSteps(run)];
  return { icon: runIcon(run), description: parts.join(" · "), spoken: parts.join(", ") };
}

export function runWords(run: RunView): string {
  if (run.isInterrupted) {
    return "interrupted: its engine is gone";
  }
  if (run.isCanceling) {
    return "canceling";
  }
  switch (run.status) {
    case "pending":
      return "waiting for a lock";
    case "running":
      return "running";
    case "succeeded":
      return run.warnings === 0 ? "succeeded" : `succeeded with ${countOf(run.warnings, "warning")}`;
    case "failed":
      return "failed";
    case "quarantined":
      return "quarantined: a step's result is unknown";
    case "canceled":
      return "canceled";
  }
}

function runIcon(run: RunView): RowIcon {
  if (run.isInterrupted) {
    return stateIcon("unknown");
  }
  switch (run.status) {
    case "pending":
      return stateIcon("waiting");
    case "running":
      return stateIcon("running");
    case "succeeded":
      return stateIcon(run.warnings === 0 ? "passed" : "warned");
    case "failed":
      return stateIcon("failed");
    case "quarantined":
      return stateIcon("unknown");
    case "canceled":
      return stateIcon("canceled");
  }
}

function runDuration(run: RunView): string[] {
  const { startedAtMs, finishedAtMs } = run;
  return startedAtMs === undefined || finishedAtMs === undefined ? [] : [formatDuration(finishedAtMs - startedAtMs)];
}

function namedSteps(run: RunView): string[] {
  const wanted = isLive(run) ? "running" : "failed";
  const ids = [...run.steps.values()]
    .filter((step) => step.status === wanted && (wanted === "running" || step.verdict === "bad"))
    .map((step) => step.id);
  if (ids.length === 0) {
    return [];
  }
  const named = ids.slice(0, NAMED_STEPS_MAX).join(", ");
  return [ids.length > NAMED_STEPS_MAX ? `${named} and ${ids.length - NAMED_STEPS_MAX} more` : named];
}
