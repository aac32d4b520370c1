// What `planctl run --detach` and the engine process that it starts say to each other, over IPC: the request, and how it
// went. Then they part.
import type { RunOptions, RunRequest } from "./run-request.ts";

/** A `RunRequest` as a message: no maps; the environment is inherited. */
export interface DetachedRequest {
  readonly plan: RunRequest["plan"];
  readonly workspace: string;
  readonly stateFolder: string;
  readonly params: readonly (readonly [string, string])[];
  readonly options: RunOptions;
  readonly problemMatchers: Readonly<Record<string, unknown>>;
}

export type EngineReport =
  /** The run is on record. */
  | { readonly type: "started"; readonly runId: string; readonly note?: string }
  | { readonly type: "refused"; readonly exitCode: 2 | 75; readonly message: string };

export function toDetachedRequest(request: RunRequest): DetachedRequest {
  const { plan, workspace, stateFolder, params, options, problemMatchers = {} } = request;
  return { plan, workspace, stateFolder, params: [...params], options, problemMatchers };
}

export function fromDetachedRequest(
  { params, ...request }: DetachedRequest,
  environment: RunRequest["environment"],
): RunRequest {
  return { ...request, params: new Map(params), environment };
}
