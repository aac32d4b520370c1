import type { Occurrence, PlanSource } from "../engine/plan/plan-source.ts";
import { touches } from "./lsp-range.ts";

/** The name that the cursor points at. */
export function findOccurrence(source: PlanSource, offset: number): Occurrence | undefined {
  return source.occurrences.find(({ range }) => touches(range, offset));
}

/** Every place of the same name, in the order of the text. */
export function occurrencesLike(source: PlanSource, { kind, name }: Occurrence): readonly Occurrence[] {
  return source.occurrences.filter((other) => other.kind === kind && other.name === name);
}
