import { randomUUID } from 'node:crypto';
import type { ScriptedAction } from '@dondoc/domain';

type Action = ScriptedAction['action'];

/** What the API says of a task, as far as the next request needs it. */
export interface TaskPage {
  readonly id: string;
  readonly caseId: string | null;
  readonly proposalId: string | null;
  readonly submissions: readonly { readonly id: string }[];
  readonly extensions: readonly { readonly id: string }[];
}

/** What a request must find out first. */
export interface Findings {
  readonly task: TaskPage;
  /** Civil day of the clock. */
  readonly today: string;
  readonly unitId: (key: string) => Promise<string>;
  readonly personId: (key: string) => Promise<string>;
  /** The letter of the last rung that did not arrive. */
  readonly failedLetterId: () => Promise<string>;
  readonly explanationId: () => Promise<string>;
}

export interface ApiRequest {
  readonly method: 'post' | 'put';
  /** Below /api/v1. */
  readonly path: string;
  readonly body: Record<string, unknown>;
}

const post = (path: string, body: Record<string, unknown>): ApiRequest => ({ method: 'post', path, body });
const put = (path: string, body: Record<string, unknown>): ApiRequest => ({ method: 'put', path, body });

/** The request by which a person does what the script says. */
export async function requestOf(action: Action, findings: Findings): Promise<ApiRequest> {
  return onTask(action, findings) ?? (await onPeople(action, findings)) ?? (await onCase(action, findings));
}

function onTask(action: Action, { task }: Findings): ApiRequest | null {
  const path = `/tasks/${task.id}`;
  const verdictPath = `${path}/submissions/${task.submissions[0]?.id}/verdict`;
  switch (action.do) {
    case 'acknowledge':
      return post(`${path}/acknowledgement`, {});
    case 'submit':
      return post(`${path}/submissions`, { id: randomUUID(), result: 'Đã báo cáo kết quả.' });
    case 'accept':
      return post(verdictPath, { decision: 'accept' });
    case 'return':
      return post(verdictPath, { decision: 'return', reason: action.reason });
    case 'askExtension':
      return post(`${path}/extensions`, { id: randomUUID(), until: action.until, reason: action.reason });
    case 'decideExtension':
      return post(`${path}/extensions/${task.extensions[0]?.id}/decision`, {
        grant: action.grant,
        reason: action.reason,
      });
    case 'changeDeadline':
      return put(`${path}/deadline`, { dueOn: action.dueOn, reason: action.reason });
    case 'recall':
      return post(`${path}/recall`, { reason: action.reason });
    default:
      return null;
  }
}

async function onPeople(action: Action, { task, unitId, personId }: Findings): Promise<ApiRequest | null> {
  switch (action.do) {
    case 'reassign':
      return post(`/tasks/${task.id}/assignment`, { unitId: await unitId(action.unitId), reason: action.reason });
    case 'nameOfficer':
      return put(`/tasks/${task.id}/officer`, { officerId: await personId(action.personId) });
    default:
      return null;
  }
}

async function onCase(action: Action, { task, today, failedLetterId, explanationId }: Findings): Promise<ApiRequest> {
  const path = `/cases/${task.caseId}`;
  switch (action.do) {
    case 'confirmRung':
      return post(`${path}/confirmation`, { rung: action.rung ?? 2 });
    case 'recordDelivery': {
      const { how, evidence } = action;
      const body = { deliveredOn: today, how, receiver: 'Văn thư', evidence };
      return post(`/dispatches/${await failedLetterId()}/delivery`, body);
    }
    case 'explain':
      return post(`${path}/explanations`, { id: randomUUID(), cause: action.text, remedy: 'Gửi khi có số liệu.' });
    case 'weigh':
      return post(`${path}/explanations/${await explanationId()}/weighing`, {
        sufficient: action.sufficient,
        reason: action.reason,
      });
    case 'decideProposal':
      return post(`/proposals/${task.proposalId}/decision`, { decision: action.decision, reason: action.reason });
    default:
      throw new Error(`the stories have no ${action.do}`);
  }
}
