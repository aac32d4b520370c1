// The only place where the codes of plan problems and their words exist. A code is never renamed or used anew; each has
// a plan in `test-fixtures/plans/invalid` that shows it. The words for expressions stand in `expression/`.
import { type ProblemEntry, problem } from "./define-problem.ts";
import { EXPRESSION_PROBLEMS } from "./expression/problem-catalog.ts";
import type { Problem, ProblemFix, RelatedPlace } from "./problem.ts";
import type { TextRange } from "./text-range.ts";

const jsonProblems = {
  "json.empty": problem<object>({
    severity: "error",
    summary: "The file holds nothing.",
    message: () => "The file is empty. A plan is a JSON object with `plan_id` and `steps`.",
  }),
  "json.too-long": problem<{ length: number; lengthMax: number }>({
    severity: "error",
    summary: "The file is longer than any plan may be.",
    message: ({ length, lengthMax }) =>
      `The file has ${length} characters; a plan may have at most ${lengthMax}. Split it.`,
  }),
  "json.too-deep": problem<{ levelsMax: number }>({
    severity: "error",
    summary: "Brackets are nested too deep.",
    message: ({ levelsMax }) => `Brackets are nested more than ${levelsMax} levels deep here. Reading stops.`,
  }),
  "json.encoding": problem<object>({
    severity: "error",
    summary: "The file is not UTF-8.",
    message: () => "The file is not written in UTF-8. Save it as UTF-8.",
  }),
  "json.not-object": problem<object>({
    severity: "error",
    summary: "The file does not begin like a JSON object.",
    message: () => "This is no plan: a plan is a JSON object, so it begins with `{`.",
  }),
  "json.text-after-end": problem<object>({
    severity: "error",
    summary: "Something follows the bracket that closes the plan.",
    message: () => "The plan has ended before this. Remove what follows, or a `}` too many before it.",
  }),
  "json.unclosed-bracket": problem<{ bracket: "{" | "[" }>({
    severity: "error",
    summary: "A bracket is never closed.",
    message: ({ bracket }) => `This \`${bracket}\` has no \`${bracket === "{" ? "}" : "]"}\`.`,
  }),
  "json.unclosed-string": problem<object>({
    severity: "error",
    summary: "A text has no closing quote on its line.",
    message: () => "The closing quote of this text is missing.",
  }),
  "json.unclosed-comment": problem<object>({
    severity: "error",
    summary: "A comment is never closed.",
    message: () => "The comment that begins here has no `*/`.",
  }),
  "json.bad-escape": problem<{ escape: string }>({
    severity: "error",
    summary: "A backslash is followed by something that JSON doesn't know.",
    message: ({ escape: written }) => `JSON has no escape \`${written}\`. A backslash itself is written \`\\\\\`.`,
  }),
  "json.control-character": problem<{ escape: string }>({
    severity: "error",
    summary: "A tab or another control character stands in a text as it is.",
    message: ({ escape: written }) => `In a JSON text this character is written \`${written}\`.`,
  }),
  "json.single-quotes": problem<object>({
    severity: "error",
    summary: "A text is in single quotes.",
    message: () => "In JSON a text is in double quotes.",
  }),
  "json.bare-word": problem<{ word: string }>({
    severity: "error",
    summary: "A word stands without quotes, or a number is not written as JSON wants it.",
    message: ({ word }) => `\`${word}\` is no JSON value. A text is in double quotes.`,
  }),
  "json.missing-comma": problem<object>({
    severity: "error",
    summary: "Two values follow each other without a comma.",
    message: () => "A comma is missing after this.",
  }),
  "json.missing-colon": problem<{ key: string }>({
    severity: "error",
    summary: "A key has no colon.",
    message: ({ key }) => `The key \`${key}\` needs a colon and a value.`,
  }),
  "json.missing-value": problem<{ key: string }>({
    severity: "error",
    summary: "A key has no value.",
    message: ({ key }) => `The key \`${key}\` has no value.`,
  }),
  "json.unexpected": problem<{ text: string }>({
    severity: "error",
    summary: "Something stands where JSON doesn't allow it.",
    message: ({ text }) => `\`${text}\` can't stand here.`,
  }),
  "json.duplicate-key": problem<{ key: string }>({
    severity: "error",
    summary: "An object has one key twice.",
    message: ({ key }) => `The key \`${key}\` stands in this object already. Remove one of the two.`,
  }),
};

