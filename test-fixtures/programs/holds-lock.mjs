// Takes the lock, says `held` (or `busy`) and holds it until it is killed, or until it hears something on its standard
// input: `holds-lock.mjs STATE_FOLDER NAME`.
import { acquireLock } from "../../engine/node/locks/acquire-lock.ts";

const [stateFolder, name] = process.argv.slice(2);
const lock = acquireLock(stateFolder, name, { runId: "demo-run" });
console.log(lock.kind);
if (lock.kind === "held") {
  process.stdin.once("data", () => {
    lock.release();
    process.exit(0);
  });
}
