// The names an expression can start with at one place of a plan, and their types.
import { lazy } from "../lazy.ts";
import type { ParamType, ResourceName, StepId } from "../plan.ts";
import { wordProblem } from "./expression-problem.ts";
import { BOOL, DOUBLE, type ExpressionType, INT, nullable, type RecordType, STRING } from "./expression-type.ts";
import { nearestName } from "./nearest-name.ts";
import { closedRecord, type MemberList } from "./record-types.ts";
import type { ScopeInput } from "./scope-input.ts";
import { FAILURE_CLASS, GLOBALS, RUN_OS, RUN_STATUS, STEP_STATUS, STEP_VERDICT } from "./scope-values.ts";

export interface ExpressionScope {
  readonly input: ScopeInput;
  /** The names an expression can start with here. */
  readonly roots: RecordType;
}

export function buildScope(input: ScopeInput): ExpressionScope {
  const isInStep = input.place === "step" || input.place === "step-env";
  const isName = input.place === "lock-name" || input.place === "step-name";
  const members: MemberList = [
    ["prev", isInStep ? prevRecord(input) : undefined, "The steps this one depends on, directly or through others."],
    ["env", isName ? undefined : ENV, "Environment variables; one that is not set is null."],
    ["params", paramsRecord(input), "The plan's params."],
    ["matrix", input.matrix && matrixRecord(input.matrix), "The values of this combination."],
    ["globals", isInStep ? GLOBALS : undefined, "The plan's `globals`, with their defaults."],
    ["resources", isInStep ? consumedRecord(input) : undefined, "The resources this step consumes."],
    ["run", isName ? undefined : runRecord(input), "This run."],
    ["failure", isInStep ? failureRecord(input) : undefined, "The failure that this step answers."],
  ];
  const roots = closedRecord("roots", members, (name, names) => describeMissingRoot(name, names, input));
  return { input, roots };
}

const ENV: ExpressionType = { kind: "map", value: nullable(STRING), isTotal: true };

/** What a fallback stands in for. */
const OWNERS_FAILURE = closedRecord("failure", [
  ["step", STRING, "The id of the step that failed: the first in the file."],
  ["class", FAILURE_CLASS, "Why it failed."],
  ["exit_code", nullable(INT), "Its exit code; null where no process exited."],
]);

/** In `finally`: all of it is null where nothing failed. */
const RUNS_FAILURE = closedRecord("failure", [
  ["step", nullable(STRING), "The id of the step that failed first; null where none did."],
  ["class", nullable(FAILURE_CLASS), "Why it failed; null where nothing did."],
  ["exit_code", nullable(INT), "Its exit code; null where no process exited."],
]);

function failureRecord({ inFallback, inFinally }: ScopeInput): RecordType | undefined {
  if (inFallback) {
    return OWNERS_FAILURE;
  }
  return inFinally ? RUNS_FAILURE : undefined;
}

const FOREIGN_ROOTS: ReadonlyMap<string, string> = new Map([
  ["steps", "prev"],
  ["step", "prev"],
  ["needs", "prev"],
  ["jobs", "prev"],
  ["tasks", "prev"],
  ["environ", "env"],
  ["secrets", "env"],
  ["process", "env"],
  ["vars", "params"],
  ["inputs", "params"],
  ["outputs", "resources"],
]);

/** What other systems call by a name of their own, and has no single name here. */
const FOREIGN_CONTEXTS: ReadonlyMap<string, string> = new Map([
  ["github", "env.GITHUB_…"],
  ["gitlab", "env.CI_…"],
  ["runner", "run.os"],
  ["strategy", "matrix.…"],
  ["workflow", "run.…"],
]);

/** What other places see and this one does not. */
const ELSEWHERE: Partial<Record<ScopeInput["place"], { readonly here: string; readonly names: readonly string[] }>> = {
  "globals-env": { here: "`globals`", names: ["prev", "globals", "resources", "failure"] },
  "step-name": { here: "the name of one", names: ["prev", "env", "globals", "resources", "run", "failure"] },
  "lock-name": { here: "the name of a lock", names: ["prev", "env", "globals", "resources", "run", "failure"] },
};

