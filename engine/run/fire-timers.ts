// What the passing of time alone brings about.

import { probeNext } from "./decide-breakers.ts";
import { type DecisionDraft, emit } from "./decision-draft.ts";
import { first } from "./priority-queue.ts";
import { stepAt } from "./run-graph.ts";
import { stepState, type Timer } from "./run-state.ts";
import { requestStop } from "./stop-attempt.ts";

/** Each makes its own timer stale, so that this ends. */
export function fireTimers(draft: DecisionDraft): void {
  for (let entry = first(draft.state.timers); entry !== undefined; entry = first(draft.state.timers)) {
    if (entry.rank > draft.time.elapsedMs) {
      return;
    }
    fire(draft, entry.timer);
  }
}

function fire(draft: DecisionDraft, timer: Timer): void {
  switch (timer.kind) {
    case "try":
    case "step": {
      const step = stepState(draft.state, timer.index);
      if (step.phase === "attempting") {
        requestStop(draft, timer.index, step, { cause: "timeout", limit: timer.kind, now: false });
      }
      break;
    }
    case "backoff":
      emit(draft, {
        type: "retry_due",
        step_id: stepAt(draft.state.graph, timer.index).id,
        attempt: timer.attempt,
      });
      break;
    case "run":
      emit(draft, { type: "run_aborted", caused_by: null, reason: "timeout" });
      break;
    case "breaker":
      probeNext(draft, timer.tool);
      break;
  }
}
