// What VS Code starts: the suites below, by Mocha, inside the extension host. The outcome goes into a file, because every
// host shows the console elsewhere.
import { writeFileSync } from "node:fs";

/** Set by whoever starts the host; see `scripts/vscode/run-suite.ts`. */
const RESULTS_FILE = "PLAN_SUITE_RESULTS";

export interface SuiteTestResult {
  readonly title: string;
  /** Undefined: it passed. */
  readonly failure?: string;
}

export async function run(): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const mocha = new Mocha({ ui: "bdd", timeout: 120_000, slow: 10_000, color: false });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./language.suite.ts");
  await import("./running.suite.ts");
  await import("./logs.suite.ts");
  await import("./problems.suite.ts");
  const results: SuiteTestResult[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on("pass", (test) => results.push({ title: test.fullTitle() }));
    runner.on("fail", (test, error: Error) => {
      results.push({ title: test.fullTitle(), failure: error.stack ?? error.message });
    });
  });
  const file = process.env[RESULTS_FILE];
  if (file !== undefined) {
    writeFileSync(file, JSON.stringify(results));
  }
  if (failures > 0) {
    throw new Error(`${failures} tests of the suite failed.`);
  }
}
