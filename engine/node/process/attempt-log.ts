import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { toEngineNote } from "../logs/engine-note.ts";

/** The files that a try writes to by itself; nothing of its output passes through the engine. */
export interface AttemptLog {
  readonly stdout: number;
  readonly stderr: number;
  /** The started process has descriptors of its own. */
  close(): void;
  /** Adds a line of ours, where a person looks for what went wrong. */
  addNote(note: string): void;
}

/** `combined`: one descriptor for both streams, so that their lines keep their order. Makes the folder. */
export function openAttemptLog(folder: string, output: "combined" | "split"): AttemptLog {
  mkdirSync(folder, { recursive: true });
  // Appending: a step that empties the file through /dev/stdout must not leave a hole of zeros behind.
  const stdout = openSync(join(folder, output === "combined" ? "output.log" : "stdout.log"), "a");
  const stderr = output === "combined" ? stdout : openSync(join(folder, "stderr.log"), "a");
  return {
    stdout,
    stderr,
    close() {
      closeSync(stdout);
      if (stderr !== stdout) {
        closeSync(stderr);
      }
    },
    addNote: (note) =>
      appendLine(join(folder, output === "combined" ? "output.log" : "stderr.log"), toEngineNote(note)),
  };
}

/** Whoever adds a note also reports it, so a full disk costs only this copy. */
function appendLine(path: string, line: string): void {
  let file: number;
  try {
    file = openSync(path, "a+");
  } catch {
    return;
  }
  try {
    const last = Buffer.alloc(1);
    const { size } = fstatSync(file);
    const endsInLine = size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last.toString() !== "\n";
    appendFileSync(file, `${endsInLine ? "\n" : ""}${line}\n`);
  } catch {
    // See above.
  } finally {
    closeSync(file);
  }
}
