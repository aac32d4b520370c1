import { countCodePoints } from "../code-points.ts";
import { failUnexpected, spend, spendCharacters } from "../evaluation-frame.ts";
import { INT } from "../expression-type.ts";
import { isList, isRecord } from "../value-kinds.ts";
import type { ExpressionFunction } from "./expression-function.ts";

export const size: ExpressionFunction = {
  name: "size",
  form: "both",
  usage: "size(value)",
  documentation: "How many characters a text has, elements a list, entries a map.",
  signatures: [
    { parameters: ["string"], result: INT },
    { parameters: ["list"], result: INT },
    { parameters: ["map"], result: INT },
  ],
  call([value], frame, site) {
    if (typeof value === "string") {
      spendCharacters(frame, value.length, site);
      return countCodePoints(value);
    }
    if (isList(value)) {
      return value.length;
    }
    if (!isRecord(value)) {
      return failUnexpected(value, site);
    }
    let count = 0;
    for (const _ of value.keys()) {
      spend(frame, 1, site);
      count++;
    }
    return count;
  },
};
