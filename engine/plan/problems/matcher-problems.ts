import { problem } from "../define-problem.ts";
import { didYouMean } from "./problem-words.ts";

export const matcherProblems = {
  "matcher.unknown": problem<{ name: string; suggestion?: string }>({
    severity: "warning",
    summary: "A problem matcher is named that is not known here: no problem will be found in the step's output.",
    message: ({ name, suggestion }) =>
      `There is no problem matcher \`${name}\`: it would find nothing.${didYouMean(suggestion)}`,
  }),
};
