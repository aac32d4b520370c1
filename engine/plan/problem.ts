import type { TextRange } from "./text-range.ts";

export type Severity = "error" | "warning" | "info" | "hint";

/** Something wrong or doubtful in a plan's text. A value, never thrown; it stands beside the model that could be read. */
export interface Problem {
  /** `family.kebab-name`, from the catalogue; never renamed once published. */
  readonly code: string;
  readonly severity: Severity;
  /** One or two sentences: what is wrong and, where it helps, what to do. */
  readonly message: string;
  /** The smallest stretch of the document that is to blame. */
  readonly range: TextRange;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly ProblemFix[];
}

export interface RelatedPlace {
  readonly message: string;
  readonly range: TextRange;
}

export interface ProblemFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}
