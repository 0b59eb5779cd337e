import type { paths } from './schema.js';

type Method = 'get' | 'post' | 'put';
type Operation<Path extends string, Verb extends Method> = `/api/v1/${Path}` extends keyof paths
  ? paths[`/api/v1/${Path}`][Verb]
  : never;
type JsonOf<Content> = Content extends { content: { 'application/json': infer Body } } ? Body : never;
/** What the server answers to a method of a path, as its OpenAPI document says. */
type Answer<Path extends string, Verb extends Method = 'get'> =
  Operation<Path, Verb> extends { responses: infer Answers } ? JsonOf<Answers[keyof Answers & (200 | 201)]> : never;
type Item<Path extends string> = Answer<Path> extends { data: (infer One)[] } ? One : never;
/** What a write takes. */
type Body<Path extends string, Verb extends Method> =
  Operation<Path, Verb> extends { requestBody: infer Request } ? JsonOf<Request> : never;

export type Session = Answer<'session'>;
export type Start = Answer<'start'>;
export type TaskList = Answer<'tasks'>;
export type Task = Answer<'tasks/{id}'>;
export type Directive = Answer<'directives/{id}'>;
export type Debts = Answer<'directives/{id}/debts'>;
export type Recognition = Answer<'recognitions/{id}'>;
export type PagedText = Answer<'directives/{id}/pages'>;
export type DraftFindings = Answer<'drafts/findings', 'post'>;
export type IssuePreview = Answer<'directives/{id}/preview'>;
export type Inbox = Answer<'inbox'>;
export type EscalationCase = Answer<'cases/{id}'>;
export type Proposal = Answer<'proposals/{id}'>;
export type Dispatch = Answer<'dispatches/{id}'>;
export type Mail = Answer<'mailbox/{id}'>;
export type Clock = Answer<'clock'>;
export type ClockMoved = Answer<'clock', 'post'>;
export type Card = Answer<'scorecards/{key}'>;
export type Overview = Answer<'overview'>;
export type Unit = Item<'units'>;
export type UnitGroup = Item<'unit-groups'>;
export type Person = Item<'people'>;
export type DirectiveSummary = Item<'directives'>;
export type Sample = Item<'samples'>;
export type ProposalSummary = Item<'proposals'>;
export type MailSummary = Item<'mailbox'>;
export type Contribution = Item<'scorecards/{key}/contributions'>;

export type Seat = Session['seats'][number];
export type Role = Seat['role'];
export type UnitRef = Seat['unit'];
export type TaskSummary = TaskList['data'][number];
export type PersonRef = Task['officers'][number];
export type TaskTag = Task['tag'];
export type TaskVerb = Task['verbs'][number];
export type HeldReason = NonNullable<Task['held']>['reasons'][number];
export type LifeLineStep = Task['lifeLine'][number];
export type HistoryLine = Task['history'][number];
export type Submission = Task['submissions'][number];
export type Extension = Task['extensions'][number];
export type Citation = Task['quote'][number];
export type Obligation = Directive['obligations'][number];
export type InboxItem = Inbox['data'][number];

export type LogIn = Body<'session', 'post'>;
export type ChangePassword = Body<'session/password', 'put'>;
export type FirstAdministrator = Body<'start', 'post'>;
export type WriteUnit = Body<'units', 'post'>;
export type WriteUnitGroup = Body<'unit-groups/{id}', 'put'>;
export type WritePerson = Body<'people', 'post'>;
export type WriteSeat = Body<'seats', 'post'>;
export type EndSeat = Body<'seats/{id}', 'put'>;
export type RegisterDirective = Body<'directives', 'post'>;
export type CorrectReading = Body<'directives/{id}/obligations', 'put'>;
export type NumberDirective = Body<'directives/{id}/number', 'post'>;
export type RevokeDirective = Body<'directives/{id}/revocation', 'post'>;
export type Acknowledge = Body<'tasks/{id}/acknowledgement', 'post'>;
export type Submit = Body<'tasks/{id}/submissions', 'post'>;
export type Verdict = Body<'tasks/{id}/submissions/{submissionId}/verdict', 'post'>;
export type AskExtension = Body<'tasks/{id}/extensions', 'post'>;
export type DecideExtension = Body<'tasks/{id}/extensions/{extensionId}/decision', 'post'>;
export type Reassign = Body<'tasks/{id}/assignment', 'post'>;
export type ChangeDeadline = Body<'tasks/{id}/deadline', 'put'>;
export type Explain = Body<'cases/{id}/explanations', 'post'>;
export type Weigh = Body<'cases/{id}/explanations/{explanationId}/weighing', 'post'>;
export type DecideProposal = Body<'proposals/{id}/decision', 'post'>;
export type AnswerDossier = Body<'proposals/{id}/answers', 'post'>;
export type RecordDelivery = Body<'dispatches/{id}/delivery', 'post'>;
export type WriteObligation = CorrectReading['obligations'][number];
export type MoveClock = Body<'clock', 'post'>['advance'];

export interface Listed<Item> {
  readonly data: readonly Item[];
  readonly page?: { readonly next: string | null; readonly total?: number };
  readonly asOf?: string;
}
