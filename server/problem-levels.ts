// Reads the severity overrides that a person has set. They come from outside, so nothing about their form is certain.
import type { Problem, Severity } from "../engine/plan/problem.ts";
import type { ProblemLevel } from "./protocol.ts";

export type ProblemLevels = ReadonlyMap<string, ProblemLevel>;

const LEVELS: ReadonlySet<unknown> = new Set<ProblemLevel>(["off", "hint", "info", "warning", "error"]);

/** The levels in a value of the form of `ServerSettings`; whatever is not one is passed over. */
export function readProblemLevels(settings: unknown): ProblemLevels {
  const problems = isRecord(settings) ? settings["problems"] : undefined;
  if (!isRecord(problems)) {
    return new Map();
  }
  return new Map(Object.entries(problems).filter((entry): entry is [string, ProblemLevel] => LEVELS.has(entry[1])));
}

/** The severity a problem is shown with; undefined when it is switched off. */
export function severityUnder(levels: ProblemLevels, problem: Problem): Severity | undefined {
  const level = levels.get(problem.code) ?? problem.severity;
  return level === "off" ? undefined : level;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
