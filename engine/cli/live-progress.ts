// On a terminal: finished steps scroll by as lines, and below them a few lines tell, redrawn, what runs and for how long.

import { formatDuration } from "../run/format-duration.ts";
import type { RecordedEvent } from "../run/run-event.ts";
import { countSteps } from "../run/run-selectors.ts";
import type { RunState } from "../run/run-state.ts";
import { describeEvents } from "./describe-event.ts";
import type { RunProgress } from "./run-progress.ts";
import type { RunProgressTracker } from "./run-progress-state.ts";
import { describeRunning, runningSteps } from "./running-steps.ts";
import type { Terminal } from "./terminal.ts";

/** Often enough to look alive, seldom enough to cost nothing. */
const REDRAW_MS = 200;
/** More running steps than this are counted, not listed. */
const LISTED_STEPS_MAX = 8;
const SPINNER = ["-", "\\", "|", "/"] as const;

export interface LiveProgressOptions {
  readonly terminal: Terminal;
  readonly tracker: RunProgressTracker;
  readonly stepCount: number;
  readonly nowMs?: () => number;
}

export function createLiveProgress(options: LiveProgressOptions): RunProgress {
  const { terminal, tracker, stepCount, nowMs = Date.now } = options;
  let drawnLines = 0;
  let frame = 0;
  const draw = (above: readonly string[]): void => {
    const footer = footerLines(tracker.state, { stepCount, nowMs: nowMs(), frame, terminal });
    const text = [...above, ...footer].map((line) => `${line}\n`).join("");
    terminal.write(`${eraseLines(drawnLines)}${text}`);
    drawnLines = footer.length;
  };
  // Unreferenced: what is shown must not keep the process alive.
  const timer = setInterval(() => {
    frame++;
    draw([]);
  }, REDRAW_MS).unref();
  return {
    show: (events: readonly RecordedEvent[]) => {
      const told = describeEvents(events, tracker, { style: terminal.style });
      if (told.length > 0) {
        draw(told);
      }
    },
    note: (line) => draw([line]),
    end: () => {
      clearInterval(timer);
      terminal.write(eraseLines(drawnLines));
      drawnLines = 0;
    },
  };
}

interface FooterOptions {
  readonly stepCount: number;
  readonly nowMs: number;
  readonly frame: number;
  readonly terminal: Pick<Terminal, "columns" | "rows" | "style">;
}

/** @internal for tests and scripts */
export function footerLines(state: RunState, options: FooterOptions): readonly string[] {
  const { stepCount, nowMs, frame, terminal } = options;
  const counts = countSteps(state);
  const running = runningSteps(state);
  const done = stepCount - counts.running - counts.pending;
  const facts = [
    `${SPINNER[frame % SPINNER.length]} ${done} of ${stepCount} steps done`,
    ...(counts.failed > 0 ? [`${counts.failed} failed`] : []),
    `${running.length} running`,
    timeFact(state, nowMs),
  ];
  const listed = running.slice(0, Math.min(LISTED_STEPS_MAX, Math.max(0, terminal.rows() - 3)));
  const hidden = running.length - listed.length;
  const lines = [
    facts.join(", "),
    ...listed.map((step) => `    ${describeRunning(step, nowMs)}`),
    ...(hidden > 0 ? [`    and ${hidden} more`] : []),
  ];
  // A line that wraps would be erased by half.
  return lines.map((line) => terminal.style("quiet", line.slice(0, Math.max(1, terminal.columns() - 1))));
}

function timeFact({ startedAtMs, finished, phase }: RunState, nowMs: number): string {
  if (startedAtMs === undefined) {
    return "waiting for a lock";
  }
  // What is kept until the end is stopped, and the history brought up to date.
  const isOver = phase === "finished" && finished !== undefined;
  return isOver ? "clearing up" : formatDuration(nowMs - startedAtMs);
}

function eraseLines(count: number): string {
  return count === 0 ? "" : `\u001b[${count}A\u001b[0J`;
}
