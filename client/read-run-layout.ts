import { readPlanFile } from "../engine/node/read-plan-file.ts";
import type { RunFolder } from "../engine/node/run-folder.ts";
import { buildDependencyGraph } from "../engine/plan/dependency-graph.ts";
import { allSteps, type StepId } from "../engine/plan/plan.ts";
import { flatLayout, layOutRun, type RunLayout } from "./presentation/run-layout.ts";

export interface FrozenRunLayout {
  readonly layout: RunLayout;
  readonly planId: string | undefined;
  /** In the order of the file. */
  readonly stepIds: readonly StepId[];
}

/** From the plan as the run has frozen it: the file may have changed since. */
export async function readRunLayout(folder: RunFolder): Promise<FrozenRunLayout> {
  const file = await readPlanFile({ path: folder.planFile });
  const plan = file.ok ? file.reading.plan : undefined;
  if (plan === undefined) {
    return { layout: flatLayout([]), planId: undefined, stepIds: [] };
  }
  const stepIds = allSteps(plan).map((step) => step.id);
  return { layout: layOutRun(plan, buildDependencyGraph(plan)), planId: plan.planId, stepIds };
}
