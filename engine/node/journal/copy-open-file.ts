import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname } from "node:path";
import { temporaryPath } from "../temporary-files.ts";
import { syncFolder } from "../write-atomically.ts";

const CHUNK_BYTES = 256 * 1024;

export interface OpenFileCopy {
  /** Open for reading; its name may be gone. */
  readonly file: number;
  /** How much of it is copied. */
  readonly bytes: number;
  readonly to: string;
  /** On the same file system. */
  readonly temporaryFolder: string;
}

/** `to` then holds what is copied and is on disk, or is as it was. Gives the copy, open for appending and reading. */
export function copyOpenFile({ file, bytes, to, temporaryFolder }: OpenFileCopy): number {
  const temporary = temporaryPath(temporaryFolder, basename(to));
  const copy = openSync(temporary, "ax+");
  try {
    copyBytes(file, copy, bytes);
    fsyncSync(copy);
    renameSync(temporary, to);
    syncFolder(dirname(to));
    return copy;
  } catch (error) {
    closeSync(copy);
    rmSync(temporary, { force: true });
    throw error;
  }
}

function copyBytes(from: number, to: number, bytes: number): void {
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, bytes));
  for (let offset = 0; offset < bytes; ) {
    const count = readSync(from, buffer, 0, Math.min(buffer.length, bytes - offset), offset);
    if (count === 0) {
      throw new Error("the file was cut short");
    }
    for (let written = 0; written < count; ) {
      written += writeSync(to, buffer, written, count - written);
    }
    offset += count;
  }
}
