import { formatDuration } from "../run/format-duration.ts";
import type { RecordedEvent } from "../run/run-event.ts";
import { describeEvents } from "./describe-event.ts";
import type { RunProgress } from "./run-progress.ts";
import type { RunProgressTracker } from "./run-progress-state.ts";
import { runningSteps } from "./running-steps.ts";
import type { Terminal } from "./terminal.ts";

const LISTED_STEPS_MAX = 8;
/** Without a sign of life for longer, people and CI services take a program for dead. */
const SIGN_OF_LIFE_MS = 30_000;

/** A line as each thing happens; nothing is ever redrawn. */
export function createPlainProgress(tracker: RunProgressTracker, terminal: Terminal): RunProgress {
  // Unreferenced: what is shown must not keep the process alive.
  const timer = setInterval(() => {
    const running = runningSteps(tracker.state).map(({ stepId, sinceMs }) => {
      return `${stepId} (${formatDuration(Date.now() - sinceMs)})`;
    });
    if (running.length > 0) {
      terminal.write(`still running: ${running.slice(0, LISTED_STEPS_MAX).join(", ")}\n`);
    }
  }, SIGN_OF_LIFE_MS).unref();
  return {
    show: (events: readonly RecordedEvent[]) => {
      const lines = describeEvents(events, tracker, terminal);
      if (lines.length > 0) {
        terminal.write(lines.map((line) => `${line}\n`).join(""));
      }
    },
    note: (line) => terminal.write(`${line}\n`),
    end: () => clearInterval(timer),
  };
}
