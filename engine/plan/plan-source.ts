import type { Node } from "jsonc-parser";
import type { ParsedExpression } from "./expression/parse-expression.ts";
import type { ScopeInput } from "./expression/scope-input.ts";
import type { StepId } from "./plan.ts";
import type { Problem } from "./problem.ts";
import type { LineIndex, TextRange } from "./text-range.ts";

/**
 * A plan's text as far as it could be read, broken or not: what the editor works on. Ranges are offsets in `text`.
 * Immutable; made by `read-plan.ts`, shared by checks and language features.
 */
export interface PlanSource {
  readonly text: string;
  readonly lines: LineIndex;
  /** The syntax tree (jsonc-parser's nodes); undefined for an empty or hopeless text. */
  readonly root: Node | undefined;
  /** A bracket or comma is missing: rules that would cascade stay silent. */
  readonly isBroken: boolean;
  /** `steps` then `finally`, in the order of the file; also steps without a usable id. */
  readonly steps: readonly StepSource[];
  /** What `default_targets` names. */
  readonly defaultTargets: readonly NamedRange[];
  /** Every place that defines or names a step, param or resource, sorted by range; inside expressions too. */
  readonly occurrences: readonly Occurrence[];
  /** Every expression in the text: `condition`, `skip_if`, `assert`, and each `${{ }}`. */
  readonly expressions: readonly ExpressionSource[];
  /** What is wrong with `${{ }}` as such: one that is never closed. */
  readonly interpolationProblems: readonly Problem[];
}

export interface StepSource {
  readonly list: "steps" | "finally";
  readonly node: Node;
  /** The text of `id`, whatever it is. */
  readonly id: string | undefined;
  /** Inside the quotes of the id. */
  readonly idRange: TextRange | undefined;
  readonly dependsOn: readonly NamedRange[];
  /** The step before it, which it depends on by `order: sequence` without saying so. */
  readonly predecessor: StepId | undefined;
  readonly fallbackStep: NamedRange | undefined;
  readonly provides: readonly NamedRange[];
  readonly consumes: readonly NamedRange[];
}

export interface NamedRange {
  readonly name: string;
  /** Inside the quotes. */
  readonly range: TextRange;
}

export interface Occurrence {
  readonly kind: "step" | "param" | "resource";
  readonly name: string;
  readonly role: "definition" | "reference";
  /** The name alone, without quotes. */
  readonly range: TextRange;
}

export interface ExpressionSource {
  /** Index in `PlanSource.steps`; undefined in `globals.env`. */
  readonly step: number | undefined;
  readonly kind: "condition" | "skip_if" | "assert" | "interpolation";
  /** The expression's text, JSON escapes decoded. */
  readonly text: string;
  /** The expression in the document, without quotes or `${{ }}`. */
  readonly range: TextRange;
  /** Decoded offset (0 to text.length) → document offset. */
  toDocument(offset: number): number;
  /** Document offset → decoded offset, clamped. */
  fromDocument(offset: number): number;
  readonly parsed: ParsedExpression;
  readonly scope: ScopeInput;
}
