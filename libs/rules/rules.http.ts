import { pageSchema, ruleKindSchema, ruleVersionSchema, type Refusal } from '@dondoc/contracts';
import { NOT_FOUND } from '@dondoc/organisation';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RulesQueries, type RuleVersion } from './rules.queries.js';

@ApiTags('rules')
@Controller('api/v1/rules')
export class RulesController {
  constructor(private readonly queries: RulesQueries) {}

  /** Open to everybody signed in: a unit may read by which rules it is followed up. */
  @Get(':kind/:key/versions')
  @ApiOperation({ operationId: 'listRuleVersions', summary: 'Các bản của một bộ quy tắc' })
  @ApiOkResponse({ standardSchema: pageSchema(ruleVersionSchema) })
  async versions(
    @Param('kind') kind: string,
    @Param('key') key: string,
  ): Promise<{ data: readonly RuleVersion[]; page: { next: null; total: number } } | Refusal> {
    const known = ruleKindSchema.safeParse(kind);
    const data = known.success ? await this.queries.versions(known.data, key) : [];
    return data.length === 0 ? NOT_FOUND : { data, page: { next: null, total: data.length } };
  }
}
