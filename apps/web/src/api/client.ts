import { answerOf, given, http, seen } from './http.js';
import type * as t from './types.js';

type Query = Readonly<Record<string, string | number | null | undefined>>;
/** A version seen, where there is one. */
type Version = number | undefined;

/** Query parameters as text, without those that say nothing. */
const query = (values: Query) => ({
  query: given(
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value === null || value === undefined ? '' : String(value)]),
    ),
  ),
});
const path = <T extends Readonly<Record<string, string>>>(values: T) => ({ params: { path: values } });
/** A file as it is; the API describes it as octets. */
const octets = (file: File) => ({
  body: file as unknown as string,
  bodySerializer: () => file,
  headers: { 'content-type': 'application/octet-stream' },
});

const tasks = {
  myTasks: () => answerOf(http.GET('/api/v1/me/tasks')),
  tasks: (values: Query) => answerOf(http.GET('/api/v1/tasks', { params: query(values) })),
  /** By id or by its spoken code ("NV-2107"). */
  task: (id: string) => answerOf(http.GET('/api/v1/tasks/{id}', path({ id }))),
  acknowledge: (id: string, body: t.Acknowledge, version?: Version) =>
    answerOf(http.POST('/api/v1/tasks/{id}/acknowledgement', { ...path({ id }), body, ...seen(version) })),
  nameOfficer: (id: string, officerId: string, version?: Version) =>
    answerOf(http.PUT('/api/v1/tasks/{id}/officer', { ...path({ id }), body: { officerId }, ...seen(version) })),
  submit: (id: string, body: t.Submit, version?: Version) =>
    answerOf(http.POST('/api/v1/tasks/{id}/submissions', { ...path({ id }), body, ...seen(version) })),
  withdrawSubmission: (id: string, submissionId: string, version?: Version) =>
    answerOf(
      http.DELETE('/api/v1/tasks/{id}/submissions/{submissionId}', { ...path({ id, submissionId }), ...seen(version) }),
    ),
  judge: (id: string, submissionId: string, body: t.Verdict, version?: Version) =>
    answerOf(
      http.POST('/api/v1/tasks/{id}/submissions/{submissionId}/verdict', {
        ...path({ id, submissionId }),
        body,
        ...seen(version),
      }),
    ),
  askExtension: (id: string, body: t.AskExtension, version?: Version) =>
    answerOf(http.POST('/api/v1/tasks/{id}/extensions', { ...path({ id }), body, ...seen(version) })),
  withdrawExtension: (id: string, extensionId: string, version?: Version) =>
    answerOf(
      http.DELETE('/api/v1/tasks/{id}/extensions/{extensionId}', { ...path({ id, extensionId }), ...seen(version) }),
    ),
  decideExtension: (id: string, extensionId: string, body: t.DecideExtension, version?: Version) =>
    answerOf(
      http.POST('/api/v1/tasks/{id}/extensions/{extensionId}/decision', {
        ...path({ id, extensionId }),
        body,
        ...seen(version),
      }),
    ),
  reassign: (id: string, body: t.Reassign, version?: Version) =>
    answerOf(http.POST('/api/v1/tasks/{id}/assignment', { ...path({ id }), body, ...seen(version) })),
  changeDeadline: (id: string, body: t.ChangeDeadline, version?: Version) =>
    answerOf(http.PUT('/api/v1/tasks/{id}/deadline', { ...path({ id }), body, ...seen(version) })),
  recall: (id: string, reason: string, version?: Version) =>
    answerOf(http.POST('/api/v1/tasks/{id}/recall', { ...path({ id }), body: { reason }, ...seen(version) })),
  acknowledgeCoordination: (id: string, version?: Version) =>
    answerOf(http.POST('/api/v1/tasks/{id}/coordination', { ...path({ id }), ...seen(version) })),
  uploadFile: (file: File) =>
    answerOf(http.POST('/api/v1/files', { params: { query: { name: file.name.normalize('NFC') } }, ...octets(file) })),
} as const;

