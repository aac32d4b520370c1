// Our own definitions of the matchers that VS Code has built in (they can't be read from an extension), written from the
// output formats that the tools document, and one of ours: `node-test`. In the form of tasks.json, so pure data.
import type { ProblemMatcherDefinition } from "../../plan/plan.ts";

const knownMatchers = {
  // src/a.js: line 1, col 10, Error - 'x' is never used. (no-unused-vars)
  "eslint-compact": [
    {
      fileLocation: "autoDetect",
      pattern: {
        regexp: "^(.+): line (\\d+), col (\\d+), (Error|Warning|Info) - (.+?)(?: \\(([^()\\s]+)\\))?$",
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        message: 5,
        code: 6,
      },
    },
  ],
  // /home/me/src/a.js
  //   1:10  error  'x' is never used  no-unused-vars
  "eslint-stylish": [
    {
      fileLocation: "autoDetect",
      pattern: [
        { regexp: "^((?:[A-Za-z]:)?[\\w.~@/\\\\].*)$", file: 1 },
        {
          regexp: "^\\s+(\\d+):(\\d+)\\s+(error|warning|info)\\s+(.+?)(?:\\s\\s+(\\S+))?\\s*$",
          line: 1,
          column: 2,
          severity: 3,
          message: 4,
          code: 5,
          loop: true,
        },
      ],
    },
  ],
  // Program.cs(4,7): error CS0246: The type 'X' could not be found. [App.csproj]
  msCompile: [
    {
      fileLocation: "autoDetect",
      pattern: {
        regexp:
          "^\\s*(?:\\d+>)?\\s*(\\S.*?)\\((\\d+(?:,\\d+(?:,\\d+,\\d+)?)?)\\)\\s*:\\s+(?:\\S+\\s+)?(?:fatal\\s+)?(error|warning|info)\\s+(\\w+)\\s*:\\s*(.*)$",
        file: 1,
        location: 2,
        severity: 3,
        code: 4,
        message: 5,
      },
    },
  ],
  // src/a.ts(1,5): error TS2322: …     and, with --pretty,     src/a.ts:1:5 - error TS2322: …
  tsc: [
    {
      fileLocation: "relative",
      pattern: {
        regexp: "^(\\S.*?)[(:](\\d+)[,:](\\d+)(?:\\):| -)\\s+(error|warning|info)\\s+(TS\\d+):\\s*(.*)$",
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        code: 5,
        message: 6,
      },
    },
  ],
  // src/a.ts(1,5): 2322 Type 'string' is not assignable to type 'number'.
  "gulp-tsc": [
    {
      fileLocation: "relative",
      pattern: {
        regexp: "^(\\S.*?)\\((\\d+(?:,\\d+(?:,\\d+,\\d+)?)?)\\):\\s+(\\d+)\\s+(.*)$",
        file: 1,
        location: 2,
        code: 3,
        message: 4,
      },
    },
  ],
  // ./main.go:5:2: undefined: x     vet: ./main.go:5:2: …     and indented, from `go test`,     main_test.go:12: got 1
  go: [
    {
      fileLocation: "relative",
      pattern: {
        regexp: "^\\s*(?:[\\w-]+: )?((?:[A-Za-z]:)?[^:\\s][^:]*\\.go):(\\d+)(?::(\\d+))?: (.*)$",
        file: 1,
        line: 2,
        column: 3,
        message: 4,
      },
    },
  ],
  // src/a.js: line 5, col 8, Missing semicolon. (W033)
  jshint: [
    {
      fileLocation: "autoDetect",
      pattern: {
        regexp: "^(.+): line (\\d+), col (\\d+), (.+?)(?: \\((([EWI])\\d+)\\))?$",
        file: 1,
        line: 2,
        column: 3,
        message: 4,
        code: 5,
        severity: 6,
      },
    },
  ],
  // src/a.js
  //   line 5  col 8  Missing semicolon.  (W033)
  "jshint-stylish": [
    {
      fileLocation: "autoDetect",
      pattern: [
        { regexp: "^(\\S.*)$", file: 1 },
        {
          regexp: "^\\s+line\\s+(\\d+)\\s+col\\s+(\\d+)\\s+(.+?)(?:\\s+\\((([EWI])\\d+)\\))?\\s*$",
          line: 1,
          column: 2,
          message: 3,
          code: 4,
          severity: 5,
          loop: true,
        },
      ],
    },
  ],
  // ParseError: Unrecognised input in /home/me/a.less on line 1, column 5:
  lessc: [
    {
      fileLocation: "autoDetect",
      pattern: {
        regexp: "^(\\w*Error: .+) in (.+) on line (\\d+), column (\\d+):?\\s*$",
        message: 1,
        file: 2,
        line: 3,
        column: 4,
      },
    },
  ],
  "node-test": [
    // The list at the end of the `spec` reporter; the place is that of the test.
    // test at test/sum.test.js:3:1
    // ✖ adds two numbers (1.8ms)
    //   AssertionError [ERR_ASSERTION]: 2 !== 3
    {
      fileLocation: "relative",
      pattern: [
        { regexp: "^test at (.+):(\\d+):(\\d+)$", file: 1, line: 2, column: 3 },
        { regexp: "^✖ (.+?)(?: \\([\\d.]+ms\\))?$", message: 1 },
        { regexp: "^\\s+(\\S.*)$", message: 1 },
      ],
    },
    // The `tap` reporter, the default of Node 20 and older where the output is no terminal.
    // not ok 1 - adds two numbers
    //   ---
    //   duration_ms: 1.8
    //   location: '/home/me/test/sum.test.js:3:1'
    {
      fileLocation: "absolute",
      pattern: [
        { regexp: "^\\s*not ok \\d+ - (.+?)(?<! # TODO.*)$", message: 1 },
        { regexp: "^\\s+---$" },
        { regexp: "^\\s+duration_ms: " },
        { regexp: "^\\s+location: '(.+):(\\d+):(\\d+)'$", file: 1, line: 2, column: 3 },
      ],
    },
  ],
} as const satisfies Readonly<Record<string, readonly ProblemMatcherDefinition[]>>;

/** A name may stand for several definitions: one for each format of the tool's output. */
export const knownMatcherDefinitions: ReadonlyMap<string, readonly ProblemMatcherDefinition[]> = new Map(
  Object.entries(knownMatchers),
);

/**
 * Without `$`, in the order of the alphabet.
 * @internal for tests and scripts
 */
export const knownMatcherNames: readonly string[] = [...knownMatcherDefinitions.keys()].sort();
