import type { Refusal } from '@dondoc/contracts';
import type { LineSpan, PageSpan } from './page-text.js';

/** Text of a document; of a PDF also where its pages and lines stand (offsets in UTF-16 into `text`). */
export interface ExtractedText {
  readonly text: string;
  readonly pages?: readonly PageSpan[];
  readonly lines?: readonly LineSpan[];
  /** The text of a scan that another program recognised: to be compared with the picture. */
  readonly recognised?: boolean;
}

/** Text of a document, or why there is none. */
export type Extracted = ExtractedText | Refusal;

/** Most bytes of a file that is read. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Most characters of one line; a longer one is no document for people. */
export const LONGEST_LINE = 100_000;

/** The kinds of files that are read, as the sentences say it. */
export const READABLE = 'tệp .txt, .docx, .doc, .pdf, .odt và .eml';
/** The kinds of files whose text can be recognised. */
export const RECOGNISABLE = 'tệp .pdf, .png và .jpg';
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace('.', ',');
const count = (value: number): string => value.toString().replace(/\B(?=(?:\d{3})+$)/gu, '.');
const extensionOf = (file: string): string => /\.[^.]+$/u.exec(file)?.[0] ?? '';

function scanSentence(file: string, pages: number, scans: readonly number[]): string {
  if (scans.length === 0 || scans.length === pages) return `${file} không có lớp chữ (${count(pages)} trang).`;
  const named = scans.length > 8 ? `${count(scans.length)} trong ${count(pages)} trang` : `Trang ${scans.join(', ')}`;
  return `${named} của ${file} chỉ có ảnh chụp, không có lớp chữ.`;
}

/** The refusals of the readers with the sentences of texts.md §4; facts beside them for the screen. */
export const refuse = {
  unreadable: (file: string): Refusal => ({
    problem: 'file-unreadable',
    file,
    detail: `${file} có thể bị hỏng hoặc không đúng định dạng ${extensionOf(file)}.`,
  }),
  encrypted: (file: string): Refusal => ({
    problem: 'file-encrypted',
    file,
    detail: `${file} đang được bảo vệ bằng mật khẩu nên hệ thống không đọc được.`,
  }),
  empty: (file: string): Refusal => ({ problem: 'file-empty', file, detail: `${file} không có chữ nào để đọc.` }),
  tooLarge: (file: string, bytes: number): Refusal => ({
    problem: 'file-too-large',
    file,
    size: megabytes(bytes),
    detail: `${file} có dung lượng ${megabytes(bytes)} MB; mỗi tệp tối đa 20 MB.`,
  }),
  type: (file: string): Refusal => ({
    problem: 'file-type',
    file,
    types: READABLE,
    detail: `Hệ thống đọc được ${READABLE}.`,
  }),
  archive: (file: string): Refusal => ({
    problem: 'archive-too-large',
    file,
    detail: `Khi mở, ${file} lớn gấp nhiều lần dung lượng tải lên nên không được đọc tiếp.`,
  }),
  pages: (file: string, pages: number, most: number): Refusal => ({
    problem: 'file-too-large',
    file,
    pages,
    detail: `${file} có ${count(pages)} trang; mỗi tệp tối đa ${most} trang.`,
  }),
  /** `scans`: the pages that are pictures; none named where the whole file has no text. */
  scan: (file: string, pages: number, scans: readonly number[]): Refusal => ({
    problem: 'file-scan',
    file,
    pages,
    scans,
    detail: `${scanSentence(file, pages, scans)} Có thể nhận dạng chữ từ ảnh (OCR), sau đó cần đối chiếu lại.`,
  }),
  /** For recognition, which takes pictures. */
  picture: (file: string): Refusal => ({
    problem: 'file-type',
    file,
    types: RECOGNISABLE,
    detail: `Hệ thống nhận dạng được chữ trong ${RECOGNISABLE}.`,
  }),
  pixels: (file: string): Refusal => ({
    problem: 'file-too-large',
    file,
    detail: `Ảnh ${file} quá lớn; mỗi ảnh tối đa 40 triệu điểm ảnh.`,
  }),
  stopped: (file: string, seconds: number): Refusal => ({
    problem: 'reading-stopped',
    file,
    limit: `${seconds} giây`,
    detail: `Việc đọc ${file} vượt quá ${seconds} giây nên đã dừng; các tệp khác không bị ảnh hưởng.`,
  }),
  line: (file: string, line: number, length: number): Refusal => ({
    problem: 'line-too-long',
    file,
    line,
    n: length,
    max: LONGEST_LINE,
    detail: `Dòng ${count(line)} dài ${count(length)} ký tự; mỗi dòng tối đa ${count(LONGEST_LINE)}.`,
  }),
  encoding: (file: string): Refusal => ({
    problem: 'encoding-unknown',
    file,
    detail: `Chữ trong ${file} không phải Unicode, TCVN3 hay VNI.`,
  }),
};
