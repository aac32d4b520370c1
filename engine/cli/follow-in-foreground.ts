// Shows a run that this process hosts, from its first event to its end, and passes on a person's signals.
import { formatJournalLine } from "../node/journal/journal-line.ts";
import type { PlanFile } from "../node/read-plan-file.ts";
import type { RunEnd, StartedRun } from "../node/run-host/host-run.ts";
import type { RunRefusal } from "../node/run-host/run-request.ts";
import { allSteps, type Plan } from "../plan/plan.ts";
import type { RecordedEvent } from "../run/run-event.ts";
import { watchCancelSignals } from "./cancel-signals.ts";
import type { CommandContext } from "./command-context.ts";
import { countOf } from "./count-of.ts";
import { endRun } from "./end-run.ts";
import { createLiveProgress } from "./live-progress.ts";
import { createPlainProgress } from "./plain-progress.ts";
import { reportBug } from "./report-bug.ts";
import { reportRefusal } from "./report-refusal.ts";
import type { RunProgress } from "./run-progress.ts";
import { createRunProgressTracker, type RunProgressTracker } from "./run-progress-state.ts";
import { reportRunEnd } from "./run-report.ts";
import type { Terminal } from "./terminal.ts";

export interface FollowedRun {
  /** Only the steps of the run. */
  readonly plan: Plan;
  /** What is on record of a run that goes on. */
  readonly before: readonly RecordedEvent[];
  readonly planFile: PlanFile;
  readonly json: boolean;
}

/** Gives the exit code. With `json`, standard output gets the journal's events and nothing else. */
export async function followInForeground(
  followed: FollowedRun,
  start: (onEvents: RunProgress["show"]) => Promise<StartedRun | RunRefusal>,
  context: CommandContext,
): Promise<number> {
  const { terminal, fence } = context;
  const { plan, before, planFile, json } = followed;
  const tracker = createRunProgressTracker(plan, before);
  const progress = json ? createJsonProgress(tracker, terminal) : startTextProgress(followed, tracker, terminal);
  let { show } = progress;
  const onEvents: RunProgress["show"] = (events) => {
    try {
      show(events);
    } catch (error) {
      // The run loop must not break down over what is only shown.
      show = () => {};
      fence.take(error);
    }
  };
  // From here on a signal is a cancel: what has begun is ended in order.
  const signals = watchCancelSignals({ ignored: context.ignoredSignals });
  const starting = start(onEvents);
  const release = fence.guard((how) => endRun(starting, how));
  try {
    const run = await starting;
    if (run.kind === "refused") {
      progress.end();
      return reportRefusal(run, context, planFile);
    }
    introduce(run, progress);
    signals.onCancel((count) => void cancelRun(run, progress, count));
    const end = await run.finished;
    progress.end();
    return await reportEnd({ run, end, terminal, people: json ? terminal.say : terminal.write });
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

function startTextProgress(followed: FollowedRun, tracker: RunProgressTracker, terminal: Terminal): RunProgress {
  const { plan } = followed;
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
  readonly terminal: Terminal;
  readonly people: (text: string) => void;
}): Promise<number> {
  const { run, end, terminal, people } = report;
  switch (end.kind) {
    case "finished":
      people(await reportRunEnd({ run, state: end.state, terminal }));
      return end.exitCode;
    case "unwritable":
      terminal.say(`${end.message}\n`);
      return end.exitCode;
    case "bug":
      return reportBug(end.error, terminal);
  }
}
