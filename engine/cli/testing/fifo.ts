// A named pipe between a test and a step: whoever comes first waits for the other.
import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";

/** Far longer than any meeting here takes; then the test fails. */
const MEETING_MS_MAX = 50_000;

export interface Fifo {
  readonly path: string;
  /** Resolves when the step has written to it. */
  heard(): Promise<void>;
  /** Lets the step that reads from it go on. */
  tell(): Promise<void>;
}

export function createFifo(path: string): Fifo {
  execFileSync("mkfifo", ["--", path], { timeout: MEETING_MS_MAX });
  const run = async (script: string): Promise<void> => {
    await promisify(execFile)("sh", ["-c", script, path], { timeout: MEETING_MS_MAX });
  };
  return { path, heard: () => run('read -r _ < "$0"'), tell: () => run('echo go > "$0"') };
}

/**
 * Tells that it has come this far, and waits; the variables lead to two such pipes. Opened for both directions, so that
 * it ends by itself if its test is gone.
 */
export const holdScript = 'echo here > "$REACHED"; read -t 100 -r _ <> "$GO_ON"';
