import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { bundlePath, sqlWasmPath } from "./bundle-paths.ts";

test("from the sources, the projection and SQLite's wasm are files that exist", () => {
  assert.ok(existsSync(bundlePath("projection")), bundlePath("projection"));
  assert.ok(existsSync(sqlWasmPath()), sqlWasmPath());
});

test("from a bundle, programs and wasm are its siblings, in folders with spaces too", () => {
  const folder = resolve("a folder", "dist");
  const bundle = pathToFileURL(resolve(folder, "client.cjs")).href;
  assert.equal(bundlePath("projection", bundle), resolve(folder, "projection.cjs"));
  assert.equal(bundlePath("planctl", bundle), resolve(folder, "planctl.cjs"));
  assert.equal(bundlePath("server", bundle), resolve(folder, "server.cjs"));
  assert.equal(sqlWasmPath(bundle), resolve(folder, "sql-wasm.wasm"));
});
