import { z } from 'zod';
import { civilDateSchema, idSchema, instantSchema, personRefSchema, textSchema, unitRefSchema } from '../primitives.js';
import { heldReasonSchema, historyLineSchema, submissionSchema, extensionSchema } from './tasks.js';
import { citationSchema } from './directives.js';
import { dispatchSchema } from './notices.js';

const taskRef = z.object({ id: idSchema, code: z.string(), title: z.string() });

/** GET /inbox: everything that waits for this person to decide, what blocks others first. */
export const inboxItemSchema = z.object({
  id: z.string(),
  group: z.enum(['failedDelivery', 'rung', 'explanation', 'result', 'extension', 'proposal', 'ownUnit']),
  title: z.string(),
  sub: z.string(),
  /** "hôm nay", "chờ 2 ngày". */
  waited: z.string(),
  since: instantSchema,
  task: taskRef,
  unit: unitRefSchema,
  /** The object to decide on: submission, extension, case, dispatch or proposal. */
  subjectId: idSchema,
  /** False in group ownUnit: only the leader may decide. */
  decidable: z.boolean(),
});
export const inboxSchema = z.object({ data: z.array(inboxItemSchema), asOf: instantSchema });

export const explanationSchema = z.object({
  id: idSchema,
  at: instantSchema,
  by: personRefSchema,
  cause: z.string(),
  remedy: z.string(),
  expectedOn: civilDateSchema.nullable(),
  files: z.array(z.object({ id: idSchema, name: z.string() })),
  weighing: z
    .object({ sufficient: z.boolean(), by: personRefSchema, at: instantSchema, reason: z.string() })
    .nullable(),
});

/** GET /cases/{id} */
export const caseSchema = z.object({
  id: idSchema,
  task: taskRef,
  unit: unitRefSchema,
  rung: z.number().int(),
  dueOn: civilDateSchema,
  openedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  closedBecause: z.string().nullable(),
  held: z.object({ rung: z.number().int(), heading: z.string(), reasons: z.array(heldReasonSchema) }).nullable(),
  explainUntil: civilDateSchema.nullable(),
  explanation: explanationSchema.nullable(),
  steps: z.array(z.object({ rung: z.number().int(), at: instantSchema, label: z.string(), proof: z.string() })),
  /** What confirming would do: to whom, answer until. */
  confirmation: z.object({ rung: z.number().int(), recipient: z.string(), until: civilDateSchema }).nullable(),
  verbs: z.array(z.enum(['confirmRung', 'explain', 'weigh'])),
  version: z.number().int(),
});
/** POST /cases/{id}/confirmation */
export const confirmRungSchema = z.object({ rung: z.number().int() });
/** POST /cases/{id}/explanations */
export const explainSchema = z.object({
  id: idSchema,
  cause: textSchema(5000),
  remedy: textSchema(5000),
  expectedOn: civilDateSchema.nullable().default(null),
  fileIds: z.array(idSchema).max(10).default([]),
});
/** POST /cases/{id}/explanations/{explanationId}/weighing */
export const weighSchema = z.object({ sufficient: z.boolean(), reason: textSchema(2000) });

export const proposalDecisionSchema = z.enum(['noAction', 'remind', 'criticise', 'returnForFacts']);

/** The evidence under a proposal; the unit sees the same. Stored with its hash, immutable. */
export const dossierSchema = z.object({
  hash: z.string(),
  madeAt: instantSchema,
  task: taskRef.extend({
    directiveId: idSchema,
    directiveRef: z.string(),
    item: z.string().nullable(),
    quote: z.array(citationSchema),
    deadlineText: z.string().nullable(),
    dueOn: civilDateSchema,
    originalDueOn: civilDateSchema,
  }),
  unit: unitRefSchema,
  owners: z.array(z.object({ unit: unitRefSchema, from: instantSchema, to: instantSchema.nullable() })),
  record: z.array(z.object({ on: z.string(), sentence: z.string() })),
  absent: z.array(z.string()),
  notices: z.array(dispatchSchema),
  submissions: z.array(submissionSchema),
  extensions: z.array(extensionSchema),
  outages: z.array(z.object({ from: instantSchema, to: instantSchema })),
  explanation: explanationSchema.nullable(),
  comparable: z.array(z.object({ unit: z.string(), late: z.string(), explanation: z.string(), decision: z.string() })),
  workingDaysLate: z.number().int(),
  basis: z.string(),
});

/** GET /proposals, GET /proposals/{id} */
export const proposalSummarySchema = z.object({
  id: idSchema,
  kind: z.enum(['criticise', 'account']),
  title: z.string(),
  task: taskRef,
  unit: unitRefSchema,
  at: instantSchema,
  state: z.enum(['open', 'decided', 'returned']),
  /** A result that arrived meanwhile: stamped on the head line. */
  headline: z.string(),
  version: z.number().int(),
});
export const proposalSchema = proposalSummarySchema.extend({
  caseId: idSchema,
  dossier: dossierSchema,
  answers: z.array(z.object({ id: idSchema, at: instantSchema, by: personRefSchema, text: z.string() })),
  decision: z
    .object({
      decision: proposalDecisionSchema,
      label: z.string(),
      by: personRefSchema,
      onBehalfOf: personRefSchema.nullable(),
      at: instantSchema,
      reason: z.string(),
    })
    .nullable(),
  seenByUnitAt: instantSchema.nullable(),
  verbs: z.array(z.enum(['decideProposal', 'answerDossier'])),
  history: z.array(historyLineSchema),
});
/** POST /proposals/{id}/decision */
export const decideProposalSchema = z.object({ decision: proposalDecisionSchema, reason: textSchema(2000) });
/** POST /proposals/{id}/answers */
export const answerDossierSchema = z.object({ id: idSchema, text: textSchema(5000) });
