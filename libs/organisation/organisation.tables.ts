import type { CivilDate, Role } from '@dondoc/domain';

/** Rows as organisation.* holds them, with the columns in camel case (the SELECT lists below). */
export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly names: readonly string[];
  readonly level: 'province' | 'city' | 'department' | 'commune' | 'other';
  readonly parentId: string | null;
  readonly headTitle: string;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly successorIds: readonly string[];
  readonly version: number;
}
export const UNIT_COLUMNS = `id, name, short, names, level, parent_id as "parentId", head_title as "headTitle",
  valid_from as "validFrom", valid_to as "validTo", successor_ids as "successorIds", version`;

export interface UnitGroupRow {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly memberIds: readonly string[];
  readonly version: number;
}
export const UNIT_GROUP_COLUMNS = 'id, name, names, member_ids as "memberIds", version';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly version: number;
}
export const PERSON_COLUMNS = 'id, name, email, phone, version';

export interface SeatRow {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly title: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly version: number;
}
export const SEAT_COLUMNS = `id, person_id as "personId", unit_id as "unitId", role, title, valid_from as "from", valid_to as "to", version`;

/** Condition on a row with valid_from and valid_to: valid on the day `$n`. */
export const validOn = (parameter: string): string =>
  `valid_from <= ${parameter} and (valid_to is null or valid_to >= ${parameter})`;
