// `logs --follow`: prints what steps wrote, and goes on with what they write until the run (or the one step) is over, or
// nobody reads any more.
import { createLineSplitter } from "../node/logs/log-lines.ts";
import { type TailAnswer, tailLog } from "../node/logs/tail-log.ts";
import type { RunFolder } from "../node/run-folder.ts";
import type { StepId } from "../plan/plan.ts";
import type { RecordedEvent } from "../run/run-event.ts";
import { followEvents } from "./follow-events.ts";
import { printLogs } from "./print-logs.ts";
import type { LogRequest, StepLog } from "./read-run-logs.ts";
import type { Terminal } from "./terminal.ts";

export async function followLogs(request: LogRequest, logs: readonly StepLog[], terminal: Terminal): Promise<void> {
  const follower = createFollower(request, terminal);
  const over = new AbortController();
  const end = (): void => over.abort();
  const following = followEvents(request.folder, {
    onEvents: (events) => {
      if (follower.take(events) || terminal.isReaderGone) {
        end();
      }
    },
    onUnreachable: () =>
      terminal.say(
        `The engine of run ${request.folder.runId} is alive but cannot be reached: its files are followed.\n`,
      ),
    onLost: () =>
      terminal.say(
        `The engine of run ${request.folder.runId} is gone, and the run has no end. This is all there is.\n`,
      ),
    signal: over.signal,
  });
  void terminal.readerGone(over.signal).then(end);
  const isFollowed = await following;
  end();
  if (!isFollowed) {
    return printLogs(logs, request, terminal);
  }
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
      const onBytes = (bytes: Buffer): TailAnswer => {
        if (isPrefixed) {
          print(splitter.push(bytes));
        } else {
          terminal.write(bytes);
        }
        return terminal.isReaderGone ? "enough" : undefined;
      };
      await tailLog(path, { fromOffset: 0, onBytes, signal });
      print(splitter.end());
    }),
  );
}
