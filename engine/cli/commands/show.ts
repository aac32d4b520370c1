import type { Command } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import type { AttemptRow, EventRow, ProblemRow, RunRow, StepRow } from "../../node/history/history-rows.ts";
import { readHistory } from "../../node/history/open-history.ts";
import type { CommandContext, RunCommand } from "../command-context.ts";
import { countOf } from "../count-of.ts";
import { formatMatched } from "../failure-excerpt.ts";
import { findPlace } from "../find-place.ts";
import { findRunOrReport } from "../find-run-or-report.ts";
import { describeRunStatus, formatSeconds, formatTime, isInterrupted } from "../history-text.ts";
import { formatTable } from "../text-table.ts";

export function showCommand(program: Command, run: RunCommand): void {
  program
    .command("show")
    .description("show one run: its steps, how each ended, and the problems that were found")
    .argument("<run>", "any unique part of its id, or `last`")
    .option("--json", "print it as one JSON object")
    .action((query: string, options: { readonly json?: true }, command: Command) =>
      run((context) => show(query, options, command, context)),
    );
}

interface ShownRun {
  readonly run: RunRow;
  readonly steps: readonly StepRow[];
  readonly attempts: readonly AttemptRow[];
  readonly problems: readonly ProblemRow[];
  readonly events: readonly EventRow[];
}

async function show(
  query: string,
  options: { readonly json?: true },
  command: Command,
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  const place = findPlace(command, context);
  if (place === undefined) {
    return exitCodes.invalid;
  }
  const { stateFolder } = place;
  const folder = findRunOrReport({ stateFolder, query }, context);
  const shown = folder && (await readRun(stateFolder, folder.runId));
  if (shown === undefined) {
    return exitCodes.invalid;
  }
  if (shown.run.damage !== null) {
    terminal.say(`${shown.run.damage}\n`);
    return exitCodes.invalid;
  }
  if (options.json === true) {
    const { run, steps, attempts, problems } = shown;
    const object = { ...run, is_interrupted: isInterrupted(run, stateFolder), steps, attempts, problems };
    terminal.write(`${JSON.stringify(object, null, 2)}\n`);
  } else {
    terminal.write(describe(shown, stateFolder));
  }
  return exitCodes.succeeded;
}

async function readRun(stateFolder: string, runId: string): Promise<ShownRun | undefined> {
  const history = await readHistory(stateFolder, { mayWrite: true });
  try {
    const run = history.run(runId);
    return (
      run && {
        run,
        steps: history.steps(runId),
        attempts: history.attempts(runId),
        problems: history.problems(runId),
        events: history.events(runId),
      }
    );
  } finally {
    history.close();
  }
}

function describe({ run, steps, problems, events }: ShownRun, stateFolder: string): string {
  const reason = run.reason === null ? "" : ` (${run.reason})`;
  const warnings = run.warnings === null || run.warnings === 0 ? "" : `, ${countOf(run.warnings, "warning")}`;
  const facts = [
    ["Run", run.run_id],
    ["Plan", run.plan_path ?? run.plan_id ?? ""],
    ["Status", `${describeRunStatus(run, stateFolder)}${reason}${warnings}`],
    ["Started", formatTime(run.started_at)],
    ["Took", formatSeconds(run.duration_sec)],
  ].filter(([, value]) => value !== "");
  const messages = new Map(events.filter(({ type }) => type === "step_finished").map((row) => [row.step_id, row.data]));
  const rows = steps.map((step) => [
    step.step_id,
    step.status,
    step.attempts > 1 ? countOf(step.attempts, "try", { plural: "tries" }) : "",
    formatSeconds(step.duration_sec),
    explain(step, messages.get(step.step_id)),
  ]);
  const found = problems.map((problem) => `${formatMatched(problem)} (${problem.step_id})\n`);
  return [
    formatTable(facts),
    "\n",
    formatTable([["STEP", "STATUS", "TRIES", "TOOK", "WHY"], ...rows]),
    found.length === 0 ? "" : `\n${found.join("")}`,
  ].join("");
}

function explain({ reason, caused_by, recovered_by }: StepRow, data: string | undefined): string {
  const facts = [
    ...(reason === null ? [] : [reason]),
    ...(caused_by === null ? [] : [`because of ${caused_by}`]),
    ...(recovered_by === null ? [] : [`recovered by ${recovered_by}`]),
  ].join(", ");
  const message = messageOf(data);
  return message === undefined ? facts : `${facts}: ${message}`;
}

/** What `step_finished` says in words. */
function messageOf(data: string | undefined): string | undefined {
  const fields: unknown = data === undefined ? undefined : JSON.parse(data);
  const { message } = (fields ?? {}) as { readonly message?: unknown };
  return typeof message === "string" ? message : undefined;
}
