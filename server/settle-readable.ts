import type { ScopeInput } from "../engine/plan/expression/scope-input.ts";
import type { PlanDocument } from "./plan-documents.ts";

/**
 * The same scope with its readable steps listed. The checker asks about the few that an expression names, each by a search
 * in the graph; completion asks about all of them.
 */
export function settleReadable({ source }: PlanDocument, scope: ScopeInput): ScopeInput {
  const providesById = new Map(source.steps.map(({ id, provides }) => [id, provides]));
  const readable = [...scope.readableSteps.keys()].map((id) => {
    return [id, (providesById.get(id) ?? []).map(({ name }) => name)] as const;
  });
  return { ...scope, readableSteps: new Map(readable) };
}
