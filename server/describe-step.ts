// What a hover tells about a step: name, what it executes, its neighbours, its longest time, what happens when it fails.
import type { DependencyGraph } from "../engine/plan/dependency-graph.ts";
import { allSteps, type Step, stepsNamed, writtenId } from "../engine/plan/plan.ts";
import { textOf, valueAt } from "../engine/plan/plan-node.ts";
import type { StepSource } from "../engine/plan/plan-source.ts";
import { measureWays } from "./critical-path.ts";
import type { HoverBlock, HoverPart } from "./hover-text.ts";
import type { PlanDocument } from "./plan-documents.ts";
import type { PlanHistory, StepHistory } from "./protocol.ts";
import { resolveDefaults } from "./resolve-defaults.ts";
import { describeAction, textProperty } from "./step-text.ts";
import { describeDuration, worstCaseSec } from "./worst-case-time.ts";

/** Undefined when no step of the text has this id. */
export function describeStep(
  document: PlanDocument,
  id: string,
  history: PlanHistory | undefined,
): readonly HoverBlock[] | undefined {
  const source = document.source.steps.find((step) => step.id === id);
  if (source === undefined) {
    return undefined;
  }
  return [
    line({ strong: id }, ...title(source)),
    ...prose(textProperty(source, "description")),
    ...code(describeAction(source, (text) => resolveDefaults(document.source, text))),
    ...folder(document, source),
    ...neighbours(document, id),
    ...limits(document, id),
    ...past(history?.steps[id]),
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

function folder({ source: { root } }: PlanDocument, { node }: StepSource): HoverBlock[] {
  const cwd = textOf(valueAt(node, "cwd")) ?? textOf(valueAt(valueAt(root, "globals"), "cwd"));
  return cwd === undefined || cwd === "" ? [] : [line("Runs in ", { code: cwd }, ".")];
}

function past(history: StepHistory | undefined): HoverBlock[] {
  if (history === undefined) {
    return [];
  }
  const { lastStatus, medianSec, runs } = history;
  const usual = medianSec === undefined ? "" : `Usually ${describeDuration(Math.round(medianSec * 10) / 10)}`;
  const count = usual === "" || runs === undefined ? usual : `${usual}, in ${runs} runs`;
  return [
    ...(lastStatus === undefined ? [] : [line("Last run: ", { code: lastStatus }, ".")]),
    ...(count === "" ? [] : [line(`${count}.`)]),
  ];
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
function limits({ lastPlan, graph }: PlanDocument, id: string): HoverBlock[] {
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
    ...way(allSteps(plan), { graph: graph.dependencies, id }),
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

interface StepInGraph {
  readonly graph: DependencyGraph;
  readonly id: string;
}

/** The longest that can pass before the step is over: its longest way, with the fallbacks on it. */
function way(steps: readonly Step[], { graph, id }: StepInGraph): HoverBlock[] {
  // All legs of a matrix have the same limits.
  const stepsById = new Map(steps.map((step) => [writtenId(step), step]));
  const worst = (stepId: string, rest = FALLBACKS_MAX): number => {
    const step = stepsById.get(stepId);
    if (step === undefined) {
      return 0;
    }
    const fallback = rest === 0 ? undefined : step.fallbackStep;
    return worstCaseSec(step) + (fallback === undefined ? 0 : worst(fallback, rest - 1));
  };
  if (graph.dependenciesOf(id).length === 0) {
    return [];
  }
  const total = measureWays(graph, (stepId) => worst(stepId)).secondsById.get(id);
  return total === undefined ? [] : [line(`With all that it waits for: at most ${describeDuration(total)}.`)];
}

/** No chain of fallbacks is longer. */
const FALLBACKS_MAX = 3;

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
