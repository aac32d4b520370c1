import { createNameGuesser } from "../name-guesser.ts";
import type { StepId } from "../plan.ts";
import type { NamedRange, StepSource } from "../plan-source.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import { isUpstreamOf } from "../step-scope.ts";
import type { CheckContext } from "./check.ts";

/** Every resource that is consumed has one provider, in the same list. */
export function* checkResourceProviders(context: CheckContext): Iterable<Problem> {
  const { source, model } = context;
  const guessResource = createNameGuesser(model.providers.keys());
  for (const step of source.steps) {
    yield* findForeign(context, step);
    for (const resource of step.consumes) {
      const provider = model.providers.get(resource.name);
      if (provider === undefined) {
        yield noProvider(resource, guessResource(resource.name));
      } else {
        yield* checkProvider(context, step, resource, provider);
      }
    }
  }
}

function noProvider({ name, range }: NamedRange, suggestion: string | undefined): Problem {
  if (suggestion === undefined) {
    return createProblem("resource.no-provider", range, { name });
  }
  const fixes = [{ title: `Change to \`${suggestion}\``, edits: [{ range, newText: suggestion }] }];
  return createProblem("resource.no-provider", range, { name, suggestion }, { fixes });
}

function* checkProvider(
  { model }: CheckContext,
  { id, list }: StepSource,
  { name, range }: NamedRange,
  provider: StepId,
): Iterable<Problem> {
  const providerList = model.stepsById.get(provider)?.list;
  if (providerList !== undefined && providerList !== list) {
    yield createProblem("resource.crosses-lists", range, { name, provider, list: providerList });
  } else if (id !== undefined && id !== provider) {
    const owners = model.graph.ownersOf(id);
    if (owners.length === 0 || owners.every((owner) => isUpstreamOf(model.graph, owner, provider))) {
      return;
    }
    yield createProblem("fallback.unsettled-resource", range, { id, resource: name, provider });
  }
}

/** A fallback provides only what one of its owners provides; of other steps only one provides a name. */
function* findForeign({ model }: CheckContext, step: StepSource): Iterable<Problem> {
  const { id } = step;
  if (id === undefined || model.sourcesById.get(id) !== step) {
    return;
  }
  const owners = model.graph.ownersOf(id);
  for (const { name, range } of step.provides) {
    if (owners.length > 0) {
      const isOwned = owners.some((owner) => model.sourcesById.get(owner)?.provides.some((one) => one.name === name));
      if (!isOwned) {
        yield createProblem("fallback.foreign-resource", range, { id, resource: name });
      }
      continue;
    }
    const first = model.providers.get(name);
    if (first === undefined || first === id) {
      continue;
    }
    const firstRange = model.sourcesById.get(first)?.provides.find((one) => one.name === name)?.range;
    const related = firstRange && [{ message: `\`${first}\` provides it.`, range: firstRange }];
    yield createProblem("resource.two-providers", range, { name, first }, related ? { related } : {});
  }
}
