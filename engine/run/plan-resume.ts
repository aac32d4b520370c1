// What runs again when an ended or interrupted run goes on, and what is kept. Asked before anything happens, so that a
// person can be shown the answer first.

import type { StepId } from "../plan/plan.ts";
import { indexOf, stepAt } from "./run-graph.ts";
import { outcomeOf } from "./run-selectors.ts";
import { type RunState, stepState } from "./run-state.ts";
import { neighbours } from "./step-links.ts";

export type ResumeRequest =
  /** Everything bad, and what is downstream of it. `changed`: the steps that a newer plan has in another form. */
  | { readonly kind: "resume"; readonly changed?: ReadonlySet<StepId> }
  /** These steps and what is downstream of them. */
  | { readonly kind: "from"; readonly steps: readonly StepId[] }
  | { readonly kind: "only"; readonly steps: readonly StepId[] }
  /** Failed unrecovered, warnings too, and what is downstream of them that did not succeed. */
  | { readonly kind: "failed" };

export type ResumePlan =
  /** `reset` runs again; `pending` had not ended and goes on; everything else is kept. In the order of the file. */
  | {
      readonly kind: "runs";
      readonly reset: readonly StepId[];
      readonly pending: readonly StepId[];
      readonly kept: readonly StepId[];
    }
  | { readonly kind: "nothing" }
  /** These steps' ends were lost; a person has to say first what became of them. */
  | { readonly kind: "unresolved"; readonly steps: readonly StepId[] }
  /** A fallback runs when its owner fails, not by itself. */
  | { readonly kind: "fallback"; readonly step: StepId; readonly owner: StepId };

export function planResume(state: RunState, request: ResumeRequest): ResumePlan {
  const unresolved = idsWhere(state, (index) => isUnresolved(state, index));
  if (unresolved.length > 0) {
    return { kind: "unresolved", steps: unresolved };
  }
  const refused = refuseFallback(state, request);
  if (refused !== undefined) {
    return refused;
  }
  const reset = resetBy(state, request);
  const pending = idsWhere(state, (index) => stepState(state, index).phase !== "finished" && !reset.has(index));
  const isMainReset = [...reset].some((index) => index < state.graph.mainCount);
  if (!isMainReset && pending.length === 0 && state.finished?.status === "succeeded") {
    return { kind: "nothing" };
  }
  // What comes at the end comes at the end of this attempt too.
  for (let index = state.graph.mainCount; index < state.graph.steps.length; index++) {
    if (outcomeOf(stepState(state, index)) !== undefined) {
      reset.add(index);
    }
  }
  return {
    kind: "runs",
    reset: idsWhere(state, (index) => reset.has(index)),
    pending: idsWhere(state, (index) => stepState(state, index).phase !== "finished" && !reset.has(index)),
    kept: idsWhere(state, (index) => stepState(state, index).phase === "finished" && !reset.has(index)),
  };
}

function idsWhere(state: RunState, holds: (index: number) => boolean): readonly StepId[] {
  return state.graph.steps.flatMap(({ id }, index) => (holds(index) ? [id] : []));
}

function isUnresolved(state: RunState, index: number): boolean {
  const step = stepState(state, index);
  return step.phase === "finished" && step.outcome.status === "unknown" && step.resolved === undefined;
}

function refuseFallback(state: RunState, request: ResumeRequest): ResumePlan | undefined {
  if (request.kind !== "from" && request.kind !== "only") {
    return undefined;
  }
  for (const id of request.steps) {
    const [owner] = neighbours(state.graph.ownersOf, indexOf(state.graph.indexById, id));
    if (owner !== undefined) {
      return { kind: "fallback", step: id, owner: stepAt(state.graph, owner).id };
    }
  }
  return undefined;
}

function resetBy(state: RunState, request: ResumeRequest): Set<number> {
  const all = state.graph.steps.map((_, index) => index);
  const verdict = (index: number) => outcomeOf(stepState(state, index))?.verdict;
  switch (request.kind) {
    case "resume": {
      const { changed = new Set<StepId>() } = request;
      const isChanged = (index: number) => changed.has(stepAt(state.graph, index).id);
      const roots = all.filter((index) => verdict(index) === "bad" || isChanged(index));
      return withFallbacks(
        state,
        downstreamOf(state, roots, () => true),
      );
    }
    case "from": {
      const roots = request.steps.map((id) => indexOf(state.graph.indexById, id));
      return withFallbacks(
        state,
        downstreamOf(state, roots, () => true),
      );
    }
    case "only":
      return withFallbacks(state, new Set(request.steps.map((id) => indexOf(state.graph.indexById, id))));
    case "failed": {
      const roots = all.filter((index) => {
        const outcome = outcomeOf(stepState(state, index));
        return outcome?.status === "failed" && outcome.recovered_by === null;
      });
      const didNotSucceed = (index: number) => outcomeOf(stepState(state, index))?.status !== "success";
      return withFallbacks(state, downstreamOf(state, roots, didNotSucceed));
    }
  }
}

/** The roots, and of what depends on them, directly or through others, those for which `holds`. */
function downstreamOf(state: RunState, roots: readonly number[], holds: (index: number) => boolean): Set<number> {
  const reached = new Set(roots);
  const open = [...roots];
  const seen = new Set(roots);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    // What waits for a step with a fallback waits for the fallback too.
    const owners = neighbours(state.graph.ownersOf, next);
    for (const dependent of [...neighbours(state.graph.dependents, next), ...owners]) {
      const isOwnerToo = !owners.includes(dependent) || outcomeOf(stepState(state, dependent))?.verdict !== "ok";
      if (!seen.has(dependent) && isOwnerToo) {
        seen.add(dependent);
        open.push(dependent);
        if (holds(dependent)) {
          reached.add(dependent);
        }
      }
    }
  }
  return reached;
}

/** Whether a fallback is needed is decided again with its owner. */
function withFallbacks(state: RunState, reset: Set<number>): Set<number> {
  for (const index of reset) {
    const fallback = state.graph.fallbackOf[index];
    if (fallback !== undefined) {
      // A set is walked with what is added on the way.
      reset.add(fallback);
    }
  }
  return reset;
}
