import { problem } from "../../define-problem.ts";
import { didYouMean, listed } from "./problem-words.ts";

export const nameProblems = {
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
