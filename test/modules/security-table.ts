import { randomUUID } from 'node:crypto';
import { letter } from './letters.js';
import type { Subjects } from './security-subjects.js';

/** One request of the API. */
export interface Asked {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below /api/v1. */
  readonly path: string;
  readonly body?: object;
  /** Bytes instead of JSON. */
  readonly bytes?: string;
  readonly version?: number;
}

/**
 * Who may: L leader, M monitor, H and O head and officer of the unit the matter belongs to, h and o head and officer of another unit, A
 * administrator. Everybody else is refused. The source is rules.md §6, not the program. Lists answer everybody and show to each what they may
 * see (`LISTS`).
 */
export interface Row {
  readonly may: string;
  readonly asked: (subjects: Subjects) => Asked;
}

const ALL = 'LMHOhoA';
const get =
  (path: (s: Subjects) => string): Row['asked'] =>
  (s) => ({ method: 'get', path: path(s) });
const task = ({ tasks }: Subjects, key: string): string => `/tasks/${tasks.get(key)}`;
const post = (path: string, body: object): Asked => ({ method: 'post', path, body });
const put = (path: string, body: object, version?: number): Asked => ({
  method: 'put',
  path,
  body,
  ...(version === undefined ? {} : { version }),
});
const draft = ({ drafts }: Subjects, name: string): string => `/directives/${drafts.get(name)?.id}`;
const aCase = ({ caseIds }: Subjects, key: string): string => `/cases/${caseIds.get(key)}`;
const proposal = ({ proposalIds }: Subjects, key: string): string => `/proposals/${proposalIds.get(key)}`;
const card = ({ office }: Subjects): string => `/scorecards/${office.unit('sadec')}.${office.unit('vhtt')}.2024`;

const unitBody = { name: 'Phòng Thử', short: 'Thử', names: [], level: 'department', parentId: null, headTitle: 'Trưởng phòng', validFrom: '2024-01-01', validTo: null }; // prettier-ignore

const ORGANISATION: Readonly<Record<string, Row>> = {
  whoAmI: { may: ALL, asked: get(() => '/session') },
  changePassword: {
    may: ALL,
    asked: () => put('/session/password', { current: 'không phải mật khẩu', next: 'mot mat khau moi' }),
  },
  listUnits: { may: ALL, asked: get(() => '/units') },
  makeUnit: { may: 'A', asked: () => post('/units', { id: randomUUID(), ...unitBody }) },
  changeUnit: {
    may: 'A',
    asked: ({ office }) => put(`/units/${office.unit('thanhtra')}`, { id: office.unit('thanhtra'), ...unitBody }),
  },
  listUnitGroups: { may: ALL, asked: get(() => '/unit-groups') },
  writeUnitGroup: {
    may: 'A',
    asked: () => {
      const id = randomUUID();
      return put(`/unit-groups/${id}`, { id, name: 'Nhóm thử', names: [], memberIds: [] });
    },
  },
  listPeople: { may: ALL, asked: get(() => '/people') },
  makePerson: {
    may: 'A',
    asked: () => {
      const id = randomUUID();
      return post('/people', { id, name: 'Người Thử', email: `${id}@sadec.example`, phone: null });
    },
  },
  changePerson: {
    may: 'A',
    asked: ({ seatHolderId: id }) =>
      put(`/people/${id}`, { id, name: 'Người Thử', email: `${id}@sadec.example`, phone: null }),
  },
  makeSeat: {
    may: 'A',
    asked: ({ office }) =>
      post('/seats', {
        id: randomUUID(),
        personId: randomUUID(),
        unitId: office.unit('tuphap'),
        role: 'admin',
        title: 'Thử',
        from: '2024-01-01',
        to: null,
      }),
  },
  endSeat: { may: 'A', asked: ({ seatId }) => put(`/seats/${seatId}`, { to: '2024-12-31', reason: 'Thử.' }) },
  listRuleVersions: { may: ALL, asked: get(() => '/rules/reminders/reminders-default/versions') },
};

