import { createNameGuesser } from "../name-guesser.ts";
import type { PlanSource } from "../plan-source.ts";
import type { PlanSurroundings } from "../plan-surroundings.ts";
import type { Problem } from "../problem.ts";
import type { SourceModel } from "../source-model.ts";
import { checkCalledPlans } from "./called-plans.ts";
import type { Check } from "./check.ts";
import { checkCommandLines } from "./command-lines.ts";
import { checkCrossingDependencies } from "./crossing-dependencies.ts";
import { checkDefaultTargets } from "./default-targets.ts";
import { checkDependencyCycles } from "./dependency-cycles.ts";
import { checkDuplicateStepIds } from "./duplicate-step-ids.ts";
import { checkExpressionSyntax, checkExpressions } from "./expressions.ts";
import { checkFallbackLinks } from "./fallback-links.ts";
import { checkFallbackPolicy } from "./fallback-policy.ts";
import { checkMatcherNames } from "./matcher-names.ts";
import { checkMatcherPatterns } from "./matcher-patterns.ts";
import { checkMatrices } from "./matrices.ts";
import { checkMisplacedInterpolations } from "./misplaced-interpolations.ts";
import { checkParamValues } from "./param-values.ts";
import { checkRepeatedEntries } from "./repeated-entries.ts";
import { checkResourceNames } from "./resource-names.ts";
import { checkResourceProviders } from "./resource-providers.ts";
import { checkSelfDependencies } from "./self-dependencies.ts";
import { checkServices } from "./services.ts";
import { checkSiblingVariables } from "./sibling-variables.ts";
import { checkStepActions } from "./step-actions.ts";
import { checkTimeouts } from "./timeouts.ts";
import { checkUnknownSteps } from "./unknown-steps.ts";
import { checkWorkstreams } from "./workstreams.ts";

/** What holds of a text however broken it is: each of these looks at one place. */
const localChecks: readonly Check[] = [
  checkMatcherNames,
  checkMatcherPatterns,
  checkMisplacedInterpolations,
  checkParamValues,
  checkRepeatedEntries,
  checkTimeouts,
];

/** What would accuse the innocent while a bracket is missing, because steps may have slipped into each other. */
const wholePlanChecks: readonly Check[] = [
  checkWorkstreams,
  checkDuplicateStepIds,
  checkStepActions,
  checkUnknownSteps,
  checkDefaultTargets,
  checkSelfDependencies,
  checkCrossingDependencies,
  checkDependencyCycles,
  checkFallbackPolicy,
  checkFallbackLinks,
  checkCommandLines,
  checkSiblingVariables,
  checkCalledPlans,
  checkMatrices,
  checkServices,
  checkResourceProviders,
  checkResourceNames,
  checkExpressions,
];

export function findCheckProblems(
  source: PlanSource,
  model: SourceModel,
  surroundings: PlanSurroundings,
): readonly Problem[] {
  const checks = source.isBroken ? [...localChecks, checkExpressionSyntax] : [...localChecks, ...wholePlanChecks];
  const context = { source, model, surroundings, guessStep: createNameGuesser(model.graph.ids) };
  return checks.flatMap((check) => [...check(context)]);
}
