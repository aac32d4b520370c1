import { resolve } from "node:path";
import type { Command } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import { readPlanFile } from "../../node/read-plan-file.ts";
import { loadRun } from "../../node/run-host/load-run.ts";
import { findUnsupportedFeatures } from "../../plan/unsupported-features.ts";
import { changedSteps } from "../../run/changed-steps.ts";
import type { CommandContext, RunCommand } from "../command-context.ts";
import { type FoundRun, findEndedRun, type GoOnFlags, goOn } from "../go-on.ts";
import { addGoOnOptions } from "../go-on-options.ts";
import { formatProblem } from "../problem-format.ts";

interface ResumeFlags extends GoOnFlags {
  readonly withNewPlan?: true;
}

export function resumeCommand(program: Command, run: RunCommand): void {
  const command = program
    .command("resume")
    .description("go on with a run: everything that did not end well, and what depends on it, runs again")
    .argument("<run>", "any unique part of its id, or `last`")
    .option("--with-new-plan", "by the plan as it is now; a step is kept only if it and all above it are unchanged");
  addGoOnOptions(command).action((query: string, flags: ResumeFlags, called: Command) =>
    run(async (context) => {
      const found = findEndedRun(query, { command: called, context });
      if (found === undefined) {
        return exitCodes.invalid;
      }
      if (flags.withNewPlan !== true) {
        return goOn({ ...found, how: "resume", ask: { kind: "resume" }, flags }, context);
      }
      return resumeWithNewPlan(found, flags, context);
    }),
  );
}

async function resumeWithNewPlan(
  { run, place }: FoundRun,
  flags: ResumeFlags,
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  const shownAs = run.file.planPath;
  if (shownAs === undefined) {
    terminal.say(`It is not on record where the plan of run ${run.folder.runId} lies.\n`);
    return exitCodes.invalid;
  }
  const file = await readPlanFile({ path: resolve(run.file.workspace ?? place.workspace, shownAs), shownAs });
  if (!file.ok) {
    terminal.say(`${file.message}\n`);
    return exitCodes.invalid;
  }
  const { plan, problems, source, document } = file.reading;
  if (plan === undefined) {
    for (const problem of problems) {
      terminal.say(`${formatProblem({ file: shownAs, source, problems }, problem, terminal)}\n`);
    }
    return exitCodes.invalid;
  }
  const [unsupported] = findUnsupportedFeatures(plan);
  if (unsupported !== undefined) {
    terminal.say(`${unsupported.message}\n`);
    return exitCodes.invalid;
  }
  const newer = loadRun(run.folder, { plan });
  if (!newer.ok) {
    terminal.say(`${newer.message}\n`);
    return exitCodes.invalid;
  }
  const changed = changedSteps(run.plan, newer.plan);
  return goOn(
    { run: newer, place, how: "resume", ask: { kind: "resume", changed }, flags, newPlan: { plan, document } },
    context,
  );
}
