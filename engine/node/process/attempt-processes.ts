// Which processes belong to a try: its group and session, what descends from its leader, and who carries its token.

import { carriersOf, compareStartTimes, listProcesses, type ProcessEntry, readProcess } from "./process-table.ts";

/** The process that was started, which leads a group and a session of its own. */
export interface Leader {
  readonly pid: number;
  readonly startTime: string;
  /** `PLAN_ATTEMPT_TOKEN`. */
  readonly token: string;
}

/** Whether the group may have a member, zombies included. One system call, so nothing can slip through. */
export function groupMayHaveMembers(group: number): boolean {
  if (process.platform === "win32") {
    return false;
  }
  try {
    process.kill(-group, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export async function listGroup(leader: Leader): Promise<readonly ProcessEntry[]> {
  return groupMayHaveMembers(leader.pid) ? groupIn(leader, await listProcesses()) : [];
}

/** Cheap as long as one of those that were `known` is still in the group; then the others are not looked for. */
export async function refreshGroup(leader: Leader, known: readonly ProcessEntry[]): Promise<readonly ProcessEntry[]> {
  if (!groupMayHaveMembers(leader.pid)) {
    return [];
  }
  const remaining = known.filter((entry) => {
    const now = readProcess(entry.pid);
    return now?.isAlive === true && now.group === leader.pid && isSame(entry, now);
  });
  return remaining.length > 0 ? remaining : await listGroup(leader);
}

/** All of them that are alive. `remembered` are descendants seen earlier: some have lost their parent since. */
export async function listTree(leader: Leader, remembered: readonly ProcessEntry[]): Promise<readonly ProcessEntry[]> {
  const table = (await listProcesses()).filter((entry) => entry.isAlive && entry.pid !== process.pid);
  const found = new Map<number, ProcessEntry>();
  const add = (entries: readonly ProcessEntry[]) => {
    for (const entry of entries) {
      found.set(entry.pid, entry);
    }
  };
  if (!isReused(leader, table)) {
    add(
      table.filter(({ pid, group, session }) => pid === leader.pid || group === leader.pid || session === leader.pid),
    );
  }
  add(table.filter((entry) => remembered.some((known) => isSame(known, entry))));
  // Whatever the leader started, started after it.
  const younger = table.filter(({ startTime }) => compareStartTimes(startTime, leader.startTime) >= 0);
  add(
    carriersOf(
      `PLAN_ATTEMPT_TOKEN=${leader.token}`,
      younger.filter(({ pid }) => !found.has(pid)),
    ),
  );
  add(descendantsOf(found, table));
  return [...found.values()];
}

/**
 * To each of them, and at once to every group that one of them is in, which no fork can escape: a try has groups and
 * sessions of its own, so whoever shares one with it belongs to it. `entries` were listed just now.
 */
export function signalAll(entries: readonly ProcessEntry[], signal: NodeJS.Signals): void {
  const ownGroup = readProcess(process.pid)?.group;
  const groups = new Set(entries.map(({ group }) => group).filter((group) => group > 1 && group !== ownGroup));
  for (const group of groups) {
    kill(-group, signal);
  }
  for (const entry of entries) {
    signalProcess(entry, signal);
  }
}

/**
 * Sent only if the pid is still that process. False: it was not, or it may not be signalled.
 * @internal for tests and scripts
 */
export function signalProcess(entry: ProcessEntry, signal: NodeJS.Signals): boolean {
  const now = readProcess(entry.pid);
  return now?.isAlive === true && isSame(entry, now) && kill(entry.pid, signal);
}

/** To every member at once, which no fork can escape. `members` were listed just now. */
export function signalGroup(leader: Leader, members: readonly ProcessEntry[], signal: NodeJS.Signals): boolean {
  return members.some(({ group }) => group === leader.pid) && kill(-leader.pid, signal);
}

function groupIn(leader: Leader, table: readonly ProcessEntry[]): readonly ProcessEntry[] {
  return isReused(leader, table) ? [] : table.filter(({ group, isAlive }) => isAlive && group === leader.pid);
}

/** A group's number is free for a new process as soon as the group is empty. */
function isReused(leader: Leader, table: readonly ProcessEntry[]): boolean {
  return table.some(({ pid, startTime }) => pid === leader.pid && startTime !== leader.startTime);
}

function descendantsOf(
  roots: ReadonlyMap<number, ProcessEntry>,
  table: readonly ProcessEntry[],
): readonly ProcessEntry[] {
  const byParent = new Map<number, ProcessEntry[]>();
  for (const entry of table) {
    const children = byParent.get(entry.parent);
    if (children === undefined) {
      byParent.set(entry.parent, [entry]);
    } else {
      children.push(entry);
    }
  }
  const found: ProcessEntry[] = [];
  const seen = new Set(roots.keys());
  const open = [...seen];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    for (const child of byParent.get(pid) ?? []) {
      if (!seen.has(child.pid)) {
        seen.add(child.pid);
        found.push(child);
        open.push(child.pid);
      }
    }
  }
  return found;
}

function isSame(left: ProcessEntry, right: ProcessEntry): boolean {
  return left.pid === right.pid && left.startTime === right.startTime;
}

function kill(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    // It ended just now, or belongs to someone else; the next listing tells which.
    return false;
  }
}
