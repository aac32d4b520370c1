import type { Node } from "jsonc-parser";
import { entriesOf, innerRangeOf, textOf, valueAt } from "./plan-node.ts";
import type { ProblemFix } from "./problem.ts";

/** `unit-tests` → `unit_tests`, where it is defined and wherever `depends_on` and the like name it. */
export function underscoreFixes({ base }: { readonly base: Node }): readonly ProblemFix[] {
  const root = base.parent?.parent?.parent;
  const id = textOf(valueAt(base, "id")) ?? "";
  const newText = id.replace(/[-. ]/g, "_");
  const steps = ["steps", "finally"].flatMap((list) => entriesOf(valueAt(root, list)));
  const isTaken = steps.some((step) => textOf(valueAt(step, "id"))?.toLowerCase() === newText.toLowerCase());
  if (isTaken || !/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(newText)) {
    return [];
  }
  const named = [
    ...entriesOf(valueAt(root, "default_targets")),
    ...steps.flatMap((step) => [
      ...entriesOf(valueAt(step, "depends_on")),
      ...[valueAt(step, "id"), valueAt(step, "fallback_step")].filter((node) => node !== undefined),
    ]),
  ];
  const edits = named.filter((node) => textOf(node) === id).map((node) => ({ range: innerRangeOf(node), newText }));
  return [{ title: `Change to \`${newText}\``, edits }];
}
