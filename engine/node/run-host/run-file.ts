import { isAbsolute, relative, sep } from "node:path";
import { engineVersion } from "../engine-version.ts";
import type { PreparedRun } from "./prepare-run.ts";

/** What `run.json` says of the run besides its plan. History reads it. */
export function runFileOf({ request, params }: PreparedRun): unknown {
  const { workspace, plan, options, problemMatchers = {} } = request;
  return {
    plan_path: pathInWorkspace(workspace, plan.path),
    workspace,
    engine_version: engineVersion,
    // Secret params are refused by this version, so there is nothing to mask.
    params: Object.fromEntries(params),
    options: {
      max_concurrency: options.maxConcurrency ?? null,
      keep_going: options.keepGoing ?? false,
      strict: options.strict ?? false,
    },
    problem_matchers: problemMatchers,
  };
}

/** With `/`, and absolute where the plan lies outside. */
function pathInWorkspace(workspace: string, file: string): string {
  const fromWorkspace = relative(workspace, file);
  const isInside = fromWorkspace !== "" && !fromWorkspace.startsWith("..") && !isAbsolute(fromWorkspace);
  return isInside ? fromWorkspace.split(sep).join("/") : file;
}
