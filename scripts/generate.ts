// Writes what is made from the sources of truth: types and validators from `schemas/`, the list of codes from the
// catalogues. `generate.test.ts` fails when a file on disk is not what would be written.
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { generateErrorCodes } from "./generate-error-codes.ts";
import { generateJournalTypes, generatePlanTypes } from "./generate-schema-types.ts";
import {
  generateJournalValidator,
  generatePlanValidator,
  JOURNAL_VALIDATOR_TYPES,
  PLAN_VALIDATOR_TYPES,
} from "./generate-validator.ts";

export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  /** The content, or undefined where its source does not exist. */
  produce(): Promise<string | undefined>;
}

export const root = dirname(import.meta.dirname);

export const generatedFiles: readonly GeneratedFile[] = [
  { path: "engine/plan/plan-document.generated.ts", produce: () => generatePlanTypes(root) },
  { path: "engine/plan/validate-plan-document.generated.js", produce: () => generatePlanValidator(root) },
  { path: "engine/plan/validate-plan-document.generated.d.ts", produce: async () => PLAN_VALIDATOR_TYPES },
  { path: "engine/run/journal-event.generated.ts", produce: () => generateJournalTypes(root) },
  {
    path: "engine/node/journal/validate-journal-event.generated.js",
    produce: () => generateJournalValidator(root),
  },
  {
    path: "engine/node/journal/validate-journal-event.generated.d.ts",
    produce: async () => JOURNAL_VALIDATOR_TYPES,
  },
  { path: "docs/error-codes.md", produce: () => generateErrorCodes(root) },
];

async function generate(): Promise<void> {
  for (const file of generatedFiles) {
    const content = await file.produce();
    if (content === undefined) {
      continue;
    }
    await writeFile(join(root, file.path), content);
    process.stdout.write(`${file.path}\n`);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await generate();
}
