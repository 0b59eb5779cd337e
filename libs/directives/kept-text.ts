// Halves of a character beyond 16 bits, standing alone: no UTF-8 has them.
const LONE_HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as it is kept: line ends LF, no byte-order mark, nothing that the database cannot hold. Offsets point into this. */
export function keptTextOf(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\0', '')
    .replace(LONE_HALVES, '\uFFFD');
}
