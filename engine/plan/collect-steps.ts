import type { Node } from "jsonc-parser";
import type { StepId } from "./plan.ts";
import {
  entriesOf,
  innerRangeOf,
  keyOf,
  namedRangeOf,
  namedRangesOf,
  propertiesOf,
  propertyOf,
  textOf,
  valueAt,
} from "./plan-node.ts";
import type { NamedRange, StepSource } from "./plan-source.ts";
import { findPredecessors } from "./sequence-order.ts";

/** Every object in `steps` and `finally`, with what it names. */
export function collectSteps(root: Node | undefined): readonly StepSource[] {
  const steps: WrittenStep[] = [];
  for (const list of ["steps", "finally"] as const) {
    for (const node of entriesOf(valueAt(root, list))) {
      if (node.type === "object") {
        steps.push(readStep(node, list));
      }
    }
  }
  if (textOf(valueAt(root, "order")) !== "sequence") {
    return steps.map((step) => ({ ...step, predecessor: undefined }));
  }
  const predecessors = findPredecessors(
    steps.map(({ id, list, node, fallbackStep }) => ({
      id,
      list,
      hasDependsOn: propertyOf(node, "depends_on") !== undefined,
      fallbackStep: fallbackStep?.name,
    })),
  );
  return steps.map((step, place) => ({ ...step, predecessor: predecessors[place] }));
}

type WrittenStep = Omit<StepSource, "predecessor">;

/** What the step depends on but for resources: what `depends_on` says, or the step before it. */
export function dependsOnOf({ dependsOn, predecessor }: StepSource): readonly StepId[] {
  if (predecessor !== undefined) {
    return [predecessor];
  }
  return dependsOn.length === 0 ? nothing : dependsOn.map(({ name }) => name);
}

const nothing: readonly StepId[] = [];
const none: readonly NamedRange[] = [];

function readStep(node: Node, list: "steps" | "finally"): WrittenStep {
  let id: Node | undefined;
  let fallbackStep: Node | undefined;
  let dependsOn = none;
  let provides = none;
  let consumes = none;
  for (const property of propertiesOf(node)) {
    const value = property.children?.[1];
    switch (keyOf(property)) {
      case "id":
        id ??= value;
        break;
      case "depends_on":
        dependsOn = namedRangesOf(value);
        break;
      case "fallback_step":
        fallbackStep ??= value;
        break;
      case "provides":
        provides = namedRangesOf(value);
        break;
      case "consumes":
        consumes = namedRangesOf(value);
        break;
    }
  }
  return {
    list,
    node,
    id: textOf(id),
    idRange: id === undefined || id.type !== "string" ? undefined : innerRangeOf(id),
    dependsOn,
    fallbackStep: namedRangeOf(fallbackStep),
    provides,
    consumes,
  };
}
