// Document number n of a run: real directives mistreated, texts made to be slow, archives that lie, bytes by chance.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { chanceOf } from './chance.mjs';
import { docxOf, docxWith, emlOf, odtOf, pdfOf } from './containers.mjs';
import { GROWTH_CASES, growthTexts, hostileText } from './hostile.mjs';

const folder = fileURLToPath(new URL('../../test/golden/fixtures/', import.meta.url));
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(folder + name, 'utf8'));

export const EXTENSIONS = ['txt', 'docx', 'odt', 'eml', 'pdf', 'doc', 'md', 'zip', ''];

/** Changes to a text that leave it a text. */
const TEXT_CHANGES = [
  (text) => text.normalize('NFD'),
  (text, { seldom }) => text.replace(/\n/gu, () => (seldom(3) ? ' ' : '\n')),
  (text, { seldom }) => text.replace(/[.;:,]/gu, (mark) => (seldom(4) ? '' : mark)),
  (text, { seldom, one }) =>
    [...text]
      .map((letter) => (seldom(150) ? one(['(', '“', '|', ';', '\u202e', '\u00ad', '\u00a0', '\0']) : letter))
      .join(''),
  (text) => text.replace(/\n/gu, ''),
  (text) => text.replace(/ /gu, '\u00a0'),
  (text) => text.toUpperCase(),
  (text) => text.replace(/\n/gu, '\r'),
  (text, { below }) => text + text.slice(below(text.length)),
  (text, { below }) => text.slice(below(text.length), below(text.length) + 2_000),
  (text, { below }) =>
    text
      .split('\n')
      .sort(() => below(3) - 1)
      .join('\n'),
  (text) => text.replace(/\d/gu, '9'),
];

const BYTE_CHANGES = [
  (bytes, { seldom, below }) => Buffer.from(bytes.map((byte) => (seldom(200) ? byte ^ (1 << below(8)) : byte))),
  (bytes, { seldom, below }) => Buffer.from(bytes.map((byte) => (seldom(2_000) ? below(256) : byte))),
  (bytes, { below }) => bytes.subarray(0, below(bytes.length + 1)),
  (bytes, { below }) => bytes.subarray(below(bytes.length + 1)),
  (bytes, { below }) => Buffer.concat([bytes, bytes.subarray(0, below(bytes.length + 1))]),
  (bytes, { below, bytes: random }) =>
    Buffer.concat([bytes.subarray(0, below(bytes.length + 1)), random(below(400)), bytes]),
];

const ENCODINGS = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'latin1'),
  // half of it in one encoding, half in another
  (text) =>
    Buffer.concat([Buffer.from(text.slice(0, text.length / 2)), Buffer.from(text.slice(text.length / 2), 'utf16le')]),
];

const CONTAINERS = { docx: docxOf, odt: odtOf, eml: (text) => emlOf(text), pdf: pdfOf };

function sampleText(chance, most) {
  let text = chance.one(samples);
  for (let times = chance.below(most + 1); times > 0; times--) text = chance.one(TEXT_CHANGES)(text, chance);
  return text;
}

function damaged(bytes, chance) {
  for (let times = 1 + chance.below(2); times > 0; times--) bytes = chance.one(BYTE_CHANGES)(bytes, chance);
  return bytes;
}

const plain = (chance) => {
  const bytes = chance.one(ENCODINGS)(sampleText(chance, 3));
  return { kind: 'text', extension: 'txt', bytes: chance.seldom(2) ? damaged(bytes, chance) : bytes };
};

/** The archive is whole, what is in it is not. */
function damagedInside(archive, chance) {
  const entries = unzipSync(archive);
  const name = chance.one(Object.keys(entries));
  return Buffer.from(zipSync({ ...entries, [name]: damaged(Buffer.from(entries[name]), chance) }));
}

const contained = (chance) => {
  const extension = chance.one(['docx', 'odt', 'eml', 'pdf', 'pdf', 'docx']);
  const made = CONTAINERS[extension](sampleText(chance, 2));
  const inside = (extension === 'docx' || extension === 'odt') && chance.seldom(2);
  const bytes = inside ? damagedInside(made, chance) : damaged(made, chance);
  // under another name too
  const name = chance.seldom(12) ? chance.one(EXTENSIONS) : extension;
  return { kind: `damaged .${extension}`, extension: name, bytes };
};

