import { request } from './http.js';
import type * as t from './types.js';

/** One function per endpoint of /api/v1; bodies and answers as in libs/contracts/api. `version` is the version seen. */
const id = encodeURIComponent;

/** All pages of a list that is shown whole (units, people, groups). */
async function every<Item>(path: string): Promise<t.Listed<Item>> {
  const data: Item[] = [];
  let after: string | null = null;
  do {
    const page: t.Listed<Item> = await request('GET', path, { query: { 'page[size]': 200, 'page[after]': after } });
    data.push(...page.data);
    after = page.page?.next ?? null;
  } while (after !== null);
  return { data };
}

export const api = {
  start: () => request<t.Start>('GET', '/start'),
  makeFirstAdministrator: (body: t.FirstAdministrator) => request<unknown>('POST', '/start', { body }),

  session: () => request<t.Session>('GET', '/session'),
  logIn: (body: t.LogIn) => request<t.Session>('POST', '/session', { body }),
  logOut: () => request<void>('DELETE', '/session'),
  changePassword: (body: t.ChangePassword) => request<void>('PUT', '/session/password', { body }),

  units: () => every<t.Unit>('/units'),
  makeUnit: (body: t.WriteUnit) => request<t.Unit>('POST', '/units', { body }),
  changeUnit: (body: t.WriteUnit, version: number) =>
    request<t.Unit>('PUT', `/units/${id(body.id)}`, { body, version }),
  unitGroups: () => every<t.UnitGroup>('/unit-groups'),
  writeUnitGroup: (body: t.WriteUnitGroup) => request<t.UnitGroup>('PUT', `/unit-groups/${id(body.id)}`, { body }),
  people: () => every<t.Person>('/people'),
  makePerson: (body: t.WritePerson) => request<t.Person>('POST', '/people', { body }),
  changePerson: (body: t.WritePerson, version: number) =>
    request<t.Person>('PUT', `/people/${id(body.id)}`, { body, version }),
  makeSeat: (body: t.WriteSeat) => request<t.Seat>('POST', '/seats', { body }),
  endSeat: (seatId: string, body: t.EndSeat) => request<t.Seat>('PUT', `/seats/${id(seatId)}`, { body }),

  myTasks: () => every<t.TaskSummary>('/me/tasks'),
  tasks: (query: Readonly<Record<string, string | number | null | undefined>>) =>
    request<t.TaskList>('GET', '/tasks', { query }),
  /** By id or by its spoken code ("NV-2107"). */
  task: (idOrCode: string) => request<t.Task>('GET', `/tasks/${id(idOrCode)}`),
  acknowledge: (taskId: string, body: t.Acknowledge, version?: number) =>
    request<unknown>('POST', `/tasks/${id(taskId)}/acknowledgement`, { body, version }),
  nameOfficer: (taskId: string, officerId: string, version?: number) =>
    request<unknown>('PUT', `/tasks/${id(taskId)}/officer`, { body: { officerId }, version }),
  submit: (taskId: string, body: t.Submit, version?: number) =>
    request<t.Submission>('POST', `/tasks/${id(taskId)}/submissions`, { body, version }),
  withdrawSubmission: (taskId: string, submissionId: string, version?: number) =>
    request<void>('DELETE', `/tasks/${id(taskId)}/submissions/${id(submissionId)}`, { version }),
  judge: (taskId: string, submissionId: string, body: t.Verdict, version?: number) =>
    request<unknown>('POST', `/tasks/${id(taskId)}/submissions/${id(submissionId)}/verdict`, { body, version }),
  askExtension: (taskId: string, body: t.AskExtension, version?: number) =>
    request<t.Extension>('POST', `/tasks/${id(taskId)}/extensions`, { body, version }),
  withdrawExtension: (taskId: string, extensionId: string, version?: number) =>
    request<void>('DELETE', `/tasks/${id(taskId)}/extensions/${id(extensionId)}`, { version }),
  decideExtension: (taskId: string, extensionId: string, body: t.DecideExtension, version?: number) =>
    request<unknown>('POST', `/tasks/${id(taskId)}/extensions/${id(extensionId)}/decision`, { body, version }),
  reassign: (taskId: string, body: t.Reassign, version?: number) =>
    request<unknown>('POST', `/tasks/${id(taskId)}/assignment`, { body, version }),
  changeDeadline: (taskId: string, body: t.ChangeDeadline, version?: number) =>
    request<unknown>('PUT', `/tasks/${id(taskId)}/deadline`, { body, version }),
  recall: (taskId: string, reason: string, version?: number) =>
    request<unknown>('POST', `/tasks/${id(taskId)}/recall`, { body: { reason }, version }),
  acknowledgeCoordination: (taskId: string, version?: number) =>
    request<unknown>('POST', `/tasks/${id(taskId)}/coordination`, { body: {}, version }),

  directives: (query: Readonly<Record<string, string | number | null | undefined>> = {}) =>
    request<t.Listed<t.DirectiveSummary>>('GET', '/directives', { query }),
  directive: (directiveId: string) => request<t.Directive>('GET', `/directives/${id(directiveId)}`),
  registerDirective: (body: t.RegisterDirective) => request<t.Directive>('POST', '/directives', { body }),
  registerDirectiveFile: (directiveId: string, file: File, assignerUnitId: string | null) =>
    request<t.Directive>('POST', '/directives/file', {
      file,
      query: { id: directiveId, name: file.name.normalize('NFC'), assignerUnitId },
    }),
  correctReading: (directiveId: string, body: t.CorrectReading, version: number) =>
    request<t.Directive>('PUT', `/directives/${id(directiveId)}/obligations`, { body, version }),
  issuePreview: (directiveId: string) => request<t.IssuePreview>('GET', `/directives/${id(directiveId)}/preview`),
  issueDirective: (directiveId: string, version: number) =>
    request<t.Directive>('POST', `/directives/${id(directiveId)}/issue`, { body: {}, version }),
  numberDirective: (directiveId: string, body: t.NumberDirective, version: number) =>
    request<t.Directive>('POST', `/directives/${id(directiveId)}/number`, { body, version }),
  revokeDirective: (directiveId: string, body: t.RevokeDirective, version: number) =>
    request<t.Directive>('POST', `/directives/${id(directiveId)}/revocation`, { body, version }),
  samples: () => request<t.Listed<t.Sample>>('GET', '/samples'),

  inbox: () => request<t.Inbox>('GET', '/inbox'),
  escalationCase: (caseId: string) => request<t.EscalationCase>('GET', `/cases/${id(caseId)}`),
  confirmRung: (caseId: string, rung: number, version?: number) =>
    request<unknown>('POST', `/cases/${id(caseId)}/confirmation`, { body: { rung }, version }),
  explain: (caseId: string, body: t.Explain, version?: number) =>
    request<unknown>('POST', `/cases/${id(caseId)}/explanations`, { body, version }),
  weigh: (caseId: string, explanationId: string, body: t.Weigh, version?: number) =>
    request<unknown>('POST', `/cases/${id(caseId)}/explanations/${id(explanationId)}/weighing`, { body, version }),
  proposals: () => request<t.Listed<t.ProposalSummary>>('GET', '/proposals'),
  proposal: (proposalId: string) => request<t.Proposal>('GET', `/proposals/${id(proposalId)}`),
  decideProposal: (proposalId: string, body: t.DecideProposal, version?: number) =>
    request<unknown>('POST', `/proposals/${id(proposalId)}/decision`, { body, version }),
  answerDossier: (proposalId: string, body: t.AnswerDossier) =>
    request<unknown>('POST', `/proposals/${id(proposalId)}/answers`, { body }),

  dispatches: (query: Readonly<Record<string, string | undefined>>) =>
    request<t.Listed<t.Dispatch>>('GET', '/dispatches', { query }),
  dispatch: (dispatchId: string) => request<t.Dispatch>('GET', `/dispatches/${id(dispatchId)}`),
  resend: (dispatchId: string, email: string | undefined) =>
    request<unknown>('POST', `/dispatches/${id(dispatchId)}/resend`, { body: email === undefined ? {} : { email } }),
  recordDelivery: (dispatchId: string, body: t.RecordDelivery) =>
    request<unknown>('POST', `/dispatches/${id(dispatchId)}/delivery`, { body }),
  mailbox: (query: Readonly<Record<string, string | undefined>> = {}) =>
    request<t.Listed<t.MailSummary>>('GET', '/mailbox', { query }),
  mail: (mailId: string) => request<t.Mail>('GET', `/mailbox/${id(mailId)}`),
  clock: () => request<t.Clock>('GET', '/clock'),
  moveClock: (advance: t.MoveClock) => request<t.ClockMoved>('POST', '/clock', { body: { advance } }),

  overview: () => request<t.Overview>('GET', '/overview'),
  scorecards: (year: string) => request<t.Listed<t.Card>>('GET', '/scorecards', { query: { year } }),
  scorecard: (key: string, asOf?: string) => request<t.Card>('GET', `/scorecards/${id(key)}`, { query: { asOf } }),
  contributions: (key: string, query: Readonly<Record<string, string | undefined>>) =>
    request<t.Listed<t.Contribution>>('GET', `/scorecards/${id(key)}/contributions`, { query }),

  uploadFile: (file: File) =>
    request<{ readonly id: string }>('POST', '/files', { file, query: { name: file.name.normalize('NFC') } }),
} as const;

/** Where a stored file is downloaded from. */
export const fileHref = (fileId: string): string => `/api/v1/files/${id(fileId)}`;
