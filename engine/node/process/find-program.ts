// Looks for a program the way the system does, but only after it could not be started: then a person wants to know which
// file was tried, and what is wrong with it.

import { closeSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { delimiter, resolve } from "node:path";

/** The file that a step's `command` means: by path from its `cwd`, else the first of that name in its `PATH`. */
export function findProgram(name: string, cwd: string, searchPath: string): string | undefined {
  const candidates = isPath(name)
    ? [resolve(cwd, name)]
    : searchPath.split(delimiter).map((folder) => resolve(cwd, folder, name));
  return candidates.find((path) => statOf(path) !== undefined);
}

export function isPath(name: string): boolean {
  return name.includes("/") || (process.platform === "win32" && name.includes("\\"));
}

export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Linux reads no more of a `#!` line. */
const LINE_BYTES_MAX = 256;

/** What stands behind `#!`, up to the first blank; undefined: the file begins otherwise, or may not be read. */
export function readInterpreter(path: string): string | undefined {
  try {
    const file = openSync(path, "r");
    try {
      const buffer = Buffer.alloc(LINE_BYTES_MAX);
      const line = buffer.toString("utf8", 0, readSync(file, buffer)).split("\n", 1)[0] ?? "";
      // A carriage return is no blank to the system, so it belongs to the name.
      return /^#![ \t]*([^ \t]+)/.exec(line)?.[1];
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
