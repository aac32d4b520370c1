import type { FailureClass } from "../plan/plan.ts";

export type RunStatus = "pending" | "running" | "succeeded" | "failed" | "quarantined" | "canceled";
export type StepStatus = "pending" | "running" | "success" | "failed" | "skipped" | "canceled" | "unknown";
/** What its dependents and the run see of a terminal step. */
export type Verdict = "ok" | "warn" | "bad";
/** What a step waits for while pending, or between tries. */
export type WaitReason = "dependencies" | "slot" | "lock" | "backoff" | "approval" | "breaker" | "paused" | "fallback";
export type StepReason =
  | "cached"
  | "condition"
  | "skip_if"
  | "upstream"
  | "not_needed"
  | "abort"
  | "cancel"
  | FailureClass;
export type RunReason = "aborted" | "step_failed" | "canceled";
