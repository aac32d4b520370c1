import type { StepId } from "../../plan/plan.ts";
import type { RunEffect } from "../../run/run-effect.ts";
import type { UntimedInput } from "../../run/run-input.ts";
import { attemptPlace, type RunPlace } from "../attempt/attempt-place.ts";
import { runAttempt } from "../attempt/run-attempt.ts";
import type { RunningAttempt } from "../attempt/running-attempt.ts";
import { createOutputPipes } from "../process/output-pipes.ts";

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
  stopKept(how: { readonly immediately: boolean }): Promise<void>;
}

export interface RunProcessesOptions extends Omit<RunPlace, "pipes"> {
  /** Uniform over [0, 1). */
  readonly random: () => number;
}

interface Running {
  readonly attempt: RunningAttempt;
  readonly ended: Promise<void>;
}

export function createRunProcesses(options: RunProcessesOptions): RunProcesses {
  const running = new Map<StepId, Running>();
  const kept: RunningAttempt[] = [];
  const pipes = createOutputPipes();
  let isSilent = false;

  const start = ({ job }: StartAttempt, report: (input: UntimedInput) => void): void => {
    const { stepId, attempt } = job;
    const ended = Promise.withResolvers<void>();
    const started = runAttempt(job, attemptPlace({ ...options, pipes }, stepId, attempt), (told) => {
      if (told.type === "spawned") {
        report({ type: "attempt-spawned", stepId, attempt, pid: told.pid, startTime: told.startTime });
        return;
      }
      running.delete(stepId);
      if (told.isKept) {
        kept.push(started);
      }
      if (!isSilent) {
        const { end, published } = told;
        report({ type: "attempt-ended", stepId, attempt, end, published, random: options.random() });
      }
      ended.resolve();
    });
    running.set(stepId, { attempt: started, ended: ended.promise });
  };
  return {
    start,
    stop: ({ stepId, cause, immediately }) => running.get(stepId)?.attempt.stop(cause, { immediately }),
    stopAll: () => {
      isSilent = true;
      for (const { attempt } of running.values()) {
        attempt.stop("abort", { immediately: false });
      }
    },
    allEnded: async () => {
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
    stopKept: async (how) => {
      await Promise.all(kept.map((attempt) => attempt.stopKept(how)));
      pipes.dispose();
    },
  };
}
