/** The problem matchers that every run knows; those of a client's installed extensions come with its options. */
export const coreMatchers: readonly string[] = [
  "eslint-compact",
  "eslint-stylish",
  "go",
  "gulp-tsc",
  "jshint",
  "jshint-stylish",
  "lessc",
  "msCompile",
  "node-test",
  "tsc",
];
