// Which processes exist, as far as the system tells: from /proc on Linux, from `ps` on macOS. Windows tells nothing here;
// there a process is only ever known by its pid. Zombies are listed, but are not alive.

import { execFileSync } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";

export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  readonly isAlive: boolean;
  /** Opaque; together with the pid it names one process for as long as the machine is up. */
  readonly startTime: string;
  readonly name: string;
}

export function readProcess(pid: number): ProcessEntry | undefined {
  if (process.platform === "linux") {
    return readStat(pid);
  }
  return process.platform === "win32" ? undefined : readPsSync(pid);
}

/** True only for that very process, not for a later one with its pid. An unknown start time is no proof of another. */
export function isProcessAlive(pid: number, startTime: string): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) {
    return false;
  }
  if (process.platform === "win32") {
    return pidExists(pid);
  }
  const entry = readProcess(pid);
  return entry?.isAlive === true && (startTime === "" || entry.startTime === startTime);
}

export async function listProcesses(): Promise<readonly ProcessEntry[]> {
  if (process.platform === "linux") {
    return listProc();
  }
  if (process.platform === "win32") {
    return [];
  }
  // Loaded when needed: it costs more than all of the engine's start.
  const { execa } = await import("execa");
  const { stdout } = await execa("ps", ["-A", ...psColumns], { timeout: PS_TIMEOUT_MS, reject: false });
  return stdout.split("\n").flatMap((line) => parsePsLine(line) ?? []);
}

/** Of `candidates`, those whose environment holds `NAME=value`. Only Linux shows the environment of another process. */
export function carriersOf(entry: string, candidates: readonly ProcessEntry[]): readonly ProcessEntry[] {
  return candidates.filter(({ pid }) => isCarrier(pid, entry) === true);
}

/** Undefined where the environment cannot be seen, as that of another user's process. */
export function isCarrier(pid: number, entry: string): boolean | undefined {
  return process.platform === "linux" ? readEnvironment(pid)?.includes(entry) : undefined;
}

/** Start times of one machine, in order: negative when `left` started first. */
export function compareStartTimes(left: string, right: string): number {
  return Number(left) - Number(right);
}

function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function listProc(): readonly ProcessEntry[] {
  const entries: ProcessEntry[] = [];
  for (const name of readdirSync("/proc")) {
    const entry = /^\d+$/.test(name) ? readStat(Number(name)) : undefined;
    if (entry !== undefined) {
      entries.push(entry);
    }
  }
  return entries;
}

/** One line of /proc/<pid>/stat is far shorter: 52 numbers and a name of at most 64 bytes. */
const STAT_BYTES_MAX = 2048;

function readStat(pid: number): ProcessEntry | undefined {
  let file: number;
  try {
    file = openSync(`/proc/${pid}/stat`, "r");
  } catch {
    return undefined;
  }
  try {
    const buffer = Buffer.allocUnsafe(STAT_BYTES_MAX);
    return parseStat(pid, buffer.toString("latin1", 0, readSync(file, buffer)));
  } catch {
    // It ended between open and read.
    return undefined;
  } finally {
    closeSync(file);
  }
}

/** `pid (name) state ppid pgrp session …`; the name may itself hold spaces and parentheses, so the last `)` counts. */
function parseStat(pid: number, text: string): ProcessEntry | undefined {
  const nameEnd = text.lastIndexOf(")");
  const [state, parent, group, session, ...rest] = text.slice(nameEnd + 2).split(" ");
  const startTime = rest[15];
  if (nameEnd < 0 || state === undefined || startTime === undefined) {
    return undefined;
  }
  return {
    pid,
    parent: Number(parent),
    group: Number(group),
    session: Number(session),
    isAlive: state !== "Z" && state !== "X" && state !== "x",
    startTime,
    name: text.slice(text.indexOf("(") + 1, nameEnd),
  };
}

function readEnvironment(pid: number): readonly string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0");
  } catch {
    // Ended meanwhile, or someone else's.
    return undefined;
  }
}

const PS_TIMEOUT_MS = 5_000;
const psColumns = ["-o", "pid=,ppid=,pgid=,sess=,stat=,lstart=,ucomm="];

/** Locks need their answer at once, so this one does not go through `execa`. */
function readPsSync(pid: number): ProcessEntry | undefined {
  try {
    const text = execFileSync("ps", ["-p", String(pid), ...psColumns], { encoding: "utf8", timeout: PS_TIMEOUT_MS });
    return parsePsLine(text);
  } catch {
    return undefined;
  }
}

/**
 * `lstart` is five words, such as `Tue Nov 24 09:06:32 2026`.
 * @internal for tests and scripts
 */
export function parsePsLine(line: string): ProcessEntry | undefined {
  const words = line.trim().split(/\s+/);
  const [pid, parent, group, session, state] = words;
  if (words.length < 11 || state === undefined) {
    return undefined;
  }
  return {
    pid: Number(pid),
    parent: Number(parent),
    group: Number(group),
    session: Number(session),
    isAlive: !state.startsWith("Z"),
    startTime: String(Date.parse(words.slice(5, 10).join(" "))),
    name: words.slice(10).join(" "),
  };
}
