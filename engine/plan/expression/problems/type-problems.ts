import { problem } from "../../define-problem.ts";
import { didYouMean, listed } from "./problem-words.ts";

export const typeProblems = {
  "expression.not-bool": problem<{ type: string }>({
    severity: "error",
    summary: "A condition is neither true nor false.",
    message: ({ type }) => `A condition must be a bool; this is ${type}. Compare it with something.`,
  }),
  "expression.not-text": problem<{ type: string }>({
    severity: "error",
    summary: "`${{ }}` holds something that has no text.",
    message: ({ type }) => `${type} cannot be written as text.`,
    hint: "Name one field or element of it.",
  }),
  "expression.operand-not-bool": problem<{ operator: string; type: string }>({
    severity: "error",
    summary: "`&&`, `||`, `!`, `? :` or a test gets something that is no bool.",
    message: ({ operator, type }) => `\`${operator}\` needs bools; this is ${type}. Compare it with something.`,
  }),
  "expression.wrong-operands": problem<{ operator: string; types: string; hint?: string | undefined }>({
    severity: "error",
    summary: "An operator cannot take these operands.",
    message: ({ operator, types, hint }) =>
      `\`${operator}\` cannot be applied to ${types}.${hint === undefined ? "" : ` ${hint}`}`,
  }),
  "expression.never-equal": problem<{ left: string; right: string }>({
    severity: "error",
    summary: "Two values are compared that can never be equal.",
    message: ({ left, right }) => `${left} and ${right} are never equal.`,
  }),
  "expression.unknown-value": problem<{
    value: string;
    what: string;
    suggestion?: string | undefined;
    values: readonly string[];
  }>({
    severity: "error",
    summary: "Something is compared with a word it never is, such as a misspelt status.",
    message: ({ value, what, suggestion, values }) => {
      const meant = didYouMean(suggestion === undefined ? undefined : `'${suggestion}'`);
      return `${what} is never \`'${value}'\`.${meant ?? ` It is one of ${listed(values.map((one) => `'${one}'`))}.`}`;
    },
  }),
  "expression.mixed-types": problem<{ what: string; types: string }>({
    severity: "error",
    summary: "A list, a map or the branches of `? :` mix types.",
    message: ({ what, types }) => `${what} must have one type; here they are ${types}.`,
  }),
  "expression.map-key": problem<{ type: string }>({
    severity: "error",
    summary: "A key of a map is no string.",
    message: ({ type }) => `Keys of a map are strings; this is ${type}.`,
  }),
  "expression.duplicate-key": problem<{ name: string }>({
    severity: "error",
    summary: "A map has one key twice.",
    message: ({ name }) => `The key \`${name}\` appears twice.`,
  }),
  "expression.wrong-index": problem<{ owner: string; expected: string; given: string }>({
    severity: "error",
    summary: "An index has the wrong type.",
    message: ({ owner, expected, given }) => `${owner} is indexed by ${expected}, not by ${given}.`,
  }),
};
