import type { TextRange } from "../text-range.ts";
import { EvaluationFailure, type EvaluationFailureCode } from "./evaluation-failure.ts";
import { CHARACTERS_PER_STEP, EVALUATION_STEPS_MAX } from "./limits.ts";
import type { RecordValue, Value } from "./value.ts";

/** One evaluation: what it reads, the variables of the macros it is inside of, and what it may still spend. */
export interface EvaluationFrame {
  readonly roots: RecordValue;
  readonly variables: Value[];
  stepsLeft: number;
}

/** A part of the expression while it is evaluated: whom to blame, and who pays. */
export interface CallSite {
  readonly range: TextRange;
  /** As written. */
  readonly text: string;
}

export function createFrame(roots: RecordValue): EvaluationFrame {
  return { roots, variables: [], stepsLeft: EVALUATION_STEPS_MAX };
}

export function spend(frame: EvaluationFrame, steps: number, site: CallSite): void {
  frame.stepsLeft -= steps;
  if (frame.stepsLeft < 0) {
    fail("expression.over-budget", site);
  }
}

export function spendCharacters(frame: EvaluationFrame, characters: number, site: CallSite): void {
  if (characters >= CHARACTERS_PER_STEP) {
    spend(frame, Math.floor(characters / CHARACTERS_PER_STEP), site);
  }
}

export function fail(code: EvaluationFailureCode, site: CallSite): never {
  throw new EvaluationFailure(code, site.text, site.range);
}

/** For a value that is not what the checker was promised: null where the type allows it, else an adapter's mistake. */
export function failUnexpected(value: Value | undefined, site: CallSite): never {
  return fail(value === null ? "expression.null-value" : "expression.wrong-value", site);
}
