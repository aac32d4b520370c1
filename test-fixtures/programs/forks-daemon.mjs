// Starts a daemon in a session of its own that ignores SIGTERM, says `ready`, then runs on (`stay`) or exits with 0.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const daemon = spawn(process.execPath, [fileURLToPath(new URL("ignores-sigterm.mjs", import.meta.url))], {
  detached: true,
  stdio: ["ignore", "pipe", "ignore"],
});
daemon.stdout.once("data", () => {
  console.log("ready");
  if (process.argv[2] === "stay") {
    setInterval(() => undefined, 1_000_000);
  } else {
    process.exit(0);
  }
});
