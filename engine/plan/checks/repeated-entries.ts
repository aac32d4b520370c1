import type { NamedRange } from "../plan-source.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** Lists of names name each thing once. */
export function* checkRepeatedEntries({ source }: CheckContext): Iterable<Problem> {
  yield* findRepeated("default_targets", source.defaultTargets);
  for (const { dependsOn, provides, consumes } of source.steps) {
    yield* findRepeated("depends_on", dependsOn);
    yield* findRepeated("provides", provides);
    yield* findRepeated("consumes", consumes);
  }
}

function* findRepeated(key: string, names: readonly NamedRange[]): Iterable<Problem> {
  if (names.length < 2) {
    return;
  }
  const firsts = new Map<string, NamedRange>();
  for (const entry of names) {
    const first = firsts.get(entry.name);
    if (first === undefined) {
      firsts.set(entry.name, entry);
    } else {
      const related = [{ message: "It stands here first.", range: first.range }];
      yield createProblem("plan.repeated-entry", entry.range, { name: entry.name, key }, { related });
    }
  }
}
