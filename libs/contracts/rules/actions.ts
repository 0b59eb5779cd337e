import type { LadderAction, ScriptedEvent, TaskAction } from '@dondoc/domain';
import { z } from 'zod';
import { anyInstantSchema, civilDateSchema } from '../primitives.js';

const text = z.string();
const who = { at: anyInstantSchema, task: z.string().optional(), by: z.string().optional() };
const verb = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.object({ ...who, do: z.literal(name), ...shape });

/** One line of `--events` (contracts.md): what people do and what befalls the system. An unknown verb is refused by name. */
export const actionSchema = z.discriminatedUnion('do', [
  verb('acknowledge', {}),
  verb('submit', { done: text.optional(), documentNumber: text.optional(), documentOn: civilDateSchema.optional() }),
  verb('withdraw', {}),
  verb('accept', { reason: text.optional(), completedOn: civilDateSchema.optional(), evidence: text.optional() }),
  verb('return', { reason: text.default('Cần bổ sung.') }),
  verb('askExtension', { until: civilDateSchema, reason: text }),
  verb('withdrawExtension', {}),
  verb('decideExtension', { grant: z.boolean(), reason: text.default('Theo đề nghị và tình hình thực tế.') }),
  verb('reassign', { unit: text, reason: text.default('Điều chỉnh phân công.') }),
  verb('changeDeadline', { dueOn: civilDateSchema, reason: text.default('Điều chỉnh thời hạn.') }),
  verb('recall', { reason: text.default('Không cần thực hiện tiếp.') }),
  verb('nameOfficer', { person: text }),
  verb('acknowledgeCoordination', {}),
  verb('confirmRung', { rung: z.number().int().optional() }),
  verb('recordDelivery', {
    rung: z.number().int().optional(),
    how: text.default('giao trực tiếp'),
    evidence: text.default('biên nhận'),
  }),
  verb('explain', {
    text: text.default('Giải trình của đơn vị.'),
    measures: text.optional(),
    expectedOn: civilDateSchema.optional(),
  }),
  verb('weigh', { sufficient: z.boolean(), reason: text.default('Đã đối chiếu hồ sơ.') }),
  verb('decideProposal', {
    decision: z.enum(['criticise', 'remind', 'noAction', 'returnForFacts']),
    reason: text.default('Đã xem hồ sơ.'),
  }),
  verb('number', { number: text, signedOn: civilDateSchema }),
  verb('reportBlocker', {}).loose(),
  verb('decideBlocker', {}).loose(),
  verb('settleBlocker', {}).loose(),
  verb('suspend', {}).loose(),
  verb('resume', {}).loose(),
  verb('reopen', {}).loose(),
  verb('answerReview', {}).loose(),
]);
export const befallsSchema = z.union([
  z.object({ at: anyInstantSchema, outageUntil: anyInstantSchema }),
  z.object({ at: anyInstantSchema, channel: z.string(), refuse: z.boolean() }),
]);

/** What the schema `actions` describes: a line is one or the other. */
export const eventLineSchema = z.union([actionSchema, befallsSchema]);

/** The line as the simulation takes it. */
export function scriptedOf(line: z.infer<typeof eventLineSchema>): ScriptedEvent {
  if (!('do' in line)) return line;
  const { at, task = null, by = null, ...rest } = line;
  const action =
    rest.do === 'reassign'
      ? { do: rest.do, unitId: rest.unit, reason: rest.reason }
      : rest.do === 'nameOfficer'
        ? { do: rest.do, personId: rest.person }
        : rest;
  return { at, task, by, action: action as TaskAction | LadderAction };
}