const DIRECTIVES: Readonly<Record<string, Row>> = {
  listDirectives: { may: ALL, asked: get(() => '/directives') },
  registerDirective: {
    may: 'LM',
    asked: () =>
      post('/directives', {
        id: randomUUID(),
        source: { kind: 'text', text: letter(randomUUID()) },
        assignerUnitId: null,
      }),
  },
  registerDirectiveFile: {
    may: 'LM',
    asked: () => ({
      method: 'post',
      path: `/directives/file?id=${randomUUID()}&name=a.txt`,
      bytes: letter(randomUUID()),
    }),
  },
  readDirective: { may: 'LMHO', asked: get(({ directiveId }) => `/directives/${directiveId}`) },
  downloadDirectiveFile: { may: 'LMHO', asked: get(({ directiveId }) => `/directives/${directiveId}/file`) },
  correctReading: {
    may: 'LM',
    asked: (s) => put(`${draft(s, 'correctReading')}/obligations`, { obligations: [] }, 1),
  },
  previewIssue: { may: 'LM', asked: get((s) => `${draft(s, 'previewIssue')}/preview`) },
  issueDirective: { may: 'LM', asked: (s) => post(`${draft(s, 'issueDirective')}/issue`, {}) },
  numberDirective: {
    may: 'LM',
    asked: (s) => post(`${draft(s, 'numberDirective')}/number`, { number: '991/UBND', signedOn: '2024-10-08' }),
  },
  revokeDirective: { may: 'LM', asked: (s) => post(`${draft(s, 'revokeDirective')}/revocation`, { reason: 'Thử.' }) },
  listSamples: { may: ALL, asked: get(() => '/samples') },
  lintDraft: { may: 'LM', asked: () => post('/drafts/findings', { text: letter(randomUUID()) }) },
  lintDraftFile: {
    may: 'LM',
    asked: () => ({ method: 'post', path: '/drafts/findings/file?name=a.txt', bytes: letter(randomUUID()) }),
  },
  askRecognition: {
    may: 'LM',
    asked: () => ({ method: 'post', path: '/recognitions?name=a.pdf', bytes: 'không phải bản quét' }),
  },
  // Only who asked, and a page of a file that has pages: looked at in recognition.spec.ts.
  readRecognition: { may: '', asked: get(() => `/recognitions/${randomUUID()}`) },
  cancelRecognition: { may: '', asked: () => ({ method: 'delete', path: `/recognitions/${randomUUID()}` }) },
  readDirectivePages: { may: 'LMHO', asked: get(({ directiveId }) => `/directives/${directiveId}/pages`) },
  readDirectivePage: { may: '', asked: get(({ directiveId }) => `/directives/${directiveId}/pages/1`) },
  readDebts: { may: 'LMHO', asked: get(({ directiveId }) => `/directives/${directiveId}/debts`) },
};

const TASKS: Readonly<Record<string, Row>> = {
  listTasks: { may: ALL, asked: get(() => '/tasks') },
  listMyTasks: { may: ALL, asked: get(() => '/me/tasks') },
  readTask: { may: 'LMHO', asked: get((s) => task(s, 'readTask')) },
  previewTask: { may: 'LMHO', asked: get((s) => `${task(s, 'readTask')}/preview`) },
  readTaskHistory: { may: 'LMHO', asked: get((s) => `${task(s, 'readTask')}/history`) },
  acknowledgeTask: { may: 'HO', asked: (s) => post(`${task(s, 'acknowledgeTask')}/acknowledgement`, {}) },
  nameOfficer: {
    may: 'H',
    asked: (s) => put(`${task(s, 'nameOfficer')}/officer`, { officerId: s.officerId }),
  },
  submitResult: {
    may: 'HO',
    asked: (s) => post(`${task(s, 'submitResult')}/submissions`, { id: randomUUID(), result: 'Đã xong.' }),
  },
  withdrawSubmission: {
    may: 'HO',
    asked: (s) => ({
      method: 'delete',
      path: `${task(s, 'withdrawSubmission')}/submissions/${s.submissionIds.get('withdrawSubmission')}`,
    }),
  },
  askExtension: {
    may: 'HO',
    asked: (s) =>
      post(`${task(s, 'askExtension')}/extensions`, { id: randomUUID(), until: '2024-11-29', reason: 'Thử.' }),
  },
  withdrawExtension: {
    may: 'HO',
    asked: (s) => ({
      method: 'delete',
      path: `${task(s, 'withdrawExtension')}/extensions/${s.extensionIds.get('withdrawExtension')}`,
    }),
  },
  acknowledgeCoordination: { may: 'HO', asked: (s) => post(`/tasks/${s.coordinatedTaskId}/coordination`, {}) },
  judgeSubmission: {
    may: 'LM',
    asked: (s) =>
      post(`${task(s, 'judgeSubmission')}/submissions/${s.submissionIds.get('judgeSubmission')}/verdict`, {
        decision: 'accept',
      }),
  },
  decideExtension: {
    may: 'LM',
    asked: (s) =>
      post(`${task(s, 'decideExtension')}/extensions/${s.extensionIds.get('decideExtension')}/decision`, {
        grant: false,
        reason: 'Thử.',
      }),
  },
  reassignTask: {
    may: 'LM',
    asked: (s) => post(`${task(s, 'reassignTask')}/assignment`, { unitId: s.office.unit('tuphap'), reason: 'Thử.' }),
  },
  changeDeadline: {
    may: 'LM',
    asked: (s) => put(`${task(s, 'changeDeadline')}/deadline`, { dueOn: '2024-12-20', reason: 'Thử.' }),
  },
  recallTask: { may: 'LM', asked: (s) => post(`${task(s, 'recallTask')}/recall`, { reason: 'Thử.' }) },
  uploadFile: {
    may: ALL,
    asked: () => ({ method: 'post', path: '/files?name=a.txt', bytes: 'nội dung' }),
  },
  readFile: { may: 'LMHO', asked: get(({ fileId }) => `/files/${fileId}`) },
};

