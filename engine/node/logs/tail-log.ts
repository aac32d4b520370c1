// Follows a file that grows, also one that is not there yet. `fs.watch` makes it quick where the system tells of changes,
// and a slow poll makes it sure where it doesn't.
import { type FSWatcher, watch } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { dirname } from "node:path";

export interface TailOptions {
  readonly fromOffset: number;
  /** `offset` is that of the first byte. The next bytes are read when this is done; after `"enough"` no more are. */
  readonly onBytes: (bytes: Buffer, offset: number) => TailAnswer | Promise<TailAnswer>;
  readonly signal: AbortSignal;
}

// biome-ignore lint/suspicious/noConfusingVoidType: most listeners have nothing to answer.
export type TailAnswer = void | "enough";

const POLL_MS = 100;
const READ_BYTES = 256 * 1024;

/**
 * Runs until the signal; what was written before it is still read. A file that was emptied or replaced is read anew from
 * its beginning.
 */
export async function tailLog(path: string, { fromOffset, onBytes, signal }: TailOptions): Promise<void> {
  let offset = fromOffset;
  let file: FileHandle | undefined;
  const changes = watchFolder(dirname(path));
  const buffer = Buffer.allocUnsafe(READ_BYTES);
  try {
    for (;;) {
      // Asked before the read: what comes between the two is read once more.
      const isLast = signal.aborted;
      if (file !== undefined && (await isReplaced(file, path))) {
        await file.close();
        file = undefined;
        offset = 0;
      }
      file ??= await openIfThere(path);
      if (file !== undefined && (await file.stat()).size < offset) {
        offset = 0;
      }
      for (let bytesRead = 1; file !== undefined && bytesRead > 0; ) {
        ({ bytesRead } = await file.read(buffer, 0, buffer.length, offset));
        if (bytesRead > 0 && (await onBytes(Buffer.from(buffer.subarray(0, bytesRead)), offset)) === "enough") {
          return;
        }
        offset += bytesRead;
      }
      if (isLast) {
        return;
      }
      await nextChange(changes, signal);
    }
  } finally {
    changes?.close();
    await file?.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return undefined;
    }
    throw error;
  }
}

/** One that is gone may still be written to by whoever has it open. */
async function isReplaced(file: FileHandle, path: string): Promise<boolean> {
  const [open, named] = await Promise.all([
    file.stat({ bigint: true }),
    stat(path, { bigint: true }).catch(() => undefined),
  ]);
  return named !== undefined && (named.ino !== open.ino || named.dev !== open.dev);
}

/** Undefined where changes can't be watched: the folder is not there, or there are too many watches. */
function watchFolder(folder: string): FSWatcher | undefined {
  try {
    return watch(folder).on("error", () => undefined);
  } catch {
    return undefined;
  }
}

function nextChange(changes: FSWatcher | undefined, signal: AbortSignal): Promise<void> {
  if (signal.aborted) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      changes?.off("change", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, POLL_MS);
    changes?.on("change", done);
    signal.addEventListener("abort", done);
  });
}
