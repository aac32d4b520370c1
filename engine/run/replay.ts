import type { Plan, StepId } from "../plan/plan.ts";
import { applyEvent } from "./apply-event.ts";
import type { TimedEvent } from "./run-event.ts";
import { initialRunState, type RunState } from "./run-state.ts";

/** The state that a journal's events lead to, from the first on. `pastDurationsSec` as in the run's context. */
export function replay(
  plan: Plan,
  events: Iterable<TimedEvent>,
  pastDurationsSec?: ReadonlyMap<StepId, number>,
): RunState {
  let state = initialRunState(plan, pastDurationsSec);
  for (const event of events) {
    state = applyEvent(state, event);
  }
  return state;
}
