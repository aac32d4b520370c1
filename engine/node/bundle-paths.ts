// Where the programs that we start, and SQLite's wasm, lie: beside the sources when those run unbuilt, else beside the
// bundle that asks. The build defines `import.meta.url` in its CommonJS bundles as the bundle's own file URL.
import { fileURLToPath } from "node:url";

export type BundleName = "projection" | "planctl" | "server";

const sourceFiles: Readonly<Record<BundleName, string>> = {
  projection: "./history/projection-main.ts",
  planctl: "../cli/planctl.ts",
  server: "../../server/main.ts",
};

/** What Node is given to run the program. */
export function bundlePath(name: BundleName, from: string = import.meta.url): string {
  return locate(from, sourceFiles[name], `./${name}.cjs`);
}

export function sqlWasmPath(from: string = import.meta.url): string {
  return locate(from, "../../node_modules/sql.js/dist/sql-wasm.wasm", "./sql-wasm.wasm");
}

function locate(from: string, inSources: string, inBundle: string): string {
  const isSource = from.endsWith(".ts");
  return fileURLToPath(new URL(isSource ? inSources : inBundle, from));
}
