import { COPIES } from '../header/anchors.js';
import { isSignatureLine } from '../header/signatory.js';
import type { Line } from './lines.js';

const END_MARK = /\.\/\.?["”*]*$/u;
const APPENDIX = /^(?:phụ lục|biểu số|biểu mẫu|mẫu số|danh mục|danh sách|phụ biểu|bảng phân công)(?![\p{L}])/u;

/** The kind of a document that another one puts into force, on a line of its own. */
const ENCLOSED =
  /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|PHƯƠNG ÁN|ĐỀ ÁN|QUY CHẾ|QUY ĐỊNH|NỘI QUY|HƯỚNG DẪN|LỘ TRÌNH|QUY TRÌNH|ĐIỀU LỆ)$/u;
const WITH_WHAT =
  /^\(?(?:được )?(?:ban hành|kèm theo|đính kèm|phê duyệt)[^)]{0,80}(?:quyết định|công văn|kế hoạch|chỉ thị|văn bản|nghị quyết)/u;

/** A remark below its title says what it belongs to. */
const isEnclosed = (lines: readonly Line[], at: number): boolean =>
  lines.slice(at + 1, at + 7).some(({ low }) => WITH_WHAT.test(low));

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
    if (ENCLOSED.test(line.text) && isEnclosed(lines, at)) return at;
  }
  return lines.length;
}
