import { Installation, Refused } from '@dondoc/platform';
import { Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FIRST_PASSWORD, keepActor, PUBLIC, type SignedInRequest } from './actor.js';
import { tokenOf } from './cookie.js';
import { Sessions } from './sessions.js';

/** Platform's own handlers, which know no sessions. Named one by one, so that an odd spelling of any other path stays closed. */
const OPEN = /^\/(?:health\/live|health\/ready|metrics)(?:\?|$)/;

/**
 * Stands before every handler: without a session 401, but for handlers marked `@Public()` and platform's health;
 * until a first password has been changed 403, but for the session's own. In a demo everybody's password is known and stays.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly reflector: Reflector,
    private readonly installation: Installation,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (OPEN.test(request.originalUrl)) return true;
    if (this.isMarked(PUBLIC, context)) return true;
    const token = tokenOf(request);
    const session = token === null ? null : await this.sessions.find(token);
    if (session === null) throw new UnauthorizedException();
    if (session.mustChangePassword && !this.installation.demo && !this.isMarked(FIRST_PASSWORD, context))
      throw new Refused({ problem: 'password-change-required', detail: 'Xin đặt mật khẩu của riêng ông/bà trước.' });
    keepActor(request, session.actor);
    return true;
  }

  private isMarked(mark: string, context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    return this.reflector.getAllAndOverride<boolean | undefined>(mark, targets) === true;
  }
}
