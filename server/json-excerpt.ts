// The JSON service reads a whole text at a time, and a plan of 10,000 steps is long. What it is asked about needs one step
// alone, or the plan without its steps, so it is given no more.
import type { PlanSource, StepSource } from "../engine/plan/plan-source.ts";
import type { TextRange } from "../engine/plan/text-range.ts";

export interface JsonExcerpt {
  readonly text: string;
  /** The step that the excerpt is of; undefined for the plan without its steps. */
  readonly step: StepSource | undefined;
  fromDocument(offset: number): number;
  toDocument(offset: number): number;
}

export function excerptAround(source: PlanSource, offset: number): JsonExcerpt {
  const step = stepAround(source, offset);
  return step === undefined ? frameOf(source) : excerptOf(source, step);
}

export function stepAround({ steps }: PlanSource, offset: number): StepSource | undefined {
  return steps.find(({ node }) => node.offset <= offset && offset <= node.offset + node.length);
}

function excerptOf({ text }: PlanSource, step: StepSource): JsonExcerpt {
  const { node, list } = step;
  const before = `{"${list}":[`;
  const shift = node.offset - before.length;
  return {
    text: `${before}${text.slice(node.offset, node.offset + node.length)}]}`,
    step,
    fromDocument: (offset) => offset - shift,
    toDocument: (offset) => offset + shift,
  };
}

/** The plan with empty lists. */
function frameOf({ text, steps }: PlanSource): JsonExcerpt {
  const cuts: TextRange[] = [];
  for (const list of ["steps", "finally"] as const) {
    const nodes = steps.filter((step) => step.list === list).map(({ node }) => node);
    const first = nodes[0];
    const last = nodes.at(-1);
    if (first !== undefined && last !== undefined) {
      cuts.push({ start: first.offset, end: last.offset + last.length });
    }
  }
  cuts.sort((one, other) => one.start - other.start);
  let excerpt = "";
  let copied = 0;
  for (const { start, end } of cuts) {
    excerpt += text.slice(copied, Math.max(copied, start));
    copied = Math.max(copied, end);
  }
  excerpt += text.slice(copied);
  return { text: excerpt, step: undefined, fromDocument, toDocument };

  function fromDocument(offset: number): number {
    const cutBefore = cuts.filter(({ start }) => start < offset);
    return cutBefore.reduce((sum, { start, end }) => sum - (Math.min(end, offset) - start), offset);
  }

  function toDocument(offset: number): number {
    return cuts.reduce((sum, { start, end }) => (sum >= start ? sum + (end - start) : sum), offset);
  }
}
