// How a step comes to its end, other than by success: skipped, canceled, failed, or of unknown fate.

import type { StepId } from "../plan/plan.ts";
import { type DecisionDraft, emit } from "./decision-draft.ts";
import { durationSecAt } from "./run-clock.ts";
import type { StepFinished } from "./run-event.ts";
import { stepAt } from "./run-graph.ts";
import { stepState } from "./run-state.ts";

/** What differs from the usual: nobody caused it, nothing recovered it. */
export type StepEnd = Pick<StepFinished, "status" | "reason" | "verdict"> &
  Partial<Pick<StepFinished, "caused_by" | "recovered_by" | "message" | "aborts_run">>;

/** Gives back the locks that it holds or waits for. */
export function finishStep(draft: DecisionDraft, index: number, end: StepEnd): void {
  const { id } = stepAt(draft.state.graph, index);
  releaseLocks(draft, index);
  const { caused_by = null, recovered_by = null, status, reason, verdict, message, aborts_run } = end;
  const durationSec = durationSecAt(stepState(draft.state, index), draft.time.elapsedMs);
  emit(draft, {
    type: "step_finished",
    step_id: id,
    status,
    reason,
    verdict,
    caused_by,
    recovered_by,
    ...(message === undefined ? {} : { message }),
    ...(durationSec === undefined ? {} : { duration_sec: durationSec }),
    ...(aborts_run === undefined ? {} : { aborts_run }),
  });
}

export function releaseLocks(draft: DecisionDraft, index: number): void {
  const step = stepState(draft.state, index);
  const mayHoldLocks =
    step.phase === "locking" || (step.phase === "queued" && step.holdsLocks) || step.phase === "attempting";
  const { id, locks } = stepAt(draft.state.graph, index);
  if (mayHoldLocks && locks.length > 0) {
    draft.effects.push({ type: "release-locks", stepId: id });
  }
}

/** `reason` is that of the list's stop, unless whoever stopped the try knows better. */
export function cancelStep(draft: DecisionDraft, index: number, reason?: "abort" | "cancel"): void {
  const { graph, stopping } = draft.state;
  const listStop = index < graph.mainCount ? stopping : undefined;
  const cause = reason ?? listStop?.cause ?? "cancel";
  const causedBy: StepId | null = cause === "abort" && listStop?.cause === "abort" ? listStop.causedBy : null;
  finishStep(draft, index, { status: "canceled", reason: cause, verdict: "bad", caused_by: causedBy });
}
