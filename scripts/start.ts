// `npm start`: runs the sample plan in the terminal, then opens VS Code on the sample workspace with the extension in it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildAll } from "./build.ts";
import { openInCodeServer, openInDesktop } from "./open-editor.ts";
import { packageExtension } from "./package.ts";
import { findDesktopCommand } from "./vscode/find-desktop-command.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sampleWorkspace = join(root, "test-fixtures", "workspace");
const usage = `usage: npm start -- [options]

Runs the plan of the sample workspace in the terminal, then opens VS Code on that workspace with the extension installed:
the desktop one if there is a display and \`code\` is found, else code-server, whose address is printed.

  --no-editor          end after the run
  --editor NAME        desktop or code-server instead of what would be chosen
  --workspace DIR      another folder with exactly one *.plan.json (default: test-fixtures/workspace)
  --port N             where code-server listens (default: a free port)
  --help               this text`;

const { values: options } = parseArgs({
  options: {
    "no-editor": { type: "boolean", default: false },
    editor: { type: "string" },
    workspace: { type: "string", default: sampleWorkspace },
    port: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (options.help) {
  console.log(usage);
} else {
  await start();
}

async function start(): Promise<void> {
  const { editor, port } = options;
  if (editor !== undefined && editor !== "desktop" && editor !== "code-server") {
    return refuse(`unknown editor ${editor}`);
  }
  if (port !== undefined && !(Number(port) > 0 && Number(port) < 65_536)) {
    return refuse(`${port} is no port`);
  }
  const workspace = resolve(options.workspace);
  const plan = await findPlan(workspace);
  if (plan === undefined) {
    return refuse(`${workspace} does not hold exactly one *.plan.json`);
  }

  await buildAll();
  console.log(`\n$ planctl run ${relative(process.cwd(), plan)}\n`);
  const code = await runPlan(workspace, plan);
  // A failed run is what the sample is for; anything else (a bad plan, a lock) would fail again in the editor.
  if (options["no-editor"] || (code !== 0 && code !== 1)) {
    process.exitCode = code === 1 && workspace === sampleWorkspace ? 0 : code;
    return;
  }

  console.log("\nPackaging the extension …");
  await packageExtension();
  const desktop = editor === "code-server" ? undefined : findDesktopCommand();
  if (desktop !== undefined) {
    await openInDesktop(desktop, workspace, plan);
  } else if (editor === "desktop") {
    refuse("no desktop VS Code was found, or there is no display");
  } else {
    await openInCodeServer(workspace, plan, port === undefined ? undefined : Number(port));
  }
}

async function findPlan(workspace: string): Promise<string | undefined> {
  if (!existsSync(workspace)) {
    return undefined;
  }
  const { readdir } = await import("node:fs/promises");
  const plans = (await readdir(workspace)).filter((name) => name.endsWith(".plan.json"));
  const [only] = plans;
  return plans.length === 1 && only !== undefined ? join(workspace, only) : undefined;
}

function runPlan(workspace: string, plan: string): Promise<number> {
  const planctl = join(root, "dist", "planctl.cjs");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [planctl, "run", plan, "--workspace", workspace], { stdio: "inherit" });
    // Ctrl+C reaches planctl from the terminal; this process only waits for it to stop its steps.
    process.once("SIGINT", () => {});
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 1)));
  });
}

function refuse(reason: string): void {
  console.error(`${reason}.\n\n${usage}`);
  process.exitCode = 2;
}
