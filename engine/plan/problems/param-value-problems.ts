import { problem } from "../define-problem.ts";
import { didYouMean, listed } from "./problem-words.ts";

export const paramValueProblems = {
  "param-value.unknown": problem<{ param: string; suggestion?: string }>({
    severity: "error",
    summary: "A value is given for a param that the plan does not have.",
    message: ({ param, suggestion }) => `The plan has no param \`${param}\`.${didYouMean(suggestion)}`,
  }),
  "param-value.missing": problem<{ param: string }>({
    severity: "error",
    summary: "A param without a default has no value.",
    message: ({ param }) => `The param \`${param}\` has no default: give it a value with \`--param ${param}=…\`.`,
  }),
  "param-value.wrong-type": problem<{ param: string; type: string; value: string }>({
    severity: "error",
    summary: "A given value is not of the param's type.",
    message: ({ param, type, value }) => `The param \`${param}\` is of type \`${type}\`; \`${value}\` is not.`,
  }),
  "param-value.not-in-enum": problem<{ param: string; allowed: readonly string[] }>({
    severity: "error",
    summary: "A given value is not in the param's `enum`.",
    message: ({ param, allowed }) => `The param \`${param}\` must be one of ${listed(allowed)}.`,
  }),
  "param-value.too-slow": problem<{ param: string; pattern: string }>({
    severity: "error",
    summary: "It would take too long to try a given value against the param's `pattern`.",
    message: ({ param, pattern }) => `It takes too long to try the value of \`${param}\` against \`${pattern}\`.`,
  }),
  "param-value.bad-lock-name": problem<{ lock: string; why: string }>({
    severity: "error",
    summary: "With the given values the name of a lock has a form that is not allowed.",
    message: ({ lock, why }) => `The lock \`${lock}\` gets no good name from these params. ${why}`,
    hint: "Use letters, digits, `.`, `_` and `-`, beginning with a letter, digit or `_`, at most 64 characters.",
  }),
  "param-value.mismatch": problem<{ param: string; pattern: string }>({
    severity: "error",
    summary: "A given value does not match the param's `pattern`.",
    message: ({ param, pattern }) => `The value of the param \`${param}\` does not match \`${pattern}\`.`,
  }),
};
