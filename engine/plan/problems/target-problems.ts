import { problem } from "../define-problem.ts";

export const targetProblems = {
  "target.in-finally": problem<{ id: string }>({
    severity: "error",
    summary: "A target is a step of `finally`.",
    message: ({ id }) => `\`${id}\` is a step of \`finally\`, which runs with every target: it can't be one.`,
  }),
  "target.is-leg": problem<{ id: string; of: string }>({
    severity: "error",
    summary: "A target is a single combination of a step's `matrix`.",
    message: ({ id, of }) => `\`${id}\` is one combination of \`${of}\`: a target is the whole step, \`${of}\`.`,
  }),
  "target.is-fallback": problem<{ id: string; owner: string }>({
    severity: "error",
    summary: "A target is a fallback.",
    message: ({ id, owner }) =>
      `\`${id}\` is a fallback, which runs only when \`${owner}\` has failed. Name \`${owner}\` instead.`,
  }),
};
