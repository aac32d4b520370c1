// What a person reads when a run is over: what failed and why, the line of its log that matters, and how it all ended.
import type { ProblemRow } from "../node/history/history-rows.ts";
import { readHistory } from "../node/history/open-history.ts";
import type { StartedRun } from "../node/run-host/host-run.ts";
import { whyEnded } from "../run/explain-step.ts";
import { formatDuration } from "../run/format-duration.ts";
import { countSteps, outcomeOf, unrecoveredFailures } from "../run/run-selectors.ts";
import { type RunState, stepState } from "../run/run-state.ts";
import { countOf } from "./count-of.ts";
import { describeFailure, type FailedStep } from "./failure-excerpt.ts";
import type { Terminal, TextStyle } from "./terminal.ts";

export interface EndedRun {
  readonly run: StartedRun;
  readonly state: RunState;
  readonly terminal: Terminal;
}

/** More failures than this are named, not shown. */
const SHOWN_FAILURES_MAX = 3;

export async function reportRunEnd(ended: EndedRun): Promise<string> {
  const failed = failedSteps(ended);
  const problems = failed.length === 0 ? [] : await readProblems(ended.run);
  const { folder } = ended.run;
  const shown: string[] = [];
  for (const step of failed.slice(0, SHOWN_FAILURES_MAX)) {
    shown.push(await describeFailure(step, { folder, problems, terminal: ended.terminal }));
  }
  const others = failed.slice(SHOWN_FAILURES_MAX).map(({ stepId, why }) => `\n${stepId} failed: ${why}\n`);
  return `${[...shown, ...others].join("")}\n${verdictLine(ended)}\n`;
}

/** Those that nothing recovered; what brought the run down comes first. */
function failedSteps({ state }: EndedRun): readonly FailedStep[] {
  return unrecoveredFailures(state).flatMap((index) => {
    const step = stepState(state, index);
    const outcome = outcomeOf(step);
    if (outcome === undefined) {
      return [];
    }
    return [{ stepId: outcome.step_id, attempts: step.record.count, why: whyEnded(step) }];
  });
}

async function readProblems({ stateFolder, runId }: StartedRun): Promise<readonly ProblemRow[]> {
  const history = await readHistory(stateFolder, { mayWrite: true });
  try {
    return history.problems(runId);
  } finally {
    history.close();
  }
}

const verdictStyles: Readonly<Record<string, TextStyle>> = { succeeded: "good", failed: "bad", quarantined: "bad" };

function verdictLine({ run, state, terminal }: EndedRun): string {
  const { finished } = state;
  const status = finished?.status ?? "failed";
  const verdict = terminal.style(verdictStyles[status] ?? "doubtful", status);
  const time = finished?.duration_sec === undefined ? "" : ` in ${formatDuration(finished.duration_sec * 1000)}`;
  const { success, failed, skipped, canceled, unknown, pending } = countSteps(state);
  const counts = [
    `${success} succeeded`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(canceled > 0 ? [`${canceled} canceled`] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...(pending > 0 ? [`${pending} not started`] : []),
  ];
  const warnings = finished?.warnings ?? 0;
  const warned = warnings > 0 ? `, ${countOf(warnings, "warning")}` : "";
  return `Run ${run.runId} ${verdict}${time}: ${counts.join(", ")}${warned}.`;
}
