// Runs a plan in this process, with a person or a script at the other end.
import { type PreparedRun, prepareRun } from "../node/run-host/prepare-run.ts";
import type { RunRequest } from "../node/run-host/run-request.ts";
import { startPreparedRun } from "../node/run-host/start-run.ts";
import type { CommandContext } from "./command-context.ts";
import { followInForeground } from "./follow-in-foreground.ts";
import { formatProblem } from "./problem-format.ts";
import { reportRefusal } from "./report-refusal.ts";
import type { RunProgress } from "./run-progress.ts";
import type { Terminal } from "./terminal.ts";

/** Gives the exit code. With `json`, standard output gets the journal's events and nothing else. */
export async function runInForeground(
  request: Omit<RunRequest, "onEvents">,
  context: CommandContext,
  { json }: { readonly json: boolean },
): Promise<number> {
  const { terminal } = context;
  let onEvents: RunProgress["show"] = () => {};
  const prepared = await prepareRun({ ...request, onEvents: (events) => onEvents(events) });
  if (prepared.kind === "refused") {
    return reportRefusal(prepared, context, request.plan);
  }
  if (!json) {
    tellWarnings(prepared, terminal);
  }
  return followInForeground(
    { plan: prepared.plan, before: [], planFile: request.plan, json },
    (listener) => {
      onEvents = listener;
      return startPreparedRun(prepared);
    },
    context,
  );
}

function tellWarnings({ problems, source, request }: PreparedRun, terminal: Terminal): void {
  const file = request.plan.shownAs ?? request.plan.path;
  for (const problem of problems) {
    if (problem.severity === "warning") {
      terminal.say(`${formatProblem({ file, source, problems }, problem, terminal)}\n`);
    }
  }
}
