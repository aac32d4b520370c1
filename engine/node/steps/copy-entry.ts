// Copies a file, a link or a folder with all that is in it. A link is copied as a link, never followed.

import { randomBytes } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import { type Entry, openForReading, replaceFile, statOf } from "./entry-content.ts";
import { linkStaysWithin } from "./locate-path.ts";
import { openSubfolder } from "./open-folder.ts";
import { WorkFailure } from "./work-end.ts";

/** Few enough bytes to notice a stop soon, enough not to wait for each. */
const CHUNK_BYTES = 1024 * 1024;

export interface CopyContext {
  readonly signal: AbortSignal;
  /** Undefined: links may lead anywhere. */
  readonly linksWithin: string | undefined;
  /** Counted while it goes on. */
  readonly copied: { files: number; bytes: number };
}

export async function copyEntry(from: Entry, to: Entry, context: CopyContext): Promise<void> {
  context.signal.throwIfAborted();
  const stats = await statOf(from);
  if (stats === undefined) {
    throw new WorkFailure(`\`${from.name}\` is not in \`${from.folder.path}\` any more.`);
  }
  if (stats.isDirectory()) {
    // Whoever may not read it there may not here; we must be able to fill it.
    await copyFolder(from, to, { ...context, mode: (stats.mode & 0o777) | 0o700 });
  } else if (stats.isSymbolicLink()) {
    await copyLink(from, to, context);
  } else {
    await copyFile(from, to, context);
  }
}

/** Into a folder that is there already: what has the same name is replaced, the rest stays. */
async function copyFolder(from: Entry, to: Entry, context: CopyContext & { readonly mode: number }): Promise<void> {
  const source = await openSubfolder(from.folder, from.name, { create: false });
  try {
    const target = await openSubfolder(to.folder, to.name, { create: true, mode: context.mode });
    try {
      for (const name of await readdir(source.entry("."))) {
        await copyEntry({ folder: source, name }, { folder: target, name }, context);
      }
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copyFile(from: Entry, to: Entry, { signal, copied }: CopyContext): Promise<void> {
  const { file, stats } = await openForReading(from);
  try {
    await replaceFile(
      to,
      async (output) => {
        // A folder of many small files needs no large buffer for each.
        const chunk = Buffer.allocUnsafe(Math.min(stats.size + 1, CHUNK_BYTES));
        copied.bytes += await copyBytes({ file, output, chunk }, signal);
      },
      { mode: stats.mode },
    );
  } finally {
    await file.close();
  }
  copied.files++;
}

async function copyBytes(
  { file, output, chunk }: { readonly file: FileHandle; readonly output: FileHandle; readonly chunk: Buffer },
  signal: AbortSignal,
): Promise<number> {
  for (let total = 0; ; ) {
    signal.throwIfAborted();
    const { bytesRead } = await file.read(chunk, 0, chunk.length);
    if (bytesRead === 0) {
      return total;
    }
    await output.writeFile(chunk.subarray(0, bytesRead));
    total += bytesRead;
  }
}

async function copyLink(from: Entry, to: Entry, { linksWithin, copied }: CopyContext): Promise<void> {
  const text = await readlink(from.folder.entry(from.name));
  if (linksWithin !== undefined) {
    for (const { path } of [from.folder, to.folder]) {
      if (!(await linkStaysWithin(linksWithin, path, text))) {
        throw new WorkFailure(
          `the link \`${from.name}\` in \`${path}\` leads out of the workspace, to \`${text}\`. Remove it, or set \`allow_outside\`.`,
        );
      }
    }
  }
  const replaced = await statOf(to);
  if (replaced?.isDirectory()) {
    throw new WorkFailure(
      `\`${to.folder.path}\` has a folder \`${to.name}\` where a link is to be. Remove the folder.`,
    );
  }
  const temporary = to.folder.entry(`.${randomBytes(6).toString("hex")}.tmp`);
  await symlink(text, temporary);
  try {
    await rename(temporary, to.folder.entry(to.name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  copied.files++;
}
