import type {
  LadderPolicy,
  LintPolicy,
  ReadingRule,
  ReminderPolicy,
  ThrottlePolicy,
  WorkingCalendar,
} from '@dondoc/domain';
import { z } from 'zod';
import { civilDateSchema } from '../primitives.js';

/** Kinds of rules that are versioned data (architecture.md §8). */
export const ruleKinds = ['calendar', 'reading', 'reminders', 'ladder', 'throttle', 'profile', 'lint'] as const;
export type RuleKind = (typeof ruleKinds)[number];
export const ruleKindSchema = z.enum(ruleKinds);

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'Giờ chưa đúng dạng HH:mm.' });
const dayEnd = z.union([timeOfDay, z.literal('24:00')]);
const fraction = z
  .string()
  .regex(/^\d+(?:\.\d+)?(?:\/[1-9]\d*)?$/, { error: 'Cần một số hay phân số, ví dụ "1.5" hoặc "2/3".' });
const count = z.number().int().min(0);

/** What every version says of itself: who it is, from when it is in force, and where it comes from. */
const version = {
  id: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
  version: z.number().int().min(1),
  source: z.string().min(1),
  effectiveFrom: civilDateSchema,
  note: z.string().optional(),
};

export const calendarSchema = z.object({
  ...version,
  confirmedUntil: civilDateSchema,
  workingHours: z.array(z.tuple([timeOfDay, timeOfDay])).min(1),
  days: z.array(
    z.object({
      date: civilDateSchema,
      kind: z.enum(['off', 'work']),
      reason: z.string(),
      source: z.string(),
      confirmed: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<WorkingCalendar>;

export const readingRuleSchema = z.object({
  ...version,
  beforeIsExclusive: z.boolean(),
  dayEnds: dayEnd,
  rollForwardNamedDates: z.boolean(),
}) satisfies z.ZodType<ReadingRule>;

export const reminderPolicySchema = z.object({
  ...version,
  kind: z.literal('reminders'),
  at: timeOfDay,
  steps: z.array(
    z.object({
      id: z.string().min(1),
      anchor: z.enum(['due', 'assignment', 'review']),
      workingDays: z.number().int(),
      to: z.array(z.enum(['head', 'officer', 'coordinator'])).min(1),
      mode: z.enum(['atOnce', 'digest']),
      onlyUnacknowledged: z.boolean().optional(),
    }),
  ),
  assignedAtOnceWithin: count,
  decision: z.object({ repeatEvery: z.number().int().min(1), repeatTimes: count, copyLeaderAfter: count }),
  reviewEvery: z.number().int().min(1),
}) satisfies z.ZodType<ReminderPolicy>;

export const throttlePolicySchema = z.object({
  ...version,
  kind: z.literal('throttle'),
  digestAt: timeOfDay,
  atOnce: z.object({ from: timeOfDay, to: timeOfDay }),
  zalo: z.object({ from: timeOfDay, to: timeOfDay }),
  atOncePerDay: z.number().int().min(1),
  restAt: timeOfDay,
}) satisfies z.ZodType<ThrottlePolicy>;

export const ladderPolicySchema = z.object({
  ...version,
  kind: z.literal('ladder'),
  at: timeOfDay,
  rungs: z
    .array(
      z.object({
        rung: z.number().int().min(1),
        name: z.enum(['urge', 'explain', 'criticise', 'account']),
        screen: z.string().min(1),
        afterWorkingDays: count,
        to: z.array(z.enum(['head', 'officer', 'leader'])).min(1),
        copyMonitor: z.boolean(),
        mode: z.enum(['automatic', 'confirmed', 'proposal']),
        answerWorkingDays: z.number().int().min(1).optional(),
        available: z.boolean(),
      }),
    )
    .min(1),
  graceAfterReturn: count,
  outageMinutesVoidingDay: z.number().int().min(1),
  unitCase: z.object({ lateTasks: z.number().int().min(1), months: z.number().int().min(1) }),
}) satisfies z.ZodType<LadderPolicy>;

export const scoringProfileSchema = z.object({
  ...version,
  name: z.string().min(1),
  validity: z.object({
    assigningLevel: z.string().nullable(),
    assessedLevel: z.string().nullable(),
    fromYear: z.number().int(),
    untilYear: z.number().int().nullable(),
  }),
  credits: z.object({ early: fraction, onTime: fraction, late: fraction }),
  denominator: z.enum(['assigned', 'due']),
  creditAwaiting: z.boolean(),
  max: fraction,
  rounding: z.object({
    mode: z.enum(['halfUp', 'truncate']),
    digits: z.number().int().min(0).max(6),
    stage: z.literal('end'),
  }),
});

export const lintPolicySchema = z.object({
  ...version,
  kind: z.literal('lint'),
  fewWorkingDays: count,
  tasksPerWeek: z.number().int().min(1),
}) satisfies z.ZodType<LintPolicy>;

/** Kind → schema of the body of a version. */
export const ruleSchemas = {
  calendar: calendarSchema,
  reading: readingRuleSchema,
  reminders: reminderPolicySchema,
  ladder: ladderPolicySchema,
  throttle: throttlePolicySchema,
  profile: scoringProfileSchema,
  lint: lintPolicySchema,
} as const satisfies Record<RuleKind, z.ZodType>;

/** GET /rules/{kind}/{key}/versions: newest first. */
export const ruleVersionSchema = z.object({
  kind: ruleKindSchema,
  key: z.string(),
  version: z.number().int(),
  effectiveFrom: civilDateSchema,
  source: z.string(),
  sha256: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  body: z.record(z.string(), z.unknown()),
});

/** What a body is once it has passed its schema. */
export interface RuleBodies {
  readonly calendar: WorkingCalendar;
  readonly reading: ReadingRule;
  readonly reminders: ReminderPolicy;
  readonly ladder: LadderPolicy;
  readonly throttle: ThrottlePolicy;
  readonly profile: z.infer<typeof scoringProfileSchema>;
  readonly lint: LintPolicy;
}

export * from './actions.js';
export * from './reading.js';
export * from './task.js';
export * from './units.js';
