import { SaxesParser } from 'saxes';

/** An element of an XML part with its name as written ("w:p"); text among its children as strings. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** A parser that throws at the first fault instead of going on. External entities are never opened. */
export function strictParser(): SaxesParser {
  const parser = new SaxesParser({ position: true });
  parser.on('error', (error) => {
    throw error;
  });
  return parser;
}

/** The root of an XML part. Throws where it is not well-formed. */
export function xmlOf(xml: string): XmlElement {
  const root: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [root];
  const parser = strictParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const keep = (text: string): void => void open.at(-1)?.children.push(text);
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.write(xml).close();
  return root;
}

/** Children of this name. */
export const childrenOf = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** The element that a path of names leads to; null where a step is missing. */
export function elementAt(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let at: XmlElement | undefined = element;
  for (const name of path) {
    at = childrenOf(at, name)[0];
    if (at === undefined) return null;
  }
  return at;
}
