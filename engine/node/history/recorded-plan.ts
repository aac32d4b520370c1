// What history reads of a frozen plan. It was checked before the run, so it is not read as a plan again, which takes a
// second where there are 10,000 steps; but a workspace may ship a forged one, so nothing is believed to have its type.
import { buildPlan } from "../../plan/build-plan.ts";
import { expandMatrix, legId } from "../../plan/matrix.ts";
import { allSteps, type FailurePolicy, type StepId } from "../../plan/plan.ts";
import type { PlanDocument } from "../../plan/plan-document.generated.ts";
import {
  buildRecordedStep,
  buildStepDefaults,
  planVersion,
  type RecordedStep,
  type RecordedStepDocument,
  type StepDefaults,
} from "../../plan/recorded-step.ts";
import { selectTargets } from "../../plan/select-targets.ts";
import { asFields, asText, asTexts, type JsonFields } from "../read-json-file.ts";

export interface RecordedPlan {
  /** Undefined: there is nothing that could be read. */
  readonly document: unknown;
  readonly planId: string | undefined;
  readonly version: string | undefined;
  /** Where the processes of steps start that say nothing themselves. */
  readonly cwd: string | undefined;
  /** In the order of the file, `steps` first; of a step with a matrix its legs. */
  readonly stepIds: readonly StepId[];
  step(stepId: StepId): RecordedStep | undefined;
}

/** The steps that are part of a run: a row for each. Targets are named only where not all of them are. */
export function stepsOfRun({ document, stepIds }: RecordedPlan, targets: readonly StepId[] = []): readonly StepId[] {
  if (targets.length === 0) {
    return stepIds;
  }
  try {
    // It was checked before the run; a forged one is noticed by what its parts are not.
    const selected = selectTargets(buildPlan(document as PlanDocument), targets);
    return selected.ok ? allSteps(selected.plan).map(({ id }) => id) : stepIds;
  } catch {
    return stepIds;
  }
}

export function recordPlan(document: unknown): RecordedPlan {
  const fields = asFields(document);
  // A workstream with steps is a plan in all but the name of its id.
  const planId = asText(fields["plan_id"] ?? fields["workstream_id"]);
  const version = asText(fields["version"]);
  const globals = asFields(fields["globals"]);
  const defaults = readDefaults(globals);
  const steps = [...asList(fields["steps"]), ...asList(fields["finally"])].flatMap((step) => readStep(step, defaults));
  const stepsById = new Map(steps.map((step) => [step.id, step]));
  return {
    document,
    planId,
    version: planId === undefined ? undefined : planVersion(version === undefined ? {} : { version }),
    cwd: asText(globals["cwd"]),
    stepIds: steps.map(({ id }) => id),
    step: (stepId) => stepsById.get(stepId),
  };
}

const failurePolicies = ["abort", "skip_dependents", "continue", "fallback_step"] as const satisfies FailurePolicy[];
const defaultPolicies = ["abort", "skip_dependents", "continue"] as const;
const outputs = ["combined", "split"] as const;
/** As many as anyone names. */
const NAMES_MAX = 10_000;

function readDefaults(globals: JsonFields): StepDefaults {
  return buildStepDefaults(
    given({
      default_timeout_sec: asNumber(globals["default_timeout_sec"]),
      max_step_duration_sec: asNumber(globals["max_step_duration_sec"]),
      default_on_failure: asWord(globals["default_on_failure"], defaultPolicies),
    }),
  );
}

function readStep(value: unknown, defaults: StepDefaults): readonly RecordedStep[] {
  const step = asFields(value);
  const id = asText(step["id"]);
  if (id === undefined) {
    return [];
  }
  const fields = given({
    cwd: asText(step["cwd"]),
    timeout_sec: asNumber(step["timeout_sec"]),
    max_step_duration_sec: asNumber(step["max_step_duration_sec"]),
    on_failure: asWord(step["on_failure"], failurePolicies),
    provides: asTexts(step["provides"], NAMES_MAX)?.slice(),
    consumes: asTexts(step["consumes"], NAMES_MAX)?.slice(),
    output: asWord(step["output"], outputs),
    // Whoever resolves matchers believes nothing either.
    problem_matcher: step["problem_matcher"] as RecordedStepDocument["problem_matcher"],
  });
  const record = buildRecordedStep({ id, ...fields }, defaults);
  const { matrix } = step;
  return matrix === undefined
    ? [record]
    : expandMatrix(matrix).map((_, place) => ({ ...record, id: legId(id, place + 1) }));
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The properties that have a value. */
function given<T extends object>(object: T): Given<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Given<T>;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function asWord<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}
