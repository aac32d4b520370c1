import type { Step } from "../engine/plan/plan.ts";

/** The longest a step can take once it starts: all tries at their timeout, all delays between them at their longest. */
export function worstCaseSec({ timeoutSec, retries, maxStepDurationSec }: Step): number {
  let sum = timeoutSec * (retries.max + 1);
  let delaySec = retries.delaySec;
  for (let retry = 1; retry <= retries.max; retry++) {
    sum += Math.min(delaySec, retries.maxDelaySec);
    delaySec *= retries.backoffFactor;
  }
  return Math.min(sum, maxStepDurationSec ?? Number.POSITIVE_INFINITY);
}

/** `5400` → `1 h 30 min`. Days are not used: such a time is compared with a working day, not with a calendar. */
export function describeDuration(totalSec: number): string {
  const hours = Math.floor(totalSec / 3600);
  const minutes = Math.floor((totalSec % 3600) / 60);
  const seconds = Math.round((totalSec % 60) * 10) / 10;
  const parts = [hours > 0 ? `${hours} h` : "", minutes > 0 ? `${minutes} min` : "", seconds > 0 ? `${seconds} s` : ""];
  return parts.filter((part) => part !== "").join(" ") || "0 s";
}
