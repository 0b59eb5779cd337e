import { Store, type Tx } from '@dondoc/platform';
import type { LineSpan, PageSpan } from '@dondoc/documents';
import { Injectable } from '@nestjs/common';

/** Where a text stands on the pages of its file; offsets in UTF-16 into the text as it is kept. */
export interface Layout {
  readonly pages: readonly PageSpan[];
  readonly lines: readonly LineSpan[];
}

/**
 * The layout for a text that a person corrected line by line: as long as it has as many lines as before, each stands where it stood.
 * Null when lines were joined, cut or taken out.
 */
export function movedLayoutOf(layout: Layout, before: string, text: string): Layout | null {
  if (before === text) return layout;
  const [old, now] = [startsOf(before), startsOf(text)];
  if (old.length !== now.length) return null;
  const rows = new Map(old.map((start, row) => [start, row]));
  const lines = layout.lines.flatMap((line) => {
    const row = rows.get(line.start);
    const start = row === undefined ? undefined : now[row];
    if (row === undefined || start === undefined) return [];
    return [{ ...line, start, end: (now[row + 1] ?? text.length + 1) - 1 }];
  });
  const pages = layout.pages.map(({ page }) => {
    const own = lines.filter((line) => line.page === page);
    const start = own[0]?.start ?? lines.filter((line) => line.page < page).at(-1)?.end ?? 0;
    return { page, start, end: own.at(-1)?.end ?? start };
  });
  return { pages, lines };
}

/** Offsets at which the lines of a text begin. */
function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Keeps and answers where the text of a directive stands on the pages of its file. */
@Injectable()
export class Layouts {
  constructor(private readonly store: Store) {}

  async keep(tx: Tx, directiveId: string, { pages, lines }: Layout): Promise<void> {
    await tx.query('insert into directives.layout (directive_id, pages, lines) values ($1, $2, $3)', [
      directiveId,
      JSON.stringify(pages),
      JSON.stringify(lines),
    ]);
  }

  async pagesOf(directiveId: string): Promise<readonly PageSpan[]> {
    const [row] = await this.store.query<Pick<Layout, 'pages'>>(
      'select pages from directives.layout where directive_id = $1',
      [directiveId],
    );
    return row?.pages ?? [];
  }

  async of(directiveId: string): Promise<Layout | null> {
    const [row] = await this.store.query<Layout>('select pages, lines from directives.layout where directive_id = $1', [
      directiveId,
    ]);
    return row ?? null;
  }
}
