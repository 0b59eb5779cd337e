import { ListCounter, type ListLevel, type ListLevels } from './list-numbers.js';
import type { XmlElement } from './xml.js';

const FORMATS: Readonly<Record<string, ListLevel['format']>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string');

function levelOf({ name, attributes }: XmlElement, level: number): ListLevel {
  if (name === 'text:list-level-style-bullet')
    return { format: 'bullet', pattern: attributes['text:bullet-char'] ?? '•', start: 1 };
  const format = FORMATS[attributes['style:num-format'] ?? ''] ?? 'none';
  const shown = Math.min(level, Number(attributes['text:display-levels'] ?? 1));
  const numbers = Array.from({ length: shown }, (_, at) => `%${level - shown + at + 1}`);
  const pattern = `${attributes['style:num-prefix'] ?? ''}${numbers.join('.')}${attributes['style:num-suffix'] ?? ''}`;
  return { format, pattern: format === 'none' ? '' : pattern, start: Number(attributes['text:start-value'] ?? 1) };
}

/** The list styles of an OpenDocument part, by name. */
export function listStylesOf(root: XmlElement, found = new Map<string, ListLevels>()): Map<string, ListLevels> {
  for (const element of elementsOf(root)) {
    if (element.name === 'text:list-style') {
      const levels: (ListLevel | undefined)[] = [];
      for (const one of elementsOf(element)) {
        const level = Number(one.attributes['text:level']);
        if (level >= 1 && level <= 9) levels[level - 1] = levelOf(one, level);
      }
      found.set(element.attributes['style:name'] ?? '', levels);
    } else if (/^office:(?:document|automatic-styles|styles)/u.test(element.name)) listStylesOf(element, found);
  }
  return found;
}

/** Lists that are open at a place of the text, the innermost last. */
interface OpenList {
  readonly style: string;
  readonly counter: ListCounter;
}

/** Follows the lists of an OpenDocument text and writes the labels that the program shows before their items. */
export class ListFollower {
  private readonly open: OpenList[] = [];
  private readonly byId = new Map<string, ListCounter>();
  private readonly byStyle = new Map<string, ListCounter>();

  constructor(private readonly styles: ReadonlyMap<string, ListLevels>) {}

  enter({ attributes }: XmlElement): void {
    const outer = this.open.at(-1);
    const style = attributes['text:style-name'] ?? outer?.style ?? '';
    const continued = attributes['text:continue-list'];
    const before =
      continued !== undefined
        ? this.byId.get(continued)
        : attributes['text:continue-numbering'] === 'true'
          ? this.byStyle.get(style)
          : undefined;
    const counter = outer?.counter ?? before ?? new ListCounter();
    this.open.push({ style, counter });
    this.byStyle.set(style, counter);
    const id = attributes['xml:id'];
    if (id !== undefined) this.byId.set(id, counter);
  }

  leave(): void {
    this.open.pop();
  }

  /** The label of the next item of the innermost list. */
  label(item: XmlElement): string {
    const list = this.open.at(-1);
    const start = item.attributes['text:start-value'];
    if (list === undefined) return '';
    return list.counter.next(
      this.styles.get(list.style) ?? [],
      Math.min(8, this.open.length - 1),
      start === undefined ? undefined : Number(start),
    );
  }
}
