import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { temporaryPath } from "./temporary-files.ts";

/**
 * Readers see the old content or the new, never a part, also after a power loss.
 * `temporaryFolder` must lie on the same file system; default: the file's own folder.
 */
export function writeAtomically(
  path: string,
  content: string | Uint8Array,
  options: { readonly temporaryFolder?: string } = {},
): void {
  const folder = dirname(path);
  const temporary = temporaryPath(options.temporaryFolder ?? folder, basename(path));
  try {
    writeSynced(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** The content is on disk when this returns; its name is not until the folder is synced. */
export function writeSynced(path: string, content: string | Uint8Array): void {
  const file = openSync(path, "wx", 0o666);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Windows cannot open a folder, and keeps its names without being asked. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") {
    return;
  }
  const file = openSync(folder, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
