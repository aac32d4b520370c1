// Writes as many megabytes as its argument says, in lines.
import { writeSync } from "node:fs";

const line = `${"x".repeat(127)}\n`;
const chunk = Buffer.from(line.repeat(8192));
for (let megabyte = 0; megabyte < Number(process.argv[2]); megabyte++) {
  for (let written = 0; written < chunk.length; ) {
    written += writeSync(1, chunk, written);
  }
}
