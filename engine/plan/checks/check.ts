import type { PlanSource } from "../plan-source.ts";
import type { PlanSurroundings } from "../plan-surroundings.ts";
import type { Problem } from "../problem.ts";
import type { SourceModel } from "../source-model.ts";

/** A rule of plans: finds what is against it, wherever it stands. Never throws, whatever the text holds. */
export type Check = (context: CheckContext) => Iterable<Problem>;

export interface CheckContext {
  readonly source: PlanSource;
  readonly model: SourceModel;
  readonly surroundings: PlanSurroundings;
  /** The step that was probably meant. */
  guessStep(wrong: string): string | undefined;
}
