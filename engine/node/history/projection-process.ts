import { type ChildProcess, fork } from "node:child_process";
import { bundlePath } from "../bundle-paths.ts";
import type { Sqlite } from "./history-database.ts";
import { HistoryProjector, type PassEnd } from "./history-projector.ts";
import { prepareSqlite } from "./load-sqlite.ts";
import { isProjectionReport, type ProjectionRequest } from "./projection-protocol.ts";

/**
 * Keeps `history.sqlite` up to date during a run. A run that is short has its history written by the engine itself, at its
 * end. For a longer one there is a child process: with SQLite in memory every launch of a step would be slow, and the
 * expressions of a plan's matchers are better run by nobody that anyone needs. Where the child fails, because it was
 * killed, or its program is no longer on disk, the engine makes the last pass; all that it needs for it is loaded when this
 * begins.
 */
export interface ProjectionProcess {
  /** Journals have grown. Cheap: call it after every write. */
  dirty(): void;
  /** Resolves when the file says all that the journals say, or after a time. Never rejects. */
  finish(): Promise<void>;
}

export interface ProjectionOptions {
  /** A pass failed, in words for a person. */
  readonly onFailure?: (message: string) => void;
  readonly forkAfterMs?: number;
}

/** A child costs a hundred milliseconds of computing: what is over sooner, nobody looks at meanwhile. */
const FORK_AFTER_MS = 2_000;
/** A message costs as much as a line in the journal; the child waits for a pause anyway. */
const MESSAGE_GAP_MS = 50;
/** A rebuild from 100,000 events takes two seconds, matching at most five a step; more than this nobody should wait. */
const FINISH_MS_MAX = 30_000;

export function startProjection(stateFolder: string, options: ProjectionOptions = {}): ProjectionProcess {
  return new LateProjection(stateFolder, options);
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

class LateProjection implements ProjectionProcess {
  readonly #stateFolder: string;
  readonly #startSqlite: () => Promise<Sqlite>;
  readonly #onFailure: (message: string) => void;
  readonly #timer: NodeJS.Timeout;
  #child: ForkedProjection | undefined;

  constructor(stateFolder: string, { onFailure = () => {}, forkAfterMs = FORK_AFTER_MS }: ProjectionOptions) {
    this.#stateFolder = stateFolder;
    this.#onFailure = onFailure;
    this.#startSqlite = prepareSqlite();
    this.#timer = setTimeout(() => this.#fork().dirty(), forkAfterMs).unref();
  }

  dirty(): void {
    this.#child?.dirty();
  }

  async finish(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#child === undefined && (await this.#passHere("elsewhere")) !== "declined") {
      return;
    }
    const child = this.#child ?? this.#fork();
    if ((await child.finish()) === "failed") {
      await this.#passHere("bounded");
    }
  }

  #fork(): ForkedProjection {
    this.#child = new ForkedProjection(this.#stateFolder, this.#onFailure);
    return this.#child;
  }

  async #passHere(matching: "elsewhere" | "bounded"): Promise<PassEnd | "failed"> {
    try {
      return await new HistoryProjector(this.#stateFolder, await this.#startSqlite(), matching).pass();
    } catch (error) {
      // The next reader catches up.
      this.#onFailure(error instanceof Error ? error.message : String(error));
      return "failed";
    }
  }
}

/** `given-up`: whoever tries again would take as long. */
type ChildEnd = "finished" | "failed" | "given-up";

class ForkedProjection {
  readonly #child: ChildProcess;
  readonly #ended: Promise<ChildEnd>;
  #timer: NodeJS.Timeout | undefined;
  #isGivenUp = false;

  constructor(stateFolder: string, onFailure: (message: string) => void) {
    this.#child = forkProjection([stateFolder]);
    let end: ChildEnd = "failed";
    this.#ended = new Promise((resolve) => {
      this.#child.once("exit", () => resolve(this.#isGivenUp ? "given-up" : end));
      this.#child.on("error", (error) => {
        onFailure(error.message);
        // Without a pid there was no child, and no exit will be told.
        if (this.#child.pid === undefined) {
          resolve("failed");
        }
      });
    });
    this.#child.on("message", (message) => {
      if (!isProjectionReport(message)) {
        return;
      }
      if (message.type === "failed") {
        onFailure(message.message);
      } else {
        end = message.hasFailed ? "failed" : "finished";
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

  async finish(): Promise<ChildEnd> {
    clearTimeout(this.#timer);
    // Keeps this process alive until the child is gone, and the child from staying for ever.
    const limit = setTimeout(() => {
      this.#isGivenUp = true;
      this.#child.kill("SIGKILL");
    }, FINISH_MS_MAX);
    this.#send({ type: "finish" });
    const end = await this.#ended;
    clearTimeout(limit);
    return end;
  }

  #send(message: ProjectionRequest): void {
    // A dead child is no failure of the run.
    if (this.#child.connected) {
      this.#child.send(message, () => undefined);
    }
  }
}
