import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { programPath, sqlWasmPath } from "./program-paths.ts";

test("from the sources, the projection and SQLite's wasm are files that exist", () => {
  assert.ok(existsSync(programPath("projection")), programPath("projection"));
  assert.ok(existsSync(sqlWasmPath()), sqlWasmPath());
});

test("from a bundle, programs and wasm are its siblings, in folders with spaces too", () => {
  const folder = resolve("a folder", "dist");
  const bundle = pathToFileURL(resolve(folder, "client.cjs")).href;
  assert.equal(programPath("projection", bundle), resolve(folder, "projection.cjs"));
  assert.equal(programPath("planctl", bundle), resolve(folder, "planctl.cjs"));
  assert.equal(programPath("server", bundle), resolve(folder, "server.cjs"));
  assert.equal(sqlWasmPath(bundle), resolve(folder, "sql-wasm.wasm"));
});
