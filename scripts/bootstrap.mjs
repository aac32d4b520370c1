// What `npm start` and `npm test` run first, on whatever Node the machine has and with nothing installed: built-ins only.
// Installs the packages when the lock file has changed, then runs the real script on the Node that comes with them.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NODE_MAJOR_MIN = 20;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const installedMark = join(root, "node_modules", ".installed-lock");
const ownNode = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

const [script, ...scriptArguments] = process.argv.slice(2);
if (script === undefined) {
  fail("usage: node scripts/bootstrap.mjs <script> [arguments]");
}
if (Number(process.versions.node.split(".")[0]) < NODE_MAJOR_MIN) {
  fail(`Node ${NODE_MAJOR_MIN} or later is needed; this is ${process.versions.node}.`);
}

await installWhatIsMissing();
process.exitCode = await run(ownNode, [join(root, "scripts", `${script}.ts`), ...scriptArguments]);

async function installWhatIsMissing() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(ownNode) && existsSync(installedMark) && readFileSync(installedMark, "utf8") === lock) {
    return;
  }
  console.log("Installing packages (about half a minute) …");
  const started = Date.now();
  const alive = setInterval(() => console.log(`  still installing, ${seconds(started)} s`), 10_000);
  const code = await run(process.execPath, [npmProgram(), "install", "--no-audit", "--no-fund"]);
  clearInterval(alive);
  if (code !== 0) {
    fail(`npm install ended with ${code}; its messages are above.`);
  }
  if (!existsSync(ownNode)) {
    fail("npm install did not bring `node_modules/node`: were install scripts switched off?");
  }
  writeFileSync(installedMark, lock);
  console.log(`Installed in ${seconds(started)} s.`);
}

/** npm tells its own path to the scripts it runs; beside Node is where it lies otherwise. */
function npmProgram() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env["npm_execpath"],
    join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  const found = candidates.find((candidate) => candidate?.endsWith(".js") && existsSync(candidate));
  return found ?? fail("npm was not found: run this through `npm start` or `npm test`.");
}

function run(program, programArguments) {
  return new Promise((resolve) => {
    const binFolder = join(root, "node_modules", ".bin");
    const child = spawn(program, programArguments, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, PATH: `${binFolder}${delimiter}${process.env["PATH"] ?? ""}` },
    });
    // Ctrl+C reaches the child from the terminal itself; this process only has to wait for it.
    for (const signal of ["SIGINT", "SIGHUP"]) {
      process.on(signal, () => {});
    }
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    child.on("error", (error) => fail(`Cannot start ${program}: ${error.message}`));
    child.on("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 1)));
  });
}

function seconds(sinceMs) {
  return Math.round((Date.now() - sinceMs) / 1000);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
