// From the file name that a tool printed to the one that is kept: relative to the workspace, with `/`, where it lies in it.
import { type Dirent, existsSync, readdirSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileLocation } from "./problem-matcher.ts";

export interface LocatorFolders {
  readonly workspace: string;
  /** Of the step; relative names start here. */
  readonly cwd: string;
}

/** `search` looks through at most so many folders for one file name. */
const SEARCHED_FOLDERS_MAX = 2_000;

export function createFileLocator(folders: LocatorFolders): (file: string, location: FileLocation) => string {
  const workspaces = [folders.workspace, realPathOf(folders.workspace)];
  const known = new Map<string, string>();
  return (file, location) => {
    const key = JSON.stringify([file, location]);
    const located = known.get(key) ?? relativeTo(workspaces, findFile(file, location, folders));
    known.set(key, located);
    return located;
  };
}

function findFile(file: string, location: FileLocation, folders: LocatorFolders): string {
  if (file.startsWith("file:")) {
    return fromUrl(file) ?? file;
  }
  if (isAbsolute(file)) {
    return file;
  }
  switch (location.kind) {
    case "absolute":
      // What isn't absolute after all can only be meant from where the tool ran.
      return resolve(folders.cwd, file);
    case "relative":
      return resolve(baseFolder(location.base, folders), file);
    case "autoDetect": {
      const inBase = resolve(baseFolder(location.base, folders), file);
      return existsSync(inBase) ? inBase : resolve(folders.cwd, file);
    }
    case "search":
      return searchFile(file, location, folders) ?? resolve(folders.cwd, file);
  }
}

function baseFolder(base: string | undefined, folders: LocatorFolders): string {
  if (base === undefined) {
    return folders.cwd;
  }
  return resolve(folders.cwd, replaceVariables(base, folders));
}

function replaceVariables(text: string, { workspace, cwd }: LocatorFolders): string {
  return text.replaceAll(/\$\{(workspaceFolder|workspaceRoot|cwd)\}/g, (_, name) => (name === "cwd" ? cwd : workspace));
}

function searchFile(
  file: string,
  location: Extract<FileLocation, { kind: "search" }>,
  folders: LocatorFolders,
): string | undefined {
  const toFolder = (written: string) => resolve(folders.workspace, replaceVariables(written, folders));
  const excluded = new Set(location.exclude.map(toFolder));
  const queue = location.include.length === 0 ? [folders.workspace] : location.include.map(toFolder);
  for (const folder of queue) {
    const candidate = join(folder, file);
    if (existsSync(candidate)) {
      return candidate;
    }
    const inside = foldersIn(folder).map((name) => join(folder, name));
    const room = SEARCHED_FOLDERS_MAX - queue.length;
    queue.push(...inside.filter((path) => !excluded.has(path)).slice(0, Math.max(0, room)));
  }
  return undefined;
}

function foldersIn(folder: string): readonly string[] {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.filter((entry) => entry.isDirectory() && entry.name !== ".git").map((entry) => entry.name);
}

function relativeTo(workspaces: readonly string[], path: string): string {
  for (const workspace of workspaces) {
    const inside = relative(workspace, path);
    if (inside !== "" && !inside.startsWith("..") && !isAbsolute(inside)) {
      return inside.split(sep).join("/");
    }
  }
  return path;
}

function fromUrl(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
