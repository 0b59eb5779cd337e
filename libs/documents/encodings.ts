/** Letters of TCVN3 (ABC) by their byte; capitals with a mark are written with the small letter's code in a capital font. */
const TCVN3_CODES =
  'a1Ă a2Â a3Ê a4Ô a5Ơ a6Ư a7Đ a8ă a9â aaê abô acơ adư aeđ b5à b6ả b7ã b8á b9ạ bbằ bcẳ bdẵ beắ c6ặ c7ầ c8ẩ c9ẫ caấ cbậ ccè ceẻ cfẽ d0é d1ẹ d2ề d3ể d4ễ d5ế d6ệ d7ì d8ỉ dcĩ ddí deị dfò e1ỏ e2õ e3ó e4ọ e5ồ e6ổ e7ỗ e8ố e9ộ eaờ ebở ecỡ edớ eeợ efù f1ủ f2ũ f3ú f4ụ f5ừ f6ử f7ữ f8ứ f9ự faỳ fbỷ fcỹ fdý feỵ';

/** VNI writes a letter and its marks as two characters; longest first. */
const VNI_PAIRS =
  'aø à,aù á,aû ả,aõ ã,aï ạ,aâ â,aà ầ,aá ấ,aå ẩ,aã ẫ,aä ậ,aê ă,aè ằ,aé ắ,aú ẳ,aü ẵ,aë ặ,eø è,eù é,eû ẻ,eõ ẽ,eï ẹ,eâ ê,eà ề,eá ế,eå ể,eã ễ,eä ệ,oø ò,où ó,oû ỏ,oõ õ,oï ọ,oâ ô,oà ồ,oá ố,oå ổ,oã ỗ,oä ộ,uø ù,uù ú,uû ủ,uõ ũ,uï ụ,yø ỳ,yù ý,yû ỷ,yõ ỹ,ôø ờ,ôù ớ,ôû ở,ôõ ỡ,ôï ợ,öø ừ,öù ứ,öû ử,öõ ữ,öï ự,ñ đ,ô ơ,ö ư,ì ì,í í,æ ỉ,ó ĩ,ò ị,î ỵ';

const TCVN3 = new Map(
  TCVN3_CODES.split(' ').map((code) => [Number.parseInt(code.slice(0, 2), 16), code.slice(2)] as const),
);

const VNI = new Map<string, string>();
for (const pair of VNI_PAIRS.split(',')) {
  const [from = '', to = ''] = pair.split(' ');
  VNI.set(from, to);
  VNI.set(from.toUpperCase(), to.toUpperCase());
  VNI.set(from.charAt(0).toUpperCase() + from.slice(1), to.toUpperCase());
}

/** What windows-1252 has between 0x80 and 0x9f, by code. */
const SPECIAL = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at)),
    (letter, at) => [letter, 0x80 + at],
  ),
);

/**
 * Text of a document whose letters were those of an old font: the fonts of TCVN3 and VNI show Vietnamese for the codes of western letters,
 * and a program knows only these. Read again by the old tables when that yields Vietnamese; any other text is answered as it is.
 */
export function fromOldFonts(text: string): string {
  if (familiarIn(text) >= 3 || !/[\u0080-\u00ff]/u.test(text)) return text;
  // letters beyond stand for nothing in these fonts: quotation marks and dashes, kept for later
  const codes = Array.from(text, (letter) => SPECIAL.get(letter) ?? letter.codePointAt(0) ?? 0x20);
  if (codes.filter((code) => code > 0xff).length > codes.length / 50) return text;
  const decoded = decodedOf(
    text,
    Uint8Array.from(codes, (code) => (code > 0xff ? 0x3f : code)),
  );
  return decoded ?? text;
}

const COMMON =
  /(?<!\p{L})(?:và|của|các|ngày|tháng|nhân|dân|số|việc|công|thực|hiện|được|tỉnh|huyện|thành|phố|ủy)(?!\p{L})/giu;

function fromTcvn3(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  let text = '';
  for (let at = 0; at < latin.length; at++) text += TCVN3.get(bytes[at] ?? 0) ?? latin.charAt(at);
  return text;
}

function fromVni(bytes: Uint8Array): string {
  const latin = new TextDecoder('windows-1252').decode(bytes);
  let text = '';
  for (let at = 0; at < latin.length;) {
    const two = VNI.get(latin.slice(at, at + 2));
    const one = VNI.get(latin.charAt(at));
    text += two ?? one ?? latin.charAt(at);
    at += two === undefined ? 1 : 2;
  }
  return text;
}

const fromWindows = (bytes: Uint8Array): string => new TextDecoder('windows-1258').decode(bytes).normalize('NFC');

/** So much of a text tells which table it is in: only that one then reads the whole. */
const JUDGED_BYTES = 200_000;

/** How many frequent Vietnamese words there are. */
export const familiarIn = (text: string): number => text.slice(0, 40_000).normalize('NFC').match(COMMON)?.length ?? 0;

/**
 * The text in Unicode. An old table is taken only if it yields at least three frequent Vietnamese words and twice as many as the plain
 * reading; null when the bytes are neither UTF-8 nor any of the tables.
 */
export function decodedOf(unicode: string | null, bytes: Uint8Array): string | null {
  const plain = unicode === null ? 0 : familiarIn(unicode);
  if (unicode !== null && (plain >= 3 || !bytes.some((byte) => byte >= 0x80))) return unicode;
  const head = bytes.subarray(0, JUDGED_BYTES);
  const [found] = [fromTcvn3, fromVni, fromWindows]
    .map((decode) => ({ decode, words: familiarIn(decode(head)) }))
    .sort((a, b) => b.words - a.words);
  if (found !== undefined && found.words >= 3 && found.words >= plain * 2) return found.decode(bytes);
  return unicode;
}
