// What a hover tells about a step: name, what it executes, its neighbours, its longest time, what happens when it fails.
import { type Step, stepsNamed } from "../engine/plan/plan.ts";
import type { StepSource } from "../engine/plan/plan-source.ts";
import type { HoverBlock, HoverPart } from "./hover-text.ts";
import type { PlanDocument } from "./plan-documents.ts";
import { describeAction, textProperty } from "./step-text.ts";
import { describeDuration, worstCaseSec } from "./worst-case-time.ts";

/** Undefined when no step of the text has this id. */
export function describeStep(document: PlanDocument, id: string): readonly HoverBlock[] | undefined {
  const source = document.source.steps.find((step) => step.id === id);
  if (source === undefined) {
    return undefined;
  }
  return [
    line({ strong: id }, ...title(source)),
    ...prose(textProperty(source, "description")),
    ...code(describeAction(source)),
    ...neighbours(document, id),
    ...limits(document, id),
  ];
}

/** More neighbours than these are only counted. */
const NEIGHBOURS_SHOWN_MAX = 12;

function title(source: StepSource): HoverPart[] {
  const name = textProperty(source, "name");
  const where = source.list === "finally" ? [" (in ", { code: "finally" }, ")"] : [];
  return [...(name === undefined ? [] : [": ", { prose: name }]), ...where];
}

function prose(text: string | undefined): HoverBlock[] {
  return text === undefined ? [] : [line({ prose: text })];
}

function code(text: string | undefined): HoverBlock[] {
  return text === undefined || text === "" ? [] : [{ kind: "code", text }];
}

function neighbours({ graph }: PlanDocument, id: string): HoverBlock[] {
  const { dependencies } = graph;
  const needed = graph.find(id)?.dependencies ?? [];
  return [
    needed.length === 0 ? line("Depends on no other step.") : line("Depends on ", ...ids(needed), "."),
    ...listed("Needed by ", dependencies.dependentsOf(id)),
    ...listed("Fallback of ", dependencies.ownersOf(id)),
  ];
}

function listed(words: string, steps: readonly string[]): HoverBlock[] {
  return steps.length === 0 ? [] : [line(words, ...ids(steps), ".")];
}

function ids(steps: readonly string[]): HoverPart[] {
  const shown = steps.slice(0, NEIGHBOURS_SHOWN_MAX).flatMap((id, index) => [index === 0 ? "" : ", ", { code: id }]);
  const more = steps.length - NEIGHBOURS_SHOWN_MAX;
  return more > 0 ? [...shown, ` and ${more} more`] : shown;
}

/** Times and policy include the plan's defaults, so they come from the last text that was a whole plan. */
function limits({ lastPlan }: PlanDocument, id: string): HoverBlock[] {
  if (lastPlan === undefined) {
    return [];
  }
  const { plan, isStale } = lastPlan;
  const [step, ...otherLegs] = stepsNamed(plan, id);
  if (step === undefined) {
    return [];
  }
  return [
    ...(step.matrix === undefined ? [] : [line(`Runs for ${otherLegs.length + 1} combinations of its matrix.`)]),
    line(...time(step)),
    line(...policy(step)),
    ...(isStale ? [line("Time and policy are those of the last text without errors.")] : []),
  ];
}

function time(step: Step): HoverPart[] {
  const tries = step.retries.max + 1;
  const each = describeDuration(step.timeoutSec);
  const how = tries === 1 ? `one try of ${each}` : `${tries} tries of ${each}, and the delays between them`;
  const longestSec = worstCaseSec(step);
  const isCut = longestSec === step.maxStepDurationSec;
  return [
    `At most ${describeDuration(longestSec)}: ${how}`,
    ...(isCut ? [", cut by ", { code: "max_step_duration_sec" }] : []),
    ".",
  ];
}

function policy(step: Step): HoverPart[] {
  switch (step.onFailure) {
    case "abort":
      return step.list === "finally"
        ? ["When it fails, what depends on it is skipped."]
        : ["When it fails, the run stops."];
    case "skip_dependents":
      return ["When it fails, what depends on it is skipped", step.critical ? " and the run fails." : "."];
    case "continue":
      return ["When it fails, the others go on", step.critical ? ", and the run fails in the end." : "."];
    case "fallback_step":
      return ["When it fails, ", { code: step.fallbackStep ?? "" }, " runs in its place."];
  }
}

function line(...parts: HoverPart[]): HoverBlock {
  return { kind: "line", parts };
}
