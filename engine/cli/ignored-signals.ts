// Which signals the caller ignored when planctl was started: they must go on meaning nothing (`nohup`, `trap '' HUP`, a job
// in the background of a script). Node gives every ignored signal its deadly default back before the first line of a
// program runs, so on record is only what the surroundings tell, and who doubts decides that nothing is ignored.
import { readFileSync, readlinkSync } from "node:fs";
import { constants } from "node:os";
import { basename } from "node:path";
import { compareStartTimes, listProcesses, type ProcessEntry, readProcess } from "../node/process/process-table.ts";

/** What callers ignore for others. */
const IGNORABLE = ["SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM"] as const;

/** Of other programs nobody knows whether what they ignore themselves is passed on. */
const shells: ReadonlySet<string> = new Set(["sh", "dash", "bash", "ash", "busybox", "ksh", "ksh93", "mksh", "zsh"]);

export function findIgnoredSignals(
  environment: Readonly<Record<string, string | undefined>>,
): ReadonlySet<NodeJS.Signals> {
  const shell = parentShell();
  const inherited = [ignoredMask("self"), shell === undefined ? 0n : passedOn(ignoredMask(String(shell.pid)))];
  return new Set(
    IGNORABLE.filter(
      (signal) =>
        inherited.some((mask) => hasSignal(mask, signal)) || (signal === "SIGHUP" && isUnderNohup(environment)),
    ),
  );
}

/**
 * Whether a shell without job control has started this process in the background (`planctl run &` in a script), where
 * Ctrl+C is for the job in front: such a job has the empty input, and the shell has begun something else since.
 */
export async function isBackgroundJob(): Promise<boolean> {
  const shell = parentShell();
  const own = readProcess(process.pid);
  if (shell === undefined || own === undefined || shell.group !== own.group || fileOf("self", 0) !== "/dev/null") {
    return false;
  }
  const isPiped = [1, 2].some((descriptor) => isPipe(fileOf("self", descriptor)));
  return (await listProcesses()).some(
    (other) =>
      other.parent === shell.pid &&
      other.isAlive &&
      other.group === own.group &&
      isYounger(other, own) &&
      // Who reads what this one writes was started with it.
      !(isPiped && isPipe(fileOf(String(other.pid), 0))),
  );
}

function parentShell(): ProcessEntry | undefined {
  const parent = process.platform === "linux" ? readProcess(process.ppid) : undefined;
  return parent !== undefined && shells.has(parent.name) ? parent : undefined;
}

/** A shell at a prompt ignores for itself what its jobs must not ignore. */
function passedOn(mask: bigint): bigint {
  return hasSignal(mask, "SIGTSTP") ? 0n : mask;
}

/** Shells tell every command by which path they found it. */
function isUnderNohup(environment: Readonly<Record<string, string | undefined>>): boolean {
  return basename(environment["_"] ?? "") === "nohup";
}

function isYounger(other: ProcessEntry, own: ProcessEntry): boolean {
  const order = compareStartTimes(other.startTime, own.startTime);
  // Within one tick of the system's clock numbers tell.
  return order > 0 || (order === 0 && other.pid > own.pid);
}

function hasSignal(mask: bigint, signal: NodeJS.Signals): boolean {
  return ((mask >> BigInt(constants.signals[signal] - 1)) & 1n) === 1n;
}

function ignoredMask(process: string): bigint {
  try {
    const [, mask = "0"] = /^SigIgn:\s*([0-9a-f]+)$/m.exec(readFileSync(`/proc/${process}/status`, "utf8")) ?? [];
    return BigInt(`0x${mask}`);
  } catch {
    // No /proc, or the process is gone.
    return 0n;
  }
}

function isPipe(file: string): boolean {
  return file.startsWith("pipe:");
}

function fileOf(process: string, descriptor: number): string {
  try {
    return readlinkSync(`/proc/${process}/fd/${descriptor}`);
  } catch {
    return "";
  }
}
