// Prints its arguments, working folder, standard input and the PLAN_* variables as JSON.
import { readFileSync } from "node:fs";

const planVariables = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => /^(PLAN|ELECTRON|VSCODE|DEMO)_/.test(name)),
);
const stdin = readFileSync(0, "utf8");
console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), stdin, variables: planVariables }));
