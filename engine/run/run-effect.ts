import type { StepId } from "../plan/plan.ts";
import type { AttemptJob } from "./attempt-job.ts";
import type { StopCause, TimerKey } from "./run-input.ts";

/** What a run asks of the world. `engine/node` performs each and reports back with a `RunInput`; it decides nothing. */
export type RunEffect =
  | { readonly type: "start-attempt"; readonly job: AttemptJob }
  | {
      readonly type: "stop-attempt";
      readonly stepId: StepId;
      readonly attempt: number;
      readonly cause: StopCause;
      /** Skip the grace: kill at once. Also sent to a try that is already being stopped. */
      readonly immediately: boolean;
    }
  | { readonly type: "set-timer"; readonly timer: TimerKey; readonly dueAtMs: number }
  | { readonly type: "clear-timer"; readonly timer: TimerKey };
