// Reads and writes the files of an open folder: never through a link, and so that a reader sees the old content or the
// new, never a part.

import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open, rename, rm } from "node:fs/promises";
import { basename } from "node:path";
import { temporaryPath } from "../temporary-files.ts";
import type { OpenFolder } from "./open-folder.ts";
import { WorkFailure } from "./work-end.ts";

/** Windows has no such flag, and no such links without asking for them. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
/** A FIFO would keep an open waiting for its other end. */
const NO_WAIT = constants.O_NONBLOCK ?? 0;

export interface Entry {
  readonly folder: OpenFolder;
  readonly name: string;
}

export interface OpenedFile {
  readonly file: FileHandle;
  readonly stats: Stats;
}

/** The caller closes it. */
export async function openForReading({ folder, name }: Entry): Promise<OpenedFile> {
  const file = await open(folder.entry(name), constants.O_RDONLY | NO_FOLLOW | NO_WAIT);
  const stats = await file.stat();
  if (!stats.isFile()) {
    await file.close();
    throw new WorkFailure(`\`${folder.path}\` holds \`${name}\`, which is not a regular file.`);
  }
  return { file, stats };
}

/** `fill` writes the content; the entry changes only when it is whole. Default mode: that of what is replaced. */
export async function replaceFile(
  entry: Entry,
  fill: (file: FileHandle) => Promise<void>,
  options: { readonly mode?: number } = {},
): Promise<void> {
  const { folder, name } = entry;
  const replaced = await statOf(entry);
  if (replaced?.isDirectory()) {
    throw new WorkFailure(`\`${folder.path}\` has a folder \`${name}\` where a file is to be. Name the file itself.`);
  }
  const temporary = folder.entry(basename(temporaryPath("", name)));
  const file = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o666);
  try {
    try {
      await fill(file);
      const mode = options.mode ?? (replaced?.isFile() ? replaced.mode : undefined);
      if (mode !== undefined) {
        await file.chmod(mode & 0o777);
      }
    } finally {
      await file.close();
    }
    await rename(temporary, folder.entry(name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Of the entry itself, be it a link; undefined: there is none. */
export async function statOf({ folder, name }: Entry): Promise<Stats | undefined> {
  try {
    return await lstat(folder.entry(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      return undefined;
    }
    throw error;
  }
}
