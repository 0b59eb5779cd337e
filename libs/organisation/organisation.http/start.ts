import { firstAdministratorSchema, isRefusal, startSchema, type Refusal } from '@dondoc/contracts';
import { CONFIG, Installation, Readiness, Store, type Config } from '@dondoc/platform';
import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { Public } from '../actor.js';
import { cookieOptionsOf, SESSION_COOKIE } from '../cookie.js';
import { DemoAccounts } from '../demo-accounts.js';
import { AccountCommands } from '../organisation.commands/accounts.js';
import { OrganisationQueries } from '../organisation.queries.js';
import { LONGEST_HOURS, Sessions } from '../sessions.js';

type StartView = z.infer<typeof startSchema>;

@Public()
@ApiTags('start')
@Controller('api/v1/start')
export class StartController {
  constructor(
    private readonly store: Store,
    private readonly queries: OrganisationQueries,
    private readonly accounts: AccountCommands,
    private readonly sessions: Sessions,
    private readonly readiness: Readiness,
    private readonly installation: Installation,
    private readonly demoAccounts: DemoAccounts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'start', summary: 'Hệ thống đã sẵn sàng chưa' })
  @ApiOkResponse({ standardSchema: startSchema })
  async start(): Promise<StartView> {
    const [office, people] = await Promise.all([
      this.queries.office(),
      this.store.query('select from organisation.person limit 1'),
    ]);
    return {
      ready: this.readiness.isReady,
      demo: this.installation.demo,
      empty: people.length === 0,
      progress: this.readiness.progress,
      accounts: this.installation.demo && this.readiness.isReady ? await this.demo() : [],
      office: office === null ? null : { name: office.name, short: office.short },
    };
  }

  @Post()
  @ApiOperation({ operationId: 'makeFirstAdministrator', summary: 'Tạo quản trị đầu tiên' })
  @ApiCreatedResponse({ standardSchema: startSchema })
  async begin(
    @Body({ schema: firstAdministratorSchema }) body: z.infer<typeof firstAdministratorSchema>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StartView | Refusal> {
    const made = await this.accounts.begin(body);
    if (isRefusal(made)) return made;
    const token = await this.sessions.begin(made.personId, null);
    response.cookie(SESSION_COOKIE, token, {
      ...cookieOptionsOf(this.config.baseUrl),
      maxAge: LONGEST_HOURS * 3_600_000,
    });
    return this.start();
  }

  private async demo(): Promise<StartView['accounts']> {
    return this.store.query<StartView['accounts'][number]>(
      `select p.email, p.name, coalesce(s.title, '') as title
       from unnest($1::text[]) with ordinality as wanted(email, n)
       join organisation.person p on lower(p.email) = lower(wanted.email)
       left join lateral (select title from organisation.seat where person_id = p.id order by valid_from desc limit 1) s on true
       order by wanted.n`,
      [this.demoAccounts.emails],
    );
  }
}
