import type { Quoted, ReadObligation } from '@dondoc/reading';

/** Two obligations are the same duty when at least so much of their quotations is shared. */
const SAME = 0.5;

/** Offsets of the characters quoted, white space left out. */
function lettersOf(text: string, quote: readonly Quoted[]): ReadonlySet<number> {
  const letters = new Set<number>();
  for (const { span } of quote) {
    for (let at = span[0]; at < span[1]; at++) if (!/\s/u.test(text[at] ?? ' ')) letters.add(at);
  }
  return letters;
}

function sharedOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let both = 0;
  for (const at of one) if (other.has(at)) both++;
  return both / (one.size + other.size - both || 1);
}

/** What is labelled and what was read of the same duty, by their places in the lists. */
export type Pair = readonly [labelled: number, read: number];

/** Pairs obligations by intersection over union of their quotations (SCHEMA.md "Scores"): best first, one to one. */
export function pairsOf(
  text: string,
  labelled: readonly ReadObligation[],
  read: readonly ReadObligation[],
): readonly Pair[] {
  const theirs = read.map((one) => lettersOf(text, one.quote));
  const candidates = labelled.flatMap((one, at) => {
    const letters = lettersOf(text, one.quote);
    return theirs.map((other, to) => ({ at, to, shared: sharedOf(letters, other) }));
  });
  const close = candidates.filter(({ shared }) => shared >= SAME).sort((one, other) => other.shared - one.shared);
  const pairs: Pair[] = [];
  const taken = { labelled: new Set<number>(), read: new Set<number>() };
  for (const { at, to } of close) {
    if (taken.labelled.has(at) || taken.read.has(to)) continue;
    taken.labelled.add(at);
    taken.read.add(to);
    pairs.push([at, to]);
  }
  return pairs;
}
