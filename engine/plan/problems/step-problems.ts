import { problem } from "../define-problem.ts";
import { capitalized, didYouMean } from "./problem-words.ts";

export const stepProblems = {
  "plan.duplicate-step-id": problem<{ id: string; first: string }>({
    severity: "error",
    summary: "Two steps have the same id, or ids that differ in case only.",
    message: ({ id, first }) =>
      id === first
        ? `There is a step \`${id}\` already.`
        : `There is a step \`${first}\` already, and ids name folders: they must differ by more than case.`,
  }),
  "plan.unknown-step": problem<{ id: string; suggestion?: string }>({
    severity: "error",
    summary: "A step is named that does not exist.",
    message: ({ id, suggestion }) => `There is no step \`${id}\`.${didYouMean(suggestion)}`,
  }),
  "plan.self-dependency": problem<{ id: string; resource?: string }>({
    severity: "error",
    summary: "A step depends on itself, by its id or by a resource that it provides.",
    message: ({ id, resource }) =>
      resource === undefined
        ? `The step \`${id}\` can't depend on itself.`
        : `The step \`${id}\` provides \`${resource}\` itself, so it can't consume it.`,
  }),
  "plan.dependency-cycle": problem<{ path: readonly string[] }>({
    severity: "error",
    summary: "Steps depend on each other in a circle, by `depends_on` or by resources.",
    message: ({ path }) => `Steps depend on each other: ${path.join(" → ")}.`,
    hint: "Remove one dependency on this path.",
  }),
  "plan.dependency-crosses-lists": problem<{ id: string; list: "steps" | "finally" }>({
    severity: "error",
    summary: "A step of `steps` depends on one of `finally`, or the other way round.",
    message: ({ id, list }) =>
      list === "finally"
        ? `\`${id}\` is a step of \`finally\`, which runs after all \`steps\`: nothing in \`steps\` can depend on it.`
        : `\`${id}\` is a step of \`steps\`, which are over when \`finally\` runs: no dependency is needed.`,
  }),
  "plan.repeated-entry": problem<{ name: string; key: string }>({
    severity: "warning",
    summary: "A list names something twice.",
    message: ({ name, key }) => `\`${name}\` stands in \`${key}\` twice.`,
  }),
  "step.no-action": problem<{ step: string }>({
    severity: "error",
    summary: "A step has neither `command` nor `step_def`.",
    message: ({ step }) => `${capitalized(step)} does nothing: give it a \`command\` or a \`step_def\`.`,
  }),
  "step.two-actions": problem<{ step: string }>({
    severity: "error",
    summary: "A step has both `command` and `step_def`.",
    message: ({ step }) => `${capitalized(step)} has \`command\` and \`step_def\`. Remove one of them.`,
  }),
  "step.args-without-command": problem<object>({
    severity: "error",
    summary: "`args` without `command`.",
    message: () => "`args` goes with `command` only. Put the arguments into `step_def`.",
  }),
  "step.command-line": problem<{ program: string }>({
    severity: "warning",
    summary: "`command` holds a whole command line.",
    message: ({ program }) =>
      `\`command\` is the program alone, here \`${program}\`: the rest belongs in \`args\`, or all of it in a shell step.`,
  }),
  "step.shell-word": problem<{ word: string }>({
    severity: "hint",
    summary: "An argument that only a shell would replace, such as `*.json`, `$HOME` or `~`.",
    message: ({ word }) =>
      `\`${word}\` is passed as it is: no shell reads \`args\`. Use a shell step where one is meant.`,
  }),
  "env.reads-sibling": problem<{ name: string }>({
    severity: "warning",
    summary: "A variable of `env` reads another one of the same `env`, and gets what is set outside.",
    message: ({ name }) =>
      `This reads the \`${name}\` that is set outside, not the one beside it. Write its value out here.`,
  }),
  "step.script-or-inline": problem<object>({
    severity: "error",
    summary: "A PowerShell step has both or neither of `script` and `inline`.",
    message: () => "A PowerShell step has either `script` or `inline`.",
  }),
  "step.timeout-above-limit": problem<{
    name: string;
    timeoutSec: number;
    limitSec: number;
    stops: "every step" | "this step";
  }>({
    severity: "warning",
    summary: "A declared timeout is longer than `max_step_duration_sec`.",
    message: ({ name, timeoutSec, limitSec, stops }) =>
      `\`${name}\` is ${timeoutSec} s, but \`max_step_duration_sec\` stops ${stops} after ${limitSec} s.`,
  }),
};
