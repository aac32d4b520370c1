import type { RunContent } from "../run-folder.ts";

/** The least that a run can be recorded with. */
export const demoRun: RunContent = {
  document: { plan_id: "demo" },
  run: {
    planPath: "demo.plan.json",
    workspace: "/project",
    engineVersion: "0.0.0",
    params: new Map(),
    options: { keepGoing: false, strict: false },
    problemMatchers: {},
  },
};
