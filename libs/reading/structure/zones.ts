import { COPIES } from '../header/anchors.js';
import { isSignatureLine } from '../header/signatory.js';
import type { Line } from './lines.js';

const END_MARK = /\.\/\.?["”*]*$/u;
const APPENDIX = /^(?:phụ lục|biểu số|biểu mẫu|mẫu số|danh mục|danh sách|phụ biểu|bảng phân công)(?![\p{L}])/u;

/** Index of the first line of the foot: copies or signature; the number of lines when there is none. */
export function footAt(lines: readonly Line[], from: number): number {
  let ended = -1;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.low.startsWith('nơi nhận') && COPIES.test(line.low)) return at;
    if (END_MARK.test(line.text.slice(-8))) ended = at;
    if (isSignatureLine(line) && (ended >= 0 || at > from)) return at;
  }
  return lines.length;
}

/** Index of the first line of an appendix behind the signature; the number of lines when there is none. */
export function appendixAt(lines: readonly Line[], foot: number): number {
  for (let at = foot + 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (APPENDIX.test(line.low) && line.text.length < 160) return at;
  }
  return lines.length;
}
