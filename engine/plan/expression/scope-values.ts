// The closed sets of words that expressions compare with, and the types of `globals`.
import type { FailureClass } from "../plan.ts";
import {
  DOUBLE,
  type EnumType,
  type ExpressionType,
  INT,
  type ListType,
  type MapType,
  nullable,
  type RecordType,
  STRING,
} from "./expression-type.ts";
import { closedRecord } from "./record-types.ts";

export const STEP_STATUS: EnumType = {
  kind: "enum",
  what: "The status of a step",
  values: ["success", "failed", "skipped", "canceled", "unknown"],
};

export const STEP_VERDICT: EnumType = { kind: "enum", what: "The verdict of a step", values: ["ok", "warn", "bad"] };

export const RUN_STATUS: EnumType = {
  kind: "enum",
  what: "The status of a run",
  values: ["succeeded", "failed", "quarantined", "canceled"],
};

export const RUN_OS: EnumType = {
  kind: "enum",
  what: "The system of a run",
  values: ["linux", "macos", "windows"],
};

const FAILURE_CLASSES: readonly FailureClass[] = [
  "exit",
  "signal",
  "timeout",
  "spawn",
  "http",
  "file",
  "assert",
  "plan",
  "denied",
  "lost",
  "breaker_open",
  "config",
  "canceled",
];

export const FAILURE_CLASS: EnumType = { kind: "enum", what: "The class of a failure", values: FAILURE_CLASSES };

const STRINGS: ListType = { kind: "list", element: STRING };
const STRING_MAP: MapType = { kind: "map", value: STRING, isTotal: false };

export const GLOBALS: RecordType = closedRecord("globals", [
  ["max_concurrency", INT, "How many steps may run at once."],
  ["default_timeout_sec", DOUBLE, "For one try of a step."],
  ["max_step_duration_sec", nullable(DOUBLE), "Hard limit of any step over all its tries; null: none."],
  ["max_run_duration_sec", nullable(DOUBLE), "Hard limit of the run, without `finally`; null: none."],
  ["env", STRING_MAP, "Environment variables of all steps, as the plan sets them."],
  ["cwd", nullable(STRING), "Folder of the steps that have none of their own; null: the workspace folder."],
  ["default_retries", INT, "Extra tries of a step that says nothing."],
  [
    "default_on_failure",
    oneOf("default_on_failure", ["abort", "skip_dependents", "continue"]),
    "Of a step that says nothing.",
  ],
  ["on_abort", oneOf("on_abort", ["finish", "cancel"]), "What happens to running steps when the run is aborted."],
  ["circuit_breaker", circuitBreaker(), "When a tool that keeps failing is left alone."],
  ["durability", oneOf("durability", ["process", "power"]), "What the journal survives."],
  ["locks", STRINGS, "Locks held for the whole run."],
  ["secrets", STRINGS, "Names of environment variables whose values are masked."],
]);

function circuitBreaker(): ExpressionType {
  return closedRecord("circuit_breaker", [
    ["failure_threshold", INT, "So many failures open it."],
    ["window_sec", DOUBLE, "Within so many seconds."],
    ["reset_timeout_sec", DOUBLE, "Then one probe decides."],
  ]);
}

function oneOf(name: string, values: readonly string[]): EnumType {
  return { kind: "enum", what: `\`globals.${name}\``, values };
}

/** What other systems call the same thing; beyond what an edit distance can find. */
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["success", ["succeeded", "success", "ok", "passed", "pass", "completed", "complete", "done", "green", "successful"]],
  ["failed", ["failure", "failed", "error", "errored", "fail", "red"]],
  ["canceled", ["cancelled", "canceled", "aborted", "abort", "stopped", "killed"]],
  ["skipped", ["skip", "not_run", "ignored"]],
  ["ok", ["success", "good", "succeeded", "passed"]],
  ["warn", ["warning"]],
  ["bad", ["failed", "failure", "error"]],
  ["succeeded", ["success", "ok", "passed", "completed"]],
  ["macos", ["darwin", "osx", "mac"]],
  ["windows", ["win32", "win", "windows_nt"]],
]);

/** The value of the set that someone means by a word of another system. */
export function synonymOf(word: string, { values }: EnumType): string | undefined {
  const lower = word.toLowerCase();
  return values.find((value) => SYNONYMS.get(value)?.includes(lower));
}
