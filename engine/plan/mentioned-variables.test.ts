import assert from "node:assert/strict";
import { test } from "node:test";
import { sketchPlan } from "../testing/sketch-plan.ts";
import { mentionedVariables } from "./mentioned-variables.ts";

test("variables are found wherever expressions stand", () => {
  const plan = sketchPlan("a if env.CI=='1'; b assert env['odd-name']!='' // z", {
    globals: { env: new Map([["PATH2", "${{ env.HOME }}/bin"]]) },
    steps: {
      a: { action: { type: "command", command: "x", args: ["${{ env . SPACED }}"] }, stdin: "${{ env.IN }}" },
      z: { skipIf: ['has(env["Q"])'] },
    },
  });
  assert.deepEqual([...mentionedVariables(plan)].sort(), ["CI", "HOME", "IN", "Q", "SPACED", "odd-name"]);
});
