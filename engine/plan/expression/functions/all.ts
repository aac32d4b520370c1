import { isAbsorbable } from "../evaluation-failure.ts";
import type { ExpressionMacro } from "./expression-function.ts";

export const all: ExpressionMacro = {
  name: "all",
  usage: "list.all(x, test)",
  documentation: "Whether the test holds for every element; true where there is none.",
  fold(items, test) {
    let failure: unknown;
    for (const item of items) {
      try {
        if (!test(item)) {
          return false;
        }
      } catch (thrown) {
        if (!isAbsorbable(thrown)) {
          throw thrown;
        }
        failure ??= thrown;
      }
    }
    if (failure !== undefined) {
      throw failure;
    }
    return true;
  },
};