const enclosed = (chance) => {
  const extension = chance.one(['docx', 'odt', 'pdf', 'txt']);
  const made = extension === 'txt' ? Buffer.from(sampleText(chance, 1)) : CONTAINERS[extension](sampleText(chance, 1));
  const bytes = chance.seldom(2) ? damaged(made, chance) : made;
  const letter = emlOf('', { name: `cong-van.${extension}`, bytes });
  return { kind: 'enclosed', extension: 'eml', bytes: chance.seldom(3) ? damaged(letter, chance) : letter };
};

const hostile = (chance) => {
  const { kind, text } = hostileText(chance, chance.one(samples));
  const extension = text.length > 300_000 ? 'txt' : chance.one(['txt', 'txt', 'txt', 'docx', 'odt', 'eml', 'pdf']);
  return { kind, extension, bytes: extension === 'txt' ? Buffer.from(text) : CONTAINERS[extension](text) };
};

/** Built once a thread: zeros that swell to 60 MB, and an archive of very many entries. */
const bombs = {};
const swollen = () => (bombs.swollen ??= zipSync({ 'word/document.xml': new Uint8Array(60 << 20) }, { level: 1 }));
const crowded = () =>
  (bombs.crowded ??= zipSync(
    Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`e${n}`, new Uint8Array(1)])),
  ));
const nested = () => (bombs.nested ??= docxOf('x').length && zipSync({ 'content.xml': swollen() }));
const deep = () =>
  (bombs.deep ??= docxWith(`${'<w:tbl><w:tr><w:tc>'.repeat(3_000)}${'</w:tc></w:tr></w:tbl>'.repeat(3_000)}`));
const entities = () =>
  (bombs.entities ??= zipSync({
    'content.xml': Buffer.from(
      `<!DOCTYPE x [<!ENTITY a "xxxxxxxxxx">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]><office:document-content><text:p>&j;</text:p></office:document-content>`,
    ),
  }));
/** The sizes in an archive's directory are somebody's word: this one says less than is in it. */
const lying = (bytes) => {
  const copy = Buffer.from(bytes);
  for (const [mark, at] of [
    [0x04034b50, 22],
    [0x02014b50, 24],
  ]) {
    const place = copy.indexOf(Buffer.from([mark & 255, (mark >> 8) & 255, (mark >> 16) & 255, mark >>> 24]));
    if (place >= 0) copy.writeUInt32LE(100, place + at);
  }
  return copy;
};

const bomb = (chance) => {
  const make = chance.one([swollen, crowded, nested, deep, entities, () => lying(swollen())]);
  return { kind: 'bomb', extension: chance.one(['docx', 'odt', 'doc']), bytes: Buffer.from(make()) };
};

const noise = (chance) => ({
  kind: 'bytes by chance',
  extension: chance.one(EXTENSIONS),
  bytes: chance.bytes(chance.below(chance.one([16, 400, 8_000, 60_000]))),
});

/** Whole and undamaged: these must be read, else the run proves nothing. */
const control = (chance) => {
  const extension = chance.one(['txt', 'docx', 'odt', 'eml', 'pdf']);
  const text = chance.one(samples);
  return { kind: 'control', extension, bytes: CONTAINERS[extension]?.(text) ?? Buffer.from(text) };
};

const SHARES = [[plain, 44], [contained, 30], [enclosed, 6], [hostile, 15], [bomb, 2], [control, 3]]; // prettier-ignore
const KINDS = SHARES.flatMap(([make, share]) => Array.from({ length: share }, () => make));

/** From how many documents on a run also measures growth. */
const FULL = 1_000;

/** How many numbers a run has: its documents, a twentieth as many bytes by chance, and for a full run the growth of each hostile piece. */
export function countOf({ documents }) {
  return documents + Math.ceil(documents / 20) + (documents < FULL ? 0 : GROWTH_CASES);
}

/** Document `number` of the run `seed`: `{kind, name, bytes}`; `shorter` is the same text at a fifth of the length. */
export function documentOf({ seed, documents }, number) {
  const growth = number - documents - Math.ceil(documents / 20);
  if (growth >= 0) {
    const [shorter, longer] = growthTexts(growth, samples[0]).map((text) => Buffer.from(text));
    return { kind: 'growth', name: `van-ban-${number}.txt`, bytes: longer, shorter };
  }
  const chance = chanceOf(seed, number);
  const make = number < documents ? chance.one(KINDS) : noise;
  const { kind, extension, bytes } = make(chance);
  return { kind, name: extension === '' ? `van-ban-${number}` : `van-ban-${number}.${extension}`, bytes };
}
