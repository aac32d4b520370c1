import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never returns where the system denies that
 * the parent exists although it is there, as below `/proc`.
 */
export function makeFolders(path: string): void {
  const missing: string[] = [];
  for (let folder = path; statSync(folder, { throwIfNoEntry: false }) === undefined; folder = dirname(folder)) {
    missing.push(folder);
    if (dirname(folder) === folder) {
      break;
    }
  }
  for (const folder of missing.reverse()) {
    makeFolder(folder);
  }
  // Throws where a file is in the way.
  if (!statSync(path).isDirectory()) {
    mkdirSync(path);
  }
}

/** Its parent must be there; someone else may have made the folder itself meanwhile. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      throw error;
    }
  }
}
