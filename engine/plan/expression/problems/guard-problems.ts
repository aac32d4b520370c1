import { problem } from "../../define-problem.ts";

export const guardProblems = {
  "expression.may-be-null": problem<{ name: string }>({
    severity: "info",
    summary: "A value that can be null is used as if it could not.",
    message: ({ name }) => `\`${name}\` may be null, and the step then fails here.`,
    hint: "Guard it with `!= null` in the same `&&` chain.",
  }),
  "expression.may-be-no-failure": problem<{ name: string }>({
    severity: "warning",
    summary: "`failure` is read in `finally` where nothing need have failed.",
    message: ({ name }) => `\`${name}\` is null when no step failed, and this step then fails here.`,
    hint: "Guard it with `has(failure.step)`.",
  }),
  "expression.may-be-absent": problem<{ name: string }>({
    severity: "warning",
    summary: "A resource is read that is absent when its provider did not run.",
    message: ({ name }) => `\`${name}\` is absent when its provider did not run, and the step then fails here.`,
    hint: "Guard it with `has(...)`.",
  }),
};
