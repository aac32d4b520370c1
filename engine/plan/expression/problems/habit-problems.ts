import { problem } from "../../define-problem.ts";

export const habitProblems = {
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
      `\`${name}\` is ${name.endsWith("~") ? "" : "part of CEL but "}not offered in plans.${instead === undefined ? "" : ` ${instead}`}`,
  }),
  "expression.hyphenated-name": problem<{ name: string }>({
    severity: "error",
    summary: "A name with a hyphen, which is read as a subtraction.",
    message: ({ name }) => `\`${name}\` is read as a subtraction: names have no hyphen.`,
  }),
};
