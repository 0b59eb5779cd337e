import { ListCounter, type ListLevel } from './list-numbers.js';
import { childrenOf, elementAt, strictParser, xmlOf, type XmlElement } from './xml.js';

/** A list of Word: its levels, what it counts together with, and the levels at which it begins anew. */
interface List {
  readonly template: string;
  readonly levels: (ListLevel | undefined)[];
  readonly restarts: ReadonlyMap<number, number>;
}

/** Of which list a paragraph is an item, and at which level; null where nothing is said. */
interface Membership {
  readonly list: string | null;
  readonly level: number | null;
}

const FORMATS = 'decimal decimalZero lowerLetter upperLetter lowerRoman upperRoman bullet none'.split(' ');
const MOST_STEPS = 20;

const valueOf = (element: XmlElement | null, name = 'w:val'): string | null => element?.attributes[name] ?? null;
const numberOf = (text: string | null): number | null =>
  text !== null && /^\d{1,6}$/u.test(text) ? Number(text) : null;

function levelOf(element: XmlElement): ListLevel {
  const named = valueOf(elementAt(element, 'w:numFmt')) ?? 'decimal';
  return {
    format: (FORMATS.includes(named) ? named : 'decimal') as ListLevel['format'],
    pattern: valueOf(elementAt(element, 'w:lvlText')) ?? '',
    start: numberOf(valueOf(elementAt(element, 'w:start'))) ?? 1,
  };
}

const indexOf = (element: XmlElement): number => numberOf(valueOf(element, 'w:ilvl')) ?? 0;

function levelsOf(element: XmlElement): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const one of childrenOf(element, 'w:lvl')) levels[Math.min(8, indexOf(one))] = levelOf(one);
  return levels;
}

function membershipOf(properties: XmlElement | null): Membership {
  const numbered = properties === null ? null : elementAt(properties, 'w:numPr');
  if (numbered === null) return { list: null, level: null };
  return {
    list: valueOf(elementAt(numbered, 'w:numId')),
    level: numberOf(valueOf(elementAt(numbered, 'w:ilvl'))),
  };
}

/** What the document's styles and lists say of the numbers that Word writes itself. */
class Numbering {
  private readonly styles = new Map<string, Membership & { readonly basedOn: string | null }>();
  private readonly lists = new Map<string, List>();
  /** A style that a level names as its own. */
  private readonly levelOfStyle = new Map<string, number>();
  private readonly counters = new Map<string, ListCounter>();
  private readonly begun = new Set<string>();

  constructor(numbering: string, styles: string | null) {
    for (const style of styles === null ? [] : childrenOf(xmlOf(styles).children[0] as XmlElement, 'w:style')) {
      const basedOn = valueOf(elementAt(style, 'w:basedOn'));
      this.styles.set(valueOf(style, 'w:styleId') ?? '', { ...membershipOf(elementAt(style, 'w:pPr')), basedOn });
    }
    this.readLists(xmlOf(numbering).children[0] as XmlElement);
  }

  private readLists(root: XmlElement): void {
    const templates = new Map(
      childrenOf(root, 'w:abstractNum').map((one) => [valueOf(one, 'w:abstractNumId') ?? '', one]),
    );
    const lists = childrenOf(root, 'w:num');
    const templateNames = new Map(
      lists.map((one) => [valueOf(one, 'w:numId'), valueOf(elementAt(one, 'w:abstractNumId')) ?? '']),
    );
    const templateOf = (list: string | null): string => templateNames.get(list) ?? '';
    for (const list of lists) {
      let template = templateOf(valueOf(list, 'w:numId'));
      // a template may only say which style of lists it stands for
      const link = valueOf(elementAt(templates.get(template) ?? root, 'w:numStyleLink'));
      if (link !== null) template = templateOf(this.styles.get(link)?.list ?? null);
      const levels = levelsOf(templates.get(template) ?? root);
      const restarts = new Map<number, number>();
      for (const override of childrenOf(list, 'w:lvlOverride')) {
        const [own] = childrenOf(override, 'w:lvl');
        const start = numberOf(valueOf(elementAt(override, 'w:startOverride')));
        if (own !== undefined) levels[indexOf(override)] = levelOf(own);
        if (start !== null) restarts.set(indexOf(override), start);
      }
      this.lists.set(valueOf(list, 'w:numId') ?? '', { template, levels, restarts });
    }
    for (const template of templates.values())
      for (const level of childrenOf(template, 'w:lvl')) {
        const style = valueOf(elementAt(level, 'w:pStyle'));
        if (style !== null) this.levelOfStyle.set(style, indexOf(level));
      }
  }

