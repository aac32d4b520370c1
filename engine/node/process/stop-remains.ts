// What an engine that died left running of a try. Nobody is its parent any more, so it is found by what is on record: the
// leader's pid with its start time, its group and session, and the token that all of the try carry.

import type { StepId } from "../../plan/plan.ts";
import { attemptToken } from "../attempt-token.ts";
import type { RunFolder } from "../run-folder.ts";
import { type Leader, listTree } from "./attempt-processes.ts";
import { carriersOf, compareStartTimes, isCarrier, listProcesses, type ProcessEntry } from "./process-table.ts";
import { signalNamed, startStopLadder } from "./stop-ladder.ts";

export interface Remains {
  readonly folder: Pick<RunFolder, "path">;
  readonly stepId: StepId;
  readonly attempt: number;
  /** From `attempt_spawned`; absent where the engine died before that was on record. */
  readonly pid?: number;
  /** Without it a pid proves nothing, and is not believed. */
  readonly startTime?: string;
}

export interface StopRemainsRequest extends Remains {
  /** `SIGTERM` where the step names none. */
  readonly stopSignal?: string;
  readonly graceMs: number;
}

export interface StoppedRemains {
  readonly wasAlive: boolean;
  /** All that was found. */
  readonly stopped: readonly ProcessEntry[];
  /** What of it could not be ended. */
  readonly survivors: readonly ProcessEntry[];
}

/**
 * Only looks. Empty on Windows, where a process is known by its pid alone, which may be another's by now.
 * @internal the resume of runs is to call it
 */
export async function remainsOf(remains: Remains): Promise<readonly ProcessEntry[]> {
  const leader = await findLeader(remains);
  return leader === undefined ? [] : await listTree(leader, []);
}

/**
 * By the same ladder as a try that is stopped: the signal, the grace, then SIGKILL until nothing is left.
 */
export async function stopRemains(request: StopRemainsRequest): Promise<StoppedRemains> {
  const leader = await findLeader(request);
  if (leader === undefined) {
    return { wasAlive: false, stopped: [], survivors: [] };
  }
  const ladder = startStopLadder({
    leader,
    signal: signalNamed(request.stopSignal ?? "SIGTERM"),
    graceMs: request.graceMs,
    scope: "tree",
    immediately: false,
    // Nobody is told of it; the group is looked at instead.
    leaderExit: Promise.resolve(),
    onlyWhileLeaderLives: false,
  });
  const { stopped, survivors } = await ladder.done;
  return { wasAlive: stopped.length > 0, stopped, survivors };
}

/** As it is on record; else as those who carry the token tell, each of which is in the leader's session. */
async function findLeader({ folder, stepId, attempt, pid, startTime }: Remains): Promise<Leader | undefined> {
  if (process.platform === "win32") {
    return undefined;
  }
  const token = attemptToken(folder.path, stepId, attempt);
  const carried = `PLAN_ATTEMPT_TOKEN=${token}`;
  const table = (await listProcesses()).filter(({ isAlive }) => isAlive);
  if (pid !== undefined && startTime !== undefined && startTime !== "" && isLedBy(table, { pid, startTime }, carried)) {
    return { pid, startTime, token };
  }
  const [oldest] = carriersOf(carried, table).toSorted((one, other) =>
    compareStartTimes(one.startTime, other.startTime),
  );
  if (oldest === undefined) {
    return undefined;
  }
  // In a container the session of all may be 0 or 1, and whatever is in it is not the try's.
  const session = oldest.session > 1 ? oldest.session : oldest.pid;
  const leader = table.find((entry) => entry.pid === session) ?? oldest;
  // The session's leader may be dead; who is left of it is still found by its number.
  return { pid: session, startTime: leader.startTime, token };
}

/**
 * Its engine may have died long ago: group and session of a leader that has ended since may be another's by now, unless
 * one of them carries the token. Who cannot be looked into cannot be signalled either, and is only named.
 */
function isLedBy(
  table: readonly ProcessEntry[],
  { pid, startTime }: Pick<Leader, "pid" | "startTime">,
  carried: string,
): boolean {
  const leader = table.find((entry) => entry.pid === pid);
  if (leader !== undefined) {
    return leader.startTime === startTime;
  }
  return table.some(
    ({ group, session, ...entry }) => (group === pid || session === pid) && isCarrier(entry.pid, carried) !== false,
  );
}
