// What `resume`, `rerun` and `cancel` of a run whose engine is gone have in common: tell what will run and what is kept,
// ask, and host the run.
import { createInterface } from "node:readline/promises";
import type { Command } from "commander";
import { exitCodes } from "../node/exit-codes.ts";
import { readLiveHost } from "../node/host-file.ts";
import { type LoadedRun, loadRun } from "../node/run-host/load-run.ts";
import type { RunOptions } from "../node/run-host/run-request.ts";
import { type TakeOver, takeOverRun } from "../node/run-host/take-over-run.ts";
import type { ResumePlan, ResumeRequest } from "../run/plan-resume.ts";
import { planResume } from "../run/plan-resume.ts";
import type { RunResumed } from "../run/run-event.ts";
import type { CommandContext } from "./command-context.ts";
import { countOf } from "./count-of.ts";
import { findPlace, type Place } from "./find-place.ts";
import { findRunOrReport } from "./find-run-or-report.ts";
import { followInForeground } from "./follow-in-foreground.ts";
import { hostDetached } from "./run-detached.ts";

export interface GoOnFlags {
  readonly yes?: true;
  readonly json?: true;
  readonly wait?: true;
  readonly detach?: true;
  readonly keepGoing?: true;
  readonly strict?: true;
  readonly maxConcurrency?: number;
}

export interface FoundRun {
  readonly place: Place;
  readonly run: LoadedRun;
}

/** The run, unless it is alive; undefined, and said why. */
export function findEndedRun(
  query: string,
  { command, context }: { readonly command: Command; readonly context: CommandContext },
): FoundRun | undefined {
  const place = findPlace(command, context);
  const folder = place && findRunOrReport({ stateFolder: place.stateFolder, query }, context);
  if (place === undefined || folder === undefined) {
    return undefined;
  }
  const host = readLiveHost(folder);
  if (host !== undefined) {
    const { runId } = folder;
    context.terminal.say(
      `Run ${runId} is alive: its engine is process ${host.pid}. \`planctl cancel ${runId}\` ends it.\n`,
    );
    return undefined;
  }
  const run = loadRun(folder);
  if (!run.ok) {
    context.terminal.say(`${run.message}\n`);
    return undefined;
  }
  return { place, run };
}

export interface GoOn extends FoundRun {
  readonly how: RunResumed["how"];
  readonly ask: ResumeRequest;
  readonly flags: GoOnFlags;
  readonly newPlan?: TakeOver["newPlan"];
}

/** Gives the exit code. */
export async function goOn(request: GoOn, context: CommandContext): Promise<number> {
  const { run, how, ask, flags } = request;
  const { terminal } = context;
  if (run.state.phase === "pending") {
    terminal.say(`Run ${run.folder.runId} never started: run its plan anew.\n`);
    return exitCodes.invalid;
  }
  const plan = planResume(run.state, ask);
  if (plan.kind !== "runs") {
    return tellWhyNot(plan, run, context);
  }
  // With `--detach` the id stands alone.
  const tell = flags.json === true || flags.detach === true ? terminal.say : terminal.write;
  if (how !== "cancel") {
    tell(describePlan(plan));
    if (!(await isAgreed(flags, context))) {
      return exitCodes.succeeded;
    }
  }
  if (flags.detach === true && request.newPlan === undefined) {
    const { stateFolder, workspace } = request.place;
    const { runId } = run.folder;
    const message = {
      type: "take-over",
      stateFolder,
      runId,
      how,
      reset: plan.reset,
      options: optionsOf(flags),
    } as const;
    return hostDetached(message, run.file.workspace ?? workspace, context);
  }
  return followInForeground(
    {
      plan: run.plan,
      before: run.events,
      planFile: { path: run.folder.planFile },
      json: flags.json === true,
    },
    (onEvents) => takeOverRun({ ...takeOverOf(request, context), reset: plan.reset, onEvents }),
    context,
  );
}

function takeOverOf(request: GoOn, context: CommandContext): Omit<TakeOver, "reset"> {
  const { run, place, how, flags, newPlan } = request;
  return {
    run,
    stateFolder: place.stateFolder,
    how,
    options: optionsOf(flags),
    environment: context.environment,
    ...(newPlan === undefined ? {} : { newPlan }),
  };
}

function optionsOf({ maxConcurrency, keepGoing, strict, wait }: GoOnFlags): RunOptions {
  return {
    ...(maxConcurrency === undefined ? {} : { maxConcurrency }),
    ...(keepGoing === undefined ? {} : { keepGoing }),
    ...(strict === undefined ? {} : { strict }),
    ...(wait === undefined ? {} : { wait }),
  };
}

function tellWhyNot(
  plan: Exclude<ResumePlan, { kind: "runs" }>,
  { folder }: LoadedRun,
  { terminal }: CommandContext,
): number {
  const { runId } = folder;
  switch (plan.kind) {
    case "nothing":
      terminal.say(`Run ${runId} succeeded; there is nothing to do.\n`);
      return exitCodes.succeeded;
    case "unresolved": {
      const steps = plan.steps.map((id) => `\`${id}\``).join(", ");
      const [first = ""] = plan.steps;
      terminal.say(
        `Run ${runId} is quarantined: nobody knows how ${steps} ended. Look at what it left (\`planctl explain ${runId} ${first}\`), ` +
          `then say so: \`planctl resolve ${runId} ${first} --as success|failed|retry\`.\n`,
      );
      return exitCodes.quarantined;
    }
    case "fallback":
      terminal.say(
        `\`${plan.step}\` is the fallback of \`${plan.owner}\` and runs when that fails. Name \`${plan.owner}\`.\n`,
      );
      return exitCodes.invalid;
  }
}

const NAMED_STEPS_MAX = 20;

function describePlan({ reset, pending, kept }: ResumePlan & { kind: "runs" }): string {
  const named = (title: string, steps: readonly string[]) => {
    if (steps.length === 0) {
      return "";
    }
    const shown = steps.slice(0, NAMED_STEPS_MAX).join(", ");
    const more = steps.length > NAMED_STEPS_MAX ? ` and ${steps.length - NAMED_STEPS_MAX} more` : "";
    return `${title} ${countOf(steps.length, "step")}: ${shown}${more}\n`;
  };
  return `${named("Runs again:", reset)}${named("Goes on:   ", pending)}${named("Kept:      ", kept)}`;
}

/** Without a terminal nobody could answer. */
async function isAgreed({ yes, json }: GoOnFlags, { terminal }: CommandContext): Promise<boolean> {
  if (yes === true || json === true || !terminal.isInteractive || process.stdin.isTTY !== true) {
    return true;
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await lines.question("Go on? [Y/n] ");
    return !/^\s*n/i.test(answer);
  } finally {
    lines.close();
  }
}
