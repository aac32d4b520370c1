// Free slots are given to the steps that wait for them, best rank first.

import { toolOf } from "./breaker-state.ts";
import { type DecisionDraft, emit } from "./decision-draft.ts";
import { endAssert } from "./end-assert.ts";
import { failStep } from "./fail-step.ts";
import { failureOf } from "./failure-catalog.ts";
import { releaseLocks } from "./finish-step.ts";
import { first } from "./priority-queue.ts";
import { stepAt } from "./run-graph.ts";
import { stepState } from "./run-state.ts";
import { isQuarantined } from "./run-verdict.ts";
import type { TransitionRules } from "./transition-rules.ts";

export function fillSlots(rules: TransitionRules, draft: DecisionDraft): void {
  while (draft.state.attemptingCount < draft.state.maxConcurrency) {
    const entry = first(draft.state.ready);
    if (entry === undefined || draft.state.isPaused || isQuarantined(draft.state)) {
      return;
    }
    const { index } = entry;
    const step = stepState(draft.state, index);
    if (step.phase === "open" && !draft.passed.has(index)) {
      // It opened a moment ago: its gates come first.
      draft.toLookAt.push(index);
      return;
    }
    if (letThrough(draft, index)) {
      startAttempt(rules, draft, index);
    }
  }
}

/** Asks the circuit breaker of the step's tool. */
function letThrough(draft: DecisionDraft, index: number): boolean {
  const step = stepAt(draft.state.graph, index);
  const tool = toolOf(step);
  const phase = tool === undefined ? undefined : draft.state.breakers.get(tool)?.phase;
  if (tool === undefined || phase === undefined || phase.kind === "closed") {
    return true;
  }
  if (phase.kind === "probing" && phase.index === index) {
    return true;
  }
  if (phase.kind === "open" && phase.untilMs <= draft.time.elapsedMs) {
    emit(draft, { type: "breaker_probed", tool, step_id: step.id });
    return true;
  }
  releaseLocks(draft, index);
  const hasTriesLeft = stepState(draft.state, index).record.spent < step.retries.max;
  if (hasTriesLeft) {
    emit(draft, { type: "step_waiting", step_id: step.id, for: "breaker" });
  } else {
    failStep(draft, index, failureOf("run.breaker-open", { tool }));
  }
  return false;
}

function startAttempt(rules: TransitionRules, draft: DecisionDraft, index: number): void {
  const { id, action } = stepAt(draft.state.graph, index);
  const attempt = stepState(draft.state, index).record.count + 1;
  if (action.type === "assert") {
    emit(draft, { type: "attempt_started", step_id: id, attempt });
    endAssert(rules, draft, index);
    return;
  }
  const known = draft.passed.get(index);
  const work = known === undefined ? rules.evaluator.work(draft.state, index) : ({ ok: true, value: known } as const);
  if (!work.ok || work.value === undefined) {
    throw new Error(`\`${id}\` passed its gates, but there is no work to be done.`);
  }
  emit(draft, { type: "attempt_started", step_id: id, attempt });
  draft.effects.push({ type: "start-attempt", job: { stepId: id, attempt, work: work.value } });
}