const schemaProblems = {
  "schema.unknown-key": problem<{ key: string; place: string; suggestion?: string }>({
    severity: "error",
    summary: "A key that plans don't have. Keys of your own begin with `x-`.",
    message: ({ key, place, suggestion }) =>
      `\`${key}\` is no key of ${place}.${didYouMean(suggestion) || " Keys of your own begin with `x-`."}`,
  }),
  "schema.missing-key": problem<{ key: string; place: string }>({
    severity: "error",
    summary: "A required key is missing.",
    message: ({ key, place }) => `${capitalized(place)} needs \`${key}\`.`,
  }),
  "schema.wrong-type": problem<{ name: string; expected: string; found: string }>({
    severity: "error",
    summary: "A value is of the wrong type.",
    message: ({ name, expected, found }) => `${capitalized(name)} must be ${expected}, not ${found}.`,
  }),
  "schema.not-one-of": problem<{ name: string; allowed: readonly string[]; suggestion?: string }>({
    severity: "error",
    summary: "A value is not one of those allowed.",
    message: ({ name, allowed, suggestion }) =>
      `\`${name}\` must be ${allowed.length === 1 ? "" : "one of "}${listed(allowed)}.${didYouMean(suggestion)}`,
  }),
  "schema.bad-name": problem<{ name: string; value: string; rule: string }>({
    severity: "error",
    summary: "A name has a form that is not allowed.",
    message: ({ name, value, rule }) => `\`${value}\` can't be used as ${name}: ${rule}`,
  }),
  "schema.out-of-range": problem<{ name: string; bound: string }>({
    severity: "error",
    summary: "A number is too small or too large.",
    message: ({ name, bound }) => `\`${name}\` must be ${bound}.`,
  }),
  "schema.empty": problem<{ name: string }>({
    severity: "error",
    summary: "A text or list may not be empty here.",
    message: ({ name }) => `\`${name}\` may not be empty.`,
  }),
};

const stepProblems = {
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
  "step.script-or-inline": problem<object>({
    severity: "error",
    summary: "A PowerShell step has both or neither of `script` and `inline`.",
    message: () => "A PowerShell step has either `script` or `inline`.",
  }),
  "step.timeout-above-limit": problem<{ name: string; timeoutSec: number; limitSec: number }>({
    severity: "warning",
    summary: "A declared timeout is longer than `max_step_duration_sec`.",
    message: ({ name, timeoutSec, limitSec }) =>
      `\`${name}\` is ${timeoutSec} s, but \`max_step_duration_sec\` stops every step after ${limitSec} s.`,
  }),
};

const fallbackProblems = {
  "fallback.missing-step": problem<object>({
    severity: "error",
    summary: "`on_failure: fallback_step` without `fallback_step`.",
    message: () => "`on_failure` is `fallback_step`, but no step is named. Add `fallback_step`.",
  }),
  "fallback.without-policy": problem<object>({
    severity: "error",
    summary: "`fallback_step` without `on_failure: fallback_step`.",
    message: () => '`fallback_step` has an effect only with `"on_failure": "fallback_step"`.',
  }),
  "fallback.of-itself": problem<{ path: readonly string[] }>({
    severity: "error",
    summary: "A step is its own fallback, directly or through others.",
    message: ({ path }) => `Fallbacks go round in a circle: ${path.join(" → ")}.`,
  }),
  "fallback.in-finally": problem<object>({
    severity: "error",
    summary: "A step of `finally` has a fallback, or is one.",
    message: () => "Steps of `finally` neither have nor are fallbacks.",
  }),
  "fallback.has-dependencies": problem<{ id: string }>({
    severity: "error",
    summary: "A fallback has a `depends_on` of its own.",
    message: ({ id }) => `\`${id}\` is a fallback: it starts when its owner has failed, and has no \`depends_on\`.`,
  }),
  "fallback.has-dependents": problem<{ id: string }>({
    severity: "error",
    summary: "A step depends on a fallback.",
    message: ({ id }) => `\`${id}\` is a fallback, and nothing can depend on it. Depend on the step it stands in for.`,
  }),
  "fallback.upstream-of-owner": problem<{ id: string; owner: string }>({
    severity: "error",
    summary: "A step's fallback has to run before the step.",
    message: ({ id, owner }) => `\`${owner}\` depends on \`${id}\`, so \`${id}\` can't be its fallback.`,
  }),
  "fallback.owners-depend": problem<{ id: string; owner: string; other: string }>({
    severity: "error",
    summary: "Two steps share a fallback, and one depends on the other.",
    message: ({ id, owner, other }) =>
      `\`${owner}\` depends on \`${other}\`, so they can't share the fallback \`${id}\`.`,
  }),
  "fallback.foreign-resource": problem<{ id: string; resource: string }>({
    severity: "error",
    summary: "A fallback provides a resource that no owner of it provides.",
    message: ({ id, resource }) => `\`${id}\` is a fallback, and none of its owners provides \`${resource}\`.`,
  }),
  "fallback.unsettled-resource": problem<{ id: string; resource: string; provider: string }>({
    severity: "error",
    summary: "A fallback consumes a resource that need not be there when it starts.",
    message: ({ id, resource, provider }) =>
      `\`${id}\` is a fallback: \`${provider}\`, which provides \`${resource}\`, must be upstream of all its owners.`,
  }),
};

