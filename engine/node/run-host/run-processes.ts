import type { StepId } from "../../plan/plan.ts";
import type { RunEffect } from "../../run/run-effect.ts";
import type { UntimedInput } from "../../run/run-input.ts";
import { attemptToken } from "../attempt-token.ts";
import type { Environment } from "../environment.ts";
import { createOutputPipes, type OutputPipes } from "../process/output-pipes.ts";
import { type LaunchPlace, startProcess } from "../process/start-process.ts";
import type { StartedProcess } from "../process/started-process.ts";
import type { RunFolder } from "../run-folder.ts";

type StartAttempt = Extract<RunEffect, { type: "start-attempt" }>;
type StopAttempt = Extract<RunEffect, { type: "stop-attempt" }>;

/** The processes of one run's tries, by the step they belong to: a step has one try at a time. */
export interface RunProcesses {
  /** Reports `attempt-spawned` and `attempt-ended`. */
  start(effect: StartAttempt, report: (input: UntimedInput) => void): void;
  stop(effect: StopAttempt): void;
  /** Everything that runs is stopped; nothing is reported any more. */
  stopAll(): void;
  /** Resolves when no try runs. */
  allEnded(): Promise<void>;
  /** Ends what `after_exit: keep` let go on; then nothing more is started. Called again with `immediately` it skips the grace. */
  stopKept(options?: { readonly immediately: boolean }): Promise<void>;
}

export interface RunProcessesOptions {
  readonly folder: RunFolder;
  readonly workspace: string;
  readonly environment: Environment;
  /** Uniform over [0, 1). */
  readonly random: () => number;
}

export function createRunProcesses(options: RunProcessesOptions): RunProcesses {
  const running = new Map<StepId, StartedProcess>();
  const kept: StartedProcess[] = [];
  const pipes = createOutputPipes();
  let isSilent = false;

  const start = ({ job }: StartAttempt, report: (input: UntimedInput) => void): void => {
    const { stepId, attempt, work } = job;
    const started = startProcess(work, launchPlace({ ...options, pipes }, stepId, attempt));
    running.set(stepId, started);
    if (started.pid !== undefined) {
      const { pid, startTime = "" } = started;
      report({ type: "attempt-spawned", stepId, attempt, pid, startTime });
    }
    void started.ended.then(({ end, published, isKept }) => {
      running.delete(stepId);
      if (isKept) {
        kept.push(started);
      }
      if (!isSilent) {
        report({ type: "attempt-ended", stepId, attempt, end, published, random: options.random() });
      }
    });
  };
  return {
    start,
    stop: ({ stepId, cause, immediately }) => running.get(stepId)?.stop(cause, { immediately }),
    stopAll: () => {
      isSilent = true;
      for (const started of running.values()) {
        started.stop("abort", { immediately: false });
      }
    },
    allEnded: async () => {
      await Promise.all([...running.values()].map((started) => started.ended));
    },
    stopKept: async (stopOptions) => {
      await Promise.all(kept.map((started) => started.stopKept(stopOptions)));
      pipes.dispose();
    },
  };
}

function launchPlace(
  { folder, workspace, environment, pipes }: RunProcessesOptions & { readonly pipes: OutputPipes },
  stepId: StepId,
  attempt: number,
): LaunchPlace {
  return {
    workspace,
    logFolder: folder.attemptFolder(stepId, attempt),
    environment,
    pipes,
    variables: {
      PLAN_RUN_ID: folder.runId,
      PLAN_STEP_ID: stepId,
      PLAN_ATTEMPT: String(attempt),
      PLAN_OUTPUT: folder.logFiles(stepId, attempt).planOutput,
      PLAN_WORKSPACE: workspace,
      PLAN_ATTEMPT_TOKEN: attemptToken(folder.path, stepId, attempt),
    },
  };
}
