import { heldSentenceOf, type Case, type HeldReason } from '@dondoc/domain';
import { Injectable } from '@nestjs/common';
import { SurroundingsReader, unitOf, type Surroundings } from '../surroundings.js';

/** Why a rung is held, in the sentences of texts.md §3, with the names that the reasons only hold the ids of. */
@Injectable()
export class HeldSentences {
  constructor(private readonly reader: SurroundingsReader) {}

  /** Reads the names that the reasons of these cases need, once, and answers how each case's reasons are said. */
  async of(cases: readonly Case[], { units }: Surroundings): Promise<(kase: Case) => (reason: HeldReason) => string> {
    const reasons = cases.flatMap(({ held }) => held?.reasons ?? []);
    const people = await this.reader.people(
      reasons.flatMap(({ facts }) => (typeof facts['personId'] === 'string' ? [facts['personId']] : [])),
    );
    return (kase) => (reason) =>
      heldSentenceOf(reason, {
        personName: (id: string) => people.get(id)?.name ?? '',
        unitName: unitOf(units, kase.leadUnitId).name,
        rung: kase.held?.rung ?? kase.rung + 1,
      });
  }
}
