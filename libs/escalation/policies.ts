import type { Case, CivilDate, LadderPolicy } from '@dondoc/domain';
import { RulesQueries } from '@dondoc/rules';
import { Injectable } from '@nestjs/common';

/** The ladder a case is judged by: the version pinned at its opening (architecture.md §8). */
@Injectable()
export class LadderPolicies {
  constructor(private readonly rules: RulesQueries) {}

  async of({ ladder }: Pick<Case, 'ladder'>): Promise<LadderPolicy> {
    const [key = '', version = ''] = ladder.split('@');
    return this.rules.pinned('ladder', key, Number(version));
  }

  async ofAll(cases: readonly Pick<Case, 'ladder'>[]): Promise<ReadonlyMap<string, LadderPolicy>> {
    const pins = [...new Set(cases.map(({ ladder }) => ladder))];
    return new Map(await Promise.all(pins.map(async (ladder) => [ladder, await this.of({ ladder })] as const)));
  }

  /** What a case that opens on that day will be judged by. */
  async inForce(on: CivilDate): Promise<LadderPolicy> {
    return this.rules.ladder(on);
  }
}
