// What a live run must not lose lies a second time where its steps do not clean up: in a folder of the user, outside the
// workspace, one for each state folder. It is there only while there is something in it.
import { createHash } from "node:crypto";
import { existsSync, realpathSync, rmdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { makeFolders } from "./make-folders.ts";
import { isOwnFolder, makeOwnFolder } from "./own-folder.ts";

/** Where the second place of this state folder is or would be. Undefined: this user has no folder for such things. */
export function userStateFolder(stateFolder: string): string | undefined {
  const folder = applicationFolder();
  if (folder === undefined || (existsSync(folder) && !isOwnFolder(folder))) {
    return undefined;
  }
  const name = createHash("sha256").update(canonicalPath(stateFolder)).digest("hex").slice(0, 20);
  return join(folder, name);
}

/** Makes the folders that lead to `folder`, which lies in the user's state folder. False: they are not this user's own. */
export function makeInUserStateFolder(folder: string): boolean {
  const application = applicationFolder();
  if (application === undefined || !folder.startsWith(application)) {
    return false;
  }
  try {
    makeFolders(dirname(application));
  } catch {
    return false;
  }
  const missing: string[] = [];
  for (let current = folder; current.length >= application.length; current = dirname(current)) {
    missing.unshift(current);
  }
  return missing.every(makeOwnFolder);
}

/** Removes `folder` and what leads to it, as far as they are empty. */
export function dropEmptyUserStateFolders(folder: string): void {
  const application = applicationFolder();
  if (application === undefined) {
    return;
  }
  try {
    for (let current = folder; current.length > application.length; current = dirname(current)) {
      rmdirSync(current);
    }
  } catch {
    // Somebody else's lock lies there.
  }
}

function applicationFolder(): string | undefined {
  const root = stateRoot();
  return root === undefined ? undefined : join(root, "plan-orchestrator");
}

function stateRoot(): string | undefined {
  const wished = process.env[process.platform === "win32" ? "LOCALAPPDATA" : "XDG_STATE_HOME"];
  if (wished !== undefined && isAbsolute(wished)) {
    return wished;
  }
  const home = ownHome();
  if (home === undefined || process.platform === "win32") {
    return undefined;
  }
  return process.platform === "darwin" ? join(home, "Library", "Application Support") : join(home, ".local", "state");
}

/** Under `sudo` the home may be that of someone else, who could not use what we would make there. */
function ownHome(): string | undefined {
  try {
    const home = homedir();
    const stats = statSync(home);
    return stats.isDirectory() && (process.platform === "win32" || stats.uid === process.getuid?.()) ? home : undefined;
  } catch {
    return undefined;
  }
}

/** Also of a folder that has just been removed: then of what it lies in. */
function canonicalPath(folder: string): string {
  const absolute = resolve(folder);
  try {
    return realpathSync.native(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(canonicalPath(parent), basename(absolute));
  }
}
