/**
 * A directive as the rules see it: composed letters (NFC), nothing invisible, every kind of space a plain one; beside it the same
 * in lower case with the tone on one agreed vowel (HOÀ and HÒA alike). Both strings have one length, and each position knows
 * where it came from, so what is found is told in offsets of the text as given.
 */
export interface View {
  readonly source: string;
  readonly text: string;
  readonly low: string;
  /** Offset in the source where the character at this position begins. */
  readonly start: Int32Array;
  /** Offset in the source where it ends. */
  readonly end: Int32Array;
}

const MARK_FIRST = 0x300;
const MARK_LAST = 0x36f;
/** A letter carries two marks at most in Vietnamese; longer heaps of marks are noise and are dropped beyond this. */
const MARKS_KEPT = 4;

const isMark = (code: number): boolean => code >= MARK_FIRST && code <= MARK_LAST;

/** Soft hyphen, zero-width and direction marks, byte-order mark and the asterisks of a bold type that was written out. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x2a ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff ||
    (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) ||
    (code >= 0x7f && code < 0xa0 && code !== 0x85)
  );
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0xa0 ||
    code === 0x09 ||
    (code >= 0x0b && code <= 0x0d) ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x1680
  );
}

/** Most characters: neither space of another kind, nor invisible, nor a mark. */
const isPlain = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f && code !== 0x2a) ||
  code === 0x0a ||
  (code > 0xad && code < MARK_FIRST) ||
  (code > MARK_LAST && code < 0x1680) ||
  (code >= 0x1ea0 && code < 0x2000);

/** A line that begins with one asterisk and a space is a bullet, not bold type. */
function isBulletStar(source: string, at: number): boolean {
  if (source.charCodeAt(at) !== 0x2a || !isSpace(source.charCodeAt(at + 1))) return false;
  const before = at === 0 ? 0x0a : source.charCodeAt(at - 1);
  return before === 0x0a;
}

/** Builds the view of a text in time linear in its length. */
export function viewOf(source: string): View {
  const start = new Int32Array(source.length);
  const end = new Int32Array(source.length);
  const pieces: string[] = [];
  let length = 0;
  let run = 0;
  /** Ends the run of plain characters that goes into the text as it is. */
  const flush = (to: number): void => {
    if (to > run) pieces.push(source.slice(run, to));
  };
  const put = (piece: string, from: number, to: number): void => {
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) {
      start[length] = from;
      end[length] = to;
      length++;
    }
  };
  for (let at = 0; at < source.length;) {
    const code = source.charCodeAt(at);
    const next = source.charCodeAt(at + 1);
    if (isPlain(code) && !(next >= MARK_FIRST && next <= MARK_LAST)) {
      start[length] = at;
      end[length++] = ++at;
      continue;
    }
    flush(at);
    run = at + 1;
    if (isMark(next) && !isMark(code) && code > 0x20) {
      let to = at + 1;
      while (to < source.length && isMark(source.charCodeAt(to))) to++;
      const composed = source.slice(at, Math.min(to, at + 1 + MARKS_KEPT)).normalize('NFC');
      put(composed.length <= to - at ? composed : source.charAt(at), at, to);
      at = to;
      run = to;
      continue;
    }
    if (code === 0x0a) put('\n', at, at + 1);
    else if (isBulletStar(source, at)) put('•', at, at + 1);
    else if (isSpace(code)) put(' ', at, at + 1);
    else if (!isInvisible(code) && !isMark(code)) put(source.charAt(at), at, at + 1);
    at++;
  }
  flush(source.length);
  const text = pieces.join('');
  return { source, text, low: lowOf(text), start: start.subarray(0, length), end: end.subarray(0, length) };
}

const TONES: readonly (readonly [from: string, to: string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
];
const TONE = new Map(TONES);
const OPEN_END = /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}])/gu;
const DASHES = /[‐‑‒–—−]/gu;

/** Syllables that are spelt in two ways, by region and by school. */
const SPELLINGS = new Map([
  ['gởi', 'gửi'],
  ['qui', 'quy'],
  ['quí', 'quý'],
  ['lí', 'lý'],
  ['kì', 'kỳ'],
  ['kĩ', 'kỹ'],
  ['tỉ', 'tỷ'],
  ['sỹ', 'sĩ'],
]);
const SPELT_OTHERWISE = /(?<!\p{L})(?:gởi|qu[ií]|lí|kì|kĩ|tỉ|sỹ)(?!\p{L})/gu;

/** Lower case of the same length, one place for the tone, one spelling, one dash. */
export function lowOf(text: string): string {
  let low = text.toLowerCase();
  if (low.length !== text.length) {
    low = Array.from({ length: text.length }, (_, at) => {
      const lower = text.charAt(at).toLowerCase();
      return lower.length === 1 ? lower : text.charAt(at);
    }).join('');
  }
  return low
    .replace(OPEN_END, (pair) => TONE.get(pair) ?? pair)
    .replace(SPELT_OTHERWISE, (syllable) => SPELLINGS.get(syllable) ?? syllable)
    .replace(DASHES, '-');
}
