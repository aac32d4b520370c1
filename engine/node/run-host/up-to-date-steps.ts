import type { UpToDateQuestion } from "../../run/run-effect.ts";
import type { UpToDateFinding } from "../../run/run-input.ts";

/** Whether steps that declare `inputs` and `outputs` are up to date. */
export interface UpToDateSteps {
  /** Never rejects. */
  check(question: UpToDateQuestion): Promise<UpToDateFinding>;
  /** The step has succeeded: what it is compared with the next time. */
  keep(success: UpToDateQuestion & { readonly published: ReadonlyMap<string, string> }): void;
}
