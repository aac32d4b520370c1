// Temporary files carry the pid of who writes them, so that anyone can tell which ones nobody will finish.

import { randomBytes } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const temporaryName = /\.(\d+)-[0-9a-f]{12}\.tmp$/;

/** Hidden, in the folder of what it becomes, because a rename must not cross file systems. */
export function temporaryPath(folder: string, name: string): string {
  return join(folder, `.${name}.${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
}

/** Best effort: what cannot be removed now is left for the next command that writes. `ofName`: only files for that name. */
export function removeAbandonedTemporaryFiles(folder: string, ofName = ""): void {
  for (const name of namesIn(folder)) {
    const pid = name.startsWith(`.${ofName}`) ? Number(temporaryName.exec(name)?.[1]) : 0;
    if (Number.isSafeInteger(pid) && pid > 0 && !processExists(pid)) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A reused pid only delays the removal, so no start time is compared here. */
function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
