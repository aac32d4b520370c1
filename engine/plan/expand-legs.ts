import { expandMatrix, legId } from "./matrix.ts";
import type { Step, StepId } from "./plan.ts";
import type { Step as StepDocument } from "./plan-document.generated.ts";

/** Every step with a matrix becomes its legs, which are steps like any other; who depends on it depends on all of them. */
export function expandLegs(
  written: readonly Step[],
  matrices: ReadonlyMap<StepId, StepDocument["matrix"]>,
): readonly Step[] {
  const legsById = new Map<StepId, readonly Step[]>();
  for (const step of written) {
    const matrix = matrices.get(step.id);
    if (matrix !== undefined) {
      legsById.set(step.id, legsOf(step, matrix));
    }
  }
  if (legsById.size === 0) {
    return written;
  }
  return written.flatMap((step) => legsById.get(step.id) ?? [step]).map(withLegs);

  function withLegs(step: Step): Step {
    if (!step.dependencies.some((id) => legsById.has(id))) {
      return step;
    }
    return { ...step, dependencies: step.dependencies.flatMap((id) => legsById.get(id)?.map((leg) => leg.id) ?? [id]) };
  }
}

function legsOf(step: Step, matrix: NonNullable<StepDocument["matrix"]>): readonly Step[] {
  return expandMatrix(matrix).map((values, place) => {
    const index = place + 1;
    return { ...step, id: legId(step.id, index), matrix: { of: step.id, index, values } };
  });
}
