import { allSteps, type Plan, type Step, type StepId } from "../plan/plan.ts";

/** The steps of the newer plan that the older one does not have in the same form, as far as a run can tell. */
export function changedSteps(older: Plan, newer: Plan): ReadonlySet<StepId> {
  const before = new Map(allSteps(older).map((step) => [step.id, step]));
  const isGlobalChange = formOf(settingsOf(older)) !== formOf(settingsOf(newer));
  const changed = allSteps(newer).filter((step) => {
    const old = before.get(step.id);
    return isGlobalChange || old === undefined || formOf(worksOf(old)) !== formOf(worksOf(step));
  });
  return new Set(changed.map(({ id }) => id));
}

/** What of the globals reaches every step. */
function settingsOf({ globals, params }: Plan): unknown {
  return { env: globals.env, params };
}

/** Without words for people. */
function worksOf({ name: _name, description: _description, ...step }: Step): unknown {
  return step;
}

function formOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part));
}