function describeMissingRoot(name: string, names: readonly string[], { place }: ScopeInput) {
  const elsewhere = ELSEWHERE[place];
  if (elsewhere?.names.includes(name)) {
    return { wording: wordProblem("expression.not-here", { name, where: `in steps, not in ${elsewhere.here}` }) };
  }
  if (name === "failure") {
    return { wording: wordProblem("expression.not-here", { name, where: "in a fallback step and in `finally`" }) };
  }
  if (name === "matrix") {
    return { wording: wordProblem("expression.not-here", { name, where: "in a step that has a `matrix`" }) };
  }
  const meant = FOREIGN_CONTEXTS.get(name);
  if (meant !== undefined) {
    return { wording: wordProblem("expression.foreign-word", { written: name, meant }) };
  }
  const foreign = FOREIGN_ROOTS.get(name);
  const suggestion = foreign !== undefined && names.includes(foreign) ? foreign : nearestName(name, names);
  const roots = names.map((root) => `\`${root}\``).join(", ");
  return { wording: wordProblem("expression.unknown-name", { name, suggestion, roots }), replacement: suggestion };
}

function prevRecord(input: ScopeInput): RecordType {
  const { readableSteps, matrixSteps } = input;
  const names = () => readableSteps.keys();
  const element = lazy(() => anyStepRecord(input));
  return {
    kind: "record",
    name: "prev",
    names,
    member(name) {
      const resources = readableSteps.get(name);
      if (resources === undefined) {
        return undefined;
      }
      return matrixSteps?.has(name) === true
        ? { type: MATRIX_STEP, documentation: `All legs of \`${name}\`.` }
        : { type: stepRecord(resources), documentation: `The step \`${name}\`.` };
    },
    describeMissing: (name) => describeMissingStep(name, input),
    get element() {
      return element();
    },
  };
}

function describeMissingStep(name: StepId, { readableSteps, unreadableSteps }: ScopeInput) {
  const reason = unreadableSteps.get(name);
  if (reason === "unrelated") {
    return { wording: wordProblem("expression.step-not-dependency", { name }) };
  }
  if (reason === "later") {
    return { wording: wordProblem("expression.step-later", { name }) };
  }
  if (reason === "self") {
    return { wording: wordProblem("expression.step-self", { name }) };
  }
  const leg = /^(.*)\.[0-9]+$/.exec(name)?.[1];
  const isLeg = leg !== undefined && readableSteps.has(leg);
  const suggestion = isLeg
    ? leg
    : (nearestName(name, readableSteps.keys()) ?? nearestName(name, unreadableSteps.keys()));
  return { wording: wordProblem("expression.unknown-step", { name, suggestion }), replacement: suggestion };
}

function stepRecord(resources: readonly ResourceName[]): RecordType {
  return closedRecord("step", stepMembers(providedRecord(resources)));
}

/** What `prev[s]` is when `s` is known at run time only: any resource of any step may be asked for. */
function anyStepRecord({ readableSteps, matrixSteps }: ScopeInput): RecordType {
  if (matrixSteps !== undefined && [...readableSteps.keys()].some((id) => matrixSteps.has(id))) {
    return MATRIX_STEP;
  }
  const provides = (name: string) => [...readableSteps.values()].some((resources) => resources.includes(name));
  const resources: RecordType = {
    kind: "record",
    name: "resources",
    names: () => new Set([...readableSteps.values()].flat()),
    member: (name) => (provides(name) ? { type: STRING } : undefined),
    describeMissing: (name) => describeMissingResource(name, new Set([...readableSteps.values()].flat())),
    element: STRING,
  };
  return closedRecord("step", stepMembers(resources));
}

/** A step with a matrix; and any step, where one of them may have a matrix. */
const MATRIX_STEP: RecordType = closedRecord(
  "step",
  [
    ["status", STEP_STATUS, "`success` if all legs succeeded, else the gravest that one of them has."],
    ["verdict", STEP_VERDICT, "The worst of its legs."],
  ],
  (name, names) => {
    const owner = "A step with a `matrix`";
    return {
      wording: wordProblem("expression.unknown-member", { name, owner, suggestion: nearestName(name, names), names }),
    };
  },
);

