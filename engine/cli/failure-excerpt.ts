// One failed step for a person: why it failed, the first problem that was matched in its log, and the surroundings of the
// line that matters.
import type { ProblemRow } from "../node/history/history-rows.ts";
import { type FailureLine, findFailureLine } from "../node/logs/find-failure-line.ts";
import { type LogPart, listLogParts } from "../node/logs/log-parts.ts";
import { readLogText } from "../node/logs/read-log-text.ts";
import type { RunFolder } from "../node/run-folder.ts";
import type { StepId } from "../plan/plan.ts";
import { countOf } from "./count-of.ts";
import type { Terminal } from "./terminal.ts";

export interface FailedStep {
  readonly stepId: StepId;
  /** Tries it had; 0: it never ran. */
  readonly attempts: number;
  readonly why: string;
}

const LINES_BEFORE = 4;
const LINES_AFTER = 3;
/** Enough for the lines around, however long they are. */
const WINDOW_BYTES = 256 * 1024;
const SHOWN_COLUMNS_MAX = 500;

export async function describeFailure(
  step: FailedStep,
  run: { readonly folder: RunFolder; readonly problems: readonly ProblemRow[]; readonly terminal: Terminal },
): Promise<string> {
  const { folder, terminal } = run;
  const { stepId, attempts, why } = step;
  const tries = attempts > 1 ? ` after ${countOf(attempts, "try", { plural: "tries" })}` : "";
  const heading = `\n${terminal.style("bad", `${stepId} failed`)}${tries}: ${why}\n`;
  if (attempts === 0) {
    return heading;
  }
  const problems = run.problems.filter((problem) => problem.step_id === stepId && problem.attempt === attempts);
  const parts = listLogParts(folder, stepId, attempts);
  const line = await findFailureLine(parts, problems);
  const [first] = problems;
  return [
    heading,
    first === undefined ? "" : `  ${formatMatched(first)}\n`,
    line === undefined ? whyNoExcerpt(parts) : await excerpt(parts, line, terminal),
    `  Whole log: planctl logs ${folder.runId} ${stepId}\n`,
  ].join("");
}

/** A note of the engine alone says no more than the heading. */
function whyNoExcerpt(parts: readonly LogPart[]): string {
  return parts.every(({ bytes }) => bytes === 0) ? "  It wrote nothing.\n" : "";
}

/** As compilers write it, counted from 1. */
export function formatMatched({ file, line, column, severity, message, code }: ProblemRow): string {
  const place = [file, line, column].filter((part) => part !== null).join(":");
  // Matchers of several lines give messages of several lines.
  const indented = message.replaceAll("\n", "\n    ");
  return `${place}: ${severity}: ${indented}${code === null ? "" : ` [${code}]`}`;
}

async function excerpt(parts: readonly LogPart[], line: FailureLine, terminal: Terminal): Promise<string> {
  const log = await readLogText(parts, { maxBytes: WINDOW_BYTES, aroundOffset: line.logOffset });
  const lines = log.text.split("\n").slice(0, log.lineCount);
  const center = log.lineAt(line.logOffset);
  const start = Math.max(0, center - LINES_BEFORE);
  const shown = lines.slice(start, center + LINES_AFTER + 1).map((text, index) => {
    const isCenter = start + index === center;
    const cut = text.length > SHOWN_COLUMNS_MAX ? `${text.slice(0, SHOWN_COLUMNS_MAX)} …` : text;
    return isCenter ? terminal.style("strong", `  > ${cut}\n`) : `  | ${cut}\n`;
  });
  return shown.join("");
}
