/** A unit as far as names are concerned. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly names: readonly string[];
  readonly headTitle: string;
  readonly level: string;
}

export interface NamedGroup {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly memberIds: readonly string[];
}

/** Who is meant by a name in a directive. `unitIds` is empty where nobody was found. */
export interface Resolved {
  readonly unitIds: readonly string[];
  /** `named`: one unit or a registered group; `guessed`: a kind of unit that no group names; `unknown`: nobody. */
  readonly how: 'named' | 'guessed' | 'unknown';
  readonly group: boolean;
  /** Names that come near, best first, where nobody was found. */
  readonly candidates: readonly string[];
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const NOT_IN_NAMES = /[^\p{L}\p{N}\p{M}]+/gu;

/** Lower case, tones moved to the end of the word (hoá = hóa), punctuation to one space. */
function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('&', ' và '.normalize('NFD'))
    .replace(NOT_IN_NAMES, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join(' ');
}

const ABBREVIATIONS: readonly (readonly [full: string, short: string])[] = [
  ['ủy ban nhân dân', 'ubnd'],
  ['hội đồng nhân dân', 'hđnd'],
  ['văn phòng', 'vp'],
  ['chuyên môn thuộc ubnd', 'chuyên môn'],
].map(([full, short]) => [plainOf(full ?? ''), plainOf(short ?? '')] as const);

/** "Trưởng phòng X" stands for "phòng X": the holder of an office for the unit. */
const HOLDERS: readonly (readonly [title: string, unit: string])[] = [
  ['đồng chí', ''],
  ['thủ trưởng', ''],
  ['lãnh đạo', ''],
  ['các', ''],
  ['phó trưởng phòng', 'phòng'],
  ['trưởng phòng', 'phòng'],
  ['chánh vp', 'vp'],
  ['chánh thanh tra', 'thanh tra'],
  ['phó chủ tịch ubnd', 'ubnd'],
  ['chủ tịch ubnd', 'ubnd'],
  ['trưởng ban', 'ban'],
  ['trưởng công an', 'công an'],
  ['giám đốc', ''],
  ['những', ''],
].map(([title, unit]) => [plainOf(title ?? ''), plainOf(unit ?? '')] as const);

/** "phòng Nội vụ Thành phố" is the office's own phòng Nội vụ. "UBND Thành phố" is not "UBND". */
const OWN_LEVEL = new RegExp(
  `(?<!ubnd|chủ tịch|đoàn) (?:thuộc )?(?:${['thành phố', 'tỉnh', 'huyện', 'quận', 'thị xã', 'tp', 'phường', 'xã', 'sở']
    .map(plainOf)
    .join('|')})$`,
  'u',
);

function withoutHolder(name: string): string {
  let rest = name;
  for (let found = true; found;) {
    found = false;
    for (const [title, unit] of HOLDERS) {
      if (!rest.startsWith(`${title} `)) continue;
      rest = `${unit} ${rest.slice(title.length + 1)}`.trim();
      found = true;
      break;
    }
  }
  return rest;
}

/** The forms under which a name may be looked up, the most exact first. */
function keysOf(text: string): readonly string[] {
  let name = ` ${plainOf(text)} `;
  for (const [full, short] of ABBREVIATIONS) name = name.replaceAll(` ${full} `, ` ${short} `);
  name = name.trim();
  const unit = withoutHolder(name);
  return [...new Set([name, unit, name.replace(OWN_LEVEL, ''), unit.replace(OWN_LEVEL, '')])].filter(
    (key) => key !== '',
  );
}

type Index = ReadonlyMap<string, ReadonlySet<string>>;

function indexOf(entries: readonly (readonly [id: string, names: readonly string[]])[]): Index {
  const index = new Map<string, Set<string>>();
  for (const [id, names] of entries) {
    for (const key of names.flatMap(keysOf)) {
      const ids = index.get(key) ?? new Set<string>();
      index.set(key, ids.add(id));
    }
  }
  return index;
}

/** The one thing found under the first key that finds exactly one; several are no answer. */
function onlyOne(index: Index, keys: readonly string[]): string | null {
  for (const key of keys) {
    const ids = index.get(key);
    if (ids?.size === 1) return [...ids][0] ?? null;
  }
  return null;
}

const DEPARTMENTS = new RegExp(
  `(?:^| )(?:${['phòng', 'ban', 'ngành', 'sở', 'chuyên môn'].map(plainOf).join('|')})(?: |$)`,
  'u',
);
const COMMUNES = new RegExp(`(?:^| )(?:${['xã', 'phường', 'thị trấn', 'đặc khu'].map(plainOf).join('|')})(?: |$)`, 'u');
const EVERYBODY = new RegExp(plainOf('cơ quan đơn vị'), 'u');

/** The levels a group name speaks of, where no registered group does: "các phòng, ban" → departments. */
function levelsOf(key: string): readonly string[] {
  const levels = [DEPARTMENTS.test(key) ? 'department' : '', COMMUNES.test(key) ? 'commune' : ''].filter(
    (level) => level !== '',
  );
  return levels.length === 0 && EVERYBODY.test(key) ? ['department', 'commune'] : levels;
}

const MARKS = /\p{M}/gu;
const bareWordsOf = (text: string): ReadonlySet<string> =>
  new Set(plainOf(text).replace(MARKS, '').replaceAll('đ', 'd').split(' '));

function likenessOf(words: ReadonlySet<string>, name: string): number {
  const other = bareWordsOf(name);
  const shared = [...words].filter((word) => other.has(word)).length;
  return shared / (words.size + other.size - shared);
}

/** Finds who is meant by the names of directives, in the directory of one day. Pure. */
export class Directory {
  private readonly unitIndex: Index;
  private readonly groupIndex: Index;

