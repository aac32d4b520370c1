// What a terminal shows of a run while it goes on: the run's own state, folded as its events come.
import type { Plan } from "../plan/plan.ts";
import { applyEvent } from "../run/apply-event.ts";
import { replay } from "../run/replay.ts";
import type { RecordedEvent } from "../run/run-event.ts";
import type { RunState } from "../run/run-state.ts";

export interface RunProgressTracker {
  readonly state: RunState;
  take(event: RecordedEvent): void;
}

/** `before`: what is on record of a run that goes on. */
export function createRunProgressTracker(plan: Plan, before: readonly RecordedEvent[] = []): RunProgressTracker {
  let state = replay(plan, before);
  return {
    get state() {
      return state;
    },
    take: (event) => {
      state = applyEvent(state, event);
    },
  };
}
