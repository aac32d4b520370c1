// What a terminal shows of a run while it goes on: folded from its events, no more than that.
import type { StepId } from "../plan/plan.ts";
import type { AttemptFinished, RecordedEvent } from "../run/run-event.ts";

export interface RunningStep {
  readonly stepId: StepId;
  readonly attempt: number;
  readonly sinceMs: number;
  /** Between two tries. */
  readonly isInBackoff: boolean;
}

export interface StepCounts {
  readonly success: number;
  readonly failed: number;
  readonly skipped: number;
  readonly canceled: number;
  readonly unknown: number;
}

export interface RunProgressState {
  readonly startedAtMs: number | undefined;
  readonly finishedAtMs: number | undefined;
  /** In the order in which they started. */
  readonly running: ReadonlyMap<StepId, RunningStep>;
  readonly counts: StepCounts;
  /** Of each step that was tried: the start of its first try. */
  readonly firstStarts: ReadonlyMap<StepId, number>;
  /** Of each step that was tried: how its last try ended. */
  readonly lastEnds: ReadonlyMap<StepId, AttemptFinished>;
}

export interface RunProgressTracker {
  readonly state: RunProgressState;
  take(event: RecordedEvent): void;
}

export function createRunProgressTracker(): RunProgressTracker {
  const running = new Map<StepId, RunningStep>();
  const firstStarts = new Map<StepId, number>();
  const lastEnds = new Map<StepId, AttemptFinished>();
  const counts = { success: 0, failed: 0, skipped: 0, canceled: 0, unknown: 0 };
  let startedAtMs: number | undefined;
  let finishedAtMs: number | undefined;
  return {
    get state() {
      return { startedAtMs, finishedAtMs, running, counts, firstStarts, lastEnds };
    },
    take: (event) => {
      switch (event.type) {
        case "run_started":
          startedAtMs = event.atMs;
          break;
        case "run_finished":
          finishedAtMs = event.atMs;
          break;
        case "attempt_started":
          if (!firstStarts.has(event.step_id)) {
            firstStarts.set(event.step_id, event.atMs);
          }
          running.set(event.step_id, runningStep(event, { isInBackoff: false }));
          break;
        case "attempt_finished":
          running.delete(event.step_id);
          lastEnds.set(event.step_id, event);
          break;
        case "retry_scheduled":
          running.set(event.step_id, runningStep(event, { isInBackoff: true }));
          break;
        case "retry_due":
          running.delete(event.step_id);
          break;
        case "step_finished":
          running.delete(event.step_id);
          counts[event.status]++;
          break;
        default:
          break;
      }
    },
  };
}

function runningStep(
  event: RecordedEvent & { readonly step_id: StepId; readonly attempt: number },
  { isInBackoff }: { readonly isInBackoff: boolean },
): RunningStep {
  return { stepId: event.step_id, attempt: event.attempt, sinceMs: event.atMs, isInBackoff };
}
