// Ends the processes of a try: a signal to its group, the grace, then SIGKILL for everything that belongs to it, again
// and again until nothing is left.
//
//   signalled ──grace is over, or cut──► killing ──none left──► done
//       └────────group is empty────────────┘  └──time is up──► done, with survivors

import { constants } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import {
  groupMayHaveMembers,
  type Leader,
  listGroup,
  listTree,
  refreshGroup,
  signalAll,
  signalGroup,
} from "./attempt-processes.ts";
import type { ProcessEntry } from "./process-table.ts";
import { taskkill } from "./taskkill.ts";

export interface StopLadder {
  /** Cuts the grace. */
  hurry(): void;
  readonly done: Promise<StopReport>;
}

export interface StopReport {
  /** What was there when the first signal was sent. */
  readonly stopped: readonly ProcessEntry[];
  /** What could not be ended. */
  readonly survivors: readonly ProcessEntry[];
}

export interface StopRequest {
  readonly leader: Leader;
  readonly signal: NodeJS.Signals;
  readonly graceMs: number;
  /** `group`: what left the group by itself is let alone. */
  readonly scope: "group" | "tree";
  /** Skips the grace from the start. */
  readonly immediately: boolean;
  /** Resolves when the leader has ended, also where it ended before. */
  readonly leaderExit: Promise<unknown>;
  /** Called once, when the first signal has been sent. */
  readonly onSignalled?: () => void;
  /** A leader that ends by itself before the first signal calls everything off. */
  readonly onlyWhileLeaderLives: boolean;
}

/** A process that SIGKILL does not end within this hangs in the kernel. */
const KILL_TIME_MAX_MS = 5_000;
const POLL_MIN_MS = 5;
const POLL_MAX_MS = 250;

export function startStopLadder(request: StopRequest): StopLadder {
  const cut = new AbortController();
  if (request.immediately) {
    cut.abort();
  }
  return { hurry: () => cut.abort(), done: descend(request, cut.signal) };
}

/** The schema knows the names; a system may lack some of them. */
export function signalNamed(name: string): NodeJS.Signals {
  return Object.hasOwn(constants.signals, name) ? (name as NodeJS.Signals) : "SIGTERM";
}

async function descend(request: StopRequest, cut: AbortSignal): Promise<StopReport> {
  const { leader, signal, scope } = request;
  if (process.platform === "win32") {
    return await descendOnWindows(request);
  }
  // Taken before the first signal: the orphans of a dead parent can no longer be found by descent.
  const first = scope === "tree" ? await listTree(leader, []) : await listGroup(leader);
  if (request.onlyWhileLeaderLives && !first.some(({ pid }) => pid === leader.pid)) {
    return { stopped: [], survivors: [] };
  }
  if (cut.aborted) {
    signalAll(first, "SIGKILL");
    request.onSignalled?.();
  } else if (signalGroup(leader, first, signal)) {
    request.onSignalled?.();
    await waitForGroup(request, first, cut);
  }
  const list = () => (scope === "tree" ? listTree(leader, first) : listGroup(leader));
  return { stopped: first, survivors: await killAll(list, first) };
}

/** Until the group is empty, the grace is over or cut. A leader that lives is waited for without looking. */
async function waitForGroup(request: StopRequest, members: readonly ProcessEntry[], cut: AbortSignal): Promise<void> {
  const { leader, leaderExit, graceMs } = request;
  const end = AbortSignal.any([cut, AbortSignal.timeout(Math.ceil(graceMs))]);
  await Promise.race([leaderExit, aborted(end)]);
  await waitUntilGroupIsEmpty(leader, members, end);
}

/** False: the signal came first. */
export async function waitUntilGroupIsEmpty(
  leader: Leader,
  members: readonly ProcessEntry[],
  signal: AbortSignal,
): Promise<boolean> {
  let known = members;
  for (let pollMs = POLL_MIN_MS; ; pollMs = Math.min(pollMs * 2, POLL_MAX_MS)) {
    known = await refreshGroup(leader, known);
    if (known.length === 0) {
      return true;
    }
    if (signal.aborted) {
      return false;
    }
    await sleep(pollMs, undefined, { signal }).catch(() => undefined);
  }
}

/**
 * A process that becomes another one while the table is read may be in no row of it; its group tells that it is there.
 * Zombies are in groups too, so that many looks are enough.
 */
const LOOKS_MAX = 20;

/** Again and again, as some may fork meanwhile. `known` were there before. Resolves with what could not be ended. */
async function killAll(
  list: () => Promise<readonly ProcessEntry[]>,
  known: readonly ProcessEntry[],
): Promise<readonly ProcessEntry[]> {
  const deadlineMs = performance.now() + KILL_TIME_MAX_MS;
  const groups = new Set(known.map(({ group }) => group));
  let looks = 0;
  for (let pollMs = POLL_MIN_MS; ; pollMs = Math.min(pollMs * 2, POLL_MAX_MS)) {
    const alive = await list();
    if (performance.now() > deadlineMs) {
      return alive;
    }
    if (alive.length === 0) {
      looks += 1;
      if (looks > LOOKS_MAX || ![...groups].some(groupMayHaveMembers)) {
        return [];
      }
      pollMs = POLL_MIN_MS;
    }
    signalAll(alive, "SIGKILL");
    for (const { group } of alive) {
      groups.add(group);
    }
    await sleep(pollMs);
  }
}

async function descendOnWindows(request: StopRequest): Promise<StopReport> {
  request.onSignalled?.();
  const { pid, startTime } = request.leader;
  await taskkill(pid);
  const end = AbortSignal.timeout(KILL_TIME_MAX_MS);
  await Promise.race([request.leaderExit, aborted(end)]);
  const leader = { pid, startTime, parent: 0, group: 0, session: 0, isAlive: true, name: "process" };
  return { stopped: [], survivors: end.aborted ? [leader] : [] };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
    } else {
      signal.addEventListener("abort", () => resolve(), { once: true });
    }
  });
}
