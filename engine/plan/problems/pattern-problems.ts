import { problem } from "../define-problem.ts";

export const patternProblems = {
  "pattern.syntax": problem<{ key: string }>({
    severity: "error",
    summary: "The regular expression of a problem matcher or of `line_matches` is none.",
    message: ({ key }) => `\`${key}\` is no regular expression.`,
  }),
  "pattern.backreference": problem<{ key: string }>({
    severity: "error",
    summary: "A pattern names an earlier group of itself.",
    message: ({ key }) => `\`${key}\` names an earlier group of itself, which can take for ever to find.`,
    hint: "Write out what may stand there.",
  }),
  "pattern.too-large": problem<{ key: string }>({
    severity: "error",
    summary: "A pattern is too long, or its repetitions multiply to too much.",
    message: ({ key }) => `\`${key}\` is too large, once its repetitions are written out.`,
  }),
  "pattern.too-slow": problem<{ param: string }>({
    severity: "warning",
    summary: "It takes too long to try a param's `default` against its `pattern`.",
    message: ({ param }) => `It takes too long to try the default of \`${param}\` against this pattern.`,
    hint: "Simplify it, or say by `enum` which values there are.",
  }),
};
