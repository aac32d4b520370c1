import { type ChildProcess, fork } from "node:child_process";
import { bundlePath } from "../bundle-paths.ts";
import { isProjectionReport, type ProjectionRequest } from "./projection-protocol.ts";

/** The child that keeps `history.sqlite` up to date during a run. Its death never hurts the run: readers catch up. */
export interface ProjectionProcess {
  /** Journals have grown. Cheap: call it after every write. */
  dirty(): void;
  /** Resolves when the file says all that the journals say, when the child is dead, or after a time. Never rejects. */
  finish(): Promise<void>;
}

export interface ProjectionOptions {
  /** A pass failed, in words for a person. */
  readonly onFailure?: (message: string) => void;
}

/** A message costs as much as a line in the journal; the child waits for a pause anyway. */
const MESSAGE_GAP_MS = 50;
/** A rebuild from 100,000 events takes two seconds, matching at most five a step; more than this nobody should wait. */
const FINISH_MS_MAX = 30_000;

export function startProjection(stateFolder: string, options: ProjectionOptions = {}): ProjectionProcess {
  return new ForkedProjection(stateFolder, options);
}

const projection = { from: import.meta.url, source: "./projection-main.ts", bundle: "projection" } as const;

/** From VS Code's own executable too. */
export function forkProjection(args: readonly string[]): ChildProcess {
  return fork(bundlePath(projection), [...args], {
    // In a group of its own, so that a Ctrl+C or a kill of the engine's group leaves it its last pass.
    detached: true,
    execArgv: [],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

class ForkedProjection implements ProjectionProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #timer: NodeJS.Timeout | undefined;

  constructor(stateFolder: string, { onFailure }: ProjectionOptions) {
    this.#child = forkProjection([stateFolder]);
    this.#ended = new Promise((resolve) => {
      this.#child.once("exit", () => resolve());
      this.#child.on("error", (error) => {
        onFailure?.(error.message);
        // Without a pid there was no child, and no exit will be told.
        if (this.#child.pid === undefined) {
          resolve();
        }
      });
    });
    this.#child.on("message", (message) => {
      if (isProjectionReport(message) && message.type === "failed") {
        onFailure?.(message.message);
      }
    });
    // The run decides when the engine ends, not its projection.
    this.#child.unref();
    this.#child.channel?.unref();
  }

  dirty(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#send({ type: "dirty" });
    }, MESSAGE_GAP_MS).unref();
  }

  async finish(): Promise<void> {
    clearTimeout(this.#timer);
    // Keeps this process alive until the child is gone, and the child from staying for ever.
    const limit = setTimeout(() => this.#child.kill("SIGKILL"), FINISH_MS_MAX);
    this.#send({ type: "finish" });
    await this.#ended;
    clearTimeout(limit);
  }

  #send(message: ProjectionRequest): void {
    // A dead child is no failure of the run.
    if (this.#child.connected) {
      this.#child.send(message, () => undefined);
    }
  }
}
