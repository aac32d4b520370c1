import { buildDependencyGraph, type DependencyGraph } from "./dependency-graph.ts";
import { nearestName } from "./expression/nearest-name.ts";
import { allSteps, type Plan, type StepId, stepsNamed, writtenId } from "./plan.ts";
import { type ProblemCode, type ProblemData, wordProblem } from "./problem-catalog.ts";

/** Why a step can't be a target. It was named outside of the plan's text, so it has no range. */
interface TargetProblem {
  readonly code: ProblemCode;
  readonly target: string;
  readonly message: string;
}

export type SelectedTargets =
  | {
      readonly ok: true;
      /** Only the steps of the run; what they need of each other is all there. */
      readonly plan: Plan;
    }
  | { readonly ok: false; readonly problems: readonly TargetProblem[] };

/**
 * The part of a plan that a run of these targets is about: they, all they need by edges of every kind, the fallbacks of
 * these and what those need, and `finally`. Without targets it is the whole plan: whoever asks decides whether
 * `plan.defaultTargets` count.
 */
export function selectTargets(plan: Plan, targets: readonly StepId[]): SelectedTargets {
  if (targets.length === 0) {
    return { ok: true, plan };
  }
  const graph = buildDependencyGraph(plan);
  const problems = [...new Set(targets)].flatMap((target) => problemWith(target, plan, graph) ?? []);
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  const needed = neededBy(
    targets.flatMap((target) => stepsNamed(plan, target).map(({ id }) => id)),
    graph,
  );
  const steps = plan.steps.filter(({ id }) => needed.has(id));
  const leftOut = plan.steps.filter(({ id }) => !needed.has(id));
  return { ok: true, plan: { ...plan, steps, leftOut: [...plan.leftOut, ...leftOut] } };
}

function problemWith(id: string, plan: Plan, graph: DependencyGraph): TargetProblem | undefined {
  const [step] = stepsNamed(plan, id);
  if (step === undefined) {
    const suggestion = nearestName(id, new Set(allSteps(plan).map(writtenId)));
    return createTargetProblem("plan.unknown-step", id, suggestion === undefined ? { id } : { id, suggestion });
  }
  if (step.matrix !== undefined && step.id === id) {
    return createTargetProblem("target.is-leg", id, { id, of: step.matrix.of });
  }
  if (step.list === "finally") {
    return createTargetProblem("target.in-finally", id, { id });
  }
  const [owner] = graph.ownersOf(id);
  return owner === undefined ? undefined : createTargetProblem("target.is-fallback", id, { id, owner });
}

function createTargetProblem<
  Code extends "plan.unknown-step" | "target.in-finally" | "target.is-fallback" | "target.is-leg",
>(code: Code, target: string, data: ProblemData<Code>): TargetProblem {
  return { code, target, message: wordProblem(code, data) };
}

function neededBy(targets: readonly StepId[], graph: DependencyGraph): ReadonlySet<StepId> {
  const needed = new Set<StepId>();
  const open = [...targets];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (needed.has(id)) {
      continue;
    }
    needed.add(id);
    open.push(...graph.dependenciesOf(id));
    const fallback = graph.fallbackOf(id);
    if (fallback !== undefined) {
      open.push(fallback);
    }
  }
  return needed;
}
