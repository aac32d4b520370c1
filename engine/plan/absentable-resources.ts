import type { Node } from "jsonc-parser";
import type { AbsentableInput } from "./expression/scope-input.ts";
import { lazy } from "./lazy.ts";
import type { StepId } from "./plan.ts";
import { propertyOf, textOf, valueAt } from "./plan-node.ts";
import type { StepSource } from "./plan-source.ts";
import type { SourceModel } from "./source-model.ts";

type FindAbsentable = (reader: StepSource) => AbsentableInput | undefined;

/**
 * Which resources may be absent while a step runs. Only what is sure: a step with a condition of its own may have asked
 * in it, and one with another trigger rule may not run at all, so nothing is said about these.
 */
export function createAbsentableFinder(root: Node | undefined, model: SourceModel): FindAbsentable {
  const defaultPolicy = textOf(valueAt(valueAt(root, "globals"), "default_on_failure"));
  const mainSteps = lazy(() => new Set(model.graph.ids.filter((id) => model.stepsById.get(id)?.list === "steps")));
  return (reader) => {
    if (reader.id === undefined || !runsWhateverIsSkipped(reader.node)) {
      return undefined;
    }
    const steps = model.graph.dependenciesOf(reader.id).filter(mayEndWithoutSuccess);
    const uncertain = new Set(steps);
    const consumes = reader.consumes.filter(({ name }) => uncertain.has(model.providers.get(name) ?? ""));
    return {
      consumes: new Set(consumes.map(({ name }) => name)),
      // `finally` runs even when nothing else did.
      steps: reader.list === "finally" ? new Set([...mainSteps(), ...steps]) : uncertain,
    };
  };

  /** Skipped by itself, or failed and passed over: what depends on it runs nevertheless. */
  function mayEndWithoutSuccess(id: StepId): boolean {
    const node = model.sourcesById.get(id)?.node;
    if (propertyOf(node, "condition") !== undefined || propertyOf(node, "skip_if") !== undefined) {
      return true;
    }
    return (textOf(valueAt(node, "on_failure")) ?? defaultPolicy) === "continue";
  }
}

function runsWhateverIsSkipped(node: Node): boolean {
  if (propertyOf(node, "condition") !== undefined || propertyOf(node, "skip_if") !== undefined) {
    return false;
  }
  const rule = textOf(valueAt(node, "trigger_rule")) ?? "none_failed";
  return rule === "none_failed" || rule === "all_done";
}
