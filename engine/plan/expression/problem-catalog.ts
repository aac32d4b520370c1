// Every problem an expression can have, with its words: the only place where these codes exist. `../problem-catalog.ts`
// lists them with the plan's own.
import { type ProblemEntry, problem } from "../define-problem.ts";
import { ARGUMENTS_MAX, DEPTH_MAX, EXPRESSION_LENGTH_MAX, INT_MAX, NODES_MAX } from "./limits.ts";

const limitProblems = {
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

const syntaxProblems = {
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

/** What people write who know another language, or more of CEL than plans offer. */
const habitProblems = {
  "expression.foreign-operator": problem<{ written: string; meant: string }>({
    severity: "error",
    summary: "An operator of another language, such as `and`, `===` or `=`.",
    message: ({ written, meant }) => `\`${written}\` is not an operator of this language; it is written \`${meant}\`.`,
  }),
  "expression.foreign-word": problem<{ written: string; meant: string }>({
    severity: "error",
    summary: "A word of another language, such as `None`, or a name without its root or quotes.",
    message: ({ written, meant }) => `\`${written}\` is written \`${meant}\` here.`,
  }),
  "expression.foreign-function": problem<{ written: string; meant: string }>({
    severity: "error",
    summary: "A function of another language, such as `toLowerCase`, `len` or `failure()`.",
    message: ({ written, meant }) => `\`${written}\` does not exist here; write ${meant}.`,
  }),
  "expression.double-negation": problem<object>({
    severity: "error",
    summary: "`!!` on what is no bool.",
    message: () => "`!!` does not turn a value into a bool: nothing is converted silently.",
    hint: "Compare the value, or ask `has(...)`.",
  }),
  "expression.not-offered": problem<{ name: string; instead?: string | undefined }>({
    severity: "error",
    summary: "A part of CEL that plans do not offer, such as `matches` or `timestamp`.",
    message: ({ name, instead }) =>
      `\`${name}\` is part of CEL but not offered in plans.${instead === undefined ? "" : ` ${instead}`}`,
  }),
  "expression.hyphenated-name": problem<{ name: string }>({
    severity: "error",
    summary: "A name with a hyphen, which is read as a subtraction.",
    message: ({ name }) => `\`${name}\` is read as a subtraction: names have no hyphen.`,
  }),
};

const nameProblems = {
  "expression.unknown-name": problem<{ name: string; suggestion?: string | undefined; roots: string }>({
    severity: "error",
    summary: "An expression starts with a name that does not exist.",
    message: ({ name, suggestion, roots }) =>
      `\`${name}\` is not defined here.${didYouMean(suggestion) ?? ` Expressions start with ${roots}.`}`,
  }),
  "expression.not-here": problem<{ name: string; where: string }>({
    severity: "error",
    summary: "A name that exists only at other places of a plan.",
    message: ({ name, where }) => `\`${name}\` exists only ${where}.`,
  }),
  "expression.unknown-step": problem<{ name: string; suggestion?: string | undefined }>({
    severity: "error",
    summary: "`prev` is asked for a step that does not exist.",
    message: ({ name, suggestion }) => `There is no step \`${name}\`.${didYouMean(suggestion) ?? ""}`,
  }),
  "expression.step-not-dependency": problem<{ name: string }>({
    severity: "error",
    summary: "`prev` is asked for a step that need not have ended yet.",
    message: ({ name }) =>
      `Step \`${name}\` is not a dependency of this step, so it may not have ended yet. Add it to \`depends_on\`.`,
  }),
  "expression.step-later": problem<{ name: string }>({
    severity: "error",
    summary: "`prev` is asked for a step that comes later.",
    message: ({ name }) => `Step \`${name}\` comes after this step, so it can never be read here.`,
    hint: "Remove the reference, or turn the dependency round.",
  }),
  "expression.step-self": problem<{ name: string }>({
    severity: "error",
    summary: "A step reads itself.",
    message: ({ name }) => `Step \`${name}\` cannot read itself: it has not run when this is decided.`,
  }),
  "expression.unknown-member": problem<{
    name: string;
    owner: string;
    suggestion?: string | undefined;
    names: readonly string[];
  }>({
    severity: "error",
    summary: "A field that does not exist.",
    message: ({ name, owner, suggestion, names }) =>
      `${owner} has no \`${name}\`.${didYouMean(suggestion) ?? (names.length === 0 ? "" : ` It has ${listed(names)}.`)}`,
  }),
  "expression.no-members": problem<{ name: string; type: string }>({
    severity: "error",
    summary: "A field is asked of a value that has none.",
    message: ({ name, type }) => `${type} has no field \`${name}\`.`,
  }),
  "expression.unknown-param": problem<{ name: string; suggestion?: string | undefined }>({
    severity: "error",
    summary: "A param that the plan does not declare.",
    message: ({ name, suggestion }) => `The plan declares no param \`${name}\`.${didYouMean(suggestion) ?? ""}`,
  }),
  "expression.resource-not-consumed": problem<{ name: string; suggestion?: string | undefined }>({
    severity: "error",
    summary: "A resource is read that the step does not consume.",
    message: ({ name, suggestion }) =>
      `This step does not consume a resource \`${name}\`.${didYouMean(suggestion) ?? " Add it to `consumes`."}`,
  }),
  "expression.unknown-function": problem<{ name: string; suggestion?: string | undefined; names: readonly string[] }>({
    severity: "error",
    summary: "A function that does not exist.",
    message: ({ name, suggestion, names }) =>
      `There is no function \`${name}\`.${didYouMean(suggestion) ?? ` There are ${listed(names)}.`}`,
  }),
  "expression.wrong-form": problem<{ name: string; form: string }>({
    severity: "error",
    summary: "A method is called as a function, or the other way round.",
    message: ({ name, form }) => `\`${name}\` is called as \`${form}\`.`,
  }),
  "expression.wrong-arguments": problem<{ name: string; given: string; signatures: string }>({
    severity: "error",
    summary: "A function cannot take these arguments.",
    message: ({ name, given, signatures }) => `\`${name}\` cannot take ${given}; it is ${signatures}.`,
  }),
  "expression.has-argument": problem<object>({
    severity: "error",
    summary: "`has()` is asked about something that is no field.",
    message: () => "`has()` takes a field, as in `has(env.NAME)`.",
  }),
  "expression.macro-variable": problem<{ name: string }>({
    severity: "error",
    summary: "`all`, `exists` or `exists_one` without a variable.",
    message: ({ name }) => `The first argument of \`${name}\` is a new name, as in \`${name}(x, x != '')\`.`,
  }),
};

const typeProblems = {
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

/** Legal, but the step can fail there. */
const guardProblems = {
  "expression.may-be-null": problem<{ name: string }>({
    severity: "info",
    summary: "A value that can be null is used as if it could not.",
    message: ({ name }) => `\`${name}\` may be null, and the step then fails here.`,
    hint: "Guard it with `!= null` in the same `&&` chain.",
  }),
  "expression.may-be-absent": problem<{ name: string }>({
    severity: "warning",
    summary: "A resource is read that is absent when its provider did not run.",
    message: ({ name }) => `\`${name}\` is absent when its provider did not run, and the step then fails here.`,
    hint: "Guard it with `has(...)`.",
  }),
};

export const EXPRESSION_PROBLEMS = {
  ...limitProblems,
  ...syntaxProblems,
  ...habitProblems,
  ...nameProblems,
  ...typeProblems,
  ...guardProblems,
};

export type ExpressionProblemCode = keyof typeof EXPRESSION_PROBLEMS;

/** What the message of a code needs to know. */
export type ExpressionProblemData<Code extends ExpressionProblemCode> =
  (typeof EXPRESSION_PROBLEMS)[Code] extends ProblemEntry<infer Data> ? Data : never;

function didYouMean(suggestion: string | undefined): string | undefined {
  return suggestion === undefined ? undefined : ` Did you mean \`${suggestion}\`?`;
}

function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}