const resourceProblems = {
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

const paramProblems = {
  "param.wrong-type": problem<{ param: string; key: string; type: string }>({
    severity: "error",
    summary: "A `default` or an entry of `enum` is not of the param's type.",
    message: ({ param, key, type }) => `\`${param}\` is of type \`${type}\`; this value of \`${key}\` is not.`,
  }),
  "param.default-not-in-enum": problem<{ param: string }>({
    severity: "error",
    summary: "A param's `default` is not in its `enum`.",
    message: ({ param }) => `The default of \`${param}\` is not in its \`enum\`.`,
  }),
  "param.default-mismatch": problem<{ param: string; pattern: string }>({
    severity: "error",
    summary: "A param's `default` does not match its `pattern`.",
    message: ({ param, pattern }) => `The default of \`${param}\` does not match its \`pattern\`, \`${pattern}\`.`,
  }),
  "param.bad-pattern": problem<{ param: string }>({
    severity: "error",
    summary: "A param's `pattern` is no regular expression.",
    message: ({ param }) => `The \`pattern\` of \`${param}\` is no regular expression.`,
  }),
};

const templateProblems = {
  "template.not-allowed": problem<{ name: string }>({
    severity: "error",
    summary: "`${{ }}` stands where nothing fills it in.",
    message: ({ name }) => `\`\${{ }}\` has no meaning in \`${name}\`. A literal \`\${{\` is written \`$\${{\`.`,
  }),
};

/** What is wrong with a value given for a param when a plan is run; it has no place in a text. */
const paramValueProblems = {
  "param-value.unknown": problem<{ param: string; suggestion?: string }>({
    severity: "error",
    summary: "A value is given for a param that the plan does not have.",
    message: ({ param, suggestion }) => `The plan has no param \`${param}\`.${didYouMean(suggestion)}`,
  }),
  "param-value.missing": problem<{ param: string }>({
    severity: "error",
    summary: "A param without a default has no value.",
    message: ({ param }) => `The param \`${param}\` has no default: give it a value with \`--param ${param}=…\`.`,
  }),
  "param-value.wrong-type": problem<{ param: string; type: string; value: string }>({
    severity: "error",
    summary: "A given value is not of the param's type.",
    message: ({ param, type, value }) => `The param \`${param}\` is of type \`${type}\`; \`${value}\` is not.`,
  }),
  "param-value.not-in-enum": problem<{ param: string; allowed: readonly string[] }>({
    severity: "error",
    summary: "A given value is not in the param's `enum`.",
    message: ({ param, allowed }) => `The param \`${param}\` must be one of ${listed(allowed)}.`,
  }),
  "param-value.mismatch": problem<{ param: string; pattern: string }>({
    severity: "error",
    summary: "A given value does not match the param's `pattern`.",
    message: ({ param, pattern }) => `The value of the param \`${param}\` does not match \`${pattern}\`.`,
  }),
};

const planProblems = {
  ...jsonProblems,
  ...schemaProblems,
  ...stepProblems,
  ...fallbackProblems,
  ...resourceProblems,
  ...paramProblems,
  ...templateProblems,
  ...paramValueProblems,
};

type ProblemCatalog = typeof planProblems & typeof EXPRESSION_PROBLEMS;
export const problemCatalog: ProblemCatalog = { ...planProblems, ...EXPRESSION_PROBLEMS };
export type ProblemCode = keyof ProblemCatalog;
export type ProblemData<Code extends ProblemCode> = Parameters<ProblemCatalog[Code]["message"]>[0];

export interface ProblemExtras {
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly ProblemFix[];
}

export function createProblem<Code extends ProblemCode>(
  code: Code,
  range: TextRange,
  data: ProblemData<Code>,
  extras: ProblemExtras = {},
): Problem {
  return { code, severity: problemCatalog[code].severity, message: wordProblem(code, data), range, ...extras };
}

export function wordProblem<Code extends ProblemCode>(code: Code, data: ProblemData<Code>): string {
  // The entry and its data belong together by `Code`, which the compiler can't follow through a lookup.
  const entry = problemCatalog[code] as ProblemEntry<ProblemData<Code>>;
  return entry.hint === undefined ? entry.message(data) : `${entry.message(data)} ${entry.hint}`;
}

function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : ` Did you mean \`${suggestion}\`?`;
}

function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
