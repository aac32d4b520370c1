import assert from "node:assert/strict";
import { test } from "node:test";
import { type HoverPart, renderHover } from "./hover-text.ts";

function render(part: HoverPart, isMarkdown = true): string {
  return renderHover([{ kind: "line", parts: [part] }], isMarkdown).value;
}

test("words of a plan never become markup", () => {
  assert.equal(render({ prose: "[x](command:y) <img> $(zap)" }), "\\[x\\]\\(command\\:y\\) \\<img\\> \\$\\(zap\\)");
  assert.equal(render({ strong: "a*b" }), "**a\\*b**");
  assert.equal(render({ prose: "one\n\n# two" }), "one \\# two");
  assert.equal(render({ prose: "https://a.b" }), "https\\:\\/\\/a\\.b");
});

test("code is fenced by more backticks than it holds", () => {
  assert.equal(render({ code: "a`b``c" }), "``` a`b``c ```");
  assert.equal(renderHover([{ kind: "code", text: "```\nx" }], true).value, "````\n```\nx\n````");
});

test("a client without Markdown gets the bare words", () => {
  assert.equal(render({ prose: "[x](y)" }, false), "[x](y)");
  assert.equal(render({ code: "build" }, false), "`build`");
});
