// The graph of a plan as text, for people and for other programs.
import { buildDependencyGraph, type DependencyGraph } from "../plan/dependency-graph.ts";
import { allSteps, type Plan, type Step } from "../plan/plan.ts";

export type GraphFormat = "waves" | "dot" | "mermaid" | "json";

export const graphFormats: Readonly<Record<GraphFormat, (plan: Plan) => string>> = {
  waves: asWaves,
  dot: asDot,
  mermaid: asMermaid,
  json: asJson,
};

/** Starting is by readiness, never by wave; this is for looking at. */
function asWaves(plan: Plan): string {
  const graph = buildDependencyGraph(plan);
  const describe = (id: string): string => `    ${id}${waitsFor(id, graph)}${fallbackNote(id, graph)}`;
  const sections = [
    ...graph.waves.map((ids, index) => [`Wave ${index + 1}`, ...ids.map(describe)]),
    ...graph.finallyWaves.map((ids, index) => [
      graph.finallyWaves.length === 1 ? "Finally" : `Finally, wave ${index + 1}`,
      ...ids.map(describe),
    ]),
  ];
  return `${sections.flat().join("\n")}\n`;
}

function waitsFor(id: string, graph: DependencyGraph): string {
  const dependencies = graph.dependenciesOf(id);
  return dependencies.length === 0 ? "" : `  after ${dependencies.join(", ")}`;
}

function fallbackNote(id: string, graph: DependencyGraph): string {
  const fallback = graph.fallbackOf(id);
  return fallback === undefined ? "" : `  (if it fails: ${fallback})`;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: "dependency" | "fallback";
}

function edgesOf(plan: Plan): readonly Edge[] {
  return allSteps(plan).flatMap((step): Edge[] => [
    ...step.dependencies.map((from): Edge => ({ from, to: step.id, kind: "dependency" })),
    ...(step.fallbackStep === undefined ? [] : [{ from: step.id, to: step.fallbackStep, kind: "fallback" as const }]),
  ]);
}

function asDot(plan: Plan): string {
  const node = (step: Step): string => `  ${quoteDot(step.id)} [label=${quoteDot(labelOf(step))}];`;
  const lines = [
    `digraph ${quoteDot(plan.planId)} {`,
    "  rankdir=LR;",
    "  node [shape=box];",
    ...plan.steps.map(node),
    ...finallyCluster(plan).map((line) => `  ${line}`),
    ...edgesOf(plan).map(({ from, to, kind }) => {
      const style = kind === "fallback" ? ' [style=dashed, label="if it fails"]' : "";
      return `  ${quoteDot(from)} -> ${quoteDot(to)}${style};`;
    }),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

function finallyCluster({ finallySteps }: Plan): readonly string[] {
  if (finallySteps.length === 0) {
    return [];
  }
  const nodes = finallySteps.map((step) => `  ${quoteDot(step.id)} [label=${quoteDot(labelOf(step))}];`);
  return ["subgraph cluster_finally {", '  label="finally";', ...nodes, "}"];
}

function quoteDot(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", " ")}"`;
}

function asMermaid(plan: Plan): string {
  // Numbered: some step ids, such as `end`, are words of Mermaid.
  const names = new Map(allSteps(plan).map(({ id }, index) => [id, `s${index}`]));
  const node = (step: Step): string => `  ${names.get(step.id)}["${escapeMermaid(labelOf(step))}"]`;
  const finallyLines = plan.finallySteps.map((step) => `  ${node(step)}`);
  const lines = [
    "flowchart LR",
    ...plan.steps.map(node),
    ...(finallyLines.length === 0 ? [] : ["  subgraph finally", ...finallyLines, "  end"]),
    ...edgesOf(plan).map(({ from, to, kind }) => {
      const arrow = kind === "fallback" ? '-. "if it fails" .->' : "-->";
      return `  ${names.get(from)} ${arrow} ${names.get(to)}`;
    }),
  ];
  return `${lines.join("\n")}\n`;
}

function escapeMermaid(text: string): string {
  return text.replaceAll("#", "#35;").replaceAll('"', "#quot;").replaceAll("<", "#lt;").replaceAll("\n", " ");
}

function labelOf({ id, name }: Step): string {
  return name === undefined ? id : `${id}: ${name}`;
}

function asJson(plan: Plan): string {
  const graph = buildDependencyGraph(plan);
  const steps = allSteps(plan).map(({ id, name, list, fallbackStep }) => ({
    id,
    name: name ?? null,
    list,
    depends_on: graph.dependenciesOf(id),
    dependents: graph.dependentsOf(id),
    fallback_step: fallbackStep ?? null,
  }));
  const { waves, finallyWaves } = graph;
  return `${JSON.stringify({ plan_id: plan.planId, waves, finally_waves: finallyWaves, steps }, null, 2)}\n`;
}
