// `npm run package`: the extension as `dist/plan-orchestrator.vsix`.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildAll } from "./build.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const vsixPath = join(root, "dist", "plan-orchestrator.vsix");

/** Needs a fresh `dist/`. A warning of vsce is an error here: the manifest is meant to be complete. */
export async function packageExtension(): Promise<void> {
  const vsce = join(root, "node_modules", "@vscode", "vsce", "vsce");
  const options = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", vsixPath];
  const output = await collect(process.execPath, [vsce, "package", ...options]);
  process.stdout.write(output.text);
  if (output.code !== 0) {
    throw new Error(`vsce ended with ${output.code}`);
  }
  if (/warning/i.test(output.text)) {
    throw new Error("vsce warned; see above");
  }
}

function collect(program: string, programArguments: string[]): Promise<{ code: number; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, text: Buffer.concat(chunks).toString("utf8") }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAll();
  await packageExtension();
}
