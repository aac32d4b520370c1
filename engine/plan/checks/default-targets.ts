import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import { matrixOfLeg } from "../source-model.ts";
import type { CheckContext } from "./check.ts";

/** `default_targets` names steps that can be run by themselves. */
export function* checkDefaultTargets({ source, model }: CheckContext): Iterable<Problem> {
  for (const { name: id, range } of source.defaultTargets) {
    const of = matrixOfLeg(model, id);
    const owner = model.graph.ownersOf(id)[0];
    if (model.stepsById.get(id)?.list === "finally") {
      yield createProblem("target.in-finally", range, { id });
    } else if (owner !== undefined) {
      yield createProblem("target.is-fallback", range, { id, owner });
    } else if (of !== undefined) {
      const fixes = [{ title: `Change to \`${of}\``, edits: [{ range, newText: of }] }];
      yield createProblem("target.is-leg", range, { id, of }, { fixes });
    }
  }
}