function stepMembers(resources: RecordType): MemberList {
  return [
    ["status", STEP_STATUS, "How the step ended."],
    ["verdict", STEP_VERDICT, "What its dependents see: `ok`, `warn` (failed, but the run goes on) or `bad`."],
    ["exit_code", nullable(INT), "Of its last try; null where no process exited."],
    ["attempts", INT, "How many tries it had; 0 where it never ran."],
    ["duration_sec", DOUBLE, "From its first start to its end; 0.0 where it never ran."],
    ["recovered", BOOL, "Whether it failed and its fallback succeeded."],
    ["resources", resources, "What it published."],
  ];
}

function providedRecord(resources: readonly ResourceName[]): RecordType {
  const members = resources.map((name): MemberList[number] => [name, STRING, "A resource of this step.", true]);
  return closedRecord("resources", members, describeMissingResource, STRING);
}

function describeMissingResource(name: string, names: Iterable<string>) {
  const suggestion = nearestName(name, names);
  const known = [...names];
  const owner = "What the step provides";
  return {
    wording: wordProblem("expression.unknown-member", { name, owner, suggestion, names: known }),
    replacement: suggestion,
  };
}

function consumedRecord({ consumes }: ScopeInput): RecordType {
  const members = consumes.map((name): MemberList[number] => [name, STRING, "A resource this step consumes.", true]);
  return closedRecord(
    "resources",
    members,
    (name, names) => {
      const suggestion = nearestName(name, names);
      const wording = wordProblem("expression.resource-not-consumed", { name, suggestion });
      return { wording, replacement: suggestion };
    },
    STRING,
  );
}

function paramsRecord({ params, secretParams }: ScopeInput): RecordType {
  const members = [...params].map(([name, type]): MemberList[number] => [
    name,
    PARAM_TYPES[type],
    "A param of the plan.",
  ]);
  return closedRecord("params", members, (name, names) => {
    if (secretParams?.has(name)) {
      const where = "where its value is masked, not in a name that is shown: it is secret";
      return { wording: wordProblem("expression.not-here", { name: `params.${name}`, where }) };
    }
    const suggestion = nearestName(name, names);
    return { wording: wordProblem("expression.unknown-param", { name, suggestion }), replacement: suggestion };
  });
}

const PARAM_TYPES: Readonly<Record<ParamType, ExpressionType>> = {
  string: STRING,
  number: DOUBLE,
  integer: INT,
  boolean: BOOL,
};

function matrixRecord(matrix: NonNullable<ScopeInput["matrix"]>): RecordType {
  const members = [...matrix].map(([name, { type, isNullable }]): MemberList[number] => {
    return [name, isNullable ? nullable(PARAM_TYPES[type]) : PARAM_TYPES[type], "A key of this step's `matrix`."];
  });
  return closedRecord("matrix", members, (name, names) => {
    const suggestion = nearestName(name, names);
    const data = { name, owner: "The `matrix` of this step", suggestion, names };
    return { wording: wordProblem("expression.unknown-member", data), replacement: suggestion };
  });
}

function runRecord({ inFinally }: ScopeInput): RecordType {
  const members: MemberList = [
    ["id", STRING, "The id of the run."],
    ["attempt", INT, "1, and one more for each resume or rerun."],
    ["os", RUN_OS, "The system it runs on."],
    ["arch", STRING, "The processor, as Node says it: `x64`, `arm64`, …"],
    ["workspace", STRING, "The workspace folder."],
    ["started_at", STRING, "When it first started: ISO 8601, UTC."],
    ["status", inFinally ? RUN_STATUS : undefined, "How the run will end."],
  ];
  return closedRecord("run", members, (name, names) => {
    if (name === "status") {
      return { wording: wordProblem("expression.not-here", { name: "run.status", where: "in steps of `finally`" }) };
    }
    const suggestion = nearestName(name, names);
    const data = { name, owner: "`run`", suggestion, names };
    return { wording: wordProblem("expression.unknown-member", data), replacement: suggestion };
  });
}
