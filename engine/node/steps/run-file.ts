// The `file` step. Paths stay inside the workspace unless the plan allows otherwise; `locate-path.ts` and
// `open-folder.ts` see to that, the actions here only name what is to be done.

import { createHash } from "node:crypto";
import { realpath, rename } from "node:fs/promises";
import { join } from "node:path";
import type { FileWork } from "../../run/step-work.ts";
import { copyEntry } from "./copy-entry.ts";
import { type Entry, openForReading, replaceFile, statOf } from "./entry-content.ts";
import { asFileFailure } from "./file-failure.ts";
import { isWithin, type LocatedPath, locatePath } from "./locate-path.ts";
import { openFolder, openSubfolder } from "./open-folder.ts";
import { removeEntry } from "./remove-entry.ts";
import { settleWork, type WorkEnd, WorkFailure, type WorkPlace } from "./work-end.ts";

interface FileContext {
  readonly workspace: string;
  readonly allowOutside: boolean;
  /** The workspace without links, where links may not lead out of it. */
  readonly linksWithin: string | undefined;
  readonly signal: AbortSignal;
}

export function runFile(work: FileWork, place: WorkPlace, signal: AbortSignal): Promise<WorkEnd> {
  const { allowOutside } = work;
  const act = async () => {
    try {
      signal.throwIfAborted();
      const workspace = await realpath(place.workspace);
      const linksWithin = allowOutside ? undefined : workspace;
      place.writeLog(`${await perform(work, { workspace, allowOutside, linksWithin, signal })}\n`);
    } catch (error) {
      throw asFileFailure(error, deedOf(work));
    }
  };
  return settleWork(act, { failureClass: "file", signal, writeLog: place.writeLog });
}

/** Gives what was done, in words for the log. */
function perform(work: FileWork, context: FileContext): Promise<string> {
  switch (work.action) {
    case "copy":
      return copy(work, context);
    case "move":
      return move(work, context);
    case "mkdir":
      return makeFolder(work, context);
    case "write":
      return write(work, context);
    case "delete":
      return remove(work, context);
    case "exists":
      return exists(work, context);
    case "checksum":
      return checksum(work, context);
  }
}

function deedOf(work: FileWork): string {
  switch (work.action) {
    case "copy":
    case "move":
      return `${work.action} \`${work.from}\` to \`${work.to}\``;
    case "mkdir":
      return `make the folder \`${work.to}\``;
    case "write":
      return `write \`${work.to}\``;
    case "delete":
      return `delete \`${work.from}\``;
    case "exists":
      return `find \`${work.from}\``;
    case "checksum":
      return `check the content of \`${work.from}\``;
  }
}

async function copy({ from, to }: { from: string; to: string }, context: FileContext): Promise<string> {
  const source = await locate(from, "follow", context);
  const target = await locate(to, "follow", context);
  refuseInsideItself(source, target);
  const copied = { files: 0, bytes: 0 };
  await withEntry(source, { create: false }, (sourceEntry) =>
    withEntry(target, { create: true }, (targetEntry) => copyChecked(sourceEntry, targetEntry, { context, copied })),
  );
  return `Copied \`${from}\` to \`${to}\` (${copied.files} ${copied.files === 1 ? "file" : "files"}, ${copied.bytes} bytes).`;
}

async function copyChecked(
  source: Entry,
  target: Entry,
  { context, copied }: { readonly context: FileContext; readonly copied: { files: number; bytes: number } },
): Promise<void> {
  if ((await statOf(source)) === undefined) {
    throw new WorkFailure("there is nothing to copy. Correct `from`, or let an earlier step make it.");
  }
  await copyEntry(source, target, { ...context, copied });
}

/** A link is moved itself. Onto a file replaces it; onto a folder is refused, since neither meaning is what all expect. */
async function move({ from, to }: { from: string; to: string }, context: FileContext): Promise<string> {
  const source = await locate(from, "keep", context);
  const target = await locate(to, "keep", context);
  refuseInsideItself(source, target);
  await withEntry(source, { create: false }, async (sourceEntry) => {
    if ((await statOf(sourceEntry)) === undefined) {
      throw new WorkFailure("there is nothing to move. Correct `from`, or let an earlier step make it.");
    }
    await withEntry(target, { create: true }, (targetEntry) => moveEntry(sourceEntry, targetEntry, context));
  });
  return `Moved \`${from}\` to \`${to}\`.`;
}

