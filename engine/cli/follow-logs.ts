// `logs --follow`: prints what steps wrote, and goes on with what they write until the run (or the one step) is over.

import { readJournal } from "../node/journal/read-journal.ts";
import { createLineSplitter } from "../node/logs/log-lines.ts";
import { tailLog } from "../node/logs/tail-log.ts";
import type { RunFolder } from "../node/run-folder.ts";
import { attachRun } from "../node/run-host/attach-run.ts";
import type { StepId } from "../plan/plan.ts";
import type { RecordedEvent } from "../run/run-event.ts";
import { printLogs } from "./print-logs.ts";
import type { LogRequest, StepLog } from "./read-run-logs.ts";
import type { Terminal } from "./terminal.ts";

export async function followLogs(request: LogRequest, logs: readonly StepLog[], terminal: Terminal): Promise<void> {
  const connection = await attachRun(request.folder);
  if (connection === undefined) {
    return printLogs(logs, request, terminal);
  }
  const follower = createFollower(request, terminal);
  await new Promise<void>((resolve) => {
    connection.onEvents((events) => {
      if (follower.take(events) || terminal.isReaderGone) {
        resolve();
      }
    });
    connection.onClosed(() => {
      // The last events may not have been sent any more.
      follower.take(readJournal(request.folder.journalFile).events);
      resolve();
    });
  });
  connection.dispose();
  await follower.end();
}

interface Follower {
  /** True: what was asked for is over. */
  take(events: readonly RecordedEvent[]): boolean;
  /** Resolves when everything that was written by now is printed. */
  end(): Promise<void>;
}

function createFollower({ folder, stepId, attempt }: LogRequest, terminal: Terminal): Follower {
  const tails = new Map<StepId, { readonly stop: AbortController; readonly done: Promise<unknown> }>();
  const finished: Promise<unknown>[] = [];
  let lastSeq = 0;
  const isWanted = (id: StepId, number: number): boolean =>
    (stepId === undefined || id === stepId) && (attempt === undefined || number === attempt);
  const stop = (id: StepId): void => {
    tails.get(id)?.stop.abort();
    tails.delete(id);
  };
  const start = (id: StepId, number: number): void => {
    const aborter = new AbortController();
    const options = { terminal, isPrefixed: stepId === undefined };
    const done = tailAttempt({ folder, stepId: id, attempt: number }, aborter.signal, options);
    tails.set(id, { stop: aborter, done });
    finished.push(done);
  };
  const take = (event: RecordedEvent): boolean => {
    if (event.type === "attempt_started" && isWanted(event.step_id, event.attempt)) {
      start(event.step_id, event.attempt);
    }
    if (event.type === "attempt_finished") {
      stop(event.step_id);
    }
    return event.type === "run_finished" || (event.type === "step_finished" && event.step_id === stepId);
  };
  return {
    take: (events) => {
      let isOver = false;
      for (const event of events) {
        if (event.seq <= lastSeq) {
          continue;
        }
        lastSeq = event.seq;
        isOver = take(event) || isOver;
      }
      return isOver;
    },
    end: async () => {
      for (const id of [...tails.keys()]) {
        stop(id);
      }
      await Promise.all(finished);
    },
  };
}

async function tailAttempt(
  place: { readonly folder: RunFolder; readonly stepId: StepId; readonly attempt: number },
  signal: AbortSignal,
  { terminal, isPrefixed }: { readonly terminal: Terminal; readonly isPrefixed: boolean },
): Promise<void> {
  const { output, stdout, stderr } = place.folder.logFiles(place.stepId, place.attempt);
  await Promise.all(
    [output, stdout, stderr].map(async (path) => {
      const splitter = createLineSplitter();
      const print = (lines: readonly { readonly text: string }[]): void => {
        if (lines.length > 0) {
          terminal.write(lines.map(({ text }) => `${place.stepId} | ${text}\n`).join(""));
        }
      };
      const onBytes = isPrefixed
        ? (bytes: Buffer): void => print(splitter.push(bytes))
        : (bytes: Buffer): void => terminal.write(bytes);
      await tailLog(path, { fromOffset: 0, onBytes, signal });
      print(splitter.end());
    }),
  );
}
