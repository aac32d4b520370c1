import type { ShellName, StepId } from "../plan/plan.ts";
import type { StopCause, TimerKey } from "./run-input.ts";

/** What a run asks of the world. `engine/node` performs each and reports back with a `RunInput`; it decides nothing. */
export type RunEffect =
  | {
      readonly type: "start-attempt";
      readonly stepId: StepId;
      readonly attempt: number;
      readonly launch: LaunchRequest;
    }
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

/** One try, with every `${{ }}` already written out. */
export interface LaunchRequest {
  readonly program:
    | { readonly type: "command"; readonly command: string; readonly args: readonly string[] }
    | { readonly type: "shell"; readonly shell: ShellName; readonly script: string };
  /** Relative to the workspace; undefined: the workspace itself. */
  readonly cwd?: string;
  /** On top of the engine's own environment: `globals.env`, then the step's, then `PLAN_RESOURCE_*`. */
  readonly env: ReadonlyMap<string, string>;
  readonly stdin?: string;
  readonly output: "combined" | "split";
  readonly stopSignal: string;
  readonly killGraceSec: number;
  readonly afterExit: "stop" | "keep" | "wait";
}