  /** The label of the next paragraph with this style and membership; '' where Word writes none. */
  next(style: string | null, own: Membership): string {
    const inherited = this.ofStyle(style);
    const name = own.list ?? inherited.list;
    const list = name === null ? undefined : this.lists.get(name);
    if (name === null || list === undefined) return '';
    const level = Math.min(8, own.level ?? inherited.level ?? 0);
    let counter = this.counters.get(list.template);
    if (counter === undefined) this.counters.set(list.template, (counter = new ListCounter()));
    const place = `${name} ${level}`;
    const from = this.begun.has(place) ? undefined : list.restarts.get(level);
    this.begun.add(place);
    return counter.next(list.levels, level, from);
  }

  private ofStyle(style: string | null): Membership {
    let at = style;
    for (let steps = 0; at !== null && steps < MOST_STEPS; steps++) {
      const found = this.styles.get(at);
      if (found !== undefined && found.list !== null)
        return { list: found.list, level: found.level ?? this.levelOfStyle.get(at) ?? null };
      at = found?.basedOn ?? null;
    }
    return { list: null, level: null };
  }
}

interface Paragraph {
  style: string | null;
  list: string | null;
  level: number | null;
}

/**
 * word/document.xml with the numbers that Word writes itself ("1.", "a)", "-") put before the text of their paragraphs, because people
 * quote them and the reader builds the items on them. Throws where a part is not well-formed.
 */
export function withListNumbers(document: string, numbering: string, styles: string | null): string {
  const lists = new Numbering(numbering, styles);
  const pieces: string[] = [];
  let copied = 0;
  const within: string[] = [];
  let choices = 0;
  const paragraphs: Paragraph[] = [];
  const parser = strictParser();
  const isHere = (...path: readonly string[]): boolean =>
    path.every((name, at) => within.at(at - path.length) === name);
  parser.on('opentag', (tag) => {
    const { name, attributes } = tag;
    const paragraph = paragraphs.at(-1);
    const val = attributes['w:val'] ?? null;
    if (name === 'w:p') paragraphs.push({ style: null, list: null, level: null });
    else if (paragraph !== undefined && name === 'w:pStyle' && isHere('w:p', 'w:pPr')) paragraph.style = val;
    else if (paragraph !== undefined && isHere('w:p', 'w:pPr', 'w:numPr')) {
      if (name === 'w:numId') paragraph.list = val;
      if (name === 'w:ilvl') paragraph.level = numberOf(val);
    }
    if (name === 'mc:Choice') choices++;
    within.push(name);
  });
  parser.on('closetag', ({ name }) => {
    within.pop();
    if (name === 'w:p') paragraphs.pop();
    if (name === 'mc:Choice') choices--;
    const paragraph = paragraphs.at(-1);
    // of two shapes of the same thing only the fallback is read
    if (name !== 'w:pPr' || paragraph === undefined || within.at(-1) !== 'w:p' || choices > 0) return;
    const label = lists.next(paragraph.style, paragraph);
    if (label === '') return;
    pieces.push(document.slice(copied, parser.position), runOf(label));
    copied = parser.position;
  });
  parser.write(document).close();
  return pieces.join('') + document.slice(copied);
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
const runOf = (label: string): string => `<w:r><w:t xml:space="preserve">${escaped(label)} </w:t></w:r>`;
