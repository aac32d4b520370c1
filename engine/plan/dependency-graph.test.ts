import assert from "node:assert/strict";
import { test } from "node:test";
import { buildStepGraph, type DependencyGraph } from "./dependency-graph.ts";
import { findCycles } from "./strong-components.ts";

/** `a; b < a; c < a b; c ? f` : ids with what they depend on, and `?` before a fallback. A leading `!` means `finally`. */
function graphOf(drawing: string): DependencyGraph {
  const steps = drawing.split(";").map((line) => {
    const [head = "", fallbackStep] = line.split("?").map((part) => part.trim());
    const [name = "", dependencies = ""] = head.split("<").map((part) => part.trim());
    const list = name.startsWith("!") ? ("finally" as const) : ("steps" as const);
    return { id: name.replace("!", ""), list, dependencies: dependencies.split(" ").filter(Boolean), fallbackStep };
  });
  return buildStepGraph(steps);
}

test("waves hold what depends on earlier waves only, each in the order of the file", () => {
  const { waves, finallyWaves } = graphOf("c < a b; a; b < a; d ? f; f; !y < x; !x");
  assert.deepEqual(waves, [["a", "d"], ["b"], ["c"]]);
  assert.deepEqual(finallyWaves, [["x"], ["y"]]);
});

test("transitive dependencies are those of the dependencies too, and dependents are the reverse", () => {
  const graph = graphOf("a; b < a; c < b; d");
  assert.deepEqual([...graph.transitiveDependenciesOf("c")].sort(), ["a", "b"]);
  assert.deepEqual([...graph.transitiveDependentsOf("a")].sort(), ["b", "c"]);
  assert.ok(graph.dependsOn("c", "a"));
  assert.ok(!graph.dependsOn("a", "c") && !graph.dependsOn("c", "d") && !graph.dependsOn("a", "a"));
});

test("owners of a fallback are listed in the order of the file", () => {
  const graph = graphOf("f; b ? f; a ? f");
  assert.deepEqual(graph.ownersOf("f"), ["b", "a"]);
  assert.deepEqual(graph.ownersOf("a"), []);
  assert.equal(graph.fallbackOf("a"), "f");
});

test("names of missing steps, and of steps in the other list, make no edge", () => {
  const graph = graphOf("a < nowhere z; !z < a");
  assert.deepEqual(graph.dependenciesOf("a"), []);
  assert.deepEqual(graph.dependenciesOf("z"), []);
  assert.equal(graph.positionOf("nowhere"), -1);
});

test("cycles hold their members only, not what leads to them or comes after", () => {
  const cycles = findCycles(graphOf("a; b < a d; c < b; d < c; e < d; f < g; g < f; h < h"));
  assert.deepEqual(cycles.map((members) => members.sort()).sort(), [
    ["b", "c", "d"],
    ["f", "g"],
  ]);
});

test("a chain of 100,000 steps needs no deep stack, and a cycle of as many is one cycle", () => {
  const count = 100_000;
  const chain = (first: string[]) =>
    buildStepGraph(
      Array.from({ length: count }, (_, n) => ({
        id: `s${n}`,
        list: "steps" as const,
        dependencies: n === 0 ? first : [`s${n - 1}`],
      })),
    );
  const straight = chain([]);
  assert.deepEqual(findCycles(straight), []);
  assert.equal(straight.waves.length, count);
  assert.ok(straight.dependsOn(`s${count - 1}`, "s0"));
  assert.deepEqual(
    findCycles(chain([`s${count - 1}`])).map((members) => members.length),
    [count],
  );
});
