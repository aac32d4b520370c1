// A second opinion on the outcomes of `docs/runs.md`: what must become of each step of a plan in which nothing stops the run, by recursion
// over the plan, without time, slots or events. It shares no code with `engine/run`.

import type { Plan, Step, StepId } from "../plan/plan.ts";

/** What a step's tries would come to if it ran. */
export type StepScript = "succeeds" | "fails" | "condition-false";

export interface ExpectedStep {
  readonly status: "success" | "failed" | "skipped";
  readonly verdict: "ok" | "warn" | "bad";
  readonly reason: "exit" | "condition" | "upstream" | "not_needed" | null;
  readonly recoveredBy: StepId | null;
}

export interface ExpectedRun {
  readonly steps: ReadonlyMap<StepId, ExpectedStep>;
  readonly status: "succeeded" | "failed";
}

/** Of a run under `--keep-going`: there nothing aborts. */
export function expectRun(plan: Plan, scriptOf: (stepId: StepId) => StepScript): ExpectedRun {
  const all = [...plan.steps, ...plan.finallySteps];
  const byId = new Map(all.map((step) => [step.id, step]));
  const known = new Map<StepId, ExpectedStep>();

  function ownersOf(step: Step): readonly Step[] {
    return all.filter((owner) => owner.fallbackStep === step.id);
  }

  function expect(id: StepId): ExpectedStep {
    const before = known.get(id);
    if (before !== undefined) {
      return before;
    }
    const step = byId.get(id);
    if (step === undefined) {
      throw new Error(`No step \`${id}\`.`);
    }
    const expected = expectStep(step);
    known.set(id, expected);
    return expected;
  }

  function expectStep(step: Step): ExpectedStep {
    const own = ownTries(step);
    if (own === "not_needed") {
      return skipped("not_needed", "ok");
    }
    if (own === "upstream") {
      return skipped("upstream", "bad");
    }
    if (own === "condition") {
      return skipped("condition", "ok");
    }
    if (own === "success") {
      return { status: "success", verdict: "ok", reason: null, recoveredBy: null };
    }
    if (step.fallbackStep !== undefined && isGood(expect(step.fallbackStep))) {
      return { status: "failed", verdict: "ok", reason: "exit", recoveredBy: step.fallbackStep };
    }
    const verdict = step.onFailure === "continue" && ownersOf(step).length === 0 ? "warn" : "bad";
    return { status: "failed", verdict, reason: "exit", recoveredBy: null };
  }

  /** What the step comes to before its fallback is asked. */
  function ownTries(step: Step): "not_needed" | "upstream" | "condition" | "success" | "failed" {
    const owners = ownersOf(step);
    if (owners.length > 0 && !owners.some((owner) => ownTries(owner) === "failed")) {
      return "not_needed";
    }
    if (step.dependencies.some((id) => expect(id).verdict === "bad")) {
      return "upstream";
    }
    const script = scriptOf(step.id);
    if (script === "condition-false") {
      return "condition";
    }
    return script === "succeeds" ? "success" : "failed";
  }

  for (const step of all) {
    expect(step.id);
  }
  const isFailed = plan.steps.some((step) => {
    const { status, recoveredBy } = expect(step.id);
    return status === "failed" && recoveredBy === null && step.critical && ownersOf(step).length === 0;
  });
  return { steps: known, status: isFailed ? "failed" : "succeeded" };
}

function skipped(reason: "condition" | "upstream" | "not_needed", verdict: "ok" | "bad"): ExpectedStep {
  return { status: "skipped", verdict, reason, recoveredBy: null };
}

function isGood(step: ExpectedStep): boolean {
  return step.status === "success" || step.recoveredBy !== null;
}
