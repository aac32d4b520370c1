// When a circuit breaker opens and closes. All of it follows from what is on record of the tries.

import { type BreakerState, breakerPolicy, toolOf } from "./breaker-state.ts";
import { type DecisionDraft, emit } from "./decision-draft.ts";
import { lastWordOnTool } from "./end-attempt.ts";
import { stepAt } from "./run-graph.ts";
import { type RunState, stepState } from "./run-state.ts";

/** Looks at every tool that has failed; there are few. */
export function settleBreakers(draft: DecisionDraft): void {
  for (const [tool, breaker] of draft.state.breakers) {
    settleBreaker(draft, tool, breaker);
  }
}

function settleBreaker(draft: DecisionDraft, tool: string, { failuresMs, phase }: BreakerState): void {
  const policy = breakerPolicy(draft.state.graph.plan.globals.circuitBreaker);
  switch (phase.kind) {
    case "closed": {
      const sinceMs = (failuresMs.at(-1) ?? 0) - policy.windowSec * 1000;
      if (failuresMs.filter((atMs) => atMs > sinceMs).length >= policy.failureThreshold) {
        emit(draft, { type: "breaker_opened", tool, reset_sec: policy.resetTimeoutSec });
      }
      break;
    }
    case "probing":
      settleProbe(draft, tool, phase.index);
      break;
    case "open":
      break;
  }
}

function settleProbe(draft: DecisionDraft, tool: string, index: number): void {
  const step = stepState(draft.state, index);
  const isUnderWay =
    step.phase === "attempting" || step.phase === "queued" || step.phase === "locking" || step.phase === "open";
  if (isUnderWay) {
    return;
  }
  const policy = breakerPolicy(draft.state.graph.plan.globals.circuitBreaker);
  switch (lastWordOnTool(step)) {
    case "works":
      emit(draft, { type: "breaker_closed", tool });
      break;
    case "broken":
      emit(draft, { type: "breaker_opened", tool, reset_sec: policy.resetTimeoutSec });
      break;
    case "nothing":
      // The probe was called off: another may decide at once.
      emit(draft, { type: "breaker_opened", tool, reset_sec: 0 });
      break;
  }
}

/** Lets the first step that waits for the tool through. */
export function probeNext(draft: DecisionDraft, tool: string): void {
  const { graph } = draft.state;
  const index = graph.steps.findIndex(
    (step, at) => stepState(draft.state, at).phase === "breaker-open" && toolOf(step) === tool,
  );
  if (index >= 0) {
    emit(draft, { type: "breaker_probed", tool, step_id: stepAt(graph, index).id });
  }
}

/** A breaker that has closed holds nobody back. */
export function isBreakerInTheWay({ graph, breakers }: RunState, index: number): boolean {
  const tool = toolOf(stepAt(graph, index));
  return tool !== undefined && (breakers.get(tool)?.phase.kind ?? "closed") !== "closed";
}