const NOTICES: Readonly<Record<string, Row>> = {
  listDispatches: { may: ALL, asked: get(() => '/dispatches') },
  readDispatch: { may: 'LMH', asked: get(({ dispatchId }) => `/dispatches/${dispatchId}`) },
  recordDelivery: {
    may: 'LM',
    asked: ({ dispatchId }) =>
      post(`/dispatches/${dispatchId}/delivery`, {
        deliveredOn: '2024-10-24',
        how: 'Giao tận tay',
        receiver: 'Văn thư',
        evidence: 'Biên bản',
      }),
  },
  resendDispatch: { may: 'LM', asked: ({ dispatchId }) => post(`/dispatches/${dispatchId}/resend`, {}) },
  listMails: { may: '', asked: get(() => '/mailbox') },
  readMail: { may: '', asked: get(() => `/mailbox/${randomUUID()}`) },
};

const ESCALATION: Readonly<Record<string, Row>> = {
  getInbox: { may: ALL, asked: get(() => '/inbox') },
  getCase: { may: 'LMHO', asked: get((s) => aCase(s, 'getCase')) },
  confirmRung: { may: 'LM', asked: (s) => post(`${aCase(s, 'confirmRung')}/confirmation`, { rung: 2 }) },
  explain: {
    may: 'H',
    asked: (s) => post(`${aCase(s, 'explain')}/explanations`, { id: randomUUID(), cause: 'Thử.', remedy: 'Thử.' }),
  },
  weighExplanation: {
    may: 'LM',
    asked: (s) =>
      post(`${aCase(s, 'weighExplanation')}/explanations/${s.explanationId}/weighing`, {
        sufficient: false,
        reason: 'Thử.',
      }),
  },
  listProposals: { may: ALL, asked: get(() => '/proposals') },
  getProposal: { may: 'LMH', asked: get((s) => proposal(s, 'getProposal')) },
  decideProposal: {
    may: 'L',
    asked: (s) => post(`${proposal(s, 'decideProposal')}/decision`, { decision: 'remind', reason: 'Thử.' }),
  },
  answerDossier: {
    may: 'H',
    asked: (s) => post(`${proposal(s, 'answerDossier')}/answers`, { id: randomUUID(), text: 'Thử.' }),
  },
};

const FIGURES: Readonly<Record<string, Row>> = {
  listScorecards: { may: ALL, asked: get(() => '/scorecards?year=2024') },
  getScorecard: { may: 'LMHO', asked: get(card) },
  listContributions: { may: 'LMHO', asked: get((s) => `${card(s)}/contributions`) },
  getOverview: { may: 'LM', asked: get(() => '/overview') },
  getClock: { may: ALL, asked: get(() => '/clock') },
  moveClock: { may: ALL, asked: () => post('/clock', { advance: 'next' }) },
};

/** Lists, with the ids of things of that office that may only be shown to those of `seenBy`. */
export const LISTS: Readonly<
  Record<string, { readonly seenBy: string; readonly ids: (s: Subjects) => readonly string[] }>
> = {
  '/directives': { seenBy: 'LMHO', ids: ({ directiveId }) => [directiveId] },
  '/directives?filter[state]=registered': {
    seenBy: 'LM',
    ids: ({ drafts }) => [...drafts.values()].map(({ id }) => id),
  },
  '/tasks?page[size]=200': { seenBy: 'LMHO', ids: ({ tasks }) => [tasks.get('readTask') ?? ''] },
  '/me/tasks?page[size]=200': { seenBy: 'HO', ids: ({ tasks }) => [tasks.get('readTask') ?? ''] },
  '/dispatches?filter[state]=failed': { seenBy: 'LMH', ids: ({ dispatchId }) => [dispatchId] },
  '/inbox': { seenBy: 'L', ids: ({ proposalIds }) => [proposalIds.get('getProposal') ?? ''] },
  '/proposals': { seenBy: 'LMH', ids: ({ proposalIds }) => [proposalIds.get('getProposal') ?? ''] },
  '/scorecards?year=2024': { seenBy: 'LMHO', ids: (s) => [card(s).slice('/scorecards/'.length)] },
};

/** Every operation of the API but logging in and out and the first administrator, which security.spec.ts looks at. */
export const TABLE: Readonly<Record<string, Row>> = {
  ...ORGANISATION,
  ...DIRECTIVES,
  ...TASKS,
  ...NOTICES,
  ...ESCALATION,
  ...FIGURES,
};
