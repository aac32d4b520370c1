import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { bundlePath, sqlWasmPath } from "./bundle-paths.ts";

test("from the sources, an entry is beside whoever asks, and SQLite's wasm is there", () => {
  const source = "./history/projection-main.ts";
  assert.ok(existsSync(bundlePath({ from: import.meta.url, source, bundle: "projection" })));
  assert.ok(existsSync(sqlWasmPath()), sqlWasmPath());
});

test("from a bundle, other bundles and wasm are its siblings, in folders with spaces too", () => {
  const folder = resolve("a folder", "dist");
  const bundle = pathToFileURL(resolve(folder, "client.cjs")).href;
  for (const name of ["projection", "planctl", "server"] as const) {
    assert.equal(bundlePath({ from: bundle, source: "./any.ts", bundle: name }), resolve(folder, `${name}.cjs`));
  }
  assert.equal(sqlWasmPath(bundle), resolve(folder, "sql-wasm.wasm"));
});
