import fc from "fast-check";
import type { FailurePolicy, Plan } from "../plan/plan.ts";
import { sketchPlan } from "./sketch-plan.ts";

const policies: readonly FailurePolicy[] = ["abort", "skip_dependents", "continue", "fallback_step"];

interface StepSeed {
  readonly policy: FailurePolicy;
  readonly isCritical: boolean;
  readonly retries: number;
  /** Each true takes the step so far back as a dependency. */
  readonly dependsOnBack: readonly boolean[];
  /** The fallback before it, where there is one that fits, instead of one of its own. */
  readonly sharesFallback: boolean;
}

/** Any small plan: dependencies back in the file, fallbacks (shared, and with fallbacks of their own) and a `finally`. */
export function anyPlan(): fc.Arbitrary<Plan> {
  const step = fc.record({
    policy: fc.constantFrom(...policies),
    isCritical: fc.boolean(),
    retries: fc.nat(2),
    dependsOnBack: fc.array(fc.boolean(), { maxLength: 6 }),
    sharesFallback: fc.boolean(),
  });
  return fc
    .tuple(fc.array(step, { minLength: 1, maxLength: 12 }), fc.array(step, { maxLength: 3 }), fc.boolean())
    .map(([main, final, hasChains]) => sketchPlan(`${sketchMain(main, hasChains)} // ${sketchFinally(final)}`));
}

function sketchMain(seeds: readonly StepSeed[], hasChains: boolean): string {
  const sketches: string[] = [];
  // Owners of one fallback may not depend on each other, so only steps without dependencies share.
  let shared: string | undefined;
  seeds.forEach((seed, index) => {
    const dependencies = dependenciesOf("s", index, seed);
    let policy: string = seed.policy;
    if (seed.policy === "fallback_step") {
      const canShare = dependencies.length === 0 && seed.sharesFallback;
      const fallback = canShare && shared !== undefined ? shared : `f${index}`;
      if (fallback !== shared) {
        sketches.push(`${fallback} ${hasChains ? `else g${index}; g${index}` : "continue"}`);
      }
      if (canShare) {
        shared = fallback;
      }
      policy = `else ${fallback}`;
    }
    sketches.push(sketchStep(`s${index}`, seed, { policy, dependencies }));
  });
  return sketches.join("; ");
}

function sketchFinally(seeds: readonly StepSeed[]): string {
  return seeds
    .map((seed, index) => {
      const policy = seed.policy === "fallback_step" ? "abort" : seed.policy;
      return sketchStep(`z${index}`, seed, { policy, dependencies: dependenciesOf("z", index, seed) });
    })
    .join("; ");
}

function sketchStep(id: string, seed: StepSeed, parts: { policy: string; dependencies: readonly string[] }): string {
  const after = parts.dependencies.length === 0 ? "" : `after ${parts.dependencies.join(" ")}`;
  return `${id} ${parts.policy} ${seed.isCritical ? "critical" : "optional"} retries ${seed.retries} ${after}`;
}

function dependenciesOf(prefix: string, index: number, { dependsOnBack }: StepSeed): string[] {
  return dependsOnBack.flatMap((isOne, back) => (isOne && back < index ? `${prefix}${index - 1 - back}` : []));
}