const administration = {
  start: () => answerOf(http.GET('/api/v1/start')),
  makeFirstAdministrator: (body: t.FirstAdministrator) => answerOf(http.POST('/api/v1/start', { body })),
  session: () => answerOf(http.GET('/api/v1/session')),
  logIn: (body: t.LogIn) => answerOf(http.POST('/api/v1/session', { body })),
  logOut: () => answerOf(http.DELETE('/api/v1/session')),
  changePassword: (body: t.ChangePassword) => answerOf(http.PUT('/api/v1/session/password', { body })),
  units: () => answerOf(http.GET('/api/v1/units')),
  makeUnit: (body: t.WriteUnit) => answerOf(http.POST('/api/v1/units', { body })),
  changeUnit: (body: t.WriteUnit, version: number) =>
    answerOf(http.PUT('/api/v1/units/{id}', { ...path({ id: body.id }), body, ...seen(version) })),
  unitGroups: () => answerOf(http.GET('/api/v1/unit-groups')),
  writeUnitGroup: (body: t.WriteUnitGroup) =>
    answerOf(http.PUT('/api/v1/unit-groups/{id}', { ...path({ id: body.id }), body })),
  people: () => answerOf(http.GET('/api/v1/people')),
  makePerson: (body: t.WritePerson) => answerOf(http.POST('/api/v1/people', { body })),
  changePerson: (body: t.WritePerson, version: number) =>
    answerOf(http.PUT('/api/v1/people/{id}', { ...path({ id: body.id }), body, ...seen(version) })),
  makeSeat: (body: t.WriteSeat) => answerOf(http.POST('/api/v1/seats', { body })),
  endSeat: (id: string, body: t.EndSeat) => answerOf(http.PUT('/api/v1/seats/{id}', { ...path({ id }), body })),
} as const;

const directives = {
  directives: (values: Query = {}) => answerOf(http.GET('/api/v1/directives', { params: query(values) })),
  directive: (id: string) => answerOf(http.GET('/api/v1/directives/{id}', path({ id }))),
  registerDirective: (body: t.RegisterDirective) => answerOf(http.POST('/api/v1/directives', { body })),
  registerDirectiveFile: (id: string, file: File, assignerUnitId: string | null) =>
    answerOf(
      http.POST('/api/v1/directives/file', {
        params: {
          query: { id, name: file.name.normalize('NFC'), ...(assignerUnitId === null ? {} : { assignerUnitId }) },
        },
        ...octets(file),
      }),
    ),
  correctReading: (id: string, body: t.CorrectReading, version: number) =>
    answerOf(http.PUT('/api/v1/directives/{id}/obligations', { ...path({ id }), body, ...seen(version) })),
  issuePreview: (id: string) => answerOf(http.GET('/api/v1/directives/{id}/preview', path({ id }))),
  issueDirective: (id: string, version: number) =>
    answerOf(http.POST('/api/v1/directives/{id}/issue', { ...path({ id }), body: {}, ...seen(version) })),
  numberDirective: (id: string, body: t.NumberDirective, version: number) =>
    answerOf(http.POST('/api/v1/directives/{id}/number', { ...path({ id }), body, ...seen(version) })),
  revokeDirective: (id: string, body: t.RevokeDirective, version: number) =>
    answerOf(http.POST('/api/v1/directives/{id}/revocation', { ...path({ id }), body, ...seen(version) })),
  samples: () => answerOf(http.GET('/api/v1/samples')),
  askRecognition: (file: File) =>
    answerOf(
      http.POST('/api/v1/recognitions', { params: { query: { name: file.name.normalize('NFC') } }, ...octets(file) }),
    ),
  recognition: (id: string) => answerOf(http.GET('/api/v1/recognitions/{id}', path({ id }))),
  cancelRecognition: (id: string) => answerOf(http.DELETE('/api/v1/recognitions/{id}', path({ id }))),
  directivePages: (id: string) => answerOf(http.GET('/api/v1/directives/{id}/pages', path({ id }))),
  debts: (id: string) => answerOf(http.GET('/api/v1/directives/{id}/debts', path({ id }))),
  lintDraft: (text: string) => answerOf(http.POST('/api/v1/drafts/findings', { body: { text } })),
  lintDraftFile: (file: File) =>
    answerOf(
      http.POST('/api/v1/drafts/findings/file', {
        params: { query: { name: file.name.normalize('NFC') } },
        ...octets(file),
      }),
    ),
} as const;

