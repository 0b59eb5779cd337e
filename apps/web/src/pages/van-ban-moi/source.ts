import { Problem } from '../../api/problem.js';
import { sizeWord } from '../../words/numbers.js';

/** Where a directive comes from. */
export type Source =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sample'; readonly sample: string };

const PICTURE = /\.(?:png|jpe?g)$/iu;

const MAX_BYTES = 20 * 1024 * 1024;

const refusal = (slug: string, title: string, detail: string): Problem =>
  new Problem(422, { type: `/problems/${slug}`, title, detail });

/** What can be refused without asking the server, in its words; null where nothing speaks against it. */
export function refusalOf(source: Source): Problem | null {
  if (source.kind === 'text' && source.text.trim() === '') {
    return refusal('validation', 'Chưa có nội dung', 'Dán văn bản vào ô bên dưới rồi đọc.');
  }
  if (source.kind !== 'file') return null;
  const { name, size } = source.file;
  if (size > MAX_BYTES)
    return refusal('file-too-large', 'Tệp quá lớn', `${name} có dung lượng ${sizeWord(size)}; mỗi tệp tối đa 20 MB.`);
  if (size === 0) return refusal('file-empty', 'Tệp không có nội dung', `${name} không có chữ nào để đọc.`);
  if (PICTURE.test(name)) return refusal('file-scan', 'Tệp chỉ có ảnh chụp', `${name} không có lớp chữ.`);
  return null;
}
