// A circuit breaker for each tool: it counts tries that failed because the tool is broken, not because what it tests is.

import type { CircuitBreaker, FailureClass, Step } from "../plan/plan.ts";
import type { BreakerRecord } from "./run-event.ts";

/**
 *            failure_threshold within window_sec        reset_timeout_sec is over
 *   closed ────────────────────────────────────► open ────────────────────────────► probing
 *     ▲                                            ▲       (one try is let through)    │
 *     │                                            └──────── it fails likewise ────────┤
 *     └────────────────────────────────────── anything else ───────────────────────────┘
 */
export interface BreakerState {
  /** Times of failures on the run's clock, oldest first; may lie before its start. */
  readonly failuresMs: readonly number[];
  readonly phase: { readonly kind: "closed" } | OpenBreaker | { readonly kind: "probing"; readonly index: number };
}

interface OpenBreaker {
  readonly kind: "open";
  readonly untilMs: number;
}

export const closedBreaker: BreakerState = { failuresMs: [], phase: { kind: "closed" } };

const defaultBreaker: CircuitBreaker = { failureThreshold: 5, windowSec: 300, resetTimeoutSec: 60 };

export function breakerPolicy(written: CircuitBreaker | undefined): CircuitBreaker {
  return written ?? defaultBreaker;
}

const countedClasses: ReadonlySet<FailureClass> = new Set<FailureClass>(["spawn", "timeout", "http", "lost"]);

/** Whether such a failure says something about the tool. */
export function countsForBreaker(failureClass: FailureClass | null): boolean {
  return failureClass !== null && countedClasses.has(failureClass);
}

/** The step's breaker key; undefined for what uses no tool. */
export function toolOf({ tool, action }: Step): string | undefined {
  if (tool !== undefined) {
    return tool;
  }
  switch (action.type) {
    case "command":
      return baseName(action.command);
    case "shell":
      return action.shell;
    default:
      return undefined;
  }
}

/** Of a path in either system's form. */
function baseName(command: string): string {
  return command.slice(Math.max(command.lastIndexOf("/"), command.lastIndexOf("\\")) + 1);
}

/** With one more failure; those that have left the window are forgotten. */
export function withFailure(
  { failuresMs, phase }: BreakerState,
  { nowMs, policy }: { readonly nowMs: number; readonly policy: CircuitBreaker },
): BreakerState {
  const sinceMs = nowMs - policy.windowSec * 1000;
  return { failuresMs: [...failuresMs.filter((atMs) => atMs > sinceMs), nowMs], phase };
}

/** What an earlier run left, on the clock of this one. */
export function breakerFromRecord({ failure_ages_sec, open_for_sec }: BreakerRecord, nowMs: number): BreakerState {
  return {
    failuresMs: failure_ages_sec.map((ageSec) => nowMs - ageSec * 1000).sort((one, other) => one - other),
    phase: open_for_sec === undefined ? { kind: "closed" } : { kind: "open", untilMs: nowMs + open_for_sec * 1000 },
  };
}
