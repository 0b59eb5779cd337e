import { civilDateOf, type TaskState } from '@dondoc/domain';
import type { SignedIn } from '@dondoc/organisation';
import { Injectable } from '@nestjs/common';
import { EscalationRows } from './escalation.rows.js';
import { Inboxes } from './inbox/inbox.js';
import type { Matter } from './inbox/matters.js';
import { SurroundingsReader } from './surroundings.js';
import { presentStepOf } from './view/step-words.js';
import { shortDayOf } from './words.js';

/** Something only a leader decides, with the page on which to do it. */
export interface LeaderDecision {
  readonly id: string;
  readonly title: string;
  readonly sub: string;
  readonly href: string;
}

const PATHS: Readonly<Record<Matter['group'], string>> = {
  rung: '/can-quyet-dinh/nac',
  explanation: '/can-quyet-dinh/giai-trinh',
  result: '/can-quyet-dinh/ket-qua',
  extension: '/can-quyet-dinh/gia-han',
  proposal: '/de-xuat',
};

const TITLES: Readonly<Record<Matter['group'], string>> = {
  rung: '',
  explanation: '',
  result: 'Xác nhận kết quả: ',
  extension: 'Gia hạn: ',
  proposal: '',
};

/** What rooms to the right may know of the ladder. */
@Injectable()
export class EscalationQueries {
  constructor(
    private readonly rows: EscalationRows,
    private readonly inboxes: Inboxes,
    private readonly reader: SurroundingsReader,
  ) {}

  /** Where late tasks stand on the ladder, in a few words, by task id. */
  async presentSteps(tasks: readonly TaskState[]): Promise<ReadonlyMap<string, string>> {
    const ids = tasks.map(({ id }) => id);
    const [surroundings, cases] = await Promise.all([this.reader.read(), this.rows.lastCases(ids)]);
    const byTask = new Map(cases.map((row) => [row.task_id, row.body]));
    return new Map(tasks.map((task) => [task.id, presentStepOf(byTask.get(task.id), task, surroundings)]));
  }

  /** What waits for the leadership, the longest first. */
  async forLeaders(): Promise<readonly LeaderDecision[]> {
    const matters = await this.inboxes.forLeaders(await this.reader.read());
    return [...matters]
      .sort(
        (one, other) =>
          Number(other.group === 'proposal') - Number(one.group === 'proposal') || (one.since < other.since ? -1 : 1),
      )
      .map(({ group, subjectId, title, sub, since }) => ({
        id: subjectId,
        title: `${TITLES[group]}${title}`,
        sub: group === 'proposal' ? sub : `từ ${shortDayOf(civilDateOf(since))} · ${sub}`,
        href: `${PATHS[group]}/${subjectId}`,
      }));
  }

  /** How many decisions wait for this person: the number in the menu. */
  async countDecisions(actor: SignedIn): Promise<number> {
    return (await this.inboxes.of(actor)).data.filter(({ decidable }) => decidable).length;
  }
}
