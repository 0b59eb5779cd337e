import { changePasswordSchema, isRefusal, logInSchema, sessionSchema, type Refusal } from '@dondoc/contracts';
import { CONFIG, type Config } from '@dondoc/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { CurrentActor, Public, WithFirstPassword, type SignedIn } from '../actor.js';
import { cookieOptionsOf, SESSION_COOKIE, tokenOf } from '../cookie.js';
import { AccountCommands } from '../organisation.commands/accounts.js';
import { SessionViews, type SessionView } from '../session-view.js';
import { LONGEST_HOURS, Sessions } from '../sessions.js';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly accounts: AccountCommands,
    private readonly sessions: Sessions,
    private readonly views: SessionViews,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'logIn', summary: 'Đăng nhập' })
  @ApiOkResponse({ standardSchema: sessionSchema })
  async logIn(
    @Body({ schema: logInSchema }) body: z.infer<typeof logInSchema>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView | Refusal> {
    const begun = await this.accounts.logIn(body.email, body.password, tokenOf(request));
    if (isRefusal(begun)) return begun;
    return this.enter(begun.token, response);
  }

  @Get()
  @WithFirstPassword()
  @ApiOperation({ operationId: 'whoAmI', summary: 'Tôi là ai' })
  @ApiOkResponse({ standardSchema: sessionSchema })
  whoAmI(@CurrentActor() actor: SignedIn): Promise<SessionView> {
    return this.views.viewOf(actor);
  }

  @Delete()
  @WithFirstPassword()
  @HttpCode(204)
  @ApiOperation({ operationId: 'logOut', summary: 'Đăng xuất' })
  @ApiNoContentResponse()
  async logOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = tokenOf(request);
    if (token !== null) await this.sessions.end(token);
    response.clearCookie(SESSION_COOKIE, cookieOptionsOf(this.config.baseUrl));
  }

  @Put('password')
  @WithFirstPassword()
  @HttpCode(204)
  @ApiOperation({ operationId: 'changePassword', summary: 'Đổi mật khẩu' })
  @ApiNoContentResponse()
  async changePassword(
    @CurrentActor() actor: SignedIn,
    @Body({ schema: changePasswordSchema }) body: z.infer<typeof changePasswordSchema>,
    @Req() request: Request,
  ): Promise<Refusal | null> {
    return this.accounts.changePassword(actor, tokenOf(request), body);
  }

  private async enter(token: string, response: Response): Promise<SessionView | Refusal> {
    const session = await this.sessions.find(token);
    if (session === null) return { problem: 'unauthenticated', detail: 'Phiên làm việc đã hết.' };
    response.cookie(SESSION_COOKIE, token, {
      ...cookieOptionsOf(this.config.baseUrl),
      maxAge: LONGEST_HOURS * 3_600_000,
    });
    return this.views.viewOf(session.actor);
  }
}
