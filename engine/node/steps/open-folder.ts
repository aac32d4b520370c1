// A folder that stays the same one while it is worked in. On Linux its entries are named through its descriptor, so that
// nobody can put a link in its place between the check and the deed; elsewhere Node has no such way, and names are used.

import { constants, existsSync } from "node:fs";
import { type FileHandle, lstat, mkdir, open } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { WorkFailure } from "./work-end.ts";

export interface OpenFolder {
  /** For messages, and to tell where links in it lead. */
  readonly path: string;
  /** What to give the file system for the entry of that name; `.` is the folder itself. */
  entry(name: string): string;
  close(): Promise<void>;
}

interface FolderRequest {
  /** Absolute and without links, as is `root`, which is the folder itself or one around it. */
  readonly path: string;
  readonly root: string;
  /** Whether to make it, and what lacks on the way to it. */
  readonly create: boolean;
}

export async function openFolder({ path, root, create }: FolderRequest): Promise<OpenFolder> {
  if (create && path === root) {
    await mkdir(root, { recursive: true });
  }
  let folder = await openAt(root, root);
  for (const name of relative(root, path).split(sep)) {
    if (name === "") {
      continue;
    }
    const parent = folder;
    try {
      folder = await openSubfolder(parent, name, { create });
    } finally {
      await parent.close();
    }
  }
  return folder;
}

/** Never through a link. */
export async function openSubfolder(
  parent: OpenFolder,
  name: string,
  { create, mode }: { readonly create: boolean; readonly mode?: number },
): Promise<OpenFolder> {
  if (create) {
    await makeFolder(parent.entry(name), mode);
  }
  return openAt(parent.entry(name), join(parent.path, name));
}

async function makeFolder(path: string, mode: number | undefined): Promise<void> {
  try {
    await mkdir(path, mode);
  } catch (error) {
    // Whatever is there is looked at when it is opened.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      throw error;
    }
  }
}

async function openAt(entry: string, path: string): Promise<OpenFolder> {
  return existsSync("/proc/self/fd") ? openByDescriptor(entry, path) : openByName(path);
}

async function openByDescriptor(entry: string, path: string): Promise<OpenFolder> {
  let handle: FileHandle;
  try {
    handle = await open(entry, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === "ENOTDIR" || code === "ELOOP" ? notFolder(path) : error;
  }
  return { path, entry: (name) => `/proc/self/fd/${handle.fd}/${name}`, close: () => handle.close() };
}

async function openByName(path: string): Promise<OpenFolder> {
  if (!(await lstat(path)).isDirectory()) {
    throw notFolder(path);
  }
  return { path, entry: (name) => join(path, name), close: () => Promise.resolve() };
}

function notFolder(path: string): WorkFailure {
  return new WorkFailure(`\`${path}\` is not a folder. Remove what is there, or name another path.`);
}
