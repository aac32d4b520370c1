import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { parsePlanOutput, readPlanOutput } from "./read-plan-output.ts";

const folder = temporaryFolder();
after(() => removeFolder(folder));

suite("$PLAN_OUTPUT", () => {
  function checkPublished(title: string, text: string, expected: Readonly<Record<string, string>>) {
    test(title, () => {
      assert.deepEqual(parsePlanOutput(Buffer.from(text)), { published: new Map(Object.entries(expected)) });
    });
  }
  checkPublished("may be empty", "", {});
  checkPublished("holds lines", "a=1\nb=two words \n", { a: "1", b: "two words " });
  checkPublished("may lack its last line end", "a=1", { a: "1" });
  checkPublished("may have the line ends of Windows", "a=1\r\nb<<END\r\nx\r\ny\r\nEND\r\n", { a: "1", b: "x\ny" });
  checkPublished("may have blank lines", "\na=1\n  \nb=2\n", { a: "1", b: "2" });
  checkPublished("lets the later value win", "a=1\na=2\n", { a: "2" });
  checkPublished("allows an empty value", "a=\n", { a: "" });
  checkPublished("splits at the first sign", "a=b=c<<d\nb<<E=F\nx\nE=F\n", { a: "b=c<<d", b: "x" });
  checkPublished("holds blocks, whose last line end is not part of them", "a<<END\nFirst.\n\nThird.\n\nEND\nb=1\n", {
    a: "First.\n\nThird.\n",
    b: "1",
  });
  checkPublished("allows an empty block", "a<<END\nEND\n", { a: "" });
  checkPublished("ends a block at the whole line only", "a<<END\n END\nENDE\nEND\n", { a: " END\nENDE" });
  checkPublished("reads no names in a block", "a<<END\nb=1\nEND\n", { a: "b=1" });

  function checkProblem(title: string, content: string | Uint8Array, expected: RegExp) {
    test(title, () => {
      assert.match(
        parsePlanOutput(typeof content === "string" ? Buffer.from(content) : content).problem ?? "",
        expected,
      );
    });
  }
  checkProblem("refuses a line that is neither", "a=1\nnonsense\n", /line 2: `nonsense` is neither/);
  checkProblem("refuses a name with other characters", "a-b=1\n", /line 1: `a-b` is no resource name/);
  checkProblem("refuses a name with a space", "a =1\n", /`a ` is no resource name/);
  checkProblem("refuses a name that begins with a digit", "1a=1\n", /is no resource name/);
  checkProblem("refuses a missing name", "=1\n", /`` is no resource name/);
  checkProblem("refuses a name that is too long", `${"a".repeat(65)}=1\n`, /at most 64/);
  checkProblem("refuses a block that does not end", "b=1\na<<END\nx\n", /line 2: the block of `a` has no line `END`/);
  checkProblem("refuses a block without a word", "a<<\nx\n\n", /must be followed by the word/);
  checkProblem("refuses a NUL character", "a=x\0y\n", /contains a NUL/);
  checkProblem("refuses a value that no variable can hold", `a=${"x".repeat(65_537)}\n`, /longer than 65536 bytes/);
  checkProblem("refuses what is not UTF-8", new Uint8Array([97, 61, 0xff]), /is not UTF-8/);

  test("that was never written publishes nothing", () => {
    assert.deepEqual(readPlanOutput(join(folder, "none")), { published: new Map() });
  });
  test("may not be larger than a mebibyte", () => {
    writeFileSync(join(folder, "large"), "\n".repeat(1024 * 1024 + 1));
    assert.match(readPlanOutput(join(folder, "large")).problem ?? "", /larger than 1048576 bytes/);
  });
  test("is not waited for where a step made a pipe of it", { skip: process.platform === "win32" }, () => {
    execFileSync("mkfifo", [join(folder, "pipe")]);
    assert.match(readPlanOutput(join(folder, "pipe")).problem ?? "", /no regular file/);
  });
});
