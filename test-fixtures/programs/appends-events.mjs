// Appends events to a journal and says on its standard output how many were acknowledged, until it is killed or the
// journal cannot be written: `appends-events.mjs JOURNAL`.
import { writeSync } from "node:fs";
import { openJournal } from "../../engine/node/journal/open-journal.ts";

const journal = openJournal(process.argv[2], { durability: "process" });
for (let attempt = 1; ; attempt++) {
  try {
    const [event] = journal.append([{ type: "attempt_started", step_id: "demo", attempt }], {
      atMs: 1_769_850_307_123 + attempt,
      elapsedMs: attempt,
    });
    writeSync(1, `${event.seq}\n`);
  } catch (error) {
    writeSync(1, `${error.code}\n`);
    break;
  }
}
