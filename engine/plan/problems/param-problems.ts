import { problem } from "../define-problem.ts";

export const paramProblems = {
  "param.wrong-type": problem<{ param: string; key: string; type: string }>({
    severity: "error",
    summary: "A `default` or an entry of `enum` is not of the param's type.",
    message: ({ param, key, type }) => `\`${param}\` is of type \`${type}\`; this value of \`${key}\` is not.`,
  }),
  "param.default-not-in-enum": problem<{ param: string }>({
    severity: "error",
    summary: "A param's `default` is not in its `enum`.",
    message: ({ param }) => `The default of \`${param}\` is not in its \`enum\`.`,
  }),
  "param.default-mismatch": problem<{ param: string; pattern: string }>({
    severity: "error",
    summary: "A param's `default` does not match its `pattern`.",
    message: ({ param, pattern }) => `The default of \`${param}\` does not match its \`pattern\`, \`${pattern}\`.`,
  }),
  "param.bad-pattern": problem<{ param: string }>({
    severity: "error",
    summary: "A param's `pattern` is no regular expression.",
    message: ({ param }) => `The \`pattern\` of \`${param}\` is no regular expression.`,
  }),
};
