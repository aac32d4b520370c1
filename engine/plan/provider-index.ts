import type { ResourceName, StepId } from "./plan.ts";

/** What finding providers needs to know of a step. */
export interface ProvidingStep {
  readonly id: StepId;
  readonly provides: readonly ResourceName[];
  readonly fallbackStep?: StepId | undefined;
}

/**
 * Resource → the step that consumers of it depend on. A fallback that provides what its owner provides stands behind
 * the owner; of several other providers (a problem) the first counts.
 */
export function indexProviders(steps: readonly ProvidingStep[]): ReadonlyMap<ResourceName, StepId> {
  const fallbacks = new Set<StepId | undefined>(steps.map((step) => step.fallbackStep));
  const providers = new Map<ResourceName, StepId>();
  const standIns = new Map<ResourceName, StepId>();
  for (const { id, provides } of steps) {
    const target = fallbacks.has(id) ? standIns : providers;
    for (const name of provides) {
      if (!target.has(name)) {
        target.set(name, id);
      }
    }
  }
  for (const [name, id] of standIns) {
    if (!providers.has(name)) {
      providers.set(name, id);
    }
  }
  return providers;
}

/** `depends_on`, then the providers of what is consumed, without repetition. */
export function joinDependencies(
  dependsOn: readonly StepId[],
  consumes: readonly ResourceName[],
  providers: ReadonlyMap<ResourceName, StepId>,
): readonly StepId[] {
  if (consumes.length === 0 && dependsOn.length < 2) {
    return dependsOn;
  }
  const joined = new Set(dependsOn);
  for (const name of consumes) {
    const provider = providers.get(name);
    if (provider !== undefined) {
      joined.add(provider);
    }
  }
  return [...joined];
}
