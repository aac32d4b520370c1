// code-server is VS Code's own workbench and extension host, served to a browser. It comes from npm, so it can be had where
// the desktop download can't. Installed on demand into the git-ignored cache, not as a dependency: it has 600 MB.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findNpm } from "./find-npm.ts";

/** code-server 4.139.1 is VS Code 1.139.1. */
const CODE_SERVER_VERSION = "4.139.1";
/** Native modules compile: 2 to 5 minutes on two cores. */
const INSTALL_MINUTES_MAX = 15;

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, ".vscode-test", "code-server");
const packageFolder = join(folder, "node_modules", "code-server");
const entry = join(packageFolder, "out", "node", "entry.js");
/** Written last, so that an install that was broken off is not taken for a good one. */
const versionFile = join(folder, "installed-version");

export type Installed = { readonly entry: string } | { readonly reason: string };

/** Where code-server starts, if it is there already. */
export function findCodeServer(): string | undefined {
  return existsSync(entry) && readVersion(versionFile) === CODE_SERVER_VERSION ? entry : undefined;
}

export async function installCodeServer(): Promise<Installed> {
  const found = findCodeServer();
  if (found !== undefined) {
    return { entry: found };
  }
  if (await adoptInstalled()) {
    return { entry };
  }
  const npm = findNpm();
  if (npm === undefined) {
    return { reason: "npm was not found, so code-server cannot be installed." };
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "private": true }\n');
  console.log(`Installing code-server ${CODE_SERVER_VERSION} (2 to 5 minutes, once) …`);
  const failure = await runNpm(npm);
  if (failure !== undefined) {
    return { reason: failure };
  }
  if (!existsSync(entry)) {
    return { reason: "npm ended well but brought no code-server." };
  }
  await writeFile(versionFile, CODE_SERVER_VERSION);
  return { entry };
}

/** Someone else put the right version there. npm writes its own lock last, when everything has been built. */
async function adoptInstalled(): Promise<boolean> {
  const isComplete = existsSync(join(folder, "node_modules", ".package-lock.json"));
  const manifest = join(packageFolder, "package.json");
  if (!existsSync(entry) || !isComplete || !existsSync(manifest)) {
    return false;
  }
  const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string };
  if (version !== CODE_SERVER_VERSION) {
    return false;
  }
  await writeFile(versionFile, CODE_SERVER_VERSION);
  return true;
}

function runNpm(npm: string): Promise<string | undefined> {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const alive = setInterval(() => console.log(`  still installing code-server, ${seconds()} s`), 10_000);
  return new Promise<string | undefined>((resolve) => {
    // npm itself must run on the Node that code-server wants: its postinstall reads the version from npm's user agent.
    const options = ["install", `code-server@${CODE_SERVER_VERSION}`, "--no-audit", "--no-fund"];
    const child = spawn(process.execPath, [npm, ...options], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: INSTALL_MINUTES_MAX * 60_000,
      env: { ...withoutUserAgent(process.env), ...headersOfThisNode() },
    });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.on("error", (error) => resolve(`npm could not be started: ${error.message}`));
    child.on("close", (code, signal) => {
      if (code === 0) {
        return resolve(undefined);
      }
      const tail = Buffer.concat(output).toString("utf8").trimEnd().split("\n").slice(-15).join("\n");
      resolve(`npm install code-server ended with ${signal ?? code} after ${seconds()} s:\n${tail}`);
    });
  }).finally(() => clearInterval(alive));
}

/** The npm that runs us may itself run on another Node, and would say so in the name of the one that we start. */
function withoutUserAgent({ npm_config_user_agent: _agent, ...environment }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return environment;
}

/** The package `node` brings the headers of its own version, so node-gyp downloads none. */
function headersOfThisNode(): NodeJS.ProcessEnv {
  const candidates = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`].map(
    (name) => join(root, "node_modules", "node", "node_modules", name),
  );
  const headers = candidates.find((candidate) => existsSync(join(candidate, "include", "node", "node.h")));
  return headers === undefined ? {} : { npm_config_nodedir: headers };
}

function readVersion(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}
