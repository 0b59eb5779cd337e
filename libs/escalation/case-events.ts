import type { EventName } from '@dondoc/contracts';
import type { CaseEvent } from '@dondoc/domain';
import type { NewEvent } from '@dondoc/platform';

/** The event of a case as the log keeps it: the whole case afterwards and the facts beside it. */
export const newEventOf = (
  { name, at, actorId, onBehalfOf, case: kase, facts }: CaseEvent,
  causeId?: string,
): NewEvent => ({
  name: name satisfies EventName,
  subject: { kind: 'case', id: kase.id, version: kase.version },
  occurredAt: at,
  actor: actorId === null ? 'system' : { personId: actorId, ...(onBehalfOf === null ? {} : { onBehalfOf }) },
  ...(causeId === undefined ? {} : { causeId }),
  payload: { ...facts, case: kase },
});
