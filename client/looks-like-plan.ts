import { visit } from "jsonc-parser";

/** Nobody writes a plan of that size by hand; larger JSON files are not even looked into. */
const PLAN_CHARACTERS_MAX = 10_000_000;

/** A JSON text with `plan_id` and `steps` at its top level, as far as it can be read. */
export function looksLikePlan(text: string): boolean {
  // Most JSON files fail this test, which costs far less than reading them.
  if (text.length > PLAN_CHARACTERS_MAX || !text.includes('"plan_id"')) {
    return false;
  }
  let depth = 0;
  const topLevelKeys = new Set<string>();
  visit(text, {
    onObjectBegin: () => {
      depth++;
    },
    onArrayBegin: () => {
      depth++;
    },
    onObjectEnd: () => {
      depth--;
    },
    onArrayEnd: () => {
      depth--;
    },
    onObjectProperty: (name) => {
      if (depth === 1) {
        topLevelKeys.add(name);
      }
    },
  });
  return topLevelKeys.has("steps") && topLevelKeys.has("plan_id");
}
