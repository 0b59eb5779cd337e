import { Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { keepActor, PUBLIC, type SignedInRequest } from './actor.js';
import { tokenOf } from './cookie.js';
import { Sessions } from './sessions.js';

/** Platform's own handlers, which know no sessions. Named one by one, so that an odd spelling of any other path stays closed. */
const OPEN = /^\/(?:health\/live|health\/ready|metrics)(?:\?|$)/;

/** Stands before every handler: without a session 401, but for handlers marked `@Public()` and platform's health. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (OPEN.test(request.originalUrl)) return true;
    if (
      this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()]) === true
    )
      return true;
    const token = tokenOf(request);
    const actor = token === null ? null : await this.sessions.find(token);
    if (actor === null) throw new UnauthorizedException();
    keepActor(request, actor);
    return true;
  }
}
