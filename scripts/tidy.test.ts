// Rules of this repository that neither the compiler nor the linters can state. A rule comes with its reason.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const LINES_MAX = 400;

/** Folder → what its files may import of ours: the table of ARCHITECTURE.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "engine/plan": [],
  "engine/run": ["engine/plan"],
  "engine/node": ["engine/plan", "engine/run"],
  "engine/cli": ["engine/plan", "engine/run", "engine/node", "server/main.ts"],
  server: ["engine/plan"],
  "client/presentation": ["engine/plan", "engine/run"],
  client: [
    "engine/plan",
    "engine/run",
    "engine/node",
    "client/presentation",
    "server/protocol.ts",
    // Started as processes of their own, by path.
    "server/main.ts",
    "engine/cli/planctl.ts",
  ],
};

const PURE = ["engine/plan/", "engine/run/", "client/presentation/"];
const files = trackedFiles();
const sources = files.filter((file) => /\.(ts|mjs)$/.test(file) && !file.startsWith("test-fixtures/"));
const products = sources.filter((file) => !/\.(test|suite|host)\.ts$/.test(file) && !file.includes(".generated."));

test("no file is longer than it can be read", () => {
  const long = products.filter((file) => read(file).split("\n").length > LINES_MAX);
  assert.deepEqual(long, [], `at most ${LINES_MAX} lines: split by what the parts answer`);
});

test("imports follow the arrows between the folders", () => {
  const wrong = products.flatMap((file) => {
    const home = folderOf(file);
    const allowed = home === undefined ? undefined : MAY_IMPORT[home];
    if (home === undefined || allowed === undefined) {
      return [];
    }
    return importsOf(file).flatMap((target) => {
      const inside = folderOf(target) === home;
      const isAllowed = inside || allowed.some((prefix) => target === prefix || target.startsWith(`${prefix}/`));
      return isAllowed ? [] : [`${file} imports ${target}`];
    });
  });
  assert.deepEqual(wrong, [], "a new arrow is rare: change ARCHITECTURE.md and this table in the same commit");
});

test("pure folders bring in no ambient types", () => {
  // `types: []` makes Node's names unknown to the compiler; a reference directive would get round it.
  const wrong = products.filter(
    (file) => PURE.some((pure) => file.startsWith(pure)) && read(file).includes("/// <ref"),
  );
  assert.deepEqual(wrong, []);
});

test("files are named after what they hold", () => {
  const drawers = /(^|\/)(utils?|helpers?|common|misc|types|manager)\.ts$/;
  assert.deepEqual(
    sources.filter((file) => drawers.test(file)),
    [],
  );
});

test("no folder is called `test`", () => {
  // Node's runner takes every file in such a folder for a test.
  assert.deepEqual(
    files.filter((file) => file.split("/").includes("test")),
    [],
  );
});

test("package.json and the lock pin exact versions and no addresses", () => {
  const manifest: unknown = JSON.parse(read("package.json"));
  const { devDependencies } = manifest as { devDependencies: Record<string, string> };
  const loose = Object.entries(devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  assert.deepEqual(loose, []);
  assert.ok(!read("package-lock.json").includes('"resolved"'), "omit-lockfile-registry-resolved keeps hosts out");
});

test("every npm script is one line without shell", () => {
  const manifest: unknown = JSON.parse(read("package.json"));
  const { scripts } = manifest as { scripts: Record<string, string> };
  const wrong = Object.entries(scripts).filter(([name, line]) => /[|;&$<>]/.test(line) || /^(pre|post)/.test(name));
  assert.deepEqual(wrong, [], "they work on every system, and nothing runs behind a person's back");
});

test("the changelog has an Unreleased section", () => {
  assert.match(read("CHANGELOG.md"), /^## \[?Unreleased\]?$/m);
});

test("the documents point at files that exist", () => {
  const documents = files.filter((file) => file.endsWith(".md"));
  const dead = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].flatMap(([, target = ""]) =>
      existsSync(join(root, dirname(file), target)) ? [] : [`${file} → ${target}`],
    ),
  );
  assert.deepEqual(dead, []);
});

function trackedFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root });
  return listed
    .toString("utf8")
    .split("\n")
    .filter((file) => file !== "" && existsSync(join(root, file)));
}

function folderOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .sort((one, other) => other.length - one.length)
    .find((folder) => file.startsWith(`${folder}/`));
}

function importsOf(file: string): string[] {
  // `source:` is how a bundle that is started by its path is named.
  const targets = [...read(file).matchAll(/(?:from|import|source:)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)].map(
    ([, target = ""]) => target,
  );
  return targets
    .map((target) => posix.join(posix.dirname(file), target))
    .filter((target) => /^(engine|server|client)\//.test(target));
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
