import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { after, suite, test } from "node:test";
import type { PowershellWork } from "../../run/step-work.ts";
import { findPowershell } from "../../testing/find-powershell.ts";
import { programPath, removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { ARGUMENT_DEPTH_MAX } from "./powershell-arguments.ts";
import { type PowershellPlace, preparePowershell } from "./prepare-powershell.ts";

/** A start takes a second of computing, and a busy machine makes that many. */
const PROCESS_MS_MAX = 120_000;
const SUITE_MS_MAX = 600_000;

const root = temporaryFolder();
after(() => removeFolder(root));
const powershell = await findPowershell();

function placeOf(changes: Partial<PowershellPlace> = {}): PowershellPlace {
  const folder = mkdtempSync(join(root, "try-"));
  return { folder, cwd: root, environment: {}, platform: process.platform, ...changes };
}

function inline(script: string, rest: Partial<PowershellWork> = {}): PowershellWork {
  return { type: "powershell", source: { type: "inline", text: script }, args: {}, errorAction: "stop", ...rest };
}

function file(path: string, rest: Partial<PowershellWork> = {}): PowershellWork {
  return inline("", { source: { type: "file", path }, ...rest });
}

function refusal(work: PowershellWork): string {
  const line = preparePowershell(work, placeOf());
  assert.ok(!line.ok, "it must be refused");
  return line.message;
}

suite("what PowerShell is given", () => {
  test("is a file and never text, on Windows in spite of the execution policy", () => {
    const place = placeOf({ platform: "linux" });
    const files = ["-File", join(place.folder, "runner.ps1"), join(place.folder, "request.clixml")];
    const plain = ["-NoLogo", "-NoProfile", "-NonInteractive"];
    assert.deepEqual(preparePowershell(inline("'a'"), place), { ok: true, file: "pwsh", args: [...plain, ...files] });
    assert.deepEqual(preparePowershell(inline("'a'"), { ...place, platform: "win32" }), {
      ok: true,
      file: "powershell.exe",
      args: [...plain, "-ExecutionPolicy", "Bypass", ...files],
    });
  });

  test("on Windows is `pwsh` where the step's `PATH` has it", () => {
    const folder = mkdtempSync(join(root, "bin-"));
    writeFileSync(join(folder, "pwsh.exe"), "");
    const line = preparePowershell(
      inline("'a'"),
      placeOf({ platform: "win32", environment: { Path: `C:\\none;${folder}` } }),
    );
    assert.equal(line.ok && line.file, "pwsh");
  });

  test("begins with a byte order mark, and is for this user alone", { skip: process.platform === "win32" }, () => {
    const place = placeOf();
    preparePowershell(inline("'ä'", { args: { Token: "s3cret" } }), place);
    for (const name of ["runner.ps1", "script.ps1"]) {
      assert.deepEqual([...readFileSync(join(place.folder, name)).subarray(0, 3)], [0xef, 0xbb, 0xbf], name);
    }
    assert.equal(readFileSync(join(place.folder, "script.ps1"), "utf8"), "\uFEFF'ä'");
    for (const name of ["runner.ps1", "script.ps1", "request.clixml"]) {
      assert.equal(statSync(join(place.folder, name)).mode & 0o077, 0, name);
    }
  });
});

suite("a PowerShell step cannot start", () => {
  test("without its script", () => {
    assert.match(refusal(file("gone.ps1")), /there is no file `.*gone\.ps1`.*looked for in the step's `cwd`/);
    mkdirSync(join(root, "folder.ps1"));
    assert.match(refusal(file("folder.ps1")), /`.*folder\.ps1` is not a file/);
  });

  test("with a file that PowerShell would run as a program", () => {
    writeFileSync(join(root, "deploy.sh"), "echo hi");
    assert.match(refusal(file("deploy.sh")), /`deploy\.sh` is not a `\.ps1` file/);
  });

  test("with names that PowerShell does not tell apart", () => {
    assert.match(refusal(inline("1", { args: { Path: 1, path: 2 } })), /`args` has both `Path` and `path`/);
    assert.match(refusal(inline("1", { args: { Path: 1, "-path": 2 } })), /names the parameter `Path` twice/);
    assert.match(refusal(inline("1", { args: [{ a: [{ k: 1, K: 2 }] }] })), /`args\[0\]\.a\[0\]` has both `k` and `K`/);
    assert.match(refusal(inline("1", { args: { "-": 1 } })), /`args` has an empty name/);
  });

  test("with arguments nested deeper than PowerShell reads", () => {
    assert.match(refusal(inline("1", { args: nested(ARGUMENT_DEPTH_MAX + 1) })), /nested more than 32 levels deep/);
  });
});

/** A list of lists, so many levels deep. */
function nested(levels: number): readonly never[] {
  let value: readonly unknown[] = [];
  for (let level = 1; level < levels; level++) {
    value = [value];
  }
  // Lists of lists of nothing are JSON.
  return value as readonly never[];
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function run(work: PowershellWork, changes: Partial<PowershellPlace> = {}, stdin = ""): Promise<Ended> {
  assert.ok(powershell.found);
  const place = placeOf(changes);
  const line = preparePowershell(work, place);
  assert.ok(line.ok, JSON.stringify(line));
  const child = spawn(powershell.file, line.args, {
    cwd: place.cwd,
    stdio: "pipe",
    timeout: PROCESS_MS_MAX,
  });
  child.stdin.end(stdin);
  const closed = new Promise<number | null>((done, failed) => {
    child.once("close", done);
    child.once("error", failed);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  assert.ok(!existsSync(join(place.folder, "request.clixml")), "the request is gone once it was read");
  return { code, out: out.replaceAll("\r\n", "\n"), err };
}

async function checkEnd(work: PowershellWork, code: number, out: string, err: RegExp = /^$/): Promise<void> {
  const ended = await run(work);
  assert.deepEqual({ code: ended.code, out: ended.out }, { code, out }, ended.err);
  assert.match(ended.err, err);
}

/** Lines that `echo-arguments.ps1` prints. */
async function checkArguments(args: PowershellWork["args"], expected: readonly string[]): Promise<void> {
  const { code, out, err } = await run(file(programPath("echo-arguments.ps1"), { args }));
  assert.deepEqual({ code, lines: out.split("\n").slice(0, -1), err }, { code: 0, lines: expected, err: "" });
}

const skip = powershell.found ? false : powershell.reason;

// Skipped suites are in no count; this is.
test("there is a PowerShell to prove the rest on", { skip }, () => assert.ok(powershell.found));

suite("arguments of a PowerShell script", { skip, concurrency: 2, timeout: SUITE_MS_MAX }, () => {
  test("keep their types when they are named", async () => {
    await checkArguments(
      { Number: 3, "-Force": true, Names: ["a", "b c"], Any: null, Count: 7, Text: "2024-01-02T03:04:05Z" },
      [
        "Text: String 2024-01-02T03:04:05Z",
        "Number: Int32 3",
        "Force: SwitchParameter True",
        "Names: String[][String a, String b c]",
        "Any: null",
        "Count: Int32 7",
      ],
    );
    await checkArguments({ Number: 2 ** 40, Force: false, Any: 0.5 }, [
      "Number: Int64 1099511627776",
      "Force: SwitchParameter False",
      "Any: Double 0.5",
    ]);
    await checkArguments({ Text: "", Number: "12", Any: true, Count: "42" }, [
      "Text: String ",
      "Number: String 12",
      "Any: Boolean True",
      "Count: Int32 42",
    ]);
  });

  test("arrive identical, whatever is in them", async () => {
    const hostile = `it's "quoted" $HOME $(exit 9) \`n; & | <x> &amp; %PATH% ''`;
    await checkArguments({ Text: hostile, Any: "-Force" }, [`Text: String ${hostile}`, "Any: String -Force"]);
    await checkArguments({ Text: "a\r\nb\n\tc\u0000\u001b", Number: "äß–漢😀", Any: "  " }, [
      "Text: String a\\u000d\\u000ab\\u000a\\u0009c\\u0000\\u001b",
      "Number: String \\u00e4\\u00df\\u2013\\u6f22\\ud83d\\ude00",
      "Any: String   ",
    ]);
    await checkArguments({ Text: "_x0041_", Number: "\ufeffx\u0085\u2028", Any: " a " }, [
      "Text: String _x0041_",
      "Number: String \\ufeffx\\u0085\\u2028",
      "Any: String  a ",
    ]);
  });

  test("may be lists and objects, at any depth", async () => {
    await checkArguments({ Any: { list: [], deep: { one: [[1, null], "two"] } } }, [
      "Any: Hashtable{deep=Hashtable{one=Object[][Object[][Int32 1, null], String two]}; list=Object[][]}",
    ]);
    const odd = JSON.parse('{ "__proto__": 1, "": 2, "a=b": 3, "Keys": 4, "Count": 5 }');
    await checkArguments({ Any: odd }, [
      "Any: Hashtable{=Int32 2; Count=Int32 5; Keys=Int32 4; __proto__=Int32 1; a=b=Int32 3}",
    ]);
    await checkArguments({ Any: ["only"], Names: [] }, ["Names: String[][]", "Any: Object[][String only]"]);
    const opened = Array.from({ length: ARGUMENT_DEPTH_MAX - 1 }, () => "Object[][");
    await checkArguments({ Any: nested(ARGUMENT_DEPTH_MAX - 1) }, [
      `Any: ${opened.join("")}${"]".repeat(opened.length)}`,
    ]);
  });

  test("are taken in order when they are a list, and a text never for a name", async () => {
    await checkArguments(
      ["-Force", 5, ["x"], { k: 1 }, 6, "rest", null],
      [
        "Text: String -Force",
        "Number: Int32 5",
        "Names: String[][String x]",
        "Any: Hashtable{k=Int32 1}",
        "Count: Int32 6",
        "Rest: List`1[String rest, null]",
      ],
    );
  });

  test("reach an inline script with `param`, and one without in `$args`", async () => {
    await checkEnd(inline('param([int] $N)\n"N is $($N + 1)"', { args: { N: 2 } }), 0, "N is 3\n");
    await checkEnd(inline('"$($args.Count): $args"', { args: ["a", 2] }), 0, "2: a 2\n");
    await checkEnd(inline('"$($args.Count)"'), 0, "0\n");
  });

  test("that the script does not take fail it under either `error_action`", async () => {
    for (const errorAction of ["stop", "continue"] as const) {
      const script = 'param([int] $N) "ran"';
      await checkEnd(inline(script, { args: { N: "many" }, errorAction }), 1, "", /Cannot process argument.*'N'/s);
      await checkEnd(
        inline('[CmdletBinding()] param([Parameter(Mandatory)] $A) "ran"', { errorAction }),
        1,
        "",
        /mandatory parameters: A/s,
      );
    }
  });
});

suite("the end of a PowerShell script", { skip, concurrency: 2, timeout: SUITE_MS_MAX }, () => {
  test("is 0, or what `exit` says", async () => {
    await checkEnd(inline("'done'"), 0, "done\n");
    await checkEnd(inline("'a'; exit 3; 'b'"), 3, "a\n");
    await checkEnd(inline("function Stop-It { exit 4 }; Stop-It; 'b'"), 4, "");
    await checkEnd(inline("exit 0", { errorAction: "continue" }), 0, "");
  });

  test("is the exit code of the last native program", { skip: process.platform === "win32" }, async () => {
    await checkEnd(inline("/bin/sh -c 'exit 5'; \"after $LASTEXITCODE\""), 5, "after 5\n");
    await checkEnd(inline("/bin/sh -c 'exit 5'; /bin/sh -c 'exit 0'; 'x'"), 0, "x\n");
    await checkEnd(inline('"fresh $LASTEXITCODE"'), 0, "fresh 0\n");
  });

  test("is 1 after an uncaught `throw`, under either `error_action`", async () => {
    await checkEnd(inline("'a'; throw 'it broke'; 'b'"), 1, "a\n", /it broke/);
    await checkEnd(inline("'a'; throw 'it broke'; 'b'", { errorAction: "continue" }), 1, "a\n", /it broke/);
    await checkEnd(inline("try { throw 'x' } catch { 'caught' }"), 0, "caught\n");
  });

  test("is 1 at the first error under `stop`", async () => {
    await checkEnd(inline("'a'; Write-Error 'bad'; 'b'"), 1, "a\n", /bad/);
    await checkEnd(inline("'a'; 1/0; 'b'"), 1, "a\n", /divide by zero/);
    await checkEnd(inline("'a'; no-such-command; 'b'"), 1, "a\n", /no-such-command/);
  });

  test("is not decided by errors that do not end it under `continue`", async () => {
    const script = "'a'; Write-Error 'bad'; 1/0; no-such-command; 'b'";
    await checkEnd(inline(script, { errorAction: "continue" }), 0, "a\nb\n", /bad.*divide by zero.*no-such-command/s);
    await checkEnd(inline("1/0", { errorAction: "continue" }), 0, "", /divide by zero/);
    await checkEnd(inline("Write-Error 'x'; exit 7", { errorAction: "continue" }), 7, "", /x/);
  });

  test("is 1 when it ended itself by a terminating error, under `continue` too", async () => {
    const record =
      "[System.Management.Automation.ErrorRecord]::new([Exception]::new('gave up'), 'id', 'NotSpecified', $null)";
    const script = `[CmdletBinding()] param() 'a'; $PSCmdlet.ThrowTerminatingError(${record})`;
    await checkEnd(inline(script, { errorAction: "continue" }), 1, "a\n", /gave up/);
  });

  test("is 1 when PowerShell cannot read the script, under either `error_action`", async () => {
    await checkEnd(inline("'a'; if ("), 1, "", /missing/i);
    await checkEnd(inline("'a'; if (", { errorAction: "continue" }), 1, "", /missing/i);
  });
});

suite("a PowerShell script", { skip, concurrency: 2, timeout: SUITE_MS_MAX }, () => {
  test("writes UTF-8 to both streams, and its programs too", { skip: process.platform === "win32" }, async () => {
    const script = "'ä漢😀'; Write-Host 'hö'; [Console]::Error.WriteLine('ü😀'); /bin/sh -c 'echo ö; echo é >&2'";
    await checkEnd(inline(script), 0, "ä漢😀\nhö\nö\n", /^ü😀\r?\né\n$/);
    await checkEnd(inline("$said = /bin/sh -c 'printf ä😀'; \"$said has $($said.Length)\""), 0, "ä😀 has 3\n");
  });

  test("is found from the step's `cwd`, and knows where it lies", async () => {
    const folder = join(root, "it's $a folder");
    mkdirSync(folder);
    writeFileSync(join(folder, "where.PS1"), '"$PSScriptRoot|$([System.Environment]::CurrentDirectory)"');
    const ended = await run(file("where.PS1"), { cwd: folder });
    assert.deepEqual(ended, { code: 0, out: `${folder}|${folder}\n`, err: "" });
  });

  test("reads its standard input as UTF-8", async () => {
    const script = '$said = [Console]::In.ReadToEnd(); "$($said.Length): $said"';
    const ended = await run(inline(script), {}, "zwölf 😀");
    assert.deepEqual(ended, { code: 0, out: "8: zwölf 😀\n", err: "" });
  });

  test("sees nothing of the runner but its preferences", async () => {
    const script =
      "foreach ($name in 'request', 'plain', 'named', 'positional', 'script', 'last') " +
      '{ if ($ExecutionContext.SessionState.PSVariable.Get($name)) { $name } }; "$ErrorActionPreference $($Error.Count)"';
    await checkEnd(inline(script, { args: { A: 1 } }), 0, "Stop 0\n");
  });

  test("may call itself and other scripts", async () => {
    const other = join(dirname(programPath("echo-arguments.ps1")), "echo-arguments.ps1");
    await checkEnd(inline(`& '${other}' -Text hi; exit $LASTEXITCODE`), 0, "Text: String hi\n");
    const twice = 'param([int] $N = 1)\n"n $N"\nif ($N -lt 3) { & $PSCommandPath ($N + 1) }';
    await checkEnd(inline(twice), 0, "n 1\nn 2\nn 3\n");
  });
});
