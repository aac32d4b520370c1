import type { RunRow } from "./history-rows.ts";

/** What stays, whatever its age: `keep` is for each plan. What is younger stays too. At least one of them must be given. */
export interface Retention {
  readonly keep?: number;
  readonly olderThanDays?: number;
}

export type PrunableRun = Pick<RunRow, "run_id" | "plan_id" | "status" | "started_at" | "finished_at" | "damage">;

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * The runs that may go. Only what has come to its end is counted, and goes: a run that is alive, whose engine is gone, that
 * waits for a person's answer, or whose journal can't be read may still have something to tell.
 */
export function chooseRunsToPrune(
  runs: readonly PrunableRun[],
  { keep = 0, olderThanDays }: Retention,
  nowMs: number,
): readonly string[] {
  const keptByPlan = new Map<string | null, number>();
  return runs
    .filter(hasEnded)
    .toSorted(byLatestFirst)
    .filter((run) => {
      const newer = keptByPlan.get(run.plan_id) ?? 0;
      keptByPlan.set(run.plan_id, newer + 1);
      return newer >= keep && isOlder(run, olderThanDays, nowMs);
    })
    .map((run) => run.run_id);
}

function hasEnded({ status, finished_at: finishedAt, damage }: PrunableRun): boolean {
  const isOver = status === "succeeded" || status === "failed" || status === "canceled";
  return isOver && finishedAt !== null && damage === null;
}

function byLatestFirst(one: PrunableRun, other: PrunableRun): number {
  const [left, right] = [sortKey(one), sortKey(other)];
  return left < right ? 1 : left > right ? -1 : 0;
}

/** Times of one form compare as texts. */
function sortKey({ started_at: startedAt, finished_at: finishedAt, run_id: runId }: PrunableRun): string {
  return `${startedAt ?? finishedAt ?? ""} ${runId}`;
}

function isOlder({ finished_at: finishedAt }: PrunableRun, days: number | undefined, nowMs: number): boolean {
  return days === undefined || (finishedAt !== null && Date.parse(finishedAt) < nowMs - days * DAY_MS);
}
