// A run with one step: says `busy`, `held` or `failed` as its locks tell, and holds them until it is killed or its
// standard input says something: `holds-step-locks.mjs STATE_FOLDER RUN_ID NAME…`.
import { createStepLocks } from "../../engine/node/locks/step-locks.ts";

const [stateFolder, runId, ...names] = process.argv.slice(2);
const locks = createStepLocks({ stateFolder, runId });
const say = (word) => process.stdout.write(`${word}\n`);
locks.acquire("demo", names, {
  onBusy: () => say("busy"),
  onHeld: () => say("held"),
  onError: (error) => say(`failed: ${error.message}`),
});
process.stdin.once("data", () => {
  locks.dispose();
  process.exit(0);
});
