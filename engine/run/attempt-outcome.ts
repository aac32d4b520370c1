import type { ResourceName, Step } from "../plan/plan.ts";
import { type Failure, failureOf } from "./failure-catalog.ts";
import type { AttemptEnd } from "./run-input.ts";
import type { AttemptStop } from "./step-state.ts";

/** What one try came to. A try that was signalled is judged by who signalled it, whatever it exits with. */
export type AttemptOutcome =
  | { readonly status: "success" }
  | ({ readonly status: "failed" } & Failure)
  | { readonly status: "canceled" };

export interface EndedAttempt {
  readonly step: Step;
  readonly end: AttemptEnd;
  readonly published: ReadonlyMap<ResourceName, string>;
  /** What it had been told, if it had. */
  readonly stop: AttemptStop | undefined;
}

export function judgeAttempt({ step, end, published, stop }: EndedAttempt): AttemptOutcome {
  if (end.kind === "not-started") {
    return failed(failureOf("run.not-started", { why: end.message }));
  }
  if (end.kind === "lost") {
    return failed(failureOf("run.lost", { evidence: end.evidence }));
  }
  switch (end.stoppedFor) {
    case "timeout":
      return stop?.limit === "step"
        ? failed(failureOf("run.step-limit-reached", { seconds: step.maxStepDurationSec ?? step.timeoutSec }))
        : failed(failureOf("run.try-timed-out", { seconds: step.timeoutSec }));
    case "abort":
    case "cancel":
      return { status: "canceled" };
    case null:
      break;
  }
  const told = end.message === undefined ? {} : { message: end.message };
  if (end.signal !== null) {
    return failed({ failureClass: "signal", ...told });
  }
  if (end.exitCode !== 0) {
    return failed({ failureClass: "exit", ...told });
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
