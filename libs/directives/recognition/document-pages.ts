import { isRefusal, type pagedTextSchema, type Refusal } from '@dondoc/contracts';
import { NOT_FOUND, type SignedIn } from '@dondoc/organisation';
import { Files } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { DirectivesViews } from '../directives.views.js';
import { Layouts } from './layout.js';
import { Recogniser } from './recogniser.js';

export type PagedTextView = z.infer<typeof pagedTextSchema>;

export interface PagePicture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Pictures are drawn two at a time; a page read in the mean time waits. */
const AT_ONCE = 2;

/** The original of a directive page by page, for whoever may see the directive. */
@Injectable()
export class DocumentPages {
  private drawing = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly views: DirectivesViews,
    private readonly layouts: Layouts,
    private readonly files: Files,
    private readonly recogniser: Recogniser,
  ) {}

  /** Where the text stands on the pages; no page where the file has none, or where corrections moved the lines. Refusal: not-found. */
  async paged(actor: SignedIn, id: string): Promise<PagedTextView | Refusal> {
    const view = await this.views.one(actor, id);
    if (isRefusal(view)) return view;
    const layout = await this.layouts.of(id);
    if (layout === null) return { pages: [] };
    return {
      pages: layout.pages.map((page) => ({
        ...page,
        lines: layout.lines
          .filter((line) => line.page === page.page)
          .map(({ start, end, box: [left, top, right, bottom] }) => ({ start, end, box: [left, top, right, bottom] })),
      })),
    };
  }

  /** A page of the original as a picture. Refusal: not-found, also where the file has no such page. */
  async picture(actor: SignedIn, id: string, page: number): Promise<PagePicture | Refusal> {
    const view = await this.views.one(actor, id);
    if (isRefusal(view)) return view;
    const file = view.fileId === null ? null : await this.files.get(view.fileId);
    if (file === null) return NOT_FOUND;
    if (file.mediaType.startsWith('image/') && page === 1) return { bytes: file.content, mediaType: file.mediaType };
    if (file.mediaType !== 'application/pdf') return NOT_FOUND;
    const bytes = await this.inTurn(() => this.recogniser.picture(new Uint8Array(file.content), page));
    return bytes === null ? NOT_FOUND : { bytes, mediaType: 'image/png' };
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    while (this.drawing >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.drawing += 1;
    try {
      return await work();
    } finally {
      this.drawing -= 1;
      this.waiting.shift()?.();
    }
  }
}
