import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/**
 * Reads from `from` to the end. Throws where the path is a link, a pipe or a device: what a workspace ships under our
 * names could otherwise make us read for ever, or read what is none of our business.
 */
export function readRegularFile(
  path: string,
  options: { readonly bytesMax: number; readonly from?: number; readonly cutAtMax?: boolean },
): Buffer {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) {
      throw new UnusableFileError(`\`${path}\` is not a regular file.`);
    }
    const from = options.from ?? 0;
    const size = Math.max(0, stat.size - from);
    if (size > options.bytesMax && options.cutAtMax !== true) {
      throw new UnusableFileError(`\`${path}\` is larger than ${options.bytesMax} bytes.`);
    }
    return readFully(file, from, Math.min(size, options.bytesMax));
  } finally {
    closeSync(file);
  }
}

/** The file is there, but cannot be what we wrote. */
export class UnusableFileError extends Error {}

function readFully(file: number, from: number, size: number): Buffer {
  const buffer = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(file, buffer, filled, size - filled, from + filled);
    if (count === 0) {
      break;
    }
    filled += count;
  }
  return buffer.subarray(0, filled);
}
