// Words that a plan uses already and is likely to use again: commands, tools, locks.
import type { Node } from "jsonc-parser";
import { entriesOf, textOf, valueAt } from "../engine/plan/plan-node.ts";
import type { PlanSource } from "../engine/plan/plan-source.ts";

export interface PlanWords {
  /** The most frequent first. */
  readonly commands: readonly string[];
  readonly tools: readonly string[];
  readonly locks: readonly string[];
}

/** A list that a person looks through; the plan may have thousands of words. */
const WORDS_MAX = 50;

export function collectWords({ root, steps }: PlanSource): PlanWords {
  const nodes = steps.map(({ node }) => node);
  return {
    commands: mostFrequent(
      nodes.flatMap((node) => [valueAt(node, "command"), valueAt(valueAt(node, "step_def"), "command")]),
    ),
    tools: mostFrequent(nodes.map((node) => valueAt(node, "tool"))),
    locks: mostFrequent([
      ...entriesOf(valueAt(valueAt(root, "globals"), "locks")),
      ...nodes.flatMap((node) => entriesOf(valueAt(node, "locks"))),
    ]),
  };
}

function mostFrequent(nodes: readonly (Node | undefined)[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const word = textOf(node);
    if (word !== undefined && word !== "") {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.slice(0, WORDS_MAX).map(([word]) => word);
}
