import PostalMime from 'postal-mime';
import { refuse, type Extracted } from './refusals.js';

type ReadFile = (name: string, bytes: Uint8Array) => Promise<Extracted>;

const TAGS = /<[^<>]{0,2000}>/gu;

function plainOf(html: string): string {
  const lines = html
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)[^<>]{0,200}>/giu, '\n')
    .replace(/<(?:style|script)[^]*?<\/(?:style|script)>/giu, '');
  return lines
    .replace(TAGS, ' ')
    .replace(/&nbsp;/giu, ' ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** Mail (.eml): the first attached document that can be read, else the message itself. Refusals: file-unreadable, file-empty. */
export async function textOfMail(name: string, bytes: Uint8Array, readFile: ReadFile): Promise<Extracted> {
  try {
    const mail = await PostalMime.parse(bytes);
    for (const attachment of mail.attachments) {
      const file = attachment.filename ?? '';
      if (!/\.(?:docx?|pdf|odt|txt)$/iu.test(file)) continue;
      const found = await readFile(file, bytesOf(attachment.content));
      if ('text' in found) return found;
    }
    const text = mail.text ?? (mail.html === undefined ? '' : plainOf(mail.html));
    return text.trim() === '' ? refuse.empty(name) : { text };
  } catch {
    return refuse.unreadable(name);
  }
}
