import { TextDecoder } from "node:util";

/** Escape sequences of a terminal and the like, but not line ends and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: They are what has to be found.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * Bytes as text that does no harm where it is shown: what is no UTF-8, and control characters, are written as `\xNN`.
 * Undefined: it holds NUL, so it is no text.
 */
export function readableBytes(bytes: Uint8Array, { isWhole }: { readonly isWhole: boolean }): string | undefined {
  if (bytes.includes(0)) {
    return undefined;
  }
  const end = isWhole ? bytes.length : endOfWholeCharacters(bytes);
  return withoutControls(decode(bytes.subarray(0, end)));
}

export function withoutControls(text: string): string {
  return text.replace(controls, (found) => escaped(found.charCodeAt(0)));
}

/** What was cut off in the middle of a character is not shown as if it were wrong. */
function endOfWholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
    if (byte < 0x80) {
      break;
    }
  }
  return bytes.length;
}

function decode(bytes: Uint8Array): string {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return strict.decode(bytes);
  } catch {
    return decodeByCharacter(bytes, strict);
  }
}

function decodeByCharacter(bytes: Uint8Array, strict: TextDecoder): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    const character = tryDecode(bytes.subarray(at, at + length), strict);
    parts.push(character ?? escaped(first));
    at += character === undefined ? 1 : length;
  }
  return parts.join("");
}

function tryDecode(bytes: Uint8Array, strict: TextDecoder): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

function escaped(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, "0")}`;
}
