import type { Refusal } from '@dondoc/contracts';

/** Text of a document, or why there is none. */
export type Extracted = { readonly text: string } | Refusal;

/** Most bytes of a file that is read. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Most characters of one line; a longer one is no document for people. */
export const LONGEST_LINE = 100_000;

const READABLE = 'tệp .txt, .docx, .odt và .eml';
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace('.', ',');
const count = (value: number): string => value.toString().replace(/\B(?=(?:\d{3})+$)/gu, '.');
const extensionOf = (file: string): string => /\.[^.]+$/u.exec(file)?.[0] ?? '';

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
