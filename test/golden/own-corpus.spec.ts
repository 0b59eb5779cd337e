import { describe, expect, it } from '@jest/globals';
import { command } from '../../apps/cli/commands/corpus.js';

type Figures = Readonly<Record<string, number>>;

async function figuresOf(folder: string): Promise<Figures> {
  const lines: Figures[] = [];
  await command.run(['score', folder], { line: (json) => void lines.push(json as Figures), note: () => undefined });
  return lines[0] ?? {};
}

describe('the reader on the labelled documents of our own', () => {
  it('keeps what the rounds have taught', async () => {
    const figures = await figuresOf('test/corpus');
    expect(figures['documents']).toBeGreaterThanOrEqual(241);
    expect(figures).toMatchObject({ unread: 0, citationAsDeadline: 0, located: 1 });
    const floors: Figures = {
      precision: 0.98,
      recall: 0.965,
      ownerF1: 0.96,
      explicitDeadlineExact: 0.965,
      standingAccuracy: 0.96,
      header: 0.995,
    };
    const below = Object.entries(floors).filter(([figure, floor]) => (figures[figure] ?? 0) < floor);
    expect(below).toEqual([]);
  });
});
