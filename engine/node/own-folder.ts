// A folder that nobody but this user can have put anything into.
import { lstatSync, mkdirSync, type Stats } from "node:fs";

const OWNER_ONLY = 0o700;

/** Makes the folder where it is missing; its parent must be there. False: it cannot be made, or is not this user's own. */
export function makeOwnFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: OWNER_ONLY });
  } catch {
    // It exists, or cannot be made: the check below tells which.
  }
  return isOwnFolder(folder);
}

export function isOwnFolder(folder: string): boolean {
  const stats = statOrUndefined(folder);
  // `lstat`: a link in a shared folder could lead anywhere.
  if (stats?.isDirectory() !== true) {
    return false;
  }
  return process.platform === "win32" || (stats.uid === process.getuid?.() && (stats.mode & 0o077) === 0);
}

function statOrUndefined(folder: string): Stats | undefined {
  try {
    return lstatSync(folder, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
