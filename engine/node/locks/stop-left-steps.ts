// A run whose engine is gone must not work on beside the next one that takes its locks: what still runs of its tries is
// stopped first, as that run would have stopped it.
import { setTimeout as sleep } from "node:timers/promises";
import type { Step } from "../../plan/plan.ts";
import { readFrozenPlan } from "../frozen-plan.ts";
import type { Leader } from "../process/attempt-processes.ts";
import {
  carriersOf,
  compareStartTimes,
  isProcessAlive,
  listProcesses,
  type ProcessEntry,
} from "../process/process-table.ts";
import { startStopLadder } from "../process/stop-ladder.ts";
import { openRunFolder } from "../run-folder.ts";
import type { IsRunStillAlive } from "./acquire-lock-file.ts";
import { type AttemptInFlight, createRunLiveness, readAttemptsInFlight } from "./run-liveness.ts";

/** Resolves when they have ended, or could not be ended. What is not vouched for by its try's token is let alone. */
export async function stopLeftSteps(stateFolder: string, runId: string): Promise<void> {
  const folder = openRunFolder(stateFolder, runId);
  const attempts = folder === undefined ? undefined : readAttemptsInFlight(folder);
  if (folder === undefined || attempts === undefined || attempts.length === 0) {
    return;
  }
  const { stepsById } = readFrozenPlan(folder.planFile);
  const processes = (await listProcesses()).filter(({ isAlive, pid }) => isAlive && pid !== process.pid);
  await Promise.all(attempts.map((attempt) => stopAttempt(attempt, stepsById.get(attempt.stepId), processes)));
}

/** For who waits: looks as `createRunLiveness` does, and has what it finds stopped meanwhile. */
export function createRunStopper(stateFolder: string): IsRunStillAlive {
  const isStillAlive = createRunLiveness(stateFolder);
  const stopping = new Set<string>();
  return (runId) => {
    const isAlive = isStillAlive(runId);
    if (isAlive === true && !stopping.has(runId)) {
      stopping.add(runId);
      // What could not be stopped stays busy, and is tried again at the next look.
      void stopLeftSteps(stateFolder, runId).finally(() => stopping.delete(runId));
    }
    return isAlive === true ? "stopping" : isAlive;
  };
}

async function stopAttempt(
  attempt: AttemptInFlight,
  step: Step | undefined,
  processes: readonly ProcessEntry[],
): Promise<void> {
  // A workspace may ship a journal that names anybody's process.
  const [first] = carriersOf(`PLAN_ATTEMPT_TOKEN=${attempt.token}`, processes).toSorted((one, other) =>
    compareStartTimes(one.startTime, other.startTime),
  );
  if (first === undefined) {
    return;
  }
  // The leader itself may have ended, but its group's number must not have gone to somebody else.
  const owner = processes.find(({ pid }) => pid === first.group);
  const leaderPid = owner === undefined || owner === first ? first.group : first.pid;
  const leader: Leader = { pid: leaderPid, startTime: first.startTime, token: attempt.token };
  const { stopSignal = "SIGTERM", killGraceSec = DEFAULT_GRACE_SEC } = step ?? {};
  const done = new AbortController();
  await startStopLadder({
    leader,
    // The schema names the signals that a plan may choose.
    signal: stopSignal as NodeJS.Signals,
    graceMs: killGraceSec * 1000,
    scope: "tree",
    immediately: false,
    leaderExit: exitOf(first, done.signal),
    onlyWhileLeaderLives: false,
  }).done.finally(() => done.abort());
}

/** Of a step that says nothing. */
const DEFAULT_GRACE_SEC = 10;
/** It is not our child, so nobody tells us. */
const POLL_MS = 50;

/** The timer keeps this process alive: while it waits there may be nothing else that does. */
async function exitOf({ pid, startTime }: ProcessEntry, calledOff: AbortSignal): Promise<void> {
  while (!calledOff.aborted && isProcessAlive(pid, startTime)) {
    await sleep(POLL_MS);
  }
}
