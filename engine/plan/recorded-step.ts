// What history keeps of a step with each of its tries. Apart from `build-plan.ts`, which uses it, so that history needs no
// more of a frozen plan than this, and says the same.
import type { FailurePolicy, PlanGlobals, ProblemMatcherReference, Step } from "./plan.ts";
import type { Globals as GlobalsDocument, Step as StepDocument } from "./plan-document.generated.ts";

const DEFAULT_VERSION = "1";
const DEFAULT_TIMEOUT_SEC = 1800;

export type RecordedStep = Pick<
  Step,
  "id" | "cwd" | "timeoutSec" | "onFailure" | "provides" | "consumes" | "problemMatchers" | "output"
>;

export type RecordedStepDocument = Pick<
  StepDocument,
  | "id"
  | "cwd"
  | "timeout_sec"
  | "max_step_duration_sec"
  | "on_failure"
  | "provides"
  | "consumes"
  | "problem_matcher"
  | "output"
>;

export type StepDefaults = Pick<PlanGlobals, "defaultTimeoutSec" | "maxStepDurationSec" | "defaultOnFailure">;

export type StepDefaultsDocument = Pick<
  GlobalsDocument,
  "default_timeout_sec" | "max_step_duration_sec" | "default_on_failure"
>;

export function planVersion({ version }: { readonly version?: string }): string {
  return version ?? DEFAULT_VERSION;
}

export function buildStepDefaults(document: StepDefaultsDocument): StepDefaults {
  const { max_step_duration_sec: maxStepDurationSec } = document;
  return {
    defaultTimeoutSec: document.default_timeout_sec ?? DEFAULT_TIMEOUT_SEC,
    ...(maxStepDurationSec === undefined ? {} : { maxStepDurationSec }),
    defaultOnFailure: document.default_on_failure ?? "abort",
  };
}

export function buildRecordedStep(document: RecordedStepDocument, defaults: StepDefaults): RecordedStep {
  const onFailure: FailurePolicy = document.on_failure ?? defaults.defaultOnFailure;
  return {
    id: document.id,
    ...(document.cwd === undefined ? {} : { cwd: document.cwd }),
    timeoutSec: document.timeout_sec ?? clippedDefaultTimeout(defaults, stepLimitSec(document, defaults)),
    onFailure,
    provides: unrepeated(document.provides),
    consumes: unrepeated(document.consumes),
    problemMatchers: buildMatchers(document),
    output: document.output ?? "combined",
  };
}

/** Of all tries and backoffs of a step; undefined: none. */
export function stepLimitSec(
  document: Pick<StepDocument, "max_step_duration_sec">,
  defaults: Pick<PlanGlobals, "maxStepDurationSec">,
): number | undefined {
  return smaller(document.max_step_duration_sec, defaults.maxStepDurationSec);
}

/** A try never outlives its step's hard limit, so the default doesn't promise more. */
function clippedDefaultTimeout({ defaultTimeoutSec }: StepDefaults, limitSec: number | undefined): number {
  return smaller(defaultTimeoutSec, limitSec) ?? defaultTimeoutSec;
}

function smaller(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

function buildMatchers({
  problem_matcher: matchers,
}: Pick<StepDocument, "problem_matcher">): readonly ProblemMatcherReference[] {
  if (matchers === undefined) {
    return [];
  }
  const list = Array.isArray(matchers) ? matchers : [matchers];
  return list.map((matcher) => (typeof matcher === "string" ? matcher.replace(/^\$/, "") : matcher));
}

export function unrepeated(list: readonly string[] | undefined): readonly string[] {
  return list === undefined || list.length < 2 ? (list ?? []) : [...new Set(list)];
}
