// One line for each event that a person follows a run by. The words are the journal's own.

import { formatDuration } from "../run/format-duration.ts";
import type { AttemptFinished, RecordedEvent, StepFinished } from "../run/run-event.ts";
import type { RunProgressState } from "./run-progress-state.ts";
import type { Terminal, TextStyle } from "./terminal.ts";

const WORD_WIDTH = 9;

/** Undefined: not worth a line. `state` is that before the event. */
export function describeEvent(event: RecordedEvent, state: RunProgressState, terminal: Terminal): string | undefined {
  const line = (word: string, style: TextStyle, text: string): string =>
    `${terminal.style(style, word.padEnd(WORD_WIDTH))} ${text}`;
  switch (event.type) {
    case "run_queued":
      return line("waiting", "doubtful", `run ${event.run_id}`);
    case "run_started":
      return line("running", "quiet", `run ${event.run_id}`);
    case "attempt_started":
      return line("started", "quiet", event.attempt === 1 ? event.step_id : `${event.step_id} (try ${event.attempt})`);
    case "retry_scheduled": {
      const end = state.lastEnds.get(event.step_id);
      const why = end === undefined ? "" : `: ${describeEnd(end)}`;
      const delay = formatDuration(event.delay_sec * 1000);
      return line("retrying", "doubtful", `${event.step_id}, try ${event.attempt} in ${delay}${why}`);
    }
    case "step_finished":
      return line(event.status, styleOf(event), describeStep(event, state));
    case "run_aborted":
      return line(
        "aborting",
        "bad",
        event.caused_by === null ? "it takes too long" : `because \`${event.caused_by}\` failed`,
      );
    case "cancel_requested":
      return line("canceling", "doubtful", event.now ? "at once" : "running steps are being stopped");
    case "run_paused":
      return line("paused", "doubtful", "no step starts until `planctl continue`");
    case "run_continued":
      return line("going on", "quiet", "steps start again");
    case "run_resumed":
      return line("resumed", "quiet", `run attempt ${event.attempt}`);
    default:
      return undefined;
  }
}

function describeStep(event: StepFinished & { readonly atMs: number }, state: RunProgressState): string {
  const startedAtMs = state.firstStarts.get(event.step_id);
  const time = startedAtMs === undefined ? "" : ` in ${formatDuration(event.atMs - startedAtMs)}`;
  const why = explainStep(event, state.lastEnds.get(event.step_id));
  return `${event.step_id}${time}${why === "" ? "" : `: ${why}`}`;
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

/** Why a step ended as it did; empty where the status says it all. */
export function explainStep(event: StepFinished, lastEnd: AttemptFinished | undefined): string {
  const recovered = event.recovered_by === null ? "" : `, recovered by \`${event.recovered_by}\``;
  switch (event.status) {
    case "success":
      return event.reason === "cached" ? "up to date" : "";
    case "failed":
      return `${explainFailure(event, lastEnd)}${recovered}`;
    case "skipped":
    case "canceled":
    case "unknown":
      return explainUntried(event);
  }
}

function explainFailure(event: StepFinished, lastEnd: AttemptFinished | undefined): string {
  if (event.message !== undefined) {
    return withoutStop(event.message);
  }
  return lastEnd === undefined ? (event.reason ?? "") : describeEnd(lastEnd);
}

function explainUntried({ reason, caused_by, message }: StepFinished): string {
  const cause = caused_by === null ? "" : `, because of \`${caused_by}\``;
  const words: Readonly<Record<string, string>> = {
    condition: "its `condition` is false",
    skip_if: "its `skip_if` is true",
    upstream: "what it needs did not succeed",
    not_needed: "not needed",
    abort: "the run was aborted",
    cancel: "the run was canceled",
  };
  const why = reason === null ? "" : (words[reason] ?? reason);
  return `${why}${cause}${message === undefined ? "" : ` (${withoutStop(message)})`}`;
}

/** How a try failed: `exit code 1`, `signal SIGKILL`, or the reason that the engine has. */
function describeEnd({ message, signal, exit_code, failure_class }: AttemptFinished): string {
  if (message !== undefined) {
    return withoutStop(message);
  }
  if (signal !== null) {
    return `ended by signal ${signal}`;
  }
  if (exit_code !== null) {
    return `exit code ${exit_code}`;
  }
  return failure_class ?? "failed";
}

/** Messages are sentences; inside a line they lose their stop. */
function withoutStop(message: string): string {
  return message.replace(/\.$/, "");
}
