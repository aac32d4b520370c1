// What `planctl run --detach` and the engine process that it starts say to each other, over IPC: the request, and how it
// went. Then they part.
import type { StepId } from "../../plan/plan.ts";
import type { RunOptions, RunRequest } from "./run-request.ts";
import type { TakeOver } from "./take-over-run.ts";

/** What the engine process is to host. The environment is inherited. */
export type DetachedRequest = DetachedStart | DetachedTakeOver;

/** A recorded run that goes on. */
export interface DetachedTakeOver extends Pick<TakeOver, "stateFolder" | "how" | "reset" | "options"> {
  readonly type: "take-over";
  readonly runId: string;
}

/** A `RunRequest` as a message: no maps. */
export interface DetachedStart {
  readonly type: "start";
  readonly plan: RunRequest["plan"];
  readonly workspace: string;
  readonly stateFolder: string;
  readonly targets: readonly StepId[];
  readonly params: readonly (readonly [string, string])[];
  readonly options: RunOptions;
  readonly problemMatchers: Readonly<Record<string, unknown>>;
}

export type EngineReport =
  /** The run is on record. */
  | { readonly type: "started"; readonly runId: string; readonly note?: string }
  | { readonly type: "refused"; readonly exitCode: 2 | 75; readonly message: string };

export function toDetachedRequest(request: RunRequest): DetachedStart {
  const { plan, workspace, stateFolder, targets = [], params, options, problemMatchers = {} } = request;
  return { type: "start", plan, workspace, stateFolder, targets, params: [...params], options, problemMatchers };
}

export function fromDetachedRequest(
  { params, type: _type, ...request }: DetachedStart,
  environment: RunRequest["environment"],
): RunRequest {
  return { ...request, params: new Map(params), environment };
}