const escalation = {
  inbox: () => answerOf(http.GET('/api/v1/inbox')),
  escalationCase: (id: string) => answerOf(http.GET('/api/v1/cases/{id}', path({ id }))),
  confirmRung: (id: string, rung: number, version?: Version) =>
    answerOf(http.POST('/api/v1/cases/{id}/confirmation', { ...path({ id }), body: { rung }, ...seen(version) })),
  explain: (id: string, body: t.Explain, version?: Version) =>
    answerOf(http.POST('/api/v1/cases/{id}/explanations', { ...path({ id }), body, ...seen(version) })),
  weigh: (id: string, explanationId: string, body: t.Weigh, version?: Version) =>
    answerOf(
      http.POST('/api/v1/cases/{id}/explanations/{explanationId}/weighing', {
        ...path({ id, explanationId }),
        body,
        ...seen(version),
      }),
    ),
  proposals: () => answerOf(http.GET('/api/v1/proposals')),
  proposal: (id: string) => answerOf(http.GET('/api/v1/proposals/{id}', path({ id }))),
  decideProposal: (id: string, body: t.DecideProposal, version?: Version) =>
    answerOf(http.POST('/api/v1/proposals/{id}/decision', { ...path({ id }), body, ...seen(version) })),
  answerDossier: (id: string, body: t.AnswerDossier) =>
    answerOf(http.POST('/api/v1/proposals/{id}/answers', { ...path({ id }), body })),
} as const;

const notices = {
  dispatches: (values: Query) => answerOf(http.GET('/api/v1/dispatches', { params: query(values) })),
  dispatch: (id: string) => answerOf(http.GET('/api/v1/dispatches/{id}', path({ id }))),
  resend: (id: string, email: string | undefined) =>
    answerOf(
      http.POST('/api/v1/dispatches/{id}/resend', { ...path({ id }), body: email === undefined ? {} : { email } }),
    ),
  recordDelivery: (id: string, body: t.RecordDelivery) =>
    answerOf(http.POST('/api/v1/dispatches/{id}/delivery', { ...path({ id }), body })),
  mailbox: (values: Query = {}) => answerOf(http.GET('/api/v1/mailbox', { params: query(values) })),
  mail: (id: string) => answerOf(http.GET('/api/v1/mailbox/{id}', path({ id }))),
  clock: () => answerOf(http.GET('/api/v1/clock')),
  moveClock: (advance: t.MoveClock) => answerOf(http.POST('/api/v1/clock', { body: { advance } })),
} as const;

const figures = {
  overview: () => answerOf(http.GET('/api/v1/overview')),
  scorecards: (year: string) => answerOf(http.GET('/api/v1/scorecards', { params: { query: { year: Number(year) } } })),
  scorecard: (key: string, asOf?: string) =>
    answerOf(http.GET('/api/v1/scorecards/{key}', { params: { path: { key }, query: given({ asOf }) } })),
  contributions: (key: string, values: Query) =>
    answerOf(http.GET('/api/v1/scorecards/{key}/contributions', { params: { path: { key }, ...query(values) } })),
} as const;

/** One function per endpoint of /api/v1, typed by the OpenAPI document. `version` is the version seen. */
export const api = { ...administration, ...tasks, ...directives, ...escalation, ...notices, ...figures } as const;

/** Where a stored file is downloaded from. */
export const fileHref = (fileId: string): string => `/api/v1/files/${encodeURIComponent(fileId)}`;

/** The picture of one page of a directive's original. */
export const pageHref = (directiveId: string, page: number): string =>
  `/api/v1/directives/${encodeURIComponent(directiveId)}/pages/${page}`;
