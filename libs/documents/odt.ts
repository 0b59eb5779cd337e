import { refuse, type Extracted } from './refusals.js';
import { entryOf, inspectArchive } from './zip.js';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/giu,
    (whole, hex: string, digits: string, word: string) => {
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(digits);
      if (word !== undefined) return ENTITIES[word] ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** What a tag leaves in the text. */
function traceOf(tag: string): string {
  const spaces = /^<text:s(?=[\s/>])/u.test(tag);
  if (spaces) return ' '.repeat(Math.min(200, Number(/text:c="(\d{1,4})"/u.exec(tag)?.[1] ?? 1)));
  if (tag.startsWith('<text:tab')) return '\t';
  return tag.startsWith('<text:line-break') || /^<\/text:(?:p|h)>/u.test(tag) ? '\n' : '';
}

/** Text of OpenDocument's content.xml: paragraphs in lines, text:s, text:tab and text:line-break as what they stand for. */
export function textOfContent(xml: string): string {
  const body = xml.slice(Math.max(0, xml.indexOf('<office:body')));
  const pieces: string[] = [];
  let at = 0;
  while (at < body.length) {
    const open = body.indexOf('<', at);
    if (open < 0) break;
    pieces.push(unescaped(body.slice(at, open).replace(/[\r\n\t]+/gu, ' ')));
    const close = body.indexOf('>', open);
    if (close < 0) break;
    pieces.push(traceOf(body.slice(open, close + 1)));
    at = close + 1;
  }
  return pieces.join('');
}

/** OpenDocument text (.odt) → its text. Refusals: those of the archive. */
export async function textOfOdt(name: string, bytes: Uint8Array): Promise<Extracted> {
  const names = await inspectArchive(name, bytes);
  if ('problem' in names) return names;
  const content = names.has('content.xml') ? entryOf(bytes, 'content.xml') : null;
  if (content === null) return refuse.unreadable(name);
  if (names.has('META-INF/manifest.xml')) {
    const manifest = entryOf(bytes, 'META-INF/manifest.xml');
    if (manifest !== null && /encryption-data/u.test(new TextDecoder().decode(manifest))) return refuse.encrypted(name);
  }
  return { text: textOfContent(new TextDecoder().decode(content)) };
}
