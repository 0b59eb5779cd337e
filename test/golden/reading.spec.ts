import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { read, type Quoted, type Reading } from '@dondoc/reading';

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const seeds = ['seed-000', 'seed-001', 'seed-002'] as const;

/** What a careful clerk read; obligations there carry no confidence. */
const labelled = (seed: string): Reading => JSON.parse(fixture(`${seed}.json`)) as Reading;
const withoutConfidence = ({ obligations, ...rest }: Reading): unknown => ({
  ...rest,
  obligations: obligations.map(({ confidence, ...obligation }) => obligation),
});

/** Every span in a reading with its text. */
function quotationsIn(value: unknown): readonly Quoted[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'span' in value && 'text' in value ? [value as Quoted] : [];
  return [...own, ...Object.values(value).flatMap(quotationsIn)];
}

describe('the three real directives', () => {
  it.each(seeds)('%s is read to the letter: head, duties, owners, deadlines, citations', (seed) => {
    const reading = read(fixture(`${seed}.txt`), { file: `${seed}.txt` });
    expect(withoutConfidence(reading)).toEqual(labelled(seed));
  });

  it.each(seeds)('%s: every span is the place of its text', (seed) => {
    const text = fixture(`${seed}.txt`);
    const quotations = quotationsIn(read(text));
    expect(quotations.length).toBeGreaterThan(30);
    for (const { text: quoted, span } of quotations) {
      expect(
        text
          .slice(...span)
          .replace(/\s+/gu, ' ')
          .trim(),
      ).toBe(quoted);
    }
  });

  it.each(seeds)(
    '%s is read the same when its letters are decomposed, its spaces hard, its words hyphenated softly',
    (seed) => {
      const text = fixture(`${seed}.txt`);
      const plain = read(text);
      for (const other of [
        text.normalize('NFD'),
        text.replace(/ (?=\p{L})/gu, '\u00a0'),
        text.replace(/(?<=\p{L}{3})(?=\p{L})/gu, '\u00ad'),
      ]) {
        const reading = read(other);
        expect(reading.obligations.map(({ deadline }) => deadline?.kind)).toEqual(
          plain.obligations.map(({ deadline }) => deadline?.kind),
        );
        expect(reading.obligations.map(({ owners }) => owners.length)).toEqual(
          plain.obligations.map(({ owners }) => owners.length),
        );
        for (const { text: quoted, span } of quotationsIn(reading)) {
          expect(
            other
              .slice(...span)
              .replace(/\s+/gu, ' ')
              .trim(),
          ).toBe(quoted);
        }
      }
    },
  );

  it('keeps the day of a cited document out of the deadlines', () => {
    for (const seed of seeds) {
      const { obligations, citations } = read(fixture(`${seed}.txt`));
      const cited = citations.flatMap(({ span }) => [span]);
      for (const { deadline } of obligations) {
        if (deadline === null) continue;
        expect(cited.some(([from, to]) => deadline.span[0] < to && deadline.span[1] > from)).toBe(false);
      }
    }
  });
});
