// Where a path of a plan really leads, every link on the way resolved, and whether that is inside the workspace.

import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { WorkFailure } from "./work-end.ts";

export interface LocatedPath {
  /** The folder that holds it: absolute, without links. It need not exist. */
  readonly folder: string;
  readonly name: string;
  /** What it was resolved inside of: the workspace, or its own folder where anything is allowed. */
  readonly root: string;
}

export interface PathRequest {
  /** Absolute and without links. */
  readonly workspace: string;
  readonly path: string;
  readonly allowOutside: boolean;
  /** What a link at the very end means: what it leads to, or the link itself. */
  readonly lastLink: "follow" | "keep";
}

/** Refuses what leads outside, what leads through a link to nowhere, and the workspace itself. */
export async function locatePath(request: PathRequest): Promise<LocatedPath> {
  const { workspace, path, allowOutside } = request;
  if (path === "" || path.includes("\0")) {
    throw new WorkFailure(path === "" ? "a path is empty." : "a path contains a NUL character.");
  }
  const absolute = resolve(workspace, path);
  const target =
    request.lastLink === "follow"
      ? await realTarget(absolute, path)
      : join(await realTarget(dirname(absolute), path), basename(absolute));
  if (!allowOutside && !isWithin(workspace, target)) {
    throw outside(path, target);
  }
  if (isWithin(target, workspace)) {
    throw new WorkFailure(`\`${path}\` is the workspace itself or a folder around it. Name something in it.`);
  }
  const folder = dirname(target);
  return { folder, name: basename(target), root: allowOutside ? folder : workspace };
}

/** Whether the text of a link, read in `folder`, leads to a place within `root`, there or not. */
export async function linkStaysWithin(root: string, folder: string, text: string): Promise<boolean> {
  return isWithin(root, await realTarget(resolve(folder, text), text));
}

export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The real path of what exists of it, then the rest as it is. */
async function realTarget(absolute: string, written: string): Promise<string> {
  const missing: string[] = [];
  for (let path = absolute; ; path = dirname(path)) {
    try {
      return join(await realpath(path), ...missing);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if ((code !== "ENOENT" && code !== "ENOTDIR") || dirname(path) === path) {
        throw error;
      }
      await refuseDanglingLink(path, written);
      missing.unshift(basename(path));
    }
  }
}

async function refuseDanglingLink(path: string, written: string): Promise<void> {
  let isLink: boolean;
  try {
    isLink = (await lstat(path)).isSymbolicLink();
  } catch {
    return;
  }
  if (isLink) {
    throw new WorkFailure(
      `\`${written}\` leads through the link \`${path}\`, which leads nowhere. Remove or mend the link.`,
    );
  }
}

function outside(path: string, target: string): WorkFailure {
  return new WorkFailure(
    `\`${path}\` leads out of the workspace, to \`${target}\`. Name a path inside it, or set \`allow_outside\`.`,
  );
}
