import { firstFailedStep } from "./failed-step.ts";
import { runWords } from "./run-label.ts";
import { isOver, type RunView } from "./run-view-state.ts";
import { countOf } from "./step-label.ts";

export type NotificationSetting = "none" | "failures" | "all";

export interface RunAnnouncement {
  readonly kind: "information" | "error";
  readonly message: string;
}

/** What is said once when a run ends; undefined: nothing. A run that a person canceled is no news to them. */
export function announceRun(run: RunView, setting: NotificationSetting): RunAnnouncement | undefined {
  if (setting === "none" || !isOver(run.status) || run.status === "canceled") {
    return undefined;
  }
  if (run.status === "succeeded") {
    if (setting !== "all") {
      return undefined;
    }
    return { kind: "information", message: `Plan \`${run.planId}\` ${runWords(run)}.` };
  }
  const failed = firstFailedStep(run);
  const where = failed === undefined ? "" : ` Step \`${failed.stepId}\` failed first.`;
  const what = run.status === "quarantined" ? "is quarantined: the result of a step is unknown" : "failed";
  return { kind: "error", message: `Plan \`${run.planId}\` ${what}.${where}` };
}

export interface StatusBarLabel {
  readonly text: string;
  readonly tooltip: string;
  readonly spoken: string;
  readonly isFailure: boolean;
}

/** The one item in the status bar: something runs, or the latest run failed and nobody has looked yet. */
export function labelStatusBar(
  live: readonly RunView[],
  unseenFailure: RunView | undefined,
): StatusBarLabel | undefined {
  const [first] = live;
  if (first !== undefined) {
    const done = live.reduce((sum, run) => sum + doneSteps(run), 0);
    const total = live.reduce((sum, run) => sum + run.steps.size, 0);
    const what = live.length === 1 ? first.planId : countOf(live.length, "plan");
    const words = `${what}, ${done} of ${total} steps done`;
    return {
      text: `$(loading~spin) ${what} ${done}/${total}`,
      tooltip: `Running: ${words}. Click to show the Runs view.`,
      spoken: `Plan running: ${words}`,
      isFailure: false,
    };
  }
  if (unseenFailure === undefined) {
    return undefined;
  }
  return {
    text: `$(error) ${unseenFailure.planId}: failed`,
    tooltip: `Plan \`${unseenFailure.planId}\` failed. Click to go to the log of the step that failed.`,
    spoken: `Plan ${unseenFailure.planId} failed`,
    isFailure: true,
  };
}

function doneSteps(run: RunView): number {
  return [...run.steps.values()].filter(({ status }) => status !== "pending" && status !== "running").length;
}
