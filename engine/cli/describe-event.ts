// One line for each thing that a person follows a run by; many alike make one.

import { whyEnded, wordAttemptEnd } from "../run/explain-step.ts";
import { formatDuration } from "../run/format-duration.ts";
import type { RecordedEvent, StepFinished, StepWaiting } from "../run/run-event.ts";
import { type RunState, stepState, stepStateById } from "../run/run-state.ts";
import { lastAttempt } from "../run/step-state.ts";
import { countOf } from "./count-of.ts";
import type { RunProgressTracker } from "./run-progress-state.ts";
import type { Terminal, TextStyle } from "./terminal.ts";

const WORD_WIDTH = 9;
/** So many alike in one batch are one line. */
const ALIKE_MIN = 4;

type Styled = Pick<Terminal, "style">;

export interface EventLine {
  readonly text: string;
  /** Lines with one key say the same of different steps. */
  readonly alike?: { readonly key: string; readonly summary: (count: number) => string };
}

/** Takes the events, and gives the lines that tell them. */
export function describeEvents(
  events: readonly RecordedEvent[],
  tracker: RunProgressTracker,
  terminal: Styled,
): readonly string[] {
  const lines = events.flatMap((event) => {
    tracker.take(event);
    return describeEvent(event, tracker.state, terminal) ?? [];
  });
  const counts = new Map<string, number>();
  for (const { alike } of lines) {
    if (alike !== undefined) {
      counts.set(alike.key, (counts.get(alike.key) ?? 0) + 1);
    }
  }
  const told = new Set<string>();
  return lines.flatMap(({ text, alike }) => {
    const count = alike === undefined ? 0 : (counts.get(alike.key) ?? 0);
    if (alike === undefined || count < ALIKE_MIN) {
      return [text];
    }
    if (told.has(alike.key)) {
      return [];
    }
    told.add(alike.key);
    return [alike.summary(count)];
  });
}

/** Undefined: not worth a line. `state` is that after the event. */
function describeEvent(event: RecordedEvent, state: RunState, terminal: Styled): EventLine | undefined {
  const line = (word: string, style: TextStyle, text: string): EventLine => ({
    text: `${terminal.style(style, word.padEnd(WORD_WIDTH))} ${text}`,
  });
  switch (event.type) {
    case "run_queued":
      return line("waiting", "doubtful", `run ${event.run_id}`);
    case "run_started":
      return line("running", "quiet", `run ${event.run_id}`);
    case "run_resumed":
      return line("resumed", "quiet", `run ${state.runId ?? ""}, for the ${ordinal(event.attempt)} time`);
    case "run_paused":
      return line("paused", "doubtful", "nothing starts until `planctl continue`");
    case "run_continued":
      return line("going on", "quiet", "steps start again");
    case "attempt_started":
      return line("started", "quiet", event.attempt === 1 ? event.step_id : `${event.step_id} (try ${event.attempt})`);
    case "step_waiting":
      return describeWait(event, state, line);
    case "retry_scheduled": {
      const end = lastAttempt(stepStateById(state, event.step_id).record)?.end;
      const why = end === undefined ? "" : `: ${wordAttemptEnd(end)}`;
      const delay = formatDuration(event.delay_sec * 1000);
      return line("retrying", "doubtful", `${event.step_id}, try ${event.attempt} in ${delay}${why}`);
    }
    case "step_finished":
      return describeEnd(event, state, terminal);
    case "run_aborted":
      return line(
        "aborting",
        "bad",
        event.caused_by === null ? "it takes too long" : `because \`${event.caused_by}\` failed`,
      );
    case "cancel_requested": {
      const what = event.step_id === undefined ? "running steps are being stopped" : event.step_id;
      return line("canceling", "doubtful", event.now ? "at once" : what);
    }
    case "breaker_opened":
      return line("held back", "doubtful", `\`${event.tool}\` failed too often; its circuit breaker is open`);
    default:
      return undefined;
  }
}

function ordinal(count: number): string {
  const endings: Readonly<Record<number, string>> = { 1: "st", 2: "nd", 3: "rd" };
  const isTeen = count % 100 > 10 && count % 100 < 14;
  return `${count}${isTeen ? "th" : (endings[count % 10] ?? "th")}`;
}

type MakeLine = (word: string, style: TextStyle, text: string) => EventLine;

function describeWait(event: StepWaiting, state: RunState, line: MakeLine): EventLine | undefined {
  switch (event.for) {
    case "fallback": {
      const index = state.graph.indexById.get(event.step_id) ?? 0;
      const fallback = state.graph.fallbackOf[index];
      const end = lastAttempt(stepState(state, index).record)?.end;
      const why = event.message ?? (end === undefined ? (event.failure_class ?? "") : wordAttemptEnd(end));
      const helper = fallback === undefined ? "" : `, \`${state.graph.steps[fallback]?.id}\` tries to recover`;
      return line("failed", "doubtful", `${event.step_id}: ${why.replace(/\.$/, "")}${helper}`);
    }
    case "lock":
      return line("waiting", "doubtful", `${event.step_id}: ${event.message ?? "one of its locks is busy"}`);
    case "breaker":
      return line("waiting", "doubtful", `${event.step_id} for the circuit breaker of its tool`);
    default:
      return undefined;
  }
}

function describeEnd(event: StepFinished, state: RunState, terminal: Styled): EventLine {
  const { step_id, status, duration_sec } = event;
  const why = whyEnded(stepStateById(state, step_id));
  const time = duration_sec === undefined ? "" : ` in ${formatDuration(duration_sec * 1000)}`;
  const word = terminal.style(styleOf(event), status.padEnd(WORD_WIDTH));
  const text = `${word} ${step_id}${time}${why === "" ? "" : `: ${why}`}`;
  const isQuiet = (status === "skipped" || status === "canceled") && duration_sec === undefined;
  if (!isQuiet) {
    return { text };
  }
  const reason = why === "" ? "" : `: ${why}`;
  const what = status === "canceled" ? "that waited" : "";
  return {
    text,
    alike: {
      key: `${status} ${why}`,
      summary: (count) => `${word} ${countOf(count, "step")} ${what}`.trimEnd() + reason,
    },
  };
}

function styleOf({ status, verdict }: StepFinished): TextStyle {
  switch (status) {
    case "success":
      return "good";
    case "failed":
      return verdict === "bad" ? "bad" : "doubtful";
    case "unknown":
      return "bad";
    case "skipped":
    case "canceled":
      return "quiet";
  }
}
