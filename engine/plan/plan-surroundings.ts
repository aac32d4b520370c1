import type { ResourceName } from "./plan.ts";

/** What a plan's text names and does not hold: whoever reads it says what is there. What is not told is not checked. */
export interface PlanSurroundings {
  /** Problem matchers besides our own, without `$`: those of installed extensions. */
  readonly matcherNames?: ReadonlySet<string>;
  /** What the plan at this path, from the workspace, provides; undefined where nobody can tell. */
  resourcesOf?(path: string): ReadonlySet<ResourceName> | undefined;
}

/** The problem matchers that every installation has. */
export const KNOWN_MATCHER_NAMES = [
  "eslint-compact",
  "eslint-stylish",
  "go",
  "gulp-tsc",
  "jshint",
  "jshint-stylish",
  "lessc",
  "msCompile",
  "node-test",
  "tsc",
] as const;
