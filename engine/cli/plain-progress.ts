import type { RecordedEvent } from "../run/run-event.ts";
import { describeEvent } from "./describe-event.ts";
import type { RunProgress } from "./run-progress.ts";
import type { RunProgressTracker } from "./run-progress-state.ts";
import type { Terminal } from "./terminal.ts";

/** A line as each thing happens; nothing is ever redrawn. */
export function createPlainProgress(tracker: RunProgressTracker, terminal: Terminal): RunProgress {
  return {
    show: (events: readonly RecordedEvent[]) => {
      const lines = events.flatMap((event) => {
        const line = describeEvent(event, tracker.state, terminal);
        tracker.take(event);
        return line === undefined ? [] : [`${line}\n`];
      });
      if (lines.length > 0) terminal.write(lines.join(""));
    },
    end: () => {},
  };
}
