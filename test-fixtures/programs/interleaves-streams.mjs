// Writes 200 lines to its two streams in turn.
import { writeSync } from "node:fs";

for (let line = 0; line < 100; line++) {
  writeSync(1, `out ${line}\n`);
  writeSync(2, `err ${line}\n`);
}
