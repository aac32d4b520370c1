// What the suite inside VS Code leaves behind, told as tests of this runner, so that each counts and is named.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const suite = join(root, "out", "suite", "index.cjs");

interface SuiteTestResult {
  readonly title: string;
  readonly failure?: string;
}

/** The CommonJS module that exports `run()`; `npm run test:e2e` builds it. */
export function builtSuite(): string {
  assert.ok(existsSync(suite), "the suite is not built: use `npm run test:e2e`");
  return suite;
}

export interface ResultsFile {
  /** For the environment of the host. */
  readonly environment: NodeJS.ProcessEnv;
  /** `output` is what is left to look at when the suite did not even come to its end. */
  report(context: TestContext, output: string): Promise<void>;
  dispose(): Promise<void>;
}

export async function createResultsFile(): Promise<ResultsFile> {
  const folder = await mkdtemp(join(tmpdir(), "plan-suite-"));
  const file = join(folder, "results.json");
  return {
    environment: { PLAN_SUITE_RESULTS: file },
    report: async (context, output) => {
      assert.ok(existsSync(file), `the suite did not come to its end:\n${output}`);
      const results = JSON.parse(await readFile(file, "utf8")) as readonly SuiteTestResult[];
      assert.notEqual(results.length, 0, "the suite has no tests");
      for (const { title, failure } of results) {
        await context.test(title, () => {
          if (failure !== undefined) {
            assert.fail(failure);
          }
        });
      }
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}
