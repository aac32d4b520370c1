import { createHash } from "node:crypto";
import { constants, lstat as lstatCallback, readFile as readFileCallback, type Stats } from "node:fs";
import { open, readlink, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

export type HashedFiles =
  /** What each file is, by its path; equal texts: equal files. A file that is gone meanwhile is left out. */
  | { readonly ok: true; readonly contents: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly message: string };

/** As many as keep the disk busy; each holds at most one chunk in memory. */
const PARALLEL = 16;
/** Smaller ones are read in one go. Hashing that much takes about a millisecond. */
const CHUNK_BYTES = 512 * 1024;

/** For every file; the ones of `node:fs/promises` take half as long again. */
const [lstat, readFile] = [promisify(lstatCallback), promisify(readFileCallback)];

export async function hashFiles(workspace: string, files: readonly string[]): Promise<HashedFiles> {
  const found: (string | undefined)[] = [];
  let next = 0;
  let failure: string | undefined;
  const work = async (): Promise<void> => {
    for (let index = next++; index < files.length && failure === undefined; index = next++) {
      const file = files[index] ?? "";
      try {
        found[index] = file.endsWith("/") ? "folder" : await describeFile(join(workspace, file));
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (code !== "ENOENT" && code !== "ENOTDIR") {
          failure = `The file \`${file}\` cannot be read: ${message}.`;
        }
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  if (failure !== undefined) {
    return { ok: false, message: failure };
  }
  const contents = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    const content = found[index];
    if (content !== undefined) {
      contents.set(file, content);
    }
  }
  return { ok: true, contents };
}

/** `file <hash>`, `program <hash>` where it may be executed, `link <hash of target and of what it leads to>`, `other`. */
async function describeFile(path: string): Promise<string> {
  const stats = await lstat(path);
  if (stats.isSymbolicLink()) {
    const target = await readlink(path);
    return `link ${hashText(`${target}\0${await describeTarget(path)}`)}`;
  }
  if (!stats.isFile()) {
    return "other";
  }
  return describeContent(path, stats);
}

/** A link to a file is as good as the file; one to a folder is its name. */
async function describeTarget(path: string): Promise<string> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? await describeContent(path, stats) : "other";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") {
      return "nothing";
    }
    throw error;
  }
}

async function describeContent(path: string, { mode, size }: Stats): Promise<string> {
  const isProgram = process.platform !== "win32" && (mode & 0o111) !== 0;
  const hash = size <= CHUNK_BYTES ? await hashSmall(path) : await hashLarge(path);
  return `${isProgram ? "program" : "file"} ${hash}`;
}

/** Should a pipe have taken the file's place meanwhile, nobody waits for who writes to it. */
const readFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

async function hashSmall(path: string): Promise<string> {
  return (
    createHash("sha256")
      // Numbers are taken too; only the types of what is promisified don't know.
      .update(await readFile(path, { flag: readFlags as unknown as string }))
      .digest("hex")
  );
}

async function hashLarge(path: string): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path, readFlags);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) {
        return hash.digest("hex");
      }
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
