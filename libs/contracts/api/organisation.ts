import { z } from 'zod';
import { civilDateSchema, idSchema, textSchema } from '../primitives.js';
import { roleSchema, seatSchema } from './session.js';

export const unitLevelSchema = z.enum(['province', 'city', 'department', 'commune', 'other']);

/** Units: GET /units, POST /units, PUT /units/{id} */
export const unitSchema = z.object({
  id: idSchema,
  name: z.string(),
  short: z.string(),
  /** Other names it is called by in directives ("phòng VHTT", "Trưởng phòng Văn hóa và Thông tin"). */
  names: z.array(z.string()),
  level: unitLevelSchema,
  parentId: idSchema.nullable(),
  headTitle: z.string(),
  validFrom: civilDateSchema,
  validTo: civilDateSchema.nullable(),
  /** Who took over, where it has ended. */
  successorIds: z.array(idSchema),
  version: z.number().int(),
});
export const writeUnitSchema = z.object({
  id: idSchema,
  name: textSchema(200),
  short: textSchema(60),
  names: z.array(textSchema(200)).max(30),
  level: unitLevelSchema,
  parentId: idSchema.nullable(),
  headTitle: textSchema(200),
  validFrom: civilDateSchema,
  validTo: civilDateSchema.nullable(),
  successorIds: z.array(idSchema).max(20).default([]),
});

/** Group names of directives ("các phòng chuyên môn") and who belongs: GET /unit-groups, PUT /unit-groups/{id} */
export const unitGroupSchema = z.object({
  id: idSchema,
  name: z.string(),
  names: z.array(z.string()),
  memberIds: z.array(idSchema),
});
export const writeUnitGroupSchema = z.object({
  id: idSchema,
  name: textSchema(200),
  names: z.array(textSchema(200)).max(30),
  memberIds: z.array(idSchema).max(500),
});

/** People: GET /people (admin: all; others: names of those they may meet), POST /people, PUT /people/{id} */
export const personSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Only for administrators and monitors. */
  email: z.string().nullable(),
  phone: z.string().nullable(),
  seats: z.array(seatSchema),
  version: z.number().int(),
});
export const writePersonSchema = z.object({
  id: idSchema,
  name: textSchema(100),
  email: z.email({ error: 'Xin nhập địa chỉ thư điện tử.' }).max(254),
  phone: z.string().max(20).nullable(),
  /** First password, to be changed at the first log-in; absent when only data change. */
  password: z.string().min(10).max(200).optional(),
});

/** Seats: POST /seats, PUT /seats/{id} (ends it) */
export const writeSeatSchema = z.object({
  id: idSchema,
  personId: idSchema,
  unitId: idSchema,
  role: roleSchema,
  title: textSchema(200),
  from: civilDateSchema,
  to: civilDateSchema.nullable(),
});
export const endSeatSchema = z.object({ to: civilDateSchema, reason: textSchema(500) });
