// Writes `dist/`: everything the extension and planctl need at run time, bundled, and nothing else.
import { chmod, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type BuildOptions,
  build,
  type Metafile,
  type OutputFile,
  type Plugin,
  type TransformOptions,
  transform,
} from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node22",
  // The JSON packages' `main` is UMD with hidden requires; it would bundle and then fail at run time.
  mainFields: ["module", "main"],
  minify: true,
  // A crash prints the source line: keep it short.
  lineLimit: 120,
  legalComments: "none",
  logLevel: "warning",
};

const defined = {
  "import.meta.url": "importMetaUrl",
  PLAN_ORCHESTRATOR_VERSION: JSON.stringify(await version()),
};
const importMetaUrl = 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;';

/** Bundle → its entry. What several of them need is in chunks beside them. */
const entryPoints = {
  client: "client/extension.ts",
  server: "server/main.ts",
  "planctl-main": "engine/cli/planctl-main.ts",
  projection: "engine/node/history/projection-main.ts",
};

export async function buildAll(): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  await buildBundles(dist);
  // The language server links problems to it.
  await cp(join(root, "docs/error-codes.md"), join(dist, "error-codes.md"));
  await cp(join(root, "engine/templates"), join(dist, "templates"), {
    recursive: true,
    filter: (source) => !source.endsWith(".test.ts"),
  });
}

/** All programs and SQLite's wasm, and which imports which. `plugins` are for benches, which leave parts out. */
export async function buildBundles(folder: string, plugins: Plugin[] = []): Promise<Metafile> {
  await mkdir(folder, { recursive: true });
  const [metafile] = await Promise.all([
    buildWithChunks(folder, plugins),
    buildLauncher(folder),
    cp(join(root, "node_modules/sql.js/dist/sql-wasm.wasm"), join(folder, "sql-wasm.wasm")),
  ]);
  return metafile;
}

/** esbuild splits ES modules only, so what it made of them becomes CommonJS, file by file: VS Code loads nothing else. */
async function buildWithChunks(folder: string, plugins: Plugin[]): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints,
    plugins,
    outdir: folder,
    format: "esm",
    splitting: true,
    outExtension: { ".js": ".cjs" },
    chunkNames: "chunk-[hash]",
    external: ["vscode"],
    define: defined,
    write: false,
    metafile: true,
  });
  await Promise.all(outputFiles.map(writeCommonJs));
  return metafile;
}

async function writeCommonJs({ path, text }: OutputFile): Promise<void> {
  const options: TransformOptions = {
    format: "cjs",
    platform: "node",
    target: "node22",
    // A chunk that is loaded later is `require`d too: Node's loader of ES modules would have to be started for it.
    supported: { "dynamic-import": false },
    minify: true,
    lineLimit: 120,
    ...(text.includes("importMetaUrl") ? { banner: importMetaUrl } : {}),
  };
  const { code } = await transform(text, options);
  await writeFile(path, code);
}

/** It stands alone: it must say that Node is too old before anything else is loaded, and may be started by its name. */
async function buildLauncher(folder: string): Promise<void> {
  const outfile = join(folder, "planctl.cjs");
  await build({
    ...shared,
    entryPoints: ["engine/cli/planctl.ts"],
    outfile,
    format: "cjs",
    target: "es2019",
    supported: { "dynamic-import": false },
    define: { "import.meta.url": "__filename" },
  });
  await chmod(outfile, 0o755);
}

/** The Mocha suite that runs inside VS Code; not part of the product. */
export async function buildSuite(): Promise<void> {
  await build({
    ...shared,
    entryPoints: ["client/suite/index.ts"],
    outfile: "out/suite/index.cjs",
    format: "cjs",
    external: ["vscode", "mocha"],
    define: defined,
    banner: { js: importMetaUrl },
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
