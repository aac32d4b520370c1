import type { ScopeInput } from "../engine/plan/expression/scope-input.ts";
import { PROPOSALS_MAX } from "./features/limit-proposals.ts";
import { matchesLetters } from "./matches-letters.ts";
import type { PlanDocument } from "./plan-documents.ts";

interface Wanted {
  /** What is typed of a name. */
  readonly typed: string;
  /** Steps that the expression names already; they stay, whatever is typed. */
  readonly named: ReadonlySet<string>;
}

/**
 * The same scope with the readable steps that can be meant, the nearest above first. The checker asks about the few that
 * an expression names, each by a search in the graph; completion asks about all there are, and there may be thousands.
 */
export function settleReadable(
  { source, graph }: PlanDocument,
  scope: ScopeInput,
  { typed, named }: Wanted,
): ScopeInput {
  const { positionOf } = graph.dependencies;
  const names = [...scope.readableSteps.keys()].filter((id) => named.has(id) || matchesLetters(id, typed));
  const nearest = names.sort((one, other) => positionOf(other) - positionOf(one));
  const shown = nearest.filter((id, index) => index <= PROPOSALS_MAX || named.has(id));
  const wanted = new Set(shown);
  const provides = new Map(
    source.steps.flatMap((step) =>
      step.id !== undefined && wanted.has(step.id) ? [[step.id, step.provides] as const] : [],
    ),
  );
  const readable = shown.map((id) => [id, (provides.get(id) ?? []).map(({ name }) => name)] as const);
  return { ...scope, readableSteps: new Map(readable) };
}
