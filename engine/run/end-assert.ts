// The whole try of an `assert` step: the core can tell by itself.

import { type DecisionDraft, emit } from "./decision-draft.ts";
import { stepAt } from "./run-graph.ts";
import { stepState } from "./run-state.ts";
import type { TransitionRules } from "./transition-rules.ts";

export function endAssert({ evaluator }: TransitionRules, draft: DecisionDraft, index: number): void {
  const { id } = stepAt(draft.state.graph, index);
  const failure = evaluator.assertion(draft.state, index);
  emit(draft, {
    type: "attempt_finished",
    step_id: id,
    attempt: stepState(draft.state, index).record.count,
    status: failure === undefined ? "success" : "failed",
    failure_class: failure?.failureClass ?? null,
    exit_code: null,
    signal: null,
    ...(failure?.message === undefined ? {} : { message: failure.message }),
    duration_sec: 0,
  });
}
