import type { ResourceName, Step } from "../plan/plan.ts";
import { type Failure, failureOf } from "./failure-catalog.ts";
import type { AttemptEnd } from "./run-input.ts";

/** What one try came to. A try that was signalled is judged by who signalled it, whatever it exits with. */
export type AttemptOutcome =
  | { readonly status: "success" }
  | ({ readonly status: "failed" } & Failure)
  | { readonly status: "canceled"; readonly cause: "abort" | "cancel" };

export interface EndedAttempt {
  readonly step: Step;
  readonly end: AttemptEnd;
  readonly published: ReadonlyMap<ResourceName, string>;
  /** The hard limit of the step, where it has been reached. */
  readonly limitReachedSec?: number;
}

export function judgeAttempt({ step, end, published, limitReachedSec }: EndedAttempt): AttemptOutcome {
  if (end.kind === "not-started") {
    return failed(failureOf("run.not-started", { why: end.message }));
  }
  switch (end.stoppedFor) {
    case "timeout":
      return limitReachedSec === undefined
        ? failed(failureOf("run.try-timed-out", { seconds: step.timeoutSec }))
        : failed(failureOf("run.step-limit-reached", { seconds: limitReachedSec }));
    case "abort":
    case "cancel":
      return { status: "canceled", cause: end.stoppedFor };
    case null:
      break;
  }
  if (end.signal !== null) {
    return failed({ failureClass: "signal" });
  }
  if (end.exitCode !== 0) {
    return failed({ failureClass: "exit" });
  }
  if (end.outputProblem !== undefined) {
    return failed(failureOf("run.output-invalid", { why: end.outputProblem }));
  }
  const missing = step.provides.filter((name) => !published.has(name));
  if (missing.length === 0) {
    return { status: "success" };
  }
  return failed(failureOf("run.resource-missing", { missing, published: [...published.keys()] }));
}

function failed(failure: Failure): AttemptOutcome {
  return { status: "failed", ...failure };
}
