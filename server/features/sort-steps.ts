// Puts the steps of a plan in an order in which each stands behind what it needs, and a fallback behind its owner.
import { textOf, valueAt } from "../../engine/plan/plan-node.ts";
import type { StepSource } from "../../engine/plan/plan-source.ts";
import type { ProblemFix } from "../../engine/plan/problem.ts";
import type { PlanDocument } from "../plan-documents.ts";

export function sortSteps({ source, graph }: PlanDocument): ProblemFix | undefined {
  const { text, root, isBroken } = source;
  const steps = source.steps.filter(({ list }) => list === "steps");
  // In a sequence the order is what the plan says.
  if (isBroken || steps.length < 2 || textOf(valueAt(root, "order")) === "sequence") {
    return undefined;
  }
  const chunks = steps.map((step, index) => chunkOf(text, step, steps[index - 1]));
  const sorted = inOrder(steps, (id) => {
    return [...graph.dependencies.dependenciesOf(id), ...graph.dependencies.ownersOf(id)];
  });
  if (chunks.includes(undefined) || sorted.every((from, to) => from === to)) {
    return undefined;
  }
  const edits = sorted.flatMap((from, to) => {
    const moved = chunks[from];
    const target = chunks[to];
    if (moved === undefined || target === undefined || from === to) {
      return [];
    }
    return [{ range: target, newText: text.slice(moved.start, moved.end) }];
  });
  return { title: "Sort steps by what they need", edits };
}

/** The step with the comments above it; undefined where a comment behind a step could belong to either. */
function chunkOf(text: string, { node }: StepSource, previous: StepSource | undefined) {
  const end = node.offset + node.length;
  if (previous === undefined) {
    return { start: node.offset, end };
  }
  const gapStart = previous.node.offset + previous.node.length;
  const gap = text.slice(gapStart, node.offset);
  const comma = gap.indexOf(",");
  if (!gap.includes("/")) {
    return { start: node.offset, end };
  }
  const [firstLine = ""] = gap.slice(comma + 1).split(/[\r\n]/);
  const isPlain = gap.slice(0, comma).trim() === "" && firstLine.trim() === "";
  const comment = gap.indexOf("/");
  return comma >= 0 && isPlain ? { start: gapStart + comment, end } : undefined;
}

/** Indices in the new order: each step as early as what it needs allows, else as written. Circles stay as they are. */
function inOrder(steps: readonly StepSource[], neededBy: (id: string) => readonly string[]): readonly number[] {
  const indexById = new Map<string, number>();
  steps.forEach(({ id }, index) => {
    if (id !== undefined && !indexById.has(id)) {
      indexById.set(id, index);
    }
  });
  const order: number[] = [];
  const state = new Map<number, "open" | "done">();
  for (let start = 0; start < steps.length; start++) {
    const stack = [start];
    for (let index = stack.at(-1); index !== undefined; index = stack.at(-1)) {
      const id = steps[index]?.id;
      const isFirst = id !== undefined && indexById.get(id) === index;
      const needed = isFirst ? neededBy(id).flatMap((one) => indexById.get(one) ?? []) : [];
      const missing = state.get(index) === undefined ? needed.filter((one) => state.get(one) === undefined) : [];
      if (missing.length > 0) {
        state.set(index, "open");
        stack.push(...missing.toReversed());
      } else {
        stack.pop();
        if (state.get(index) !== "done") {
          state.set(index, "done");
          order.push(index);
        }
      }
    }
  }
  return order;
}
