import { problem } from "../define-problem.ts";
import { didYouMean } from "./problem-words.ts";

export const resourceProblems = {
  "resource.no-provider": problem<{ name: string; suggestion?: string }>({
    severity: "error",
    summary: "A resource is consumed that no step provides.",
    message: ({ name, suggestion }) => `No step provides \`${name}\`.${didYouMean(suggestion)}`,
  }),
  "resource.two-providers": problem<{ name: string; first: string }>({
    severity: "error",
    summary: "Two steps provide one resource.",
    message: ({ name, first }) => `\`${first}\` provides \`${name}\` already.`,
  }),
  "resource.not-in-called-plan": problem<{ name: string; path: string }>({
    severity: "error",
    summary: "A step of type `plan` provides a resource that no step of the called plan provides.",
    message: ({ name, path }) => `No step of \`${path}\` provides \`${name}\`.`,
  }),
  "resource.name-collision": problem<{ name: string; first: string; variable: string }>({
    severity: "error",
    summary: "Two resources have the same environment variable.",
    message: ({ name, first, variable }) => `\`${name}\` and \`${first}\` would both be \`${variable}\`. Rename one.`,
  }),
  "resource.crosses-lists": problem<{ name: string; provider: string; list: "steps" | "finally" }>({
    severity: "error",
    summary: "A step of `finally` consumes what one of `steps` provides, or the other way round.",
    message: ({ name, provider, list }) =>
      list === "steps"
        ? `\`${provider}\`, which provides \`${name}\`, is in \`steps\`. Read \`prev.${provider}.resources.${name}\`.`
        : `\`${provider}\`, which provides \`${name}\`, is in \`finally\` and runs after all \`steps\`.`,
  }),
};
