import { type BreakerState, breakerFromRecord, closedBreaker, toolOf } from "./breaker-state.ts";
import { addTimer, hasWaiting, queueStep, setStep } from "./fold-steps.ts";
import type { BreakerClosed, BreakerOpened, BreakerProbed, RunStarted, Timed } from "./run-event.ts";
import { stepAt } from "./run-graph.ts";
import { type RunState, stepState } from "./run-state.ts";

type BreakerEvent = Timed<BreakerOpened> | Timed<BreakerProbed> | Timed<BreakerClosed>;

export function applyBreakerEvent(state: RunState, event: BreakerEvent): RunState {
  switch (event.type) {
    case "breaker_opened": {
      const untilMs = event.elapsedMs + event.reset_sec * 1000;
      const opened = setBreaker(state, event.tool, (breaker) => ({ ...breaker, phase: { kind: "open", untilMs } }));
      return hasWaiting(opened, event.tool) ? addTimer(opened, untilMs, { kind: "breaker", tool: event.tool }) : opened;
    }
    case "breaker_closed":
      return setBreaker(state, event.tool, () => closedBreaker);
    case "breaker_probed":
      return breakerProbed(state, event);
  }
}

/** The step that is let through goes on to its locks and its slot. */
function breakerProbed(state: RunState, { tool, step_id }: Timed<BreakerProbed>): RunState {
  const index = state.graph.indexById.get(step_id);
  if (index === undefined) {
    return state;
  }
  const probing = setBreaker(state, tool, (breaker) => ({ ...breaker, phase: { kind: "probing", index } }));
  const step = stepState(state, index);
  return step.phase === "breaker-open" ? queueStep(probing, index, step.record) : probing;
}

export function setBreaker(state: RunState, tool: string, change: (breaker: BreakerState) => BreakerState): RunState {
  const breakers = new Map(state.breakers).set(tool, change(state.breakers.get(tool) ?? closedBreaker));
  return { ...state, breakers };
}

/** The step waits because of its tool. */
export function waitForBreaker(state: RunState, index: number): RunState {
  const tool = toolOf(stepAt(state.graph, index)) ?? "";
  const waiting = setStep(state, index, { phase: "breaker-open", record: stepState(state, index).record });
  const phase = state.breakers.get(tool)?.phase;
  return phase?.kind === "open" ? addTimer(waiting, phase.untilMs, { kind: "breaker", tool }) : waiting;
}

export function breakersFrom(records: RunStarted["breakers"], nowMs: number): ReadonlyMap<string, BreakerState> {
  return new Map((records ?? []).map((record) => [record.tool, breakerFromRecord(record, nowMs)]));
}
