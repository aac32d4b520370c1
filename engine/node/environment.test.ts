import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { mergeEnvironments, stepEnvironment } from "./environment.ts";

suite("the environment of steps", () => {
  test("is the engine's own less the editor's variables", () => {
    const environment = stepEnvironment({
      PATH: "/bin",
      ELECTRON_RUN_AS_NODE: "1",
      VSCODE_IPC_HOOK: "x",
      NOT_VSCODE_: "kept",
      UNSET: undefined,
    });
    assert.deepEqual({ ...environment }, { PATH: "/bin", NOT_VSCODE_: "kept" });
  });

  test("lets the later win, and no name is special", () => {
    const base = stepEnvironment({ A: "1", B: "1" });
    const merged = mergeEnvironments(base, [
      new Map([
        ["B", "2"],
        ["C", "2"],
        ["__proto__", "2"],
      ]),
      new Map([["C", "3"]]),
    ]);
    assert.deepEqual(Object.entries(merged), [
      ["A", "1"],
      ["B", "2"],
      ["C", "3"],
      ["__proto__", "2"],
    ]);
    assert.deepEqual(Object.entries(base), [
      ["A", "1"],
      ["B", "1"],
    ]);
  });
});
