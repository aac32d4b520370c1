import { readPlanFile } from "../node/read-plan-file.ts";
import type { Plan } from "../plan/plan.ts";
import type { CommandContext } from "./command-context.ts";
import { absolutePath } from "./current-folder.ts";
import { formatProblem } from "./problem-format.ts";

/** A plan that can be used; undefined, and said why, when there is none. */
export async function readPlanOrReport(file: string, context: CommandContext): Promise<Plan | undefined> {
  const { terminal } = context;
  const result = await readPlanFile({ path: absolutePath(file, context), shownAs: file });
  if (!result.ok) {
    terminal.say(`${result.message}\n`);
    return undefined;
  }
  const { plan, problems, source } = result.reading;
  if (plan === undefined) {
    for (const problem of problems) {
      terminal.say(`${formatProblem({ file, source, problems }, problem, terminal)}\n`);
    }
  }
  return plan;
}
