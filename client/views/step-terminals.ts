// Terminals of steps, made only when someone asks: read-only, replaying the end of the log with its colours and following
// it, try after try. VS Code keeps 1,000 lines, so no more are replayed.
import { open } from "node:fs/promises";
import * as vscode from "vscode";
import { type LogPart, listLogParts } from "../../engine/node/logs/log-parts.ts";
import { tailLog } from "../../engine/node/logs/tail-log.ts";
import type { StepId } from "../../engine/plan/plan.ts";
import { isLive } from "../presentation/run-view-state.ts";
import { labelAttempt } from "../presentation/step-label.ts";
import { tailLines, toTerminalText } from "../presentation/terminal-text.ts";
import type { KnownRun, RunStore } from "../run-store.ts";

const REPLAYED_LINES_MAX = 1_000;
const REPLAYED_BYTES_MAX = 512 * 1024;
const CTRL_C = "\u0003";
const dim = (text: string) => `\u001b[2m${text}\u001b[0m\r\n`;

export interface StepOfRun {
  readonly runId: string;
  readonly stepId: StepId;
}

export class StepTerminals implements vscode.Disposable {
  readonly #store: RunStore;
  readonly #open = new Map<string, vscode.Terminal>();
  readonly #closing: vscode.Disposable;

  constructor(store: RunStore) {
    this.#store = store;
    this.#closing = vscode.window.onDidCloseTerminal((closed) => {
      for (const [key, terminal] of this.#open) {
        if (terminal === closed) {
          this.#open.delete(key);
        }
      }
    });
  }

  /** Leaves the focus where it is. */
  show(step: StepOfRun): void {
    const key = `${step.runId}/${step.stepId}`;
    const terminal = this.#open.get(key) ?? this.#create(step);
    this.#open.set(key, terminal);
    terminal.show(true);
  }

  dispose(): void {
    this.#closing.dispose();
    for (const terminal of this.#open.values()) {
      terminal.dispose();
    }
  }

  #create(step: StepOfRun): vscode.Terminal {
    return vscode.window.createTerminal({
      name: `Plan: ${step.stepId}`,
      pty: new StepPseudoterminal(this.#store, step),
      iconPath: new vscode.ThemeIcon("checklist"),
      // It is made anew from the log; a restored husk would be of no use.
      isTransient: true,
    });
  }
}

class StepPseudoterminal implements vscode.Pseudoterminal {
  readonly #store: RunStore;
  readonly #step: StepOfRun;
  readonly #written = new vscode.EventEmitter<string>();
  readonly #closed = new AbortController();

  constructor(store: RunStore, step: StepOfRun) {
    this.#store = store;
    this.#step = step;
  }

  get onDidWrite(): vscode.Event<string> {
    return this.#written.event;
  }

  open(): void {
    this.#followTries().catch((error: unknown) => {
      this.#written.fire(dim(`The log cannot be read: ${error instanceof Error ? error.message : String(error)}`));
    });
  }

  close(): void {
    this.#closed.abort();
    this.#written.dispose();
  }

  handleInput(data: string): void {
    if (data !== CTRL_C || !this.#isLive()) {
      return;
    }
    this.#written.fire(dim("^C: canceling the run …"));
    void this.#store.cancel(this.#step.runId, { now: false });
  }

  async #followTries(): Promise<void> {
    this.#written.fire(dim(`Step ${this.#step.stepId} of run ${this.#step.runId}. Read-only; Ctrl+C cancels the run.`));
    let attempt = Math.max(this.#latestAttempt(), 1);
    while (!this.#closed.signal.aborted) {
      await this.#untilChange(() => !this.#isLive() || this.#latestAttempt() >= attempt);
      const run = this.#run();
      if (this.#closed.signal.aborted || run === undefined || this.#latestAttempt() < attempt) {
        return;
      }
      await this.#followTry(run, attempt);
      const ended = this.#run()
        ?.view.steps.get(this.#step.stepId)
        ?.attempts.find((one) => one.attempt === attempt);
      if (ended !== undefined) {
        this.#written.fire(dim(`Try ${attempt}: ${labelAttempt(ended).description}.`));
      }
      attempt++;
    }
  }

  async #followTry(run: KnownRun, attempt: number): Promise<void> {
    const isRunning = () => this.#isLive() && this.#attemptStatus(attempt) === "running";
    const { output, stdout, stderr } = run.folder.logFiles(this.#step.stepId, attempt);
    const parts = listLogParts(run.folder, this.#step.stepId, attempt);
    for (const part of parts) {
      await this.#replay(part);
    }
    if (!isRunning()) {
      return;
    }
    const over = new AbortController();
    const tails = [output, stdout, stderr].map((path) => {
      const decoder = new TextDecoder();
      const fromOffset = parts.find((part) => part.path === path)?.bytes ?? 0;
      const onBytes = (bytes: Buffer) => this.#written.fire(toTerminalText(decoder.decode(bytes, { stream: true })));
      return tailLog(path, { fromOffset, onBytes, signal: over.signal });
    });
    await this.#untilChange(() => !isRunning());
    over.abort();
    await Promise.all(tails);
  }

  async #replay(part: LogPart): Promise<void> {
    const start = Math.max(0, part.bytes - REPLAYED_BYTES_MAX);
    const file = await open(part.path, "r");
    try {
      const buffer = Buffer.alloc(part.bytes - start);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
      const { text, skippedLines } = tailLines(buffer.toString("utf8", 0, bytesRead), REPLAYED_LINES_MAX);
      if (start > 0 || skippedLines > 0) {
        this.#written.fire(dim("Only the end is shown; Plan: Open Step Log... shows more."));
      }
      this.#written.fire(toTerminalText(text));
    } finally {
      await file.close();
    }
  }

  /** Resolves when it is so, or when the terminal is closed. */
  #untilChange(isSo: () => boolean): Promise<void> {
    if (this.#closed.signal.aborted || isSo()) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const done = () => {
        subscription.dispose();
        resolve();
      };
      const subscription = this.#store.onDidChangeRun(({ run }) => {
        if (run.view.runId === this.#step.runId && isSo()) {
          done();
        }
      });
      this.#closed.signal.addEventListener("abort", done, { once: true });
    });
  }

  #run(): KnownRun | undefined {
    return this.#store.get(this.#step.runId);
  }

  #isLive(): boolean {
    const run = this.#run();
    return run !== undefined && isLive(run.view);
  }

  #latestAttempt(): number {
    return this.#run()?.view.steps.get(this.#step.stepId)?.attempts.at(-1)?.attempt ?? 0;
  }

  #attemptStatus(attempt: number): string | undefined {
    return this.#run()
      ?.view.steps.get(this.#step.stepId)
      ?.attempts.find((one) => one.attempt === attempt)?.status;
  }
}
