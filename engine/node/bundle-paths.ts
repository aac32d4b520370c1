// Where the bundles that we start, and SQLite's wasm, lie: beside the sources when those run unbuilt, else beside the
// bundle that asks. The build defines `import.meta.url` in its CommonJS bundles as the bundle's own file URL.
import { fileURLToPath } from "node:url";

export interface BundleReference {
  /** `import.meta.url` of whoever asks. */
  readonly from: string;
  /** The bundle's entry, relative to the file that asks. An arrow like an import: `scripts/tidy.test.ts` sees it. */
  readonly source: string;
  /** Its name in `dist/`, without `.cjs`. */
  readonly bundle: "projection" | "planctl" | "server";
}

/** What Node is given to run it. */
export function bundlePath({ from, source, bundle }: BundleReference): string {
  return locate(from, source, `./${bundle}.cjs`);
}

export function sqlWasmPath(from: string = import.meta.url): string {
  return locate(from, "../../node_modules/sql.js/dist/sql-wasm.wasm", "./sql-wasm.wasm");
}

function locate(from: string, inSources: string, inBundle: string): string {
  const isSource = from.endsWith(".ts");
  return fileURLToPath(new URL(isSource ? inSources : inBundle, from));
}
