// Dependencies that go without saying, because another one needs them already and nothing on the way runs in spite of them.
import type { Node } from "jsonc-parser";
import type { StepId } from "../../engine/plan/plan.ts";
import { entriesOf, textOf, valueAt } from "../../engine/plan/plan-node.ts";
import type { StepSource } from "../../engine/plan/plan-source.ts";
import type { ProblemFix } from "../../engine/plan/problem.ts";
import { hasComment } from "../entry-edits.ts";
import type { PlanDocument } from "../plan-documents.ts";

export function removeRedundant(document: PlanDocument, step: StepSource): ProblemFix | undefined {
  const { source, graph } = document;
  const list = valueAt(step.node, "depends_on");
  if (step.id === undefined || source.isBroken || list === undefined || !obeysDependencies(step.node)) {
    return undefined;
  }
  const range = { start: list.offset, end: list.offset + list.length };
  const dependencies = graph.dependencies.dependenciesOf(step.id);
  // A quick look first: most steps have none, and the long one walks through all that stands above.
  const { dependsOn } = graph.dependencies;
  if (!dependencies.some((above) => dependencies.some((other) => other !== above && dependsOn(other, above)))) {
    return undefined;
  }
  const redundant = redundantOf(document, dependencies);
  const entries = entriesOf(list);
  const kept = entries.filter((entry) => !redundant.has(textOf(entry) ?? ""));
  if (kept.length === entries.length || hasComment(source.text, range)) {
    return undefined;
  }
  const written = kept.map(({ offset, length }) => source.text.slice(offset, offset + length)).join(", ");
  const count = entries.length - kept.length;
  const title = `Remove ${count === 1 ? "a redundant dependency" : `${count} redundant dependencies`}`;
  return { title, edits: [{ range, newText: `[${written}]` }] };
}

/** Of these dependencies the ones that another of them stands behind, by steps that are skipped when it fails. */
function redundantOf({ source, graph }: PlanDocument, dependencies: readonly StepId[]): ReadonlySet<StepId> {
  const nodes = new Map(source.steps.map(({ id, node }) => [id, node]));
  const wanted = new Set(dependencies);
  const redundant = new Set<StepId>();
  const seen = new Set<StepId>();
  const open = [...dependencies];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = nodes.get(id);
    if (seen.has(id) || node === undefined || !obeysDependencies(node)) {
      continue;
    }
    seen.add(id);
    for (const above of graph.dependencies.dependenciesOf(id)) {
      if (wanted.has(above)) {
        redundant.add(above);
      }
      open.push(above);
    }
  }
  return redundant;
}

/** Any other rule looks at each dependency for itself. */
function obeysDependencies(step: Node): boolean {
  const rule = valueAt(step, "trigger_rule");
  return rule === undefined || textOf(rule) === "none_failed";
}
