// What names one process beyond all doubt, so that a file it left behind can be told from one it still needs.

import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { isProcessAlive, readProcess } from "./process-table.ts";

/** In the words it has on disk, in lock files and `host.json`. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly start_time: string;
  /** Another one: the machine has been restarted, and nothing of before is alive. */
  readonly boot_id: string;
  /** Containers count their pids for themselves: who lives in another namespace cannot be looked up from here. */
  readonly pid_namespace: string;
}

export function ownIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    start_time: readProcess(process.pid)?.startTime ?? "",
    boot_id: readBootId(),
    pid_namespace: readPidNamespace(),
  };
}

/** False only where that very process is gone for certain. */
export function mayBeAlive(identity: ProcessIdentity): boolean {
  const bootId = readBootId();
  if (identity.boot_id !== "" && bootId !== "" && identity.boot_id !== bootId) {
    return false;
  }
  return isForeign(identity) || isProcessAlive(identity.pid, identity.start_time);
}

/** Lives in a namespace that cannot be looked into. */
function isForeign(identity: ProcessIdentity): boolean {
  const namespace = readPidNamespace();
  return identity.pid_namespace !== "" && namespace !== "" && identity.pid_namespace !== namespace;
}

/** What a file says about a process, or undefined where it does not have that form. */
export function parseIdentity(value: unknown): ProcessIdentity | undefined {
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  const { pid, start_time, boot_id, pid_namespace = "" } = value as Readonly<Record<string, unknown>>;
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0) {
    return undefined;
  }
  if (typeof start_time !== "string" || typeof boot_id !== "string" || typeof pid_namespace !== "string") {
    return undefined;
  }
  return { pid, start_time, boot_id, pid_namespace };
}

function readBootId(): string {
  try {
    if (process.platform === "linux") {
      return readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    }
    if (process.platform === "darwin") {
      return execFileSync("sysctl", ["-n", "kern.bootsessionuuid"], { encoding: "utf8", timeout: 5_000 }).trim();
    }
    return "";
  } catch {
    return "";
  }
}

function readPidNamespace(): string {
  try {
    return process.platform === "linux" ? readlinkSync("/proc/self/ns/pid") : "";
  } catch {
    return "";
  }
}
