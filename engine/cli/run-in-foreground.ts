// Runs a plan in this process, with a person or a script at the other end.
import { formatJournalLine } from "../node/journal/journal-line.ts";
import type { RunEnd, StartedRun } from "../node/run-host/host-run.ts";
import { type PreparedRun, prepareRun } from "../node/run-host/prepare-run.ts";
import type { RunRequest } from "../node/run-host/run-request.ts";
import { startPreparedRun } from "../node/run-host/start-run.ts";
import { allSteps } from "../plan/plan.ts";
import { watchCancelSignals } from "./cancel-signals.ts";
import type { CommandContext } from "./command-context.ts";
import { countOf } from "./count-of.ts";
import { endRun } from "./end-run.ts";
import { createLiveProgress } from "./live-progress.ts";
import { createPlainProgress } from "./plain-progress.ts";
import { formatProblem } from "./problem-format.ts";
import { reportBug } from "./report-bug.ts";
import { reportRefusal } from "./report-refusal.ts";
import type { RunProgress } from "./run-progress.ts";
import { createRunProgressTracker, type RunProgressTracker } from "./run-progress-state.ts";
import { reportRunEnd } from "./run-report.ts";
import type { Terminal } from "./terminal.ts";

/** Gives the exit code. With `json`, standard output gets the journal's events and nothing else. */
export async function runInForeground(
  request: Omit<RunRequest, "onEvents">,
  context: CommandContext,
  { json }: { readonly json: boolean },
): Promise<number> {
  const { terminal, fence } = context;
  const tracker = createRunProgressTracker();
  let show: RunProgress["show"] = () => {};
  const onEvents: RunProgress["show"] = (events) => {
    try {
      show(events);
    } catch (error) {
      // The run loop must not break down over what is only shown.
      show = () => {};
      fence.take(error);
    }
  };
  const prepared = await prepareRun({ ...request, onEvents });
  if (prepared.kind === "refused") {
    return reportRefusal(prepared, context, request.plan);
  }
  const progress = json ? createJsonProgress(tracker, terminal) : startTextProgress(prepared, tracker, terminal);
  show = progress.show;
  // From here on a signal is a cancel: what has begun is ended in order.
  const signals = watchCancelSignals({ ignored: context.ignoredSignals });
  const starting = startPreparedRun(prepared);
  const release = fence.guard((how) => endRun(starting, how));
  try {
    const run = await starting;
    if (run.kind === "refused") {
      progress.end();
      return reportRefusal(run, context, request.plan);
    }
    introduce(run, progress);
    signals.onCancel((count) => void cancelRun(run, progress, count));
    const end = await run.finished;
    progress.end();
    return await reportEnd({ run, end, tracker, terminal, people: json ? terminal.say : terminal.write });
  } finally {
    progress.end();
    signals.dispose();
    release();
  }
}

/** Never rejects: a run that is over takes no cancel. */
async function cancelRun(run: StartedRun, progress: RunProgress, count: number): Promise<void> {
  await run.cancel({ now: false });
  if (count === 1) {
    progress.note("Once more kills at once what is still running.");
  }
}

function createJsonProgress(tracker: RunProgressTracker, terminal: Terminal): RunProgress {
  return {
    show: (events) => {
      for (const event of events) {
        tracker.take(event);
      }
      terminal.write(events.map(formatJournalLine).join(""));
    },
    note: (line) => terminal.say(`${line}\n`),
    end: () => {},
  };
}

function startTextProgress(prepared: PreparedRun, tracker: RunProgressTracker, terminal: Terminal): RunProgress {
  const { plan, problems, source, request } = prepared;
  const file = request.plan.shownAs ?? request.plan.path;
  for (const problem of problems) {
    if (problem.severity === "warning") {
      terminal.say(`${formatProblem({ file, source, problems }, problem, terminal)}\n`);
    }
  }
  const stepCount = allSteps(plan).length;
  terminal.write(`${terminal.style("strong", plan.planId)}: ${countOf(stepCount, "step")}\n`);
  return terminal.isInteractive
    ? createLiveProgress({ terminal, tracker, stepCount })
    : createPlainProgress(tracker, terminal);
}

function introduce(run: StartedRun, progress: RunProgress): void {
  if (run.waitingFor !== undefined) {
    const { name, holder } = run.waitingFor;
    const holding = holder.run_id === undefined ? `process ${holder.pid}` : `run ${holder.run_id}`;
    progress.note(`It waits for the lock \`${name}\`, which ${holding} holds. Ctrl+C calls it off.`);
  }
  if (!run.isAttachable) {
    progress.note("No private folder for its socket was found: nobody can follow or cancel it from elsewhere.");
  }
}

async function reportEnd(report: {
  readonly run: StartedRun;
  readonly end: RunEnd;
  readonly tracker: RunProgressTracker;
  readonly terminal: Terminal;
  readonly people: (text: string) => void;
}): Promise<number> {
  const { run, end, tracker, terminal, people } = report;
  switch (end.kind) {
    case "finished":
      people(await reportRunEnd({ run, state: end.state, progress: tracker.state, terminal }));
      return end.exitCode;
    case "unwritable":
      terminal.say(`${end.message}\n`);
      return end.exitCode;
    case "bug":
      return reportBug(end.error, terminal);
  }
}
