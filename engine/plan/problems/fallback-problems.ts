import { problem } from "../define-problem.ts";

export const fallbackProblems = {
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
  "fallback.too-long": problem<{ path: readonly string[]; max: number }>({
    severity: "error",
    summary: "A chain of fallbacks is longer than three.",
    message: ({ path, max }) => `A chain of fallbacks has at most ${max}; this one goes on: ${path.join(" → ")}.`,
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
