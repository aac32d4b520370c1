// Lengths of time on the run's clock, which never jumps; only the times of events are wall-clock times.

import { first } from "./priority-queue.ts";
import type { RunState } from "./run-state.ts";
import type { StepState } from "./step-state.ts";

/** From the start of the first try until now, waiting included; undefined where there was no try. */
export function durationSecAt({ record }: StepState, nowMs: number): number | undefined {
  return record.startedMs === undefined ? undefined : (nowMs - record.startedMs) / 1000;
}

/** When something is due next, on the run's clock: send `time` then. Undefined: nothing is. */
export function nextDueMs(state: RunState): number | undefined {
  return state.phase === "running" ? first(state.timers)?.rank : undefined;
}
