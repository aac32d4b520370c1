/** A program's output as a terminal wants it: a lone LF would only move the cursor down. Escape sequences stay. */
export function toTerminalText(text: string): string {
  return text.replace(/\r?\n/g, "\r\n");
}

/** The last `linesMax` lines of a text, and how many came before them. */
export function tailLines(text: string, linesMax: number): { text: string; skippedLines: number } {
  // A final newline ends the last line; it does not begin another.
  let start = text.endsWith("\n") ? text.length - 1 : text.length;
  for (let count = 0; count < linesMax && start > 0; count++) {
    start = text.lastIndexOf("\n", start - 1);
  }
  if (start <= 0) {
    return { text, skippedLines: 0 };
  }
  return { text: text.slice(start + 1), skippedLines: text.slice(0, start + 1).split("\n").length - 1 };
}
