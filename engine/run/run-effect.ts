import type { ResourceName, StepId } from "../plan/plan.ts";
import type { AttemptJob, Work } from "./attempt-job.ts";
import type { StopCause } from "./run-input.ts";

/**
 * What a run asks of the world. Who performs it reports back with a `RunInput` and decides nothing. To ask twice for the
 * same does no harm: tries are named by step and number, locks by step.
 */
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
  /** All of them, in the order of their names; answered by `locks-acquired`, now or later. */
  | { readonly type: "acquire-locks"; readonly stepId: StepId; readonly locks: readonly string[] }
  /** Those it holds, or waits for. */
  | { readonly type: "release-locks"; readonly stepId: StepId }
  | ({ readonly type: "check-up-to-date" } & UpToDateQuestion)
  /** It succeeded: what its inputs and outputs hold now is what it is compared with the next time. */
  | ({
      readonly type: "keep-up-to-date";
      readonly published: ReadonlyMap<ResourceName, string>;
    } & UpToDateQuestion);

/** Everything that decides whether a step is up to date, as plain data. */
export interface UpToDateQuestion {
  readonly stepId: StepId;
  /** Undefined: decided without any work. */
  readonly work: Work | undefined;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** The resources that the step consumes, by name. */
  readonly consumes: Readonly<Record<ResourceName, string>>;
}
