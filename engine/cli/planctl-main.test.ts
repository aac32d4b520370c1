import assert from "node:assert/strict";
import { test } from "node:test";
import { Command } from "commander";
import { commands } from "./planctl-main.ts";
import { createWorkspace } from "./testing/planctl-process.ts";

test("every command stands in the table under its own name", async () => {
  for (const [name, load] of Object.entries(commands)) {
    const program = new Command();
    const add = await load();
    add(program, () => Promise.resolve());
    assert.deepEqual(
      program.commands.map((command) => command.name()),
      [name],
    );
  }
});

test("the command is found behind planctl's own options, whatever their values are called", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("a.plan.json", { plan_id: "a", steps: [{ id: "s", command: "true" }] });
  const graph = await workspace.planctl("--state-dir", "runs", "--workspace=.", "graph", plan, "--format", "json");
  assert.equal(graph.exitCode, 0, graph.stderr);
  const runs = await workspace.planctl("--workspace", ".", "runs", "--json");
  assert.equal(runs.stdout.trim(), "[]");
});

test("without a command, and with one that does not exist, all of them are named", async (context) => {
  const workspace = createWorkspace(context);
  const help = await workspace.planctl("--help");
  assert.equal(help.exitCode, 0);
  const helpOnMistake = await workspace.planctl();
  assert.equal(helpOnMistake.exitCode, 2);
  for (const text of [help.stdout, helpOnMistake.stderr]) {
    for (const name of Object.keys(commands).filter((name) => name !== "detached-engine")) {
      assert.match(text, new RegExp(`^  ${name} `, "m"));
    }
  }
  const mistake = await workspace.planctl("valdiate", "x.json");
  assert.equal(mistake.exitCode, 2);
  assert.match(mistake.stderr, /Did you mean validate\?/);
});

test("the version is told wherever it is asked for in front", async (context) => {
  const workspace = createWorkspace(context);
  const asked = await workspace.planctl("--version");
  assert.equal(asked.exitCode, 0);
  assert.match(asked.stdout, /^\d+\.\d+\.\d+/);
  const alsoAsked = await workspace.planctl("-V", "run");
  assert.equal(alsoAsked.stdout, asked.stdout);
});
