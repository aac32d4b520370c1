// Writes `dist/`: everything the extension and planctl need at run time, bundled, and nothing else.
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node22",
  format: "cjs",
  // The JSON packages' `main` is UMD with hidden requires; it would bundle and then fail at run time.
  mainFields: ["module", "main"],
  minify: true,
  // A crash prints the source line: keep it short.
  lineLimit: 120,
  legalComments: "none",
  define: { "import.meta.url": "importMetaUrl", PLAN_ORCHESTRATOR_VERSION: JSON.stringify(await version()) },
  banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
  logLevel: "warning",
};

/** Bundle → its entry. planctl's launcher stands alone: it must say so before anything else when Node is too old. */
const bundles: readonly BuildOptions[] = [
  { entryPoints: ["client/extension.ts"], outfile: "dist/client.cjs", external: ["vscode"] },
  { entryPoints: ["server/main.ts"], outfile: "dist/server.cjs" },
  {
    entryPoints: ["engine/cli/planctl.ts"],
    outfile: "dist/planctl.cjs",
    external: ["./planctl-main.cjs"],
    target: "es2019",
  },
  { entryPoints: ["engine/cli/planctl-main.ts"], outfile: "dist/planctl-main.cjs", external: ["./server.cjs"] },
  { entryPoints: ["engine/node/history/projection-main.ts"], outfile: "dist/projection.cjs" },
];

export async function buildAll(): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await Promise.all(bundles.map((bundle) => build({ ...shared, ...bundle })));
  await cp(join(root, "node_modules/sql.js/dist/sql-wasm.wasm"), join(dist, "sql-wasm.wasm"));
  await cp(join(root, "engine/templates"), join(dist, "templates"), {
    recursive: true,
    filter: (source) => !source.endsWith(".test.ts"),
  });
}

/** The Mocha suite that runs inside VS Code; not part of the product. */
export async function buildSuite(): Promise<void> {
  await build({
    ...shared,
    entryPoints: ["client/suite/index.ts"],
    outfile: "out/suite/index.cjs",
    external: ["vscode", "mocha"],
    minify: false,
    sourcemap: true,
  });
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return (manifest as { version: string }).version;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAll();
}
