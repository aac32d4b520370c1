import { accessSync, constants, existsSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { removeAbandonedClaims } from "./locks/steal-lock.ts";
import { makeFolder, makeFolders } from "./make-folders.ts";
import { removeAbandonedTemporaryFiles } from "./temporary-files.ts";
import { dropEmptyUserStateFolders, userStateFolder } from "./user-state-folder.ts";

/** Why runs cannot be kept there; `planctl` ends with 2. */
export interface StateFolderFailure {
  readonly code: "state-folder.not-a-folder" | "state-folder.not-writable";
  readonly path: string;
  /** What, where and what to do. */
  readonly message: string;
}

export const locksFolder = (stateFolder: string) => join(stateFolder, "locks");
export const runsFolder = (stateFolder: string) => join(stateFolder, "runs");

/** Makes the folder ready for a command that writes, and clears away what dead processes left half done. */
export function prepareStateFolder(stateFolder: string): StateFolderFailure | undefined {
  const folders = [stateFolder, locksFolder(stateFolder), runsFolder(stateFolder)];
  try {
    for (const folder of folders) {
      makeFolders(folder);
      accessSync(folder, constants.W_OK | constants.X_OK);
    }
    ignoreInGit(stateFolder);
  } catch (error) {
    return stateFolderFailure(stateFolder, error);
  }
  for (const folder of folders) {
    removeAbandonedTemporaryFiles(folder);
  }
  removeAbandonedClaims(locksFolder(stateFolder));
  tidyUserStateFolder(stateFolder);
  return undefined;
}

/**
 * For a live run whose state folder was taken from under it. Where the folder's own place is gone nothing is made. Throws
 * where that is not possible.
 */
export function remakeStateFolder(stateFolder: string): void {
  for (const folder of [stateFolder, locksFolder(stateFolder), runsFolder(stateFolder)]) {
    makeFolder(folder);
  }
  ignoreInGit(stateFolder);
}

/** Says in a person's words why something in the state folder could not be written. */
export function stateFolderFailure(stateFolder: string, error: unknown): StateFolderFailure {
  const { code: errno, path = stateFolder } = error as NodeJS.ErrnoException;
  const fileInTheWay = errno === "EEXIST" || errno === "ENOTDIR" ? findFileInTheWay(path) : undefined;
  if (fileInTheWay !== undefined) {
    return {
      code: "state-folder.not-a-folder",
      path: fileInTheWay,
      message: `Runs cannot be kept in \`${stateFolder}\`: \`${fileInTheWay}\` is not a folder. Move it away, or name another folder with \`--state-dir\`.`,
    };
  }
  return {
    code: "state-folder.not-writable",
    path,
    message: `Runs cannot be kept in \`${stateFolder}\`: \`${path}\` cannot be written, because ${reasonOf(error)}. Mend that, or name another folder with \`--state-dir\`.`,
  };
}

function tidyUserStateFolder(stateFolder: string): void {
  const folder = userStateFolder(stateFolder);
  if (folder !== undefined && existsSync(folder)) {
    removeAbandonedTemporaryFiles(locksFolder(folder));
    removeAbandonedClaims(locksFolder(folder));
    dropEmptyUserStateFolders(locksFolder(folder));
  }
}

/** The state of runs is no source; a folder that already says so is left as it is. */
function ignoreInGit(stateFolder: string): void {
  const path = join(stateFolder, ".gitignore");
  if (!existsSync(path)) {
    writeFileSync(path, "*\n");
  }
}

function findFileInTheWay(path: string): string | undefined {
  for (let current = path; ; ) {
    const found = statSync(current, { throwIfNoEntry: false });
    if (found !== undefined) {
      return found.isDirectory() ? undefined : current;
    }
    const parent = dirname(current);
    if (parent === current) {
      return undefined;
    }
    current = parent;
  }
}

const reasons: ReadonlyMap<string | undefined, string> = new Map([
  ["EACCES", "permission is denied"],
  ["EPERM", "permission is denied"],
  ["EROFS", "the file system is read-only"],
  ["ENOSPC", "no space is left"],
  ["EDQUOT", "no space is left"],
  ["ENOENT", "it does not exist and cannot be created"],
  ["ELOOP", "its symbolic links lead in a circle"],
  ["ENOTDIR", "a file is where a folder must be"],
  ["EISDIR", "a folder is where a file must be"],
  ["ENAMETOOLONG", "its path is too long"],
]);

/** Completes “…, because”. */
export function reasonOf(error: unknown): string {
  const known = reasons.get((error as NodeJS.ErrnoException).code);
  return known ?? (error instanceof Error ? error.message : String(error));
}
