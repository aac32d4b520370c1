import { isAbsorbable } from "../evaluation-failure.ts";
import type { ExpressionMacro } from "./expression-function.ts";

export const exists: ExpressionMacro = {
  name: "exists",
  usage: "list.exists(x, test)",
  documentation: "Whether the test holds for at least one element.",
  fold(items, test) {
    let failure: unknown;
    for (const item of items) {
      try {
        if (test(item)) {
          return true;
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
    return false;
  },
};
