import { problem } from "../../define-problem.ts";
import { ARGUMENTS_MAX, DEPTH_MAX, EXPRESSION_LENGTH_MAX, NODES_MAX } from "../limits.ts";

export const limitProblems = {
  "expression.too-long": problem<{ length: number }>({
    severity: "error",
    summary: "The expression has too many characters.",
    message: ({ length }) => `The expression has ${length} characters; at most ${EXPRESSION_LENGTH_MAX} are allowed.`,
    hint: "Move the logic into a step of its own.",
  }),
  "expression.too-many-parts": problem<object>({
    severity: "error",
    summary: "The expression has too many names, values and operators.",
    message: () => `The expression has more than ${NODES_MAX} parts.`,
    hint: "Split it, or move the logic into a step of its own.",
  }),
  "expression.too-deep": problem<object>({
    severity: "error",
    summary: "Brackets, calls, fields or signs are nested too deep.",
    message: () => `The expression is nested deeper than ${DEPTH_MAX} levels here.`,
    hint: "Flatten it, or split it.",
  }),
  "expression.too-many-arguments": problem<object>({
    severity: "error",
    summary: "A call has too many arguments.",
    message: () => `A call takes at most ${ARGUMENTS_MAX} arguments.`,
  }),
};
