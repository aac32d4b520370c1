// `plan-log:` documents: the log of one try as read-only text, colours stripped, at most 5 MB, live while the try runs.
import * as vscode from "vscode";
import { findFailureLine } from "../engine/node/logs/find-failure-line.ts";
import { type LogPart, listLogParts } from "../engine/node/logs/log-parts.ts";
import { LOG_TEXT_BYTES_MAX, type LogText, readLogText } from "../engine/node/logs/read-log-text.ts";
import { tailLog } from "../engine/node/logs/tail-log.ts";
import type { RunFolder } from "../engine/node/run-folder.ts";
import { formatLogAddress, LOG_SCHEME, type LogAddress, parseLogAddress } from "./presentation/log-address.ts";
import { isLive } from "./presentation/run-view-state.ts";
import { findRunFolder } from "./run-folders.ts";
import type { ProblemRow } from "./run-history.ts";
import type { RunStore } from "./run-store.ts";

/** A document that grows is shown again at most so often; each time costs reading it as a whole. */
const LIVE_REFRESH_MS = 500;

export interface LogDocumentsOptions {
  readonly store: RunStore;
  /** The problems that were found in that try's log. */
  readonly problemsOf: (address: LogAddress) => readonly ProblemRow[];
}

export class LogDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #store: RunStore;
  readonly #problemsOf: LogDocumentsOptions["problemsOf"];
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #followers = new Map<string, AbortController>();
  readonly #registrations: vscode.Disposable;

  constructor({ store, problemsOf }: LogDocumentsOptions) {
    this.#store = store;
    this.#problemsOf = problemsOf;
    this.#registrations = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(LOG_SCHEME, this),
      vscode.workspace.onDidCloseTextDocument((document) => this.#unfollow(document.uri.toString())),
      store.onDidChangeRun(({ run, changedSteps }) => this.#endFollowing(run.view.runId, changedSteps)),
    );
  }

  get onDidChange(): vscode.Event<vscode.Uri> {
    return this.#changed.event;
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const address = parseLogAddress(uri.path);
    const folder = address && findRunFolder(address.runId);
    if (address === undefined || folder === undefined) {
      return `There is no log at ${uri.path}: its run is gone.\n`;
    }
    if (address.attempt === 0) {
      return this.#message(address);
    }
    if (this.#isRunning(address)) {
      this.#follow(uri, folder, address);
    }
    const { text } = await this.#readText(folder, address);
    return text === "" && !this.#isRunning(address) ? this.#message(address) : text;
  }

  /** Opens the log at its end or, when it failed, on the line that tells why. */
  async show(address: LogAddress): Promise<void> {
    const uri = logUri(address);
    const document = await vscode.workspace.openTextDocument(uri);
    const line = Math.min(await this.#jumpLine(address), document.lineCount - 1);
    const selection = new vscode.Range(line, 0, line, 0);
    const editor = await vscode.window.showTextDocument(document, { preview: true, selection });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** The lines of the document, from 0, that show these bytes of the log. */
  async linesAt(address: LogAddress, logOffsets: readonly number[]): Promise<readonly number[]> {
    const folder = findRunFolder(address.runId);
    if (folder === undefined || logOffsets.length === 0) {
      return [];
    }
    const { lineAt } = await this.#readText(folder, address);
    return logOffsets.map(lineAt);
  }

  dispose(): void {
    for (const key of [...this.#followers.keys()]) {
      this.#unfollow(key);
    }
    this.#registrations.dispose();
    this.#changed.dispose();
  }

  async #jumpLine(address: LogAddress): Promise<number> {
    const folder = findRunFolder(address.runId);
    if (folder === undefined || address.attempt === 0) {
      return 0;
    }
    const parts = listLogParts(folder, address.stepId, address.attempt);
    const failure = await findFailureLine(parts, this.#problemsOf(address));
    return failure === undefined ? 0 : (await this.#readText(folder, address)).lineAt(failure.logOffset);
  }

  async #readText(folder: RunFolder, address: LogAddress): Promise<LogText> {
    const parts = listLogParts(folder, address.stepId, address.attempt);
    const aroundOffset = await this.#placeToKeep(parts, address);
    return readLogText(parts, aroundOffset === undefined ? {} : { aroundOffset });
  }

  async #placeToKeep(parts: readonly LogPart[], address: LogAddress): Promise<number | undefined> {
    const totalBytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    if (totalBytes <= LOG_TEXT_BYTES_MAX) {
      return undefined;
    }
    return (await findFailureLine(parts, this.#problemsOf(address)))?.logOffset;
  }

  /** A step can fail, or be skipped, without a word of output. */
  #message(address: LogAddress): string {
    const step = this.#store.get(address.runId)?.view.steps.get(address.stepId);
    const attempt = step?.attempts.find((one) => one.attempt === address.attempt);
    const message = attempt?.message ?? step?.message;
    return message === undefined ? "" : `${message}\n`;
  }

  #isRunning(address: LogAddress): boolean {
    const run = this.#store.get(address.runId)?.view;
    const attempts = run?.steps.get(address.stepId)?.attempts ?? [];
    const attempt = attempts.find((one) => one.attempt === address.attempt);
    return run !== undefined && isLive(run) && attempt?.status === "running";
  }

  #follow(uri: vscode.Uri, folder: RunFolder, address: LogAddress): void {
    const key = uri.toString();
    if (this.#followers.has(key)) {
      return;
    }
    const follower = new AbortController();
    this.#followers.set(key, follower);
    let timer: NodeJS.Timeout | undefined;
    const changeSoon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        this.#changed.fire(uri);
      }, LIVE_REFRESH_MS);
    };
    follower.signal.addEventListener("abort", () => clearTimeout(timer));
    const files = folder.logFiles(address.stepId, address.attempt);
    const known = listLogParts(folder, address.stepId, address.attempt);
    for (const path of [files.output, files.stdout, files.stderr]) {
      const fromOffset = known.find((part) => part.path === path)?.bytes ?? 0;
      // A file that can't be read any more just stops growing.
      tailLog(path, { fromOffset, onBytes: changeSoon, signal: follower.signal }).catch(() => {});
    }
  }

  #endFollowing(runId: string, changedSteps: ReadonlySet<string>): void {
    for (const key of [...this.#followers.keys()]) {
      const uri = vscode.Uri.parse(key);
      const address = parseLogAddress(uri.path);
      if (address?.runId !== runId || !changedSteps.has(address.stepId) || this.#isRunning(address)) {
        continue;
      }
      this.#unfollow(key);
      this.#changed.fire(uri);
    }
  }

  #unfollow(key: string): void {
    this.#followers.get(key)?.abort();
    this.#followers.delete(key);
  }
}

/** `line` counts from 1; VS Code goes there when the link is opened. */
export function logUri(address: LogAddress, line?: number): vscode.Uri {
  const path = formatLogAddress(address);
  return vscode.Uri.from({ scheme: LOG_SCHEME, path, ...(line === undefined ? {} : { fragment: `L${line}` }) });
}
