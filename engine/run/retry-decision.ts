import type { FailureClass, RetryPolicy } from "../plan/plan.ts";
import { noTimeForRetry } from "./failure-catalog.ts";

export interface FailedTry {
  /** Number of the try that failed, from 1. */
  readonly attempt: number;
  readonly failureClass: FailureClass;
  readonly exitCode: number | null;
  /** Uniform over [0, 1): draws the jitter. */
  readonly random: number;
  /** What is left of `max_step_duration_sec`; Infinity without one. */
  readonly leftMs: number;
}

export type RetryDecision =
  | { readonly kind: "retry"; readonly delaySec: number }
  /** `message` when only the hard limit stands against it. */
  | { readonly kind: "give-up"; readonly message?: string };

/** Whether a failed try is followed by another, and after how long. */
export function decideRetry(policy: RetryPolicy, failed: FailedTry): RetryDecision {
  if (failed.attempt > policy.max || !isRetryable(policy, failed)) {
    return { kind: "give-up" };
  }
  const delaySec = retryDelaySec(policy, failed);
  if (failed.leftMs <= 0) {
    return { kind: "give-up" };
  }
  if (failed.leftMs < delaySec * 1000) {
    return { kind: "give-up", message: noTimeForRetry({ leftSec: failed.leftMs / 1000, delaySec }) };
  }
  return { kind: "retry", delaySec };
}

/** `on` and `exit_codes` only narrow; `exit_codes` alone means: only these exits. */
function isRetryable(policy: RetryPolicy, { failureClass, exitCode }: FailedTry): boolean {
  if (failureClass === "config" || failureClass === "denied" || failureClass === "canceled") {
    return false;
  }
  if (policy.on !== undefined && !policy.on.includes(failureClass)) {
    return false;
  }
  if (policy.exitCodes === undefined) {
    return true;
  }
  if (failureClass !== "exit") {
    return policy.on !== undefined;
  }
  return exitCode !== null && policy.exitCodes.includes(exitCode);
}

/** Rounded to milliseconds: what timers and the journal can say exactly. */
function retryDelaySec(policy: RetryPolicy, { attempt, random }: FailedTry): number {
  const grown = policy.delaySec === 0 ? 0 : policy.delaySec * policy.backoffFactor ** (attempt - 1);
  const ceiling = Math.min(policy.maxDelaySec, grown);
  const delay = policy.jitter === "full" ? ceiling * random : ceiling;
  return Math.round(delay * 1000) / 1000;
}
