// What `validate` prints in each format, word for word: a file whose name needs escaping, characters beyond 16 bits, related
// places, fixes, and files that can't be read. `UPDATE_GOLDEN=1` rewrites the answers.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { createWorkspace, type Workspace } from "../testing/planctl-process.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "test-fixtures", "validate");
const plan = readFileSync(join(folder, "formats.plan.json"));

/** By name; of the last there is none. */
const files: Readonly<Record<string, string | Uint8Array | undefined>> = {
  "50%, a:b.plan.json": plan,
  "good.plan.json": JSON.stringify({ plan_id: "good", steps: [{ id: "ok", command: "true" }] }),
  "latin1.plan.json": Buffer.from('{ "plan_id": "\u00e9" }', "latin1"),
  "none.plan.json": undefined,
};

for (const format of ["text", "json", "sarif", "github"]) {
  test(`\`validate --format ${format}\` prints what it always printed`, async (context) => {
    const workspace = createWorkspace(context);
    writeFiles(workspace);
    const end = await workspace.planctl("validate", "--format", format, ...Object.keys(files));
    assert.equal(end.exitCode, 2);
    assert.equal(end.stderr === "", format !== "text", "only `text` has words beside what was asked for");
    const output = (end.stdout + end.stderr)
      .replaceAll(workspace.folder, "<folder>")
      .replace(/"semanticVersion": ".*"/, '"semanticVersion": "<version>"');
    checkGolden(join(folder, `${format}.expected`), output);
  });
}

function writeFiles({ folder }: Workspace): void {
  for (const [name, content] of Object.entries(files)) {
    if (content !== undefined) {
      writeFileSync(join(folder, name), content);
    }
  }
}

interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
    readonly columnKind: string;
    readonly results: readonly SarifResult[];
  }[];
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: { readonly region: Readonly<Record<string, number>> } }[];
}

test("a SARIF log has the parts that its schema demands, and says the same as JSON", async (context) => {
  const workspace = createWorkspace(context);
  const file = join(folder, "formats.plan.json");
  const [sarif, json] = await Promise.all([
    workspace.planctl("validate", "--format", "sarif", file),
    workspace.planctl("validate", "--format", "json", file),
  ]);
  const log: SarifLog = JSON.parse(sarif.stdout);
  const problems: readonly { code: string; message: string; range: { start: { line: number; character: number } } }[] =
    JSON.parse(json.stdout);
  assert.equal(log.version, "2.1.0");
  const [run] = log.runs;
  assert.ok(run !== undefined && log.runs.length === 1);
  assert.equal(run.columnKind, "utf16CodeUnits");
  assert.equal(run.tool.driver.name, "planctl");
  assert.ok(problems.length > 4);
  assert.deepEqual(
    run.results.map(({ ruleId, message, locations }) => {
      const { startLine = 0, startColumn = 0 } = locations[0]?.physicalLocation.region ?? {};
      return [ruleId, message.text, startLine - 1, startColumn - 1];
    }),
    problems.map(({ code, message, range: { start } }) => [code, message, start.line, start.character]),
  );
  for (const { ruleId, ruleIndex, level } of run.results) {
    assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
    assert.ok(["error", "warning", "note"].includes(level));
  }
});

test("without problems SARIF is a log without results, JSON an empty list, and GitHub sees nothing", async (context) => {
  const workspace = createWorkspace(context);
  writeFiles(workspace);
  const file = "good.plan.json";
  const [sarif, json, github] = await Promise.all(
    ["sarif", "json", "github"].map((format) => workspace.planctl("validate", "--format", format, file)),
  );
  assert.deepEqual((JSON.parse(sarif?.stdout ?? "") as SarifLog).runs[0]?.results, []);
  assert.equal(json?.stdout, "[]\n");
  assert.equal(github?.stdout, "");
  assert.deepEqual([sarif?.exitCode, json?.exitCode, github?.exitCode], [0, 0, 0]);
});

function checkGolden(file: string, actual: string): void {
  if (process.env["UPDATE_GOLDEN"] === "1") {
    writeFileSync(file, actual);
  }
  assert.ok(existsSync(file), `${basename(file)} is missing: UPDATE_GOLDEN=1 writes it`);
  assert.equal(actual, readFileSync(file, "utf8"));
}
