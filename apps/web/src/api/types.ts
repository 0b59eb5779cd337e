import type * as contracts from '@dondoc/contracts';
import type { z } from 'zod';

type Of<Name extends keyof typeof contracts> =
  (typeof contracts)[Name] extends z.ZodType<infer Output> ? Output : never;
type In<Name extends keyof typeof contracts> =
  (typeof contracts)[Name] extends z.ZodType<unknown, infer Input> ? Input : never;

/** What the server answers. */
export type Session = Of<'sessionSchema'>;
export type Seat = Of<'seatSchema'>;
export type Role = Of<'roleSchema'>;
export type Start = Of<'startSchema'>;
export type UnitRef = Of<'unitRefSchema'>;
export type PersonRef = Of<'personRefSchema'>;
export type Unit = Of<'unitSchema'>;
export type UnitGroup = Of<'unitGroupSchema'>;
export type Person = Of<'personSchema'>;
export type TaskSummary = Of<'taskSummarySchema'>;
export type TaskList = Of<'taskListSchema'>;
export type Task = Of<'taskSchema'>;
export type TaskTag = Of<'tagSchema'>;
export type TaskVerb = Of<'taskVerbSchema'>;
export type HeldReason = Of<'heldReasonSchema'>;
export type LifeLineStep = Of<'lifeLineStepSchema'>;
export type HistoryLine = Of<'historyLineSchema'>;
export type Submission = Of<'submissionSchema'>;
export type Extension = Of<'extensionSchema'>;
export type Citation = Of<'citationSchema'>;
export type DirectiveSummary = Of<'directiveSummarySchema'>;
export type Directive = Of<'directiveSchema'>;
export type Obligation = Of<'obligationSchema'>;
export type IssuePreview = Of<'issuePreviewSchema'>;
export type Sample = Of<'sampleSchema'>;
export type Inbox = Of<'inboxSchema'>;
export type InboxItem = Of<'inboxItemSchema'>;
export type EscalationCase = Of<'caseSchema'>;
export type ProposalSummary = Of<'proposalSummarySchema'>;
export type Proposal = Of<'proposalSchema'>;
export type Dispatch = Of<'dispatchSchema'>;
export type MailSummary = Of<'mailSummarySchema'>;
export type Mail = Of<'mailSchema'>;
export type Clock = Of<'clockSchema'>;
export type ClockMoved = Of<'clockMovedSchema'>;
export type Card = Of<'cardSchema'>;
export type Contribution = Of<'contributionSchema'>;
export type Overview = Of<'overviewSchema'>;

/** What a write takes. */
export type LogIn = In<'logInSchema'>;
export type ChangePassword = In<'changePasswordSchema'>;
export type FirstAdministrator = In<'firstAdministratorSchema'>;
export type WriteUnit = In<'writeUnitSchema'>;
export type WriteUnitGroup = In<'writeUnitGroupSchema'>;
export type WritePerson = In<'writePersonSchema'>;
export type WriteSeat = In<'writeSeatSchema'>;
export type EndSeat = In<'endSeatSchema'>;
export type RegisterDirective = In<'registerDirectiveSchema'>;
export type CorrectReading = In<'correctReadingSchema'>;
export type WriteObligation = In<'writeObligationSchema'>;
export type NumberDirective = In<'numberDirectiveSchema'>;
export type RevokeDirective = In<'revokeDirectiveSchema'>;
export type Acknowledge = In<'acknowledgeSchema'>;
export type Submit = In<'submitSchema'>;
export type Verdict = In<'verdictSchema'>;
export type AskExtension = In<'askExtensionSchema'>;
export type DecideExtension = In<'decideExtensionSchema'>;
export type Reassign = In<'reassignSchema'>;
export type ChangeDeadline = In<'changeDeadlineSchema'>;
export type Explain = In<'explainSchema'>;
export type Weigh = In<'weighSchema'>;
export type DecideProposal = In<'decideProposalSchema'>;
export type AnswerDossier = In<'answerDossierSchema'>;
export type RecordDelivery = In<'recordDeliverySchema'>;
export type MoveClock = In<'moveClockSchema'>['advance'];

export interface Listed<Item> {
  readonly data: readonly Item[];
  readonly page?: { readonly next: string | null; readonly total?: number };
  readonly asOf?: string;
}
