// What a try writes, from its process to its log files. `combined`: one pipe for both streams, so that their lines keep
// their order; `split`: two.

import type { ChildProcess } from "node:child_process";
import { closeSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { toEngineNote } from "../logs/engine-note.ts";
import { copyFifo, copyStream, type OutputCopy } from "./copy-output.ts";
import { type LogFile, openLogFile } from "./log-file.ts";
import type { OutputPipe, OutputPipes } from "./output-pipes.ts";

/** What stands between a stream and its log: it may hold bytes back until `flush`. One for each stream. */
export interface OutputTransform {
  /** `bytes` is written over after it returns. */
  transform(bytes: Buffer): Buffer;
  /** What was held back. More may follow, as a note of ours does. */
  flush(): Buffer;
}

export interface AttemptOutputRequest {
  /** It is made. */
  readonly folder: string;
  readonly output: "combined" | "split";
  readonly pipes: OutputPipes;
  readonly createTransform?: () => OutputTransform;
}

export interface AttemptOutput {
  /** For `spawn`. */
  readonly stdout: number | "pipe";
  readonly stderr: number | "pipe";
  /** Copies from now on; the process has its ends of the pipes. */
  copyFrom(child: ChildProcess): void;
  /** Adds a line of ours, after all that was written before. */
  addNote(note: string): void;
  /** Resolves when the log has its last byte. What could not be written is told. */
  finish(): Promise<readonly string[]>;
}

export function openAttemptOutput(request: AttemptOutputRequest): AttemptOutput {
  mkdirSync(request.folder, { recursive: true });
  return new PipedOutput(request);
}

interface Stream {
  readonly log: LogFile;
  readonly transform: OutputTransform | undefined;
  readonly pipe: OutputPipe | undefined;
}

class PipedOutput implements AttemptOutput {
  readonly stdout: number | "pipe";
  readonly stderr: number | "pipe";
  readonly #streams: readonly Stream[];
  #copies: readonly OutputCopy[] = [];
  #hasStarted = false;
  #finished: Promise<readonly string[]> | undefined;

  constructor({ folder, output, pipes, createTransform }: AttemptOutputRequest) {
    const names = output === "combined" ? ["output.log"] : ["stdout.log", "stderr.log"];
    const logs = openAll(names.map((name) => join(folder, name)));
    this.#streams = logs.map((log) => ({ log, transform: createTransform?.(), pipe: pipes.take() }));
    this.stdout = this.#streams[0]?.pipe?.writeEnd ?? "pipe";
    this.stderr = this.#streams.at(-1)?.pipe?.writeEnd ?? "pipe";
  }

  copyFrom(child: ChildProcess): void {
    this.#hasStarted = true;
    this.#copies = this.#streams.flatMap((stream, index) => {
      const take = taker(stream);
      if (stream.pipe !== undefined) {
        closeSync(stream.pipe.writeEnd);
        return [copyFifo(stream.pipe.readEnd, take)];
      }
      // Without a FIFO two streams come by two pipes, and one log holds them in the order in which they arrive.
      const isOnly = this.#streams.length === 1;
      const sources: readonly (Readable | null)[] = isOnly
        ? [child.stdout, child.stderr]
        : [index === 0 ? child.stdout : child.stderr];
      return sources.flatMap((source) => (source === null ? [] : [copyStream(source, take)]));
    });
  }

  addNote(note: string): void {
    for (const copy of this.#copies) {
      copy.catchUp();
    }
    const stream = this.#streams.at(-1);
    if (stream !== undefined) {
      addNoteTo(stream, toEngineNote(note));
    }
  }

  finish(): Promise<readonly string[]> {
    this.#finished ??= this.#finish();
    return this.#finished;
  }

  async #finish(): Promise<readonly string[]> {
    if (!this.#hasStarted) {
      closePipes(this.#streams);
    }
    await Promise.all(this.#copies.map((copy) => copy.finish()));
    return this.#streams.flatMap(({ log, transform }) => {
      log.write(transform?.flush() ?? Buffer.alloc(0));
      log.close();
      return log.loss === undefined
        ? []
        : [`The log lacks ${log.loss.bytes} bytes of the step's output: ${log.loss.reason}.`];
    });
  }
}

function openAll(paths: readonly string[]): readonly LogFile[] {
  const logs: LogFile[] = [];
  try {
    for (const path of paths) {
      logs.push(openLogFile(path));
    }
    return logs;
  } catch (error) {
    for (const log of logs) {
      log.close();
    }
    throw error;
  }
}

/** A note may name what must be masked, so it goes the same way; what was held back stands before it. */
function addNoteTo({ log, transform }: Stream, note: string): void {
  if (transform === undefined) {
    log.addLine(note);
    return;
  }
  log.write(transform.flush());
  log.addLine(Buffer.concat([transform.transform(Buffer.from(note)), transform.flush()]).toString());
}

function taker({ log, transform }: Stream): (bytes: Buffer) => void {
  return transform === undefined ? (bytes) => log.write(bytes) : (bytes) => log.write(transform.transform(bytes));
}

function closePipes(streams: readonly Stream[]): void {
  for (const { pipe } of streams) {
    if (pipe !== undefined) {
      closeSync(pipe.readEnd);
      closeSync(pipe.writeEnd);
    }
  }
}
