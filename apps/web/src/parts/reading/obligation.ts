import type { Obligation, WriteObligation } from '../../api/types.js';

export type { Obligation, WriteObligation };
export type ObligationKind = Obligation['kind'];

/** An obligation on the desk: as answered by the server, plus what the clerk has just put in its place. */
export interface DeskObligation extends Obligation {
  /** The clerk's own day; undefined where the reading's deadline stands. */
  readonly dueOn?: Obligation['reviewOn'];
}

/** The day the screen shows as due. */
export function dueOnOf(obligation: DeskObligation): Obligation['reviewOn'] {
  return obligation.dueOn !== undefined ? obligation.dueOn : (obligation.due?.dueOn ?? null);
}

/** What PUT /directives/{id}/obligations takes for one obligation. */
export function writeOf(obligation: DeskObligation): WriteObligation {
  const { id, instruction, title, kind, deadline, reviewOn, leadUnitIds, coordinatorUnitIds } = obligation;
  const { reportTo, via, deliverable, countable, confirmed, dropped } = obligation;
  return {
    id,
    instruction,
    title,
    quote: obligation.quote.map(({ start, end }) => ({ start, end })),
    kind,
    deadline,
    ...(obligation.dueOn === undefined ? {} : { dueOn: obligation.dueOn }),
    reviewOn,
    leadUnitIds,
    coordinatorUnitIds,
    reportTo,
    via,
    deliverable,
    countable,
    confirmed,
    dropped,
  };
}
