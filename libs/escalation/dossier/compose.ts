import { createHash } from 'node:crypto';
import { civilDateOf, dateTextOf, type Case } from '@dondoc/domain';
import { unitRefOf } from '../surroundings.js';
import { workingDaysLateOf } from '../words.js';
import type { DossierBody, DossierFacts } from './facts.js';
import { absentOf, recordOf } from './record.js';

/** The dossier of a case: what leader and unit both read. No address of anybody stands in it. */
export function dossierBodyOf(facts: DossierFacts): DossierBody {
  const { kase, task, madeAt, surroundings, source } = facts;
  const { units, calendar } = surroundings;
  const dueOn = task.dueOn ?? kase.dueOn;
  const late = workingDaysLateOf(dueOn, civilDateOf(madeAt), calendar);
  return {
    madeAt,
    task: {
      id: task.id,
      code: source.code,
      title: task.title,
      directiveId: task.directiveId,
      directiveRef: source.directiveRef,
      item: source.item,
      quote: source.quote,
      deadlineText: source.deadlineText,
      dueOn,
      originalDueOn: task.originalDueOn ?? dueOn,
    },
    unit: unitRefOf(units, task.leadUnitId),
    owners: facts.owners,
    record: recordOf(facts).map((each) => ({ ...each })),
    absent: [...absentOf(facts)],
    notices: facts.dispatches.map((dispatch) => ({ ...dispatch, address: null })),
    submissions: [...facts.submissions],
    extensions: [...facts.extensions],
    outages: facts.outages.map((outage) => ({ ...outage })),
    explanation: facts.explanation,
    comparable: [...facts.comparable],
    workingDaysLate: late,
    basis: basisOf(kase, late),
  };
}

/** "Quá hạn 7 ngày làm việc; đã yêu cầu giải trình ngày 18/10/2024 (các nấc đôn đốc, bản 1)." */
function basisOf(kase: Case, late: number): string {
  const asked =
    kase.explanationAskedAt === null
      ? ''
      : `; đã yêu cầu giải trình ngày ${dateTextOf(civilDateOf(kase.explanationAskedAt))}`;
  const [, version = ''] = kase.ladder.split('@');
  return `Quá hạn ${late} ngày làm việc${asked} (các nấc đôn đốc, bản ${version}).`;
}

export interface SealedDossier {
  /** Exactly what is stored and was hashed. */
  readonly text: string;
  readonly sha256: string;
}

export function sealedOf(body: DossierBody): SealedDossier {
  const text = JSON.stringify(body);
  return { text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}
