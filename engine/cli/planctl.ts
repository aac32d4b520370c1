#!/usr/bin/env node
// The first file that runs. It imports nothing and uses no new syntax, because it must be able to say that Node is too
// old before anything else is loaded; everything else is in `planctl-main.ts`.

const minimum = [22, 13] as const;
const found = process.versions.node.split(".").map(Number);
const isTooOld = Number(found[0]) < minimum[0] || (found[0] === minimum[0] && Number(found[1]) < minimum[1]);

if (isTooOld) {
  process.stderr.write(
    `planctl needs Node ${minimum.join(".")} or newer; this is Node ${process.versions.node} (${process.execPath}). ` +
      "Install a newer Node, or put one earlier on the PATH.\n",
  );
  process.exitCode = 2;
} else {
  // Unbuilt, the neighbour is a source file; in `dist/` it is a bundle. Computed, so that no bundler pulls it in here.
  const main = import.meta.url.endsWith(".ts") ? "./planctl-main.ts" : "./planctl-main.cjs";
  void import(main).then(({ main }: { main: (argv: readonly string[]) => Promise<void> }) => main(process.argv));
}
