import type { Label } from '../structure/labels.js';
import { pathOf } from '../structure/labels.js';
import type { ReadDeadline, ReadOwner } from '../reading.js';

/** A unit or office holder where it was named. */
export type OwnerRef = Omit<ReadOwner, 'role'>;

/** How the reader came to an owner that the clause itself does not name. */
export type OwnerSource = 'clause' | 'item' | 'preamble' | 'addressees' | 'none';

export interface Frame {
  readonly label: Label | null;
  /** Said for the whole item: its heading or the words before a colon. */
  leads: readonly OwnerRef[];
  coordinators: readonly OwnerRef[];
  source: OwnerSource;
  /** Named last inside the item. */
  running: readonly OwnerRef[];
  /** A section that holds no duties. */
  silent: boolean;
  /** Said once for all that stands under the heading. */
  deadline: ReadDeadline | null;
}

const frame = (label: Label | null): Frame => ({
  label,
  leads: [],
  coordinators: [],
  source: 'none',
  running: [],
  silent: false,
  deadline: null,
});

/** The items that are open at a place of the body, outermost first. */
export class Items {
  private readonly frames: Frame[] = [frame(null)];

  get root(): Frame {
    return this.frames[0] as Frame;
  }

  get current(): Frame {
    return this.frames.at(-1) as Frame;
  }

  /** Opens the item that a label begins and closes those it ends. */
  open(label: Label): Frame {
    let depth = this.frames.findIndex((one) => one.label?.style === label.style);
    if (depth < 0) {
      depth = this.frames.length;
      while (depth > 1 && (this.frames[depth - 1]?.label?.rank ?? 0) > label.rank) depth--;
    }
    this.frames.length = depth;
    const opened = frame(label);
    opened.silent = this.current.silent;
    this.frames.push(opened);
    return opened;
  }

  /** Closes the bullets that are open: a line between them speaks to what follows. */
  closeBullets(): void {
    while (this.frames.length > 1 && this.current.label?.name === '') this.frames.pop();
  }

  /** Closes all items but the root: a new part of the document begins. */
  closeAll(): void {
    this.frames.length = 1;
  }

  get path(): string | null {
    return pathOf(this.frames.flatMap(({ label }) => (label === null ? [] : [label])));
  }

  /** Somebody is named in the open item: what follows in it is theirs, also in its next neighbours under one numbered heading. */
  speakTo(owners: readonly OwnerRef[]): void {
    this.current.running = owners;
    const parent = this.frames.at(-2);
    if (parent !== undefined && parent.label !== null && parent.leads.length === 0) parent.running = owners;
  }

  /** A heading names who answers here. */
  get isHeaded(): boolean {
    return this.frames.some(({ leads, source }) => leads.length > 0 && source === 'item');
  }

  /** The deadline of the nearest heading that has one. */
  get deadline(): ReadDeadline | null {
    return this.frames.findLast(({ deadline }) => deadline !== null)?.deadline ?? null;
  }

  /** Who answers for a clause without a subject: named last in the item, else for the item, else further out. */
  inherited(): {
    readonly leads: readonly OwnerRef[];
    readonly coordinators: readonly OwnerRef[];
    readonly source: OwnerSource;
  } {
    for (let depth = this.frames.length - 1; depth >= 0; depth--) {
      const one = this.frames[depth] as Frame;
      const inner = depth === this.frames.length - 1;
      if (inner && one.running.length > 0)
        return { leads: one.running, coordinators: [], source: depth === 0 ? 'preamble' : 'item' };
      if (one.leads.length > 0) return { leads: one.leads, coordinators: one.coordinators, source: one.source };
      if (!inner && one.running.length > 0) return { leads: one.running, coordinators: [], source: 'item' };
    }
    return { leads: [], coordinators: [], source: 'none' };
  }
}
