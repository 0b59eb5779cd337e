import type { CivilDate, Related, WeekLoad } from '@dondoc/domain';
import { Injectable } from '@nestjs/common';

/** An obligation of a directive that units still have open tasks of. */
export interface OpenObligation {
  readonly obligationId: string;
  readonly directiveId: string;
  readonly title: string;
  readonly leadUnitIds: readonly string[];
  /** One of its open tasks. */
  readonly task: Related;
}

/** What is asked about: the units that a document gives work to, and in which weeks (by their Monday). */
export interface BurdenQuestion {
  readonly unitIds: readonly string[];
  readonly weeks: readonly { readonly unitId: string; readonly monday: CivilDate }[];
  /** Tasks of this directive are left out. */
  readonly exceptDirectiveId: string | null;
}

/** What a room to the right knows of the work that units already have. */
export interface FindingContributor {
  /** Unique: `tasks`. */
  readonly room: string;
  openObligations(question: BurdenQuestion): Promise<readonly OpenObligation[]>;
  loads(question: BurdenQuestion): Promise<readonly WeekLoad[]>;
}

/** Where rooms to the right say what the linter should know; they register at start. */
@Injectable()
export class FindingContributors {
  private readonly registered = new Map<string, FindingContributor>();

  register(contributor: FindingContributor): void {
    if (this.registered.has(contributor.room)) throw new Error(`${contributor.room} contributes to findings twice`);
    this.registered.set(contributor.room, contributor);
  }

  async openObligations(question: BurdenQuestion): Promise<readonly OpenObligation[]> {
    return (await Promise.all([...this.registered.values()].map((one) => one.openObligations(question)))).flat();
  }

  async loads(question: BurdenQuestion): Promise<readonly WeekLoad[]> {
    return (await Promise.all([...this.registered.values()].map((one) => one.loads(question)))).flat();
  }
}