  constructor(
    readonly units: readonly NamedUnit[],
    readonly groups: readonly NamedGroup[],
  ) {
    this.unitIndex = indexOf(units.map((unit) => [unit.id, [unit.name, unit.short, unit.headTitle, ...unit.names]]));
    this.groupIndex = indexOf(groups.map((group) => [group.id, [group.name, ...group.names]]));
  }

  /** `group`: the reader took the name for a kind of unit, so groups are looked up first. */
  resolve(text: string, group: boolean): Resolved {
    const keys = keysOf(text);
    const found = group
      ? (this.groupNamed(keys) ?? this.unitNamed(keys))
      : (this.unitNamed(keys) ?? this.groupNamed(keys));
    return found ?? (group ? this.guess(keys) : null) ?? this.nobody(text, group);
  }

  private unitNamed(keys: readonly string[]): Resolved | null {
    const id = onlyOne(this.unitIndex, keys);
    return id === null ? null : { unitIds: [id], how: 'named', group: false, candidates: [] };
  }

  private groupNamed(keys: readonly string[]): Resolved | null {
    const id = onlyOne(this.groupIndex, keys);
    const found = this.groups.find((group) => group.id === id);
    if (found === undefined) return null;
    const known = new Set(this.units.map((unit) => unit.id));
    return {
      unitIds: found.memberIds.filter((member) => known.has(member)),
      how: 'named',
      group: true,
      candidates: [],
    };
  }

  private guess(keys: readonly string[]): Resolved | null {
    const levels = levelsOf(keys[0] ?? '');
    const unitIds = this.units.filter((unit) => levels.includes(unit.level)).map((unit) => unit.id);
    return unitIds.length === 0 ? null : { unitIds, how: 'guessed', group: true, candidates: [] };
  }

  private nobody(text: string, group: boolean): Resolved {
    const words = bareWordsOf(text);
    const candidates = this.units
      .map(({ name }) => ({ name, likeness: likenessOf(words, name) }))
      .filter(({ likeness }) => likeness >= 0.4)
      .sort((one, other) => other.likeness - one.likeness)
      .slice(0, 3)
      .map(({ name }) => name);
    return { unitIds: [], how: 'unknown', group, candidates };
  }
}
