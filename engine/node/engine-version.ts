import { createRequire } from "node:module";

/** Put there by the build; unbuilt, the manifest is beside the sources. */
declare const PLAN_ORCHESTRATOR_VERSION: string | undefined;

export const engineVersion: string =
  typeof PLAN_ORCHESTRATOR_VERSION === "string" ? PLAN_ORCHESTRATOR_VERSION : readManifestVersion();

function readManifestVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)("../../package.json");
  return (manifest as { readonly version: string }).version;
}
