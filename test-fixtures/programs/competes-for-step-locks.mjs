// A run whose steps `a` to `c` want the same locks again and again: `competes-for-step-locks.mjs STATE_FOLDER RUN_ID
// ROUNDS NAME…`. Exits with 1 if one of them ever finds another living process inside. Who is in owns the file `inside`.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createStepLocks } from "../../engine/node/locks/step-locks.ts";

const [stateFolder, runId, rounds, ...names] = process.argv.slice(2);
const locks = createStepLocks({ stateFolder, runId });
const inside = join(stateFolder, "inside");

await Promise.all(["a", "b", "c"].map(compete));
locks.dispose();

async function compete(stepId) {
  for (let round = 0; round < Number(rounds); round++) {
    await new Promise((resolve, reject) => {
      locks.acquire(stepId, names, { onBusy: () => {}, onHeld: resolve, onError: reject });
    });
    writeFileSync(inside, `${runId} ${stepId}`, { flag: "wx" });
    await new Promise(setImmediate);
    rmSync(inside);
    locks.release(stepId);
  }
}
