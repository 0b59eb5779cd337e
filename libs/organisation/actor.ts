import type { Actor, ActorSeat, CivilDate, Role } from '@dondoc/domain';
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

export interface SignedInSeat extends ActorSeat {
  readonly id: string;
  readonly title: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** Who is signed in, with the seats held on the office's present day. A domain `Actor`. */
export interface SignedIn extends Actor {
  readonly personId: string;
  readonly name: string;
  readonly seats: readonly SignedInSeat[];
  readonly roles: readonly Role[];
  readonly onBehalfOf: string | null;
}

/** Which units' matters somebody may see: all, or those of these units. */
export type Scope = { readonly all: true } | { readonly all: false; readonly unitIds: readonly string[] };

/** Leader and monitor see everything; heads and officers what their seats' units lead or help with; others nothing (rules.md §6). */
export function scopeOf(actor: Actor): Scope {
  if (actor.seats.some((seat) => seat.role === 'leader' || seat.role === 'monitor')) return { all: true };
  const mine = actor.seats.filter((seat) => seat.role === 'unitHead' || seat.role === 'officer');
  return { all: false, unitIds: [...new Set(mine.map((seat) => seat.unitId))] };
}

/** The actor as the log names it. */
export const eventActorOf = ({ personId, onBehalfOf }: Actor): { personId: string; onBehalfOf?: string } =>
  typeof onBehalfOf === 'string' ? { personId, onBehalfOf } : { personId };

export const PUBLIC = 'dondoc:public';

/** Marks a controller or handler that is open without log-in. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

export const FIRST_PASSWORD = 'dondoc:firstPassword';

/** Marks a handler that answers also before the first password has been changed. */
export const WithFirstPassword = (): MethodDecorator => SetMetadata(FIRST_PASSWORD, true);

const KEY = Symbol('dondoc:signedIn');
export interface SignedInRequest extends Request {
  [KEY]?: SignedIn;
}

export function keepActor(request: SignedInRequest, actor: SignedIn): void {
  request[KEY] = actor;
}

/** The person the guard found; of a handler behind the guard it is never missing. */
export const CurrentActor = createParamDecorator((_data: undefined, context: ExecutionContext): SignedIn => {
  const actor = context.switchToHttp().getRequest<SignedInRequest>()[KEY];
  if (actor === undefined) throw new Error('CurrentActor on a handler that is open without log-in');
  return actor;
});
