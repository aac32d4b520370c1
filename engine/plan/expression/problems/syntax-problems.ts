import { problem } from "../../define-problem.ts";
import { INT_MAX } from "../limits.ts";

export const syntaxProblems = {
  "expression.empty": problem<object>({
    severity: "error",
    summary: "The expression holds nothing.",
    message: () => "The expression is empty.",
    hint: "Write one such as `prev.build.status == 'success'`.",
  }),
  "expression.missing-operand": problem<{ after?: string | undefined }>({
    severity: "error",
    summary: "An operator, bracket or comma has nothing beside it.",
    message: ({ after }) =>
      after === undefined ? "An operand is missing here." : `An operand is missing after \`${after}\`.`,
  }),
  "expression.missing-name": problem<object>({
    severity: "error",
    summary: "A dot is not followed by a name.",
    message: () => "A name is missing after the dot.",
  }),
  "expression.missing-colon": problem<object>({
    severity: "error",
    summary: "`?` without `:`.",
    message: () => "This `?` has no `:`.",
    hint: "A conditional has the form `condition ? one : other`.",
  }),
  "expression.missing-value": problem<object>({
    severity: "error",
    summary: "An entry of a map has no value.",
    message: () => "A map entry has the form `'key': value`.",
  }),
  "expression.unclosed-bracket": problem<{ open: string; close: string }>({
    severity: "error",
    summary: "A bracket is never closed.",
    message: ({ open, close }) => `\`${open}\` is never closed: \`${close}\` is missing.`,
  }),
  "expression.unexpected-token": problem<{ token: string }>({
    severity: "error",
    summary: "Something stands where an operator or the end should be.",
    message: ({ token }) => `Unexpected \`${token}\`: an operator, or the end, should stand here.`,
  }),
  "expression.unexpected-character": problem<{ character: string }>({
    severity: "error",
    summary: "A character that no expression has.",
    message: ({ character }) => `\`${character}\` has no meaning in an expression.`,
  }),
  "expression.unclosed-string": problem<{ quote: string }>({
    severity: "error",
    summary: "A string has no closing quote, or runs over the end of its line.",
    message: ({ quote }) => `This string is never closed: \`${quote}\` is missing.`,
  }),
  "expression.bad-escape": problem<{ written: string }>({
    severity: "error",
    summary: "A backslash is followed by something that has no meaning.",
    message: ({ written }) => `\`${written}\` is no escape sequence.`,
    hint: "A backslash itself is written `\\\\`.",
  }),
  "expression.bad-number": problem<{ text: string }>({
    severity: "error",
    summary: "Letters are stuck to a number.",
    message: ({ text }) => `\`${text}\` is no number.`,
  }),
  "expression.int-range": problem<{ text: string }>({
    severity: "error",
    summary: "A whole number is too large.",
    message: ({ text }) => `\`${text}\` is outside the range of int (±${INT_MAX}).`,
  }),
  "expression.reserved-word": problem<{ name: string }>({
    severity: "error",
    summary: "A word that the language keeps for itself is used as a name.",
    message: ({ name }) => `\`${name}\` is a reserved word and names nothing here.`,
  }),
  "expression.unclosed-template": problem<object>({
    severity: "error",
    summary: "`${{` without `}}`.",
    message: () => "This `${{` is never closed: `}}` is missing.",
    hint: "Write `$${{` for the characters themselves.",
  }),
  "expression.nested-template": problem<object>({
    severity: "error",
    summary: "`${{ }}` around or inside an expression.",
    message: () => "This is an expression already; `${{ }}` belongs in texts only.",
  }),
};
