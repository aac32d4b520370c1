import { problem } from "../define-problem.ts";

export const matrixProblems = {
  "matrix.too-many": problem<{ max: number }>({
    severity: "error",
    summary: "A `matrix` has more than 256 combinations.",
    message: ({ max }) => `This \`matrix\` has more than ${max} combinations.`,
    hint: "Split it, or give the combinations that matter as a list of objects.",
  }),
  "matrix.repeated": problem<{ combination: string }>({
    severity: "error",
    summary: "A `matrix` has one combination twice.",
    message: ({ combination }) => `The combination \`${combination}\` stands in this \`matrix\` already.`,
  }),
  "matrix.mixed-types": problem<{ key: string; type: string }>({
    severity: "error",
    summary: "The values of one key of a `matrix` are of different types.",
    message: ({ key, type }) => `The other values of \`${key}\` are ${type}s: all must have one type.`,
  }),
  "matrix.provides": problem<{ id: string }>({
    severity: "error",
    summary: "A step with a `matrix` has `provides`.",
    message: ({ id }) => `\`${id}\` has a \`matrix\`, so each of its resources would be there several times.`,
    hint: "Let a step that depends on it provide them.",
  }),
  "matrix.is-fallback": problem<{ id: string; owner: string }>({
    severity: "error",
    summary: "A fallback has a `matrix`.",
    message: ({ id, owner }) =>
      `\`${id}\` is the fallback of \`${owner}\`, which runs once: it can't have a \`matrix\`.`,
  }),
};
