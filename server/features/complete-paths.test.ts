import assert from "node:assert/strict";
import { test } from "node:test";
import { accept, fullAbilities, fullWiring, planOf, readFixture } from "../testing/plan-fixture.ts";
import { complete } from "./completion.ts";

const folders: Readonly<Record<string, readonly string[]>> = {
  "file:///project/": ["packages/", "plans/", ".git/", "notes.txt", "build.ps1"],
  "file:///project/packages": ["site/", "a b/"],
  "file:///project/packages/site": ["deploy.ps1", "index.html"],
  "file:///project/plans": ["inner.plan.json", "readme.md"],
};

const host = {
  ...fullWiring.host,
  listFolder: (uri: string) =>
    Promise.resolve(
      folders[uri]?.map((entry) => ({
        name: entry.replace("/", ""),
        kind: entry.endsWith("/") ? ("folder" as const) : ("file" as const),
      })),
    ),
};
const abilities = { ...fullAbilities, workspaceFolders: ["file:///project"] };

async function completeIn(fields: string) {
  const fixture = readFixture(planOf(fields));
  const document = { ...fixture.document, uri: "file:///project/ci.plan.json" };
  const items = await complete(
    document,
    { offset: fixture.offset, trigger: undefined },
    { ...fullWiring, host, abilities },
  );
  return { fixture, items, labels: items.map(({ label }) => label) };
}

test("`cwd` offers the folders of the workspace, and those below what is typed", async () => {
  assert.deepEqual((await completeIn('"id": "a", "cwd": "‸"')).labels, ["packages", "plans"]);
  const { fixture, items, labels } = await completeIn('"id": "a", "cwd": "packages/s‸"');
  assert.deepEqual(labels, ["packages/a b", "packages/site"]);
  const [, site] = items;
  assert.ok(site);
  assert.equal(accept(fixture, site), planOf('"id": "a", "cwd": "packages/site"'));
});

test("a script is looked for where the step runs, a plan in the workspace", async () => {
  const script = '"id": "a", "cwd": "packages/site", "step_def": {"type": "powershell", "script": "‸"}';
  assert.deepEqual((await completeIn(script)).labels, ["deploy.ps1"]);
  const plan = '"id": "a", "step_def": {"type": "plan", "path": "plans/‸"}';
  assert.deepEqual((await completeIn(plan)).labels, ["plans/inner.plan.json"]);
});

test("nothing is listed outside of the workspace or behind what a run fills in", async () => {
  for (const path of ["../", "/etc/", "C:/", "${{ params.x }}/"]) {
    assert.deepEqual((await completeIn(`"id": "a", "cwd": "${path}‸"`)).labels, [], path);
  }
});
