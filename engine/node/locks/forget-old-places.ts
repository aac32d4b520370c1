import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { isHeld, readHolder } from "./lock-file.ts";

/** What nobody has touched for so long belongs to a workspace that is gone. */
const DAYS_MAX = 30;

/**
 * Removes what killed engines left in the user's state folder, for workspaces that nobody came back to. Best effort: what
 * cannot be removed is left for the next time.
 */
export function forgetOldPlaces(applicationFolder: string, nowMs: number): void {
  for (const name of namesIn(applicationFolder)) {
    const folder = join(applicationFolder, name);
    try {
      if (isOld(folder, nowMs) && !hasLiveHolder(join(folder, "locks"))) {
        rmSync(folder, { recursive: true, force: true });
      }
    } catch {
      // Somebody else is at it, or may do what we may not.
    }
  }
}

function isOld(folder: string, nowMs: number): boolean {
  const sinceMs = nowMs - DAYS_MAX * 24 * 3_600_000;
  return [folder, ...namesIn(folder).map((name) => join(folder, name))].every(
    (path) => statSync(path).mtimeMs < sinceMs,
  );
}

function hasLiveHolder(locks: string): boolean {
  return namesIn(locks).some((name) => {
    const holder = readHolder(join(locks, name));
    return holder !== undefined && isHeld(holder);
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
