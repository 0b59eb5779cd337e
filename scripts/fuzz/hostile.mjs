// Texts made to be slow, deep, long or confusing: what a reader of documents must survive in time that grows with the length.

/** Beginnings of patterns that the reader knows; repeated, each is the worst case of some rule. */
const FRAGMENTS = [
  'ngày ', 'tháng ', 'trước ngày ', 'chậm nhất ', 'từ ', 'đến ', 'hết ', 'trong ', 'hằng ', 'quý ', 'năm ', 'và ', ', ', 'của ', 'thuộc ',
  'phối hợp với ', 'cùng với ', 'giao ', 'yêu cầu ', 'đề nghị ', 'các ', 'những ', 'Phòng ', 'Sở ', 'UBND ', 'Ủy ban nhân dân ', 'Chủ tịch ',
  'báo cáo ', 'gửi ', 'qua ', 'trình ', 'số ', '12/UBND-', '1/1/', '31/12/2024 ', 'Công văn số ', 'kể từ ngày ', 'sau khi ', 'nhận được ',
  '05 ngày làm việc ', 'không quá ', 'theo ', 'nếu ', 'có ', 'khó khăn, vướng mắc ', 'chịu trách nhiệm ', '(', '((', '“', '"', '|', ' | ', '…',
  '...', '-', '- ', '– ', '+ ', '* ', '1.', '1.1.', 'a) ', 'I. ', 'Điều 1. ', 'Nơi nhận: ', 'Kính gửi: ', 'TM. ', 'KT. ', 'V/v ', 'A', 'ă', 'A ', '1',
  '1 ', '. ', '; ', ': ', '/', 'x\u0301\u0323\u0302', '\u00ad', '\u200b', '\u202e', '\u00a0', '\t', '  ', '\u0301', 'thực hiện ', 'kịp thời ',
  'Hai là, ', 'đ) ', '2024 ', 'lần/', 'giờ ', '07 giờ 30 phút ', 'thứ hai ', 'Văn phòng HĐND và UBND ', 'tổng hợp ', 'thường xuyên ',
]; // prettier-ignore

const repeated = (piece, length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Lines of at most `width`, so that the limit of a line does not turn everything away. */
function broken(text, width) {
  if (width >= text.length) return text;
  const lines = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines.join('\n');
}

const lengthOf = (chance) => {
  if (chance.seldom(150)) return 5_000_000;
  if (chance.seldom(25)) return 1_000_000;
  return chance.one([2_000, 10_000, 40_000, 100_000, 200_000]);
};

const worstCase = (chance) => {
  const length = lengthOf(chance);
  const unit = Array.from({ length: 1 + chance.below(3) }, () => chance.one(FRAGMENTS)).join('');
  return broken(repeated(unit, length), chance.one([80, 1_000, 20_000, 99_999, 300_000]));
};

const shuffledFragments = (chance) => {
  const length = lengthOf(chance) / 5;
  const pieces = [];
  for (let size = 0; size < length; size += pieces.at(-1).length) pieces.push(chance.one(FRAGMENTS));
  return broken(pieces.join(''), chance.one([80, 1_000, 50_000]));
};

const manyLines = (chance) =>
  Array.from({ length: 100_000 }, () => chance.one(['', 'Làm việc x', 'a) Giao Sở Y báo cáo', '1', '- ', 'x'])).join(
    '\n',
  );

const unbroken = (chance) => repeated(chance.one(FRAGMENTS), chance.one([99_999, 100_001, 1_000_000, 5_000_000]));

const endlessItems = (chance) => {
  const label = chance.one(['a)', 'a) ', '1. ', 'I. ', '- ', '+ ', '1.1.1. ', 'Điều 1. ', 'đ) x\n']);
  return broken(repeated(label, 1_000_000), chance.one([label.length, label.length, 5_000, 90_000]));
};

const deepList = (chance) => {
  const style = chance.below(4);
  return Array.from({ length: 500 }, (_, depth) => {
    const inside = 'Giao Phòng Nội vụ rà soát, báo cáo trước ngày 15/10/2024;';
    if (style === 0) return `${' '.repeat(depth)}- ${inside}`;
    if (style === 1) return `${Array.from({ length: depth + 1 }, () => '1').join('.')}. ${inside}`;
    if (style === 2) return `${'('.repeat(depth)}${inside}${')'.repeat(depth)}`;
    return `${chance.one(['I. ', '1. ', 'a) ', '- ', '+ ', '1.1. '])}${inside}`;
  }).join('\n');
};

const turnedRound = (chance) =>
  repeated(
    '\u202eGiao \u202dSở Y\u202c báo \u2067cáo\u2069 trước ngày 1\u200f5/10/2024.\n',
    chance.one([5_000, 100_000]),
  );

const heapsOfMarks = (chance) =>
  repeated(`e${'\u0301\u0323\u0302'.repeat(1 + chance.below(200))} `, chance.one([10_000, 200_000]));

const wideTable = (chance) => {
  const cells = chance.one([3, 8, 60, 2_000]);
  const row = `| ${Array.from({ length: cells }, (_, at) => (at === 2 ? 'Phòng Nội vụ' : `ô ${at}`)).join(' | ')} |`;
  return `| STT | Nội dung | Chủ trì | Thời gian |\n${repeated(`${row}\n`, chance.one([20_000, 300_000]))}`;
};

const HOSTILE = [
  worstCase, worstCase, worstCase, worstCase, shuffledFragments, shuffledFragments, manyLines, unbroken, endlessItems, deepList, turnedRound,
  heapsOfMarks, wideTable,
]; // prettier-ignore

export const GROWTH_CASES = FRAGMENTS.length * 2;
/** A line may have 100,000 characters: the dearest rules are those that look at a whole one. */
const LINE = 99_000;

/**
 * The same made five times as long: reading it may take five times as long, not twenty-five times. First within one line of a duty, then
 * with more and more lines, every tenth up to 5 MB.
 */
export function growthTexts(at, sample) {
  const piece = FRAGMENTS[at % FRAGMENTS.length];
  const head = `${sample.slice(0, 1_500)}\n1. Giao Phòng Nội vụ rà soát `;
  if (at < FRAGMENTS.length)
    return [LINE / 5, LINE].map((length) => `${head}${repeated(piece, length)} trước ngày 15/10/2024.`);
  const lengths = at % 10 === 0 ? [1_000_000, 5_000_000] : [200_000, 1_000_000];
  return lengths.map((length) => `${head}${broken(repeated(piece, length), 20_000)}`);
}

/** A hostile text; half of them with a real head before it, so that the rules of the body are reached. */
export function hostileText(chance, sample) {
  const make = chance.one(HOSTILE);
  const text = make(chance);
  const head = chance.below(2) === 0 ? sample.slice(0, 1_500) : '';
  return { kind: make.name, text: head === '' ? text : `${head}\n${text}` };
}