async function moveEntry(source: Entry, target: Entry, context: FileContext): Promise<void> {
  if ((await statOf(target))?.isDirectory()) {
    throw new WorkFailure("there is a folder already. Name the new path in it, or delete the folder first.");
  }
  try {
    await rename(source.folder.entry(source.name), target.folder.entry(target.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") {
      throw error;
    }
    // Between file systems nothing can be renamed.
    await copyEntry(source, target, { ...context, copied: { files: 0, bytes: 0 } });
    await removeEntry(source, context.signal);
  }
}

async function makeFolder({ to }: { to: string }, context: FileContext): Promise<string> {
  const target = await locate(to, "follow", context);
  await withEntry(target, { create: true }, async ({ folder, name }) => {
    await (await openSubfolder(folder, name, { create: true })).close();
  });
  return `The folder \`${to}\` is there.`;
}

async function write({ to, content }: { to: string; content: string }, context: FileContext): Promise<string> {
  const target = await locate(to, "follow", context);
  const bytes = Buffer.from(content, "utf8");
  await withEntry(target, { create: true }, (entry) => replaceFile(entry, (file) => file.writeFile(bytes)));
  return `Wrote ${bytes.length} bytes to \`${to}\`.`;
}

/** What is not there is as it should be: a try after one that was cut off must not fail by it. */
async function remove({ from }: { from: string }, context: FileContext): Promise<string> {
  const target = await locate(from, "keep", context);
  const wasThere = await withEntryIfThere(target, async (entry) => {
    await removeEntry(entry, context.signal);
  });
  return wasThere ? `Deleted \`${from}\`.` : `\`${from}\` was not there.`;
}

async function exists({ from }: { from: string }, context: FileContext): Promise<string> {
  const target = await locate(from, "follow", context);
  if (!(await withEntryIfThere(target, () => Promise.resolve()))) {
    throw new WorkFailure("it does not exist. Correct `from`, or let an earlier step make it.");
  }
  return `\`${from}\` exists.`;
}

async function checksum({ from, expect }: { from: string; expect: string }, context: FileContext): Promise<string> {
  if (!/^[0-9a-f]{64}$/i.test(expect)) {
    throw new WorkFailure("`expect` is not a SHA-256 in hex. Write its 64 digits.");
  }
  const target = await locate(from, "follow", context);
  const found = await withEntry(target, { create: false }, (entry) => hashOf(entry, context.signal));
  if (found !== expect.toLowerCase()) {
    throw new WorkFailure(
      `its SHA-256 is \`${found}\`, not \`${expect.toLowerCase()}\`. Get the file anew, or correct \`expect\`.`,
    );
  }
  return `\`${from}\` has the SHA-256 \`${found}\`.`;
}

async function hashOf(entry: Entry, signal: AbortSignal): Promise<string> {
  const { file } = await openForReading(entry);
  const hash = createHash("sha256");
  try {
    for await (const chunk of file.createReadStream({ autoClose: false, highWaterMark: 1024 * 1024, signal })) {
      hash.update(chunk);
    }
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}

function refuseInsideItself(source: LocatedPath, target: LocatedPath): void {
  const [from, to] = [join(source.folder, source.name), join(target.folder, target.name)];
  if (from === to) {
    throw new WorkFailure("both are the same. Name another path in `to`.");
  }
  if (isWithin(from, to)) {
    throw new WorkFailure("`to` lies inside `from`. Name a path outside it.");
  }
}

function locate(path: string, lastLink: "follow" | "keep", context: FileContext): Promise<LocatedPath> {
  return locatePath({ path, lastLink, workspace: context.workspace, allowOutside: context.allowOutside });
}

async function withEntry<Result>(
  { folder: path, root, name }: LocatedPath,
  { create }: { readonly create: boolean },
  use: (entry: Entry) => Promise<Result>,
): Promise<Result> {
  const folder = await openFolder({ path, root, create });
  try {
    return await use({ folder, name });
  } finally {
    await folder.close();
  }
}

/** False: there is nothing of that name. */
async function withEntryIfThere(target: LocatedPath, use: (entry: Entry) => Promise<void>): Promise<boolean> {
  try {
    return await withEntry(target, { create: false }, async (entry) => {
      const isThere = (await statOf(entry)) !== undefined;
      if (isThere) {
        await use(entry);
      }
      return isThere;
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      return false;
    }
    throw error;
  }
}
