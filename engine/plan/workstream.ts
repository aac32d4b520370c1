import type { Node } from "jsonc-parser";
import type { PlanDocument } from "./plan-document.generated.ts";
import { propertyOf } from "./plan-node.ts";

// A workstream is a list of tasks for people. It may carry steps, and then it is a plan in all but the name of its id.

export function isWorkstream(root: Node | undefined): boolean {
  return propertyOf(root, "workstream_id") !== undefined && propertyOf(root, "plan_id") === undefined;
}

/** What the engine reads of one; all else is its owner's. */
const planKeys: ReadonlySet<string> = new Set([
  "description",
  "version",
  "params",
  "globals",
  "order",
  "default_targets",
  "steps",
  "finally",
]);

export function isReadOfWorkstream(key: string): boolean {
  return planKeys.has(key);
}

/** Undefined where it has no steps. */
export function planDocumentOf(document: Record<string, unknown>): PlanDocument | undefined {
  if (!Array.isArray(document["steps"])) {
    return undefined;
  }
  const entries = Object.entries(document).filter(([key]) => planKeys.has(key));
  // What is left is what the schema says of a plan.
  return { ...Object.fromEntries(entries), plan_id: String(document["workstream_id"]) } as PlanDocument;
}
