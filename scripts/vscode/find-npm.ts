import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** npm tells its own path to the scripts it runs; beside a Node is where it lies otherwise. */
export function findNpm(): string | undefined {
  const besideNodes = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((bin) => [
      join(bin, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
      join(bin, "node_modules", "npm", "bin", "npm-cli.js"),
      join(bin, "..", "share", "nodejs", "npm", "bin", "npm-cli.js"),
    ]);
  return [process.env["npm_execpath"], ...besideNodes].find((file) => file?.endsWith(".js") && existsSync(file));
}
