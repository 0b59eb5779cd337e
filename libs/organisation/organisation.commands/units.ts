import type { Refusal, writeUnitGroupSchema, writeUnitSchema } from '@dondoc/contracts';
import { may } from '@dondoc/domain';
import { Clock, EventLog, Store, type NewEvent, type Tx } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { eventActorOf, type SignedIn } from '../actor.js';
import { UNIT_COLUMNS, UNIT_GROUP_COLUMNS, type UnitGroupRow, type UnitRow } from '../organisation.tables.js';
import { forbidden, invalid, NOT_FOUND, staleVersion } from '../refusals.js';

export type WriteUnit = z.infer<typeof writeUnitSchema>;
export type WriteUnitGroup = z.infer<typeof writeUnitGroupSchema>;

/** Units and groups of units: the administrator's. */
@Injectable()
export class UnitCommands {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  /** A repeated call with the same id answers the unit as it stands. Refusals: forbidden, validation. */
  async make(actor: SignedIn, body: WriteUnit): Promise<UnitRow | Refusal> {
    const refused = may(actor, 'administer');
    if (refused) return forbidden(refused);
    const occurredAt = await this.clock.now();
    return this.store.transaction(async (tx) => {
      const standing = await unitOf(tx, body.id);
      if (standing !== undefined) return standing;
      const wrong = await checkUnit(tx, body);
      if (wrong !== null) return wrong;
      const unit = await insertUnit(tx, body);
      await this.log.append(tx, unitChanged(unit, { occurredAt, actor: eventActorOf(actor) }));
      return unit;
    });
  }

  /** Refusals: forbidden, not-found, stale-version, validation. */
  async change(actor: SignedIn, body: WriteUnit, version: number | null): Promise<UnitRow | Refusal> {
    const refused = may(actor, 'administer');
    if (refused) return forbidden(refused);
    const occurredAt = await this.clock.now();
    return this.store.transaction(async (tx) => {
      const standing = await unitOf(tx, body.id);
      if (standing === undefined) return NOT_FOUND;
      if (version !== null && version !== standing.version) return staleVersion(standing.version);
      const wrong = await checkUnit(tx, body);
      if (wrong !== null) return wrong;
      const [unit] = await tx.query<UnitRow>(
        `update organisation.unit set name = $2, short = $3, names = $4, level = $5, parent_id = $6, head_title = $7,
           valid_from = $8, valid_to = $9, successor_ids = $10, version = version + 1 where id = $1 returning ${UNIT_COLUMNS}`,
        columnsOf(body),
      );
      if (unit === undefined) return NOT_FOUND;
      await this.log.append(tx, unitChanged(unit, { occurredAt, actor: eventActorOf(actor) }));
      return unit;
    });
  }

  /** Makes or rewrites a group. Refusals: forbidden, unit-unknown. */
  async writeGroup(actor: SignedIn, body: WriteUnitGroup): Promise<UnitGroupRow | Refusal> {
    const refused = may(actor, 'administer');
    if (refused) return forbidden(refused);
    const occurredAt = await this.clock.now();
    return this.store.transaction(async (tx) => {
      const unknown = await unknownUnits(tx, body.memberIds);
      if (unknown.length > 0) return invalid('memberIds', 'Có đơn vị chưa có trong danh mục.');
      const [group] = await tx.query<UnitGroupRow>(
        `insert into organisation.unit_group (id, name, names, member_ids, version) values ($1, $2, $3, $4, 1)
         on conflict (id) do update set name = excluded.name, names = excluded.names, member_ids = excluded.member_ids,
           version = unit_group.version + 1 returning ${UNIT_GROUP_COLUMNS}`,
        [body.id, body.name, body.names, body.memberIds],
      );
      if (group === undefined) return NOT_FOUND;
      await this.log.append(tx, {
        name: 'unit.changed',
        subject: { kind: 'unitGroup', id: group.id, version: group.version },
        occurredAt,
        actor: eventActorOf(actor),
        payload: { group },
      });
      return group;
    });
  }
}

async function unitOf(tx: Tx, id: string): Promise<UnitRow | undefined> {
  const [unit] = await tx.query<UnitRow>(`select ${UNIT_COLUMNS} from organisation.unit where id = $1 for update`, [
    id,
  ]);
  return unit;
}

async function unknownUnits(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    'select id from unnest($1::uuid[]) id where not exists (select from organisation.unit u where u.id = id.id)',
    [ids],
  );
  return rows.map(({ id }) => id);
}

async function checkUnit(tx: Tx, body: WriteUnit): Promise<Refusal | null> {
  if (body.validTo !== null && body.validTo < body.validFrom)
    return invalid('validTo', 'Ngày kết thúc sớm hơn ngày bắt đầu.');
  if (body.parentId === body.id) return invalid('parentId', 'Đơn vị không thể trực thuộc chính nó.');
  const related = [...(body.parentId === null ? [] : [body.parentId]), ...body.successorIds];
  const unknown = await unknownUnits(tx, related);
  return unknown.length > 0 ? invalid('parentId', 'Có đơn vị chưa có trong danh mục.') : null;
}

const columnsOf = (body: WriteUnit): readonly unknown[] => [
  body.id,
  body.name,
  body.short,
  body.names,
  body.level,
  body.parentId,
  body.headTitle,
  body.validFrom,
  body.validTo,
  body.successorIds,
];

export async function insertUnit(tx: Tx, body: WriteUnit): Promise<UnitRow> {
  const [unit] = await tx.query<UnitRow>(
    `insert into organisation.unit (id, name, short, names, level, parent_id, head_title, valid_from, valid_to, successor_ids, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1) returning ${UNIT_COLUMNS}`,
    columnsOf(body),
  );
  if (unit === undefined) throw new Error(`unit ${body.id} was not inserted`);
  return unit;
}

/** The event about a unit, with its whole state; names of units are no personal data. */
export const unitChanged = (unit: UnitRow, cause: Pick<NewEvent, 'occurredAt' | 'actor'>): NewEvent => ({
  name: 'unit.changed',
  subject: { kind: 'unit', id: unit.id, version: unit.version },
  ...cause,
  payload: { unit },
});
