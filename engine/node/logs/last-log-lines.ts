import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import type { LogFiles } from "../run-folder.ts";

/** Three lines of any sensible length. */
const TAIL_BYTES = 4096;
const LINE_COLUMNS_MAX = 200;

/** The last lines that a try wrote, to either stream; none where it wrote nothing. */
export function lastLogLines({ output, stderr, stdout }: LogFiles, count: number): readonly string[] {
  for (const path of [output, stderr, stdout]) {
    const lines = tailOf(path).filter((line) => line.trim() !== "");
    if (lines.length > 0) {
      return lines.slice(-count).map((line) => line.slice(0, LINE_COLUMNS_MAX));
    }
  }
  return [];
}

function tailOf(path: string): readonly string[] {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return [];
  }
  try {
    const { size } = fstatSync(file);
    const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
    const length = readSync(file, buffer, 0, buffer.length, size - buffer.length);
    return stripVTControlCharacters(buffer.toString("utf8", 0, length)).split(/\r?\n/);
  } catch {
    return [];
  } finally {
    closeSync(file);
  }
}
