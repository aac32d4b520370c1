import type { ExpressionMacro } from "./expression-function.ts";

export const existsOne: ExpressionMacro = {
  name: "exists_one",
  usage: "list.exists_one(x, test)",
  documentation: "Whether the test holds for exactly one element; a test that fails is never overruled.",
  fold(items, test) {
    let count = 0;
    for (const item of items) {
      if (test(item)) {
        count++;
      }
    }
    return count === 1;
  },
};
