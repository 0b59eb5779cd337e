import { Button, type ButtonProps } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconSend } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import { problemOf } from '../../api/problem.js';
import type { Task, TaskSummary, TaskVerb } from '../../api/types.js';
import { verbWords } from '../../words/vi.js';
import { useToast } from '../toast.js';
import { DeadlineSheet, ReassignSheet, RecallSheet } from './change-sheets.js';
import { ExplainSheet } from './explain-sheet.js';
import { ExtensionSheet } from './extension-sheet.js';
import { SubmitSheet } from './submit-sheet.js';

type SheetVerb = 'submit' | 'askExtension' | 'explain' | 'changeDeadline' | 'reassign' | 'recall';
const sheetVerbs: readonly TaskVerb[] = ['submit', 'askExtension', 'explain', 'changeDeadline', 'reassign', 'recall'];
const isSheetVerb = (verb: TaskVerb): verb is SheetVerb => sheetVerbs.includes(verb);

export const openSubmissionOf = (task: Task) =>
  task.submissions.find((one) => one.verdict === null && one.withdrawnAt === null);
export const openExtensionOf = (task: Task) =>
  task.extensions.find((one) => one.decision === null && one.withdrawnAt === null);

/** Where a decision on this task is taken; null where the verb is not such a decision or its object is not there. */
export function decisionPathOf(verb: TaskVerb, task: Task): string | null {
  const submission = openSubmissionOf(task);
  const extension = openExtensionOf(task);
  if ((verb === 'accept' || verb === 'return') && submission !== undefined)
    return `/can-quyet-dinh/ket-qua/${submission.id}`;
  if (verb === 'decideExtension' && extension !== undefined) return `/can-quyet-dinh/gia-han/${extension.id}`;
  if (verb === 'confirmRung' && task.caseId !== null) return `/can-quyet-dinh/nac/${task.caseId}`;
  if (verb === 'weigh' && task.caseId !== null) return `/can-quyet-dinh/giai-trinh/${task.caseId}`;
  if ((verb === 'decideProposal' || verb === 'answerDossier') && task.proposalId !== null)
    return `/de-xuat/${task.proposalId}`;
  return null;
}

type SmallWrite = Extract<TaskVerb, 'acknowledge' | 'withdraw' | 'withdrawExtension' | 'acknowledgeCoordination'>;

const said: Readonly<Record<SmallWrite, string>> = {
  acknowledge: 'Đã tiếp nhận.',
  withdraw: 'Đã rút báo cáo; nhiệm vụ trở lại đang thực hiện.',
  withdrawExtension: 'Đã rút đề nghị gia hạn.',
  acknowledgeCoordination: 'Đã tiếp nhận phần phối hợp.',
};

async function doSmall(verb: SmallWrite, summary: TaskSummary): Promise<unknown> {
  if (verb === 'acknowledge') return api.acknowledge(summary.id, {}, summary.version);
  if (verb === 'acknowledgeCoordination') return api.acknowledgeCoordination(summary.id, summary.version);
  const task = await api.task(summary.id);
  if (verb === 'withdraw') return api.withdrawSubmission(task.id, openSubmissionOf(task)?.id ?? '', task.version);
  return api.withdrawExtension(task.id, openExtensionOf(task)?.id ?? '', task.version);
}

export interface TaskActions {
  readonly start: (verb: TaskVerb, task: TaskSummary) => void;
  readonly busy: boolean;
  /** Put it once into the page: the sheets. */
  readonly sheets: ReactNode;
}

/** All that a person does to a task from a list or from its page: light acts at once, forms as sheets, decisions in the inbox. */
export function useTaskActions(
  opened?: { readonly verb: TaskVerb; readonly task: TaskSummary },
  closed?: () => void,
): TaskActions {
  const [current, setCurrent] = useState<{ readonly verb: SheetVerb; readonly task: TaskSummary } | null>(null);
  const navigate = useNavigate();
  const toast = useToast();
  const small = useWrite(
    (input: { readonly verb: SmallWrite; readonly task: TaskSummary }) =>
      doSmall(input.verb, input.task).catch((error: unknown) => {
        const { title, detail } = problemOf(error);
        toast({ text: [`${title}.`, detail].filter(Boolean).join(' ') });
        throw error;
      }),
    (_, { verb }) => toast({ text: said[verb] }),
  );
  const start = (verb: TaskVerb, task: TaskSummary) => {
    if (isSheetVerb(verb)) setCurrent({ verb, task });
    else if (verb in said) small.mutate({ verb: verb as SmallWrite, task });
    else void navigate({ to: '/nhiem-vu/$code', params: { code: task.code } });
  };
  const wanted = opened !== undefined && isSheetVerb(opened.verb) ? { verb: opened.verb, task: opened.task } : null;
  const shown = current ?? wanted;
  const close = () => {
    setCurrent(null);
    closed?.();
  };
  return { start, busy: small.isPending, sheets: <Sheets shown={shown} close={close} /> };
}

// The last task stays until the closing movement is over.
function Sheets({
  shown,
  close,
}: {
  readonly shown: { readonly verb: SheetVerb; readonly task: TaskSummary } | null;
  readonly close: () => void;
}) {
  const [last, setLast] = useState(shown);
  if (shown !== null && shown !== last) setLast(shown);
  if (last === null) return null;
  const props = { key: last.task.id, task: last.task, close };
  const opened = (verb: SheetVerb) => shown?.verb === verb;
  const { key, ...rest } = props;
  return (
    <div key={key}>
      <SubmitSheet {...rest} opened={opened('submit')} />
      <ExtensionSheet {...rest} opened={opened('askExtension')} />
      <ExplainSheet {...rest} opened={opened('explain')} />
      <DeadlineSheet {...rest} opened={opened('changeDeadline')} />
      <ReassignSheet {...rest} opened={opened('reassign')} />
      <RecallSheet {...rest} opened={opened('recall')} />
    </div>
  );
}

interface ActionButtonProps {
  readonly verb: TaskVerb;
  readonly task: TaskSummary;
  readonly actions: TaskActions;
  readonly look: 'primary' | 'light' | 'default';
  readonly size?: ButtonProps['size'];
}

/** One verb as a button, with the word that toast, log and letter use too. */
export function ActionButton({ verb, task, actions, look, size }: ActionButtonProps) {
  const label = verb === 'submit' && task.tag === 'returned' ? 'Bổ sung và báo cáo lại' : verbWords[verb];
  return (
    <Button
      {...(look === 'primary' ? {} : { variant: look })}
      {...(size === undefined ? {} : { size })}
      {...(verb === 'submit' && look === 'primary'
        ? { leftSection: <IconSend size={18} stroke={1.75} aria-hidden /> }
        : {})}
      aria-disabled={actions.busy}
      onClick={() => actions.start(verb, task)}
    >
      {label}
      <span className="visually-hidden">{`: ${task.title}`}</span>
    </Button>
  );
}
