import type { StepId } from "../plan.ts";
import { keyRangeOf, propertyOf } from "../plan-node.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** A fallback stands apart: it has no `depends_on`, nothing depends on it, and it is in `steps`. */
export function* checkFallbackLinks(context: CheckContext): Iterable<Problem> {
  const { source, model } = context;
  const isFallback = (id: StepId | undefined) => id !== undefined && model.graph.ownersOf(id).length > 0;
  for (const step of source.steps) {
    const { id, fallbackStep } = step;
    if (id !== undefined && isFallback(id) && step.dependsOn.length > 0) {
      const property = propertyOf(step.node, "depends_on");
      if (property !== undefined) {
        yield createProblem("fallback.has-dependencies", keyRangeOf(property), { id });
      }
    }
    for (const dependency of step.dependsOn) {
      // That the owner itself depends on it is told where it names its fallback.
      if (isFallback(dependency.name) && dependency.name !== fallbackStep?.name && dependency.name !== id) {
        yield createProblem("fallback.has-dependents", dependency.range, { id: dependency.name });
      }
    }
    if (id === undefined || fallbackStep === undefined) {
      continue;
    }
    if (step.list === "steps" && model.stepsById.get(fallbackStep.name)?.list === "finally") {
      yield createProblem("fallback.in-finally", fallbackStep.range, {});
    } else if (id !== fallbackStep.name && step.dependsOn.some(({ name }) => name === fallbackStep.name)) {
      yield createProblem("fallback.upstream-of-owner", fallbackStep.range, { id: fallbackStep.name, owner: id });
    }
  }
  yield* findLongChains(context);
  yield* findCircles(context);
  yield* findDependentOwners(context);
}

/** So many fallbacks in a row: further ones are a plan of their own that nobody sees through when it is needed. */
const CHAIN_LENGTH_MAX = 3;

/** From each step that is no fallback on: a fallback, its fallback, and so on. */
function* findLongChains({ source, model }: CheckContext): Iterable<Problem> {
  const told = new Set<StepId>();
  for (const { id: start } of source.steps) {
    if (start === undefined || model.graph.ownersOf(start).length > 0) {
      continue;
    }
    const path = [start];
    let next = model.graph.fallbackOf(start);
    while (next !== undefined && model.graph.has(next) && !path.includes(next) && path.length <= CHAIN_LENGTH_MAX + 1) {
      path.push(next);
      next = model.graph.fallbackOf(next);
    }
    const last = path[CHAIN_LENGTH_MAX];
    const named = last === undefined ? undefined : model.sourcesById.get(last)?.fallbackStep;
    if (path.length <= CHAIN_LENGTH_MAX + 1 || last === undefined || named === undefined || told.has(last)) {
      continue;
    }
    told.add(last);
    yield createProblem("fallback.too-long", named.range, { path, max: CHAIN_LENGTH_MAX });
  }
}

/** Fallbacks of fallbacks come to an end. */
function* findCircles({ source, model }: CheckContext): Iterable<Problem> {
  const settled = new Set<StepId>();
  for (const { id: start } of source.steps) {
    const path: StepId[] = [];
    const onPath = new Set<StepId>();
    let id = start;
    while (id !== undefined && !settled.has(id) && !onPath.has(id)) {
      path.push(id);
      onPath.add(id);
      id = model.graph.fallbackOf(id);
    }
    if (id !== undefined && onPath.has(id)) {
      const circle = path.slice(path.indexOf(id));
      const named = model.sourcesById.get(id)?.fallbackStep;
      if (named !== undefined) {
        yield createProblem("fallback.of-itself", named.range, { path: [...circle, id] });
      }
    }
    for (const passed of path) {
      settled.add(passed);
    }
  }
}

/** Owners of one fallback may not depend on each other: it is decided when all their tries are over. */
function* findDependentOwners({ model }: CheckContext): Iterable<Problem> {
  const { graph } = model;
  for (const id of graph.ids) {
    const owners = graph.ownersOf(id);
    if (owners.length < 2) {
      continue;
    }
    const upstream = new Set<StepId>();
    const open = owners.flatMap((owner) => graph.dependenciesOf(owner));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (upstream.has(next)) {
        continue;
      }
      upstream.add(next);
      open.push(...graph.dependenciesOf(next));
    }
    const other = owners.find((owner) => upstream.has(owner));
    if (other === undefined) {
      continue;
    }
    const owner = owners.find((candidate) => candidate !== other && graph.dependsOn(candidate, other));
    const named = owner === undefined ? undefined : model.sourcesById.get(owner)?.fallbackStep;
    // In a cycle an owner may be upstream of itself alone, which is told as a cycle.
    if (owner === undefined || named === undefined) {
      continue;
    }
    yield createProblem("fallback.owners-depend", named.range, { id, owner, other });
  }
}
