import type { Actor, ActorSeat, Role } from './actor.js';
import type { Problem } from './state.js';

/**
 * How a seat must stand to the subject. `lead`: a seat in the lead unit; `coordinating`: in a coordinating unit; `involved`:
 * either; `administration`: the subject is a matter of administration.
 */
type Relation = 'any' | 'lead' | 'coordinating' | 'involved' | 'administration';

interface Rule {
  readonly roles: Readonly<Partial<Record<Role, Relation>>>;
  /** Refused to whoever asked for it, and to any seat of the lead unit itself. */
  readonly decides?: true;
}

const OFFICE: Rule = { roles: { leader: 'any', monitor: 'any' } };
const OFFICE_DECIDES: Rule = { roles: { leader: 'any', monitor: 'any' }, decides: true };
const UNIT: Rule = { roles: { unitHead: 'lead', officer: 'lead' } };
const HEAD: Rule = { roles: { unitHead: 'lead' } };
const ADMIN: Rule = { roles: { admin: 'any' } };

/** Who may do what: rules.md §6, the only place. Changing a task of one's own unit is a decision on one's own matter. */
export const PERMISSIONS = {
  register: OFFICE,
  correctReading: OFFICE,
  issue: OFFICE,
  number: OFFICE,
  revoke: OFFICE,
  changeDeadline: OFFICE_DECIDES,
  recall: OFFICE_DECIDES,
  suspend: OFFICE_DECIDES,
  resume: OFFICE_DECIDES,
  reassign: OFFICE_DECIDES,
  reopen: OFFICE_DECIDES,
  supersede: OFFICE_DECIDES,
  seeTask: { roles: { leader: 'any', monitor: 'any', unitHead: 'involved', officer: 'involved' } },
  acknowledge: UNIT,
  submit: UNIT,
  withdraw: UNIT,
  answerReview: UNIT,
  askExtension: UNIT,
  withdrawExtension: UNIT,
  reportBlocker: UNIT,
  settleBlocker: { roles: { leader: 'any', monitor: 'any', unitHead: 'lead', officer: 'lead' } },
  acknowledgeCoordination: { roles: { unitHead: 'coordinating', officer: 'coordinating' } },
  nameOfficer: HEAD,
  explain: HEAD,
  answerDossier: HEAD,
  accept: OFFICE_DECIDES,
  return: OFFICE_DECIDES,
  decideExtension: OFFICE_DECIDES,
  decideBlocker: OFFICE_DECIDES,
  confirmRung: OFFICE_DECIDES,
  recordDelivery: OFFICE_DECIDES,
  weigh: OFFICE_DECIDES,
  decideProposal: { roles: { leader: 'any' }, decides: true },
  seeDossier: { roles: { leader: 'any', monitor: 'any', unitHead: 'lead' } },
  signScore: { roles: { leader: 'any' } },
  enterScore: { roles: { monitor: 'any' } },
  manageCalendar: { roles: { monitor: 'any', admin: 'any' } },
  administer: ADMIN,
  readLog: {
    roles: { leader: 'any', monitor: 'any', unitHead: 'involved', officer: 'involved', admin: 'administration' },
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type PermittedAction = keyof typeof PERMISSIONS;

/** What the table needs to know of the matter; leave out what it does not have (registering has no lead unit). */
export interface SubjectFacts {
  readonly leadUnitId?: string | null;
  readonly coordinatingUnitIds?: readonly string[];
  /** Persons who asked for what is decided now: the submitter, the requester, the explainer. */
  readonly askedBy?: readonly string[];
  readonly administration?: boolean;
}

function stands(seat: ActorSeat, relation: Relation, subject: SubjectFacts): boolean {
  const leads = subject.leadUnitId === seat.unitId;
  const coordinates = subject.coordinatingUnitIds?.includes(seat.unitId) ?? false;
  switch (relation) {
    case 'any':
      return true;
    case 'lead':
      return leads;
    case 'coordinating':
      return coordinates;
    case 'involved':
      return leads || coordinates;
    case 'administration':
      return subject.administration === true;
  }
}

function isParty(actor: Actor, subject: SubjectFacts): boolean {
  const persons = [actor.personId, actor.onBehalfOf];
  return (
    (subject.askedBy ?? []).some((asker) => persons.includes(asker)) ||
    actor.seats.some((seat) => seat.unitId === subject.leadUnitId)
  );
}

/**
 * Whether the actor may: null, or the refusal `forbidden` {roles}, `not-your-unit` {unitId} or `self-decision` {unitId}. Nobody
 * decides on what they asked for themselves, nor on a matter of their own unit (the seat's unit, not its subtree; any seat of
 * the person counts). Source: rules.md §6.
 */
export function may(actor: Actor, action: PermittedAction, subject: SubjectFacts = {}): Problem | null {
  const rule: Rule = PERMISSIONS[action];
  const seats = actor.seats.filter((seat) => rule.roles[seat.role] !== undefined);
  if (seats.length === 0) return { problem: 'forbidden', action, roles: Object.keys(rule.roles) };
  if (!seats.some((seat) => stands(seat, rule.roles[seat.role] ?? 'any', subject))) {
    const administration = seats.every((seat) => rule.roles[seat.role] === 'administration');
    return administration
      ? { problem: 'forbidden', action, roles: Object.keys(rule.roles) }
      : { problem: 'not-your-unit', action, unitId: subject.leadUnitId ?? null };
  }
  if (rule.decides && isParty(actor, subject)) {
    return { problem: 'self-decision', action, unitId: subject.leadUnitId ?? null };
  }
  return null;
}
