/** What a snippet would insert if nobody filled in its placeholders: `"id": "${1:build}"$0` → `"id": "build"`. */
export function plainTextOfSnippet(snippet: string): string {
  let plain = "";
  let depth = 0;
  for (let at = 0; at < snippet.length; at++) {
    const letter = snippet.charAt(at);
    const opening = /^\$(?:\d+|\{\d+(:|\|[^|]*\||\}))/.exec(snippet.slice(at, at + OPENING_MAX));
    if (letter === "\\" && at + 1 < snippet.length) {
      plain += snippet.charAt(++at);
    } else if (opening !== null) {
      at += opening[0].length - 1;
      if (opening[1] === ":") {
        depth++;
      } else if (opening[1]?.startsWith("|") === true) {
        plain += firstChoice(opening[1]);
        depth++;
      }
    } else if (letter === "}" && depth > 0) {
      depth--;
    } else {
      plain += letter;
    }
  }
  return plain;
}

/** A placeholder's beginning, with its list of choices, is not longer than this: twenty ids of 64 letters fit. */
const OPENING_MAX = 2_000;

function firstChoice(choices: string): string {
  return choices.slice(1, -1).split(",")[0] ?? "";
}
