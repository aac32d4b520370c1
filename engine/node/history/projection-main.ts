// The program that keeps `history.sqlite` up to date with the journals: `projection <state folder>` as the child of a run's
// engine, told over IPC, or `projection --once <state folder>` for a reader. A process of its own, because SQLite in
// memory would make the engine large and every launch of a step slow, and because the regular expressions of a plan's
// matchers run here.
import { prepareStateFolder } from "../state-folder.ts";
import { HistoryProjector } from "./history-projector.ts";
import { prepareSqlite } from "./load-sqlite.ts";
import { nextPassAtMs } from "./pass-schedule.ts";
import { isProjectionRequest, type ProjectionReport } from "./projection-protocol.ts";

const EXIT_CODE_FAILED = 1;

function main(): void {
  const [first, second] = process.argv.slice(2);
  if (first === "--once" && second !== undefined) {
    void projectOnce(second).catch(endInFailure);
  } else if (first !== undefined && process.send !== undefined) {
    serve(first);
  } else {
    endInFailure(new Error("Usage: projection [--once] <state folder>"));
  }
}

async function projectOnce(stateFolder: string): Promise<void> {
  const failure = prepareStateFolder(stateFolder);
  if (failure !== undefined) {
    throw new Error(failure.message);
  }
  const startSqlite = prepareSqlite();
  const projector = new HistoryProjector(stateFolder, await startSqlite());
  if ((await projector.pass()) === "lock-busy") {
    throw new Error("Another process has been writing the history for too long.");
  }
}

function endInFailure(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = EXIT_CODE_FAILED;
  if (process.connected) {
    process.disconnect();
  }
}

function serve(stateFolder: string): void {
  // The engine decides when this process ends; a Ctrl+C in its terminal is not meant for us.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => undefined);
  }
  const passes = new PassLoop(stateFolder);
  process.on("message", (message) => {
    if (!isProjectionRequest(message)) {
      return;
    }
    if (message.type === "dirty") {
      passes.noteDirty();
    } else {
      void passes.finish().then(endServing);
    }
  });
  // The engine is gone without a word: what it wrote last is still to be shown.
  process.on("disconnect", () => void passes.finish());
}

function endServing(hasPassed: boolean): void {
  report({ type: "finished", hasFailed: !hasPassed });
  if (process.connected) {
    process.disconnect();
  }
}

function report(message: ProjectionReport): void {
  // The engine may have gone in this very moment; then nobody needs to know.
  if (process.connected) {
    process.send?.(message, undefined, undefined, () => undefined);
  }
}

class PassLoop {
  readonly #projector: Promise<HistoryProjector>;
  #firstDirtyAtMs: number | undefined;
  #lastDirtyAtMs = 0;
  #lastPassEndedAtMs: number | undefined;
  #lastCostMs = 0;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<boolean> | undefined;
  #finished: Promise<boolean> | undefined;

  constructor(stateFolder: string) {
    // At once, while the files are those of this version.
    const startSqlite = prepareSqlite();
    this.#projector = startSqlite().then((sqlite) => new HistoryProjector(stateFolder, sqlite));
    this.#projector.catch(reportFailure);
  }

  noteDirty(): void {
    const now = performance.now();
    this.#firstDirtyAtMs ??= now;
    this.#lastDirtyAtMs = now;
    this.#schedule();
  }

  /** Makes the last pass; a second call waits for the same one. False: it failed. */
  finish(): Promise<boolean> {
    this.#finished ??= this.#passLast();
    return this.#finished;
  }

  async #passLast(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#running;
    return await this.#pass();
  }

  #schedule(): void {
    if (this.#running !== undefined || this.#finished !== undefined || this.#firstDirtyAtMs === undefined) {
      return;
    }
    clearTimeout(this.#timer);
    const dueAtMs = nextPassAtMs({
      firstDirtyAtMs: this.#firstDirtyAtMs,
      lastDirtyAtMs: this.#lastDirtyAtMs,
      lastPassEndedAtMs: this.#lastPassEndedAtMs,
      lastCostMs: this.#lastCostMs,
    });
    this.#timer = setTimeout(
      () => {
        this.#running = this.#pass().finally(() => {
          this.#running = undefined;
          this.#schedule();
        });
      },
      Math.max(0, dueAtMs - performance.now()),
    );
  }

  /** Never rejects: a pass that fails is reported, and the next one, or the next reader, catches up. */
  async #pass(): Promise<boolean> {
    this.#firstDirtyAtMs = undefined;
    const startedAtMs = performance.now();
    let hasPassed = false;
    try {
      const projector = await this.#projector;
      await projector.pass();
      hasPassed = true;
    } catch (error) {
      reportFailure(error);
    }
    this.#lastPassEndedAtMs = performance.now();
    this.#lastCostMs = this.#lastPassEndedAtMs - startedAtMs;
    return hasPassed;
  }
}

function reportFailure(error: unknown): void {
  report({ type: "failed", message: error instanceof Error ? error.message : String(error) });
}

main();
