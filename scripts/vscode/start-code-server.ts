// One code-server with a fresh profile, for one suite or story. It ends, and its profile goes, with `dispose`.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const START_MS_MAX = 60_000;
const INSTALL_EXTENSION_MS_MAX = 120_000;
const STOP_GRACE_MS = 5_000;
const OPEN_FILE_MS_MAX = 10_000;
const LOOK_EVERY_MS = 1_000;

export interface CodeServerOptions {
  /** Where code-server's `entry.js` is. */
  readonly entry: string;
  readonly vsix: string;
  /** False: the workspace opens in Restricted Mode. */
  readonly isTrusted: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly environment?: NodeJS.ProcessEnv;
  /** Default: a free one. */
  readonly port?: number;
}

export interface CodeServer {
  readonly port: number;
  readonly url: string;
  urlOf(workspace: string): string;
  /** Opens a file in the first window that somebody opens; resolves when it is open, or when the signal comes first. */
  openWhenSomeoneLooks(file: string, signal: AbortSignal): Promise<void>;
  /** Ends the server and everything it started, and removes its profile. */
  dispose(): Promise<void>;
}

/** A fresh profile greets with adverts and panels, and words pass as completions; none of it belongs in a test. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  "chat.commandCenter.enabled": false,
  "chat.disableAIFeatures": true,
  "editor.wordBasedSuggestions": "off",
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.openRepositoryInParentFolders": "never",
  "security.workspace.trust.startupPrompt": "never",
  "telemetry.telemetryLevel": "off",
  "terminal.integrated.gpuAcceleration": "off",
  "update.mode": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const profile = await mkdtemp(join(tmpdir(), "plan-vscode-"));
  try {
    await writeSettings(profile, { ...quietSettings, ...options.settings });
    const folders = [
      ...["--user-data-dir", profile, "--extensions-dir", join(profile, "extensions")],
      // Else code-server would write one into the home folder.
      ...["--config", join(profile, "config.yaml")],
    ];
    const environment = { ...hostEnvironment(), ...options.environment };
    await installExtension(options, folders, environment);
    const port = options.port ?? (await freePort());
    const trust = options.isTrusted ? ["--disable-workspace-trust"] : [];
    const listen = ["--auth", "none", "--bind-addr", `127.0.0.1:${port}`];
    const quiet = ["--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"];
    const server = startProcess([options.entry, ...listen, ...quiet, ...trust, ...folders], environment);
    const url = `http://127.0.0.1:${port}/`;
    const dispose = async () => {
      await stopProcess(server.child);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    await untilHealthy(url, server).catch(async (error: unknown) => {
      await dispose();
      throw error;
    });
    return {
      port,
      url,
      urlOf: (workspace) => `${url}?folder=${encodeURIComponent(workspace).replaceAll("%2F", "/")}`,
      openWhenSomeoneLooks: async (file, signal) => {
        const open = [options.entry, "--reuse-window", file, ...folders];
        while (!signal.aborted && (await exitOf(startProcess(open, environment).child, OPEN_FILE_MS_MAX)) !== 0) {
          await wait(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
        }
      },
      dispose,
    };
  } catch (error) {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

async function writeSettings(profile: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await mkdir(join(profile, "User"), { recursive: true });
  await writeFile(join(profile, "User", "settings.json"), JSON.stringify(settings, null, 2));
}

/** The steps of the sample plan find `tsc` and `oxlint` as the repository's own scripts do. */
function hostEnvironment(): NodeJS.ProcessEnv {
  const bins = [dirname(process.execPath), join(root, "node_modules", ".bin")];
  // The hook is of a VS Code around this one; under the other, a step's own `node --test` would run nothing and pass.
  const { VSCODE_IPC_HOOK_CLI: _hook, NODE_TEST_CONTEXT: _context, ...inherited } = process.env;
  return { ...inherited, PATH: [...bins, process.env["PATH"] ?? ""].join(delimiter) };
}

async function installExtension(
  options: CodeServerOptions,
  folders: string[],
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const installer = startProcess([options.entry, "--install-extension", options.vsix, ...folders], environment);
  const code = await exitOf(installer.child, INSTALL_EXTENSION_MS_MAX);
  if (code !== 0) {
    throw new Error(`code-server could not install ${options.vsix} (${code}):\n${installer.output()}`);
  }
}

interface StartedProcess {
  readonly child: ChildProcess;
  /** What it has written so far, for messages. */
  output(): string;
}

function startProcess(nodeArguments: readonly string[], environment: NodeJS.ProcessEnv): StartedProcess {
  // A group of its own: extension hosts and language servers end with it.
  const child = spawn(process.execPath, nodeArguments, {
    cwd: root,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  let text = "";
  const collect = (chunk: Buffer) => {
    text = (text + chunk.toString("utf8")).slice(-8_000);
  };
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  return { child, output: () => text };
}

async function exitOf(child: ChildProcess, withinMs: number): Promise<number | string> {
  if (child.exitCode !== null) {
    return child.exitCode;
  }
  const exited = new Promise<number | string>((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? signal ?? "unknown"));
    child.once("error", (error) => resolve(error.message));
  });
  const code = await Promise.race([exited, wait(withinMs, "timeout" as const, { ref: false })]);
  if (code === "timeout") {
    await stopProcess(child);
  }
  return code;
}

async function untilHealthy(url: string, server: StartedProcess): Promise<void> {
  const until = Date.now() + START_MS_MAX;
  while (Date.now() < until) {
    if (server.child.exitCode !== null) {
      break;
    }
    const answer = await fetch(`${url}healthz`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await wait(200);
  }
  throw new Error(`code-server did not start:\n${server.output()}`);
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
    return;
  }
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  signalGroup(child.pid, "SIGTERM");
  await Promise.race([exited, wait(STOP_GRACE_MS)]);
  signalGroup(child.pid, "SIGKILL");
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // It is gone already.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
