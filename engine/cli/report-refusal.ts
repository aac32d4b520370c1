import type { PlanFile } from "../node/read-plan-file.ts";
import type { RunRefusal } from "../node/run-host/run-request.ts";
import { hasErrors } from "../plan/problem.ts";
import type { CommandContext } from "./command-context.ts";
import { formatProblem } from "./problem-format.ts";

/** Says why a run did not begin. Gives the exit code. */
export function reportRefusal(refusal: RunRefusal, { terminal }: CommandContext, plan: PlanFile): number {
  const { problems, source, message, exitCode } = refusal;
  const file = plan.shownAs ?? plan.path;
  if (source !== undefined) {
    for (const problem of problems) {
      terminal.say(`${formatProblem({ file, source, problems }, problem, terminal)}\n`);
    }
  }
  if (hasErrors(problems)) {
    terminal.say("The plan has errors, so nothing was started.\n");
  }
  if (message !== "") {
    terminal.say(`${message}\n`);
  }
  return exitCode;
}
