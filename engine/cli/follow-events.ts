// The events of a live run as they come: from its engine, and where that lives but can't be reached (its socket's folder was
// removed, it belongs to another user), from its journal, looked at again and again.
import { statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { readLiveHost } from "../node/host-file.ts";
import { readJournal } from "../node/journal/read-journal.ts";
import type { RunFolder } from "../node/run-folder.ts";
import { attachRun, type RunConnection } from "../node/run-host/attach-run.ts";
import type { RecordedEvent } from "../run/run-event.ts";

export interface EventFollower {
  /** Some may come more than once. */
  readonly onEvents: (events: readonly RecordedEvent[]) => void;
  /** The engine lives but can't be reached; its journal is followed. */
  readonly onUnreachable: () => void;
  /** The engine has died before the run's end. */
  readonly onLost: () => void;
  /** Enough was seen. */
  readonly signal: AbortSignal;
}

/** Soon enough for a person who watches. */
const JOURNAL_LOOK_MS = 300;

/** Resolves at the run's end, or at the signal; with false when no engine works on the run. */
export async function followEvents(folder: RunFolder, follower: EventFollower): Promise<boolean> {
  if (readLiveHost(folder) === undefined) {
    return false;
  }
  const connection = await attachRun(folder);
  if (connection !== undefined) {
    await followConnection(connection, follower);
    connection.dispose();
  }
  if (!follower.signal.aborted) {
    await followJournal(folder, follower);
  }
  return true;
}

function followConnection(connection: RunConnection, { onEvents, signal }: EventFollower): Promise<void> {
  return new Promise((resolve) => {
    connection.onEvents(onEvents);
    connection.onClosed(resolve);
    signal.addEventListener("abort", () => resolve());
    if (signal.aborted) {
      resolve();
    }
  });
}

async function followJournal(
  folder: RunFolder,
  { onEvents, onUnreachable, onLost, signal }: EventFollower,
): Promise<void> {
  let isTold = false;
  let seenBytes = -1;
  while (!signal.aborted) {
    // Asked before the look: its last words come before it leaves.
    const isAlive = readLiveHost(folder) !== undefined;
    const bytes = statSync(folder.journalFile, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes !== seenBytes) {
      seenBytes = bytes;
      const { events } = readJournal(folder.journalFile);
      onEvents(events);
      if (events.some(({ type }) => type === "run_finished")) {
        return;
      }
    }
    if (!isAlive) {
      onLost();
      return;
    }
    if (!isTold && !signal.aborted) {
      isTold = true;
      onUnreachable();
    }
    await wait(JOURNAL_LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
}
