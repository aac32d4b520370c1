import type { StepId } from "../../engine/plan/plan.ts";

/** One try of one step of one run: what a log document shows. Attempt 0: the step failed before any try. */
export interface LogAddress {
  readonly runId: string;
  readonly stepId: StepId;
  readonly attempt: number;
}

export const LOG_SCHEME = "plan-log";

// Addresses reach us from links and from other extensions: an id that isn't one would become a path on disk.
const ADDRESS = /^\/([A-Za-z0-9][A-Za-z0-9._-]{0,199})\/([A-Za-z_][A-Za-z0-9_]{0,63})\/(0|[1-9][0-9]{0,5})\.log$/;

/** The path of its `plan-log:` URI. */
export function formatLogAddress({ runId, stepId, attempt }: LogAddress): string {
  return `/${runId}/${stepId}/${attempt}.log`;
}

export function parseLogAddress(path: string): LogAddress | undefined {
  const [, runId, stepId, attempt] = ADDRESS.exec(path) ?? [];
  if (runId === undefined || stepId === undefined || attempt === undefined || runId.includes("..")) {
    return undefined;
  }
  return { runId, stepId, attempt: Number(attempt) };
}
