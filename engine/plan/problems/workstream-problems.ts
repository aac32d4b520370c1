import { problem } from "../define-problem.ts";

export const workstreamProblems = {
  "workstream.no-steps": problem<object>({
    severity: "info",
    summary: "A workstream without `steps`.",
    message: () => "This workstream has no `steps`, so there is nothing to run.",
  }),
};
