import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, fileHref } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import type { Submission, Task, Verdict } from '../../api/types.js';
import { dateWord, fullDateWord, timeWord } from '../../words/dates.js';
import { sizeWord } from '../../words/numbers.js';
import { useDraft } from '../draft.js';
import { ReasonField } from '../fields.js';
import { Quote } from '../quote.js';
import { keepReason } from '../recent-reasons.js';
import { ErrorState, LoadingRows } from '../states.js';
import css from './inbox.module.css';
import { DecisionFoot, PaneFrame, type PaneProps } from './pane.js';
import { TaskBasis } from './task-basis.js';
import { usePaneKeys } from './use-pane-keys.js';

/** A reported result: the sentence beside the report, the files, the reason, what follows. */
export function ResultPane(props: PaneProps) {
  const task = useQuery({ queryKey: ['task', props.item.task.id], queryFn: () => api.task(props.item.task.id) });
  if (task.error && !task.data) return <ErrorState error={task.error} retry={() => void task.refetch()} />;
  const submission = task.data?.submissions.find((one) => one.id === props.item.subjectId);
  if (!task.data || !submission) return <LoadingRows what="kết quả" />;
  return <Judging {...props} task={task.data} submission={submission} />;
}

type Decision = Verdict['decision'];

interface Judged extends PaneProps {
  readonly task: Task;
  readonly submission: Submission;
}

/** The state of judging: the reason as typed, what is missing, the write. */
function useJudging({ item, done, task, submission }: Judged) {
  const [draft, setDraft, clearDraft] = useDraft(`inbox.${item.id}`, { reason: '', byDocument: false });
  const [missing, setMissing] = useState<string | null>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const documentOn =
    submission.documentOn !== null && submission.documentOn < submission.at.slice(0, 10) ? submission.documentOn : null;
  const completedOn = draft.byDocument ? documentOn : null;
  const write = useWrite(
    (decision: Decision) =>
      api.judge(
        task.id,
        submission.id,
        { decision, reason: draft.reason.trim() || null, completedOn: decision === 'accept' ? completedOn : null },
        task.version,
      ),
    (_, decision) => {
      keepReason(decision, draft.reason);
      clearDraft();
      done(decision === 'accept' ? `Đã xác nhận hoàn thành: ${task.title}.` : `Đã trả lại để bổ sung: ${task.title}.`);
    },
  );
  const judge = (decision: Decision) => () => {
    const needed = draft.reason.trim() === '' && (decision === 'return' || completedOn !== null);
    setMissing(
      needed ? (decision === 'return' ? 'Xin ghi lý do trả lại.' : 'Xin ghi lý do tính theo ngày văn bản.') : null,
    );
    if (needed) reason.current?.focus();
    else write.mutate(decision);
  };
  const busy = (decision: Decision) => write.isPending && write.variables === decision;
  return {
    draft,
    setDraft,
    missing,
    reason,
    documentOn,
    finishedOn: completedOn ?? submission.at.slice(0, 10),
    write,
    judge,
    busy,
  };
}

function Judging(props: Judged) {
  const { item, skip, task, submission } = props;
  const { draft, setDraft, missing, reason, documentOn, finishedOn, write, judge, busy } = useJudging(props);
  const accept = useRef<HTMLButtonElement>(null);
  const file = submission.files[0];
  usePaneKeys({ accept, reason, openFile: file && (() => window.open(fileHref(file.id), '_blank', 'noopener')) });
  const foot = (
    <DecisionFoot
      follows={[
        ['Xác nhận', `hoàn thành ngày ${dateWord(finishedOn)}; báo ${task.leadUnit.name}.`],
        ['Trả lại', 'hạn không đổi; 2 ngày làm việc tới không có bước đôn đốc mới.'],
      ]}
      no={{ label: 'Trả lại để bổ sung', press: judge('return'), busy: busy('return') }}
      yes={{ label: 'Xác nhận hoàn thành', press: judge('accept'), busy: busy('accept') }}
      yesButton={accept}
    />
  );
  const pressed =
    write.variables === 'return' ? `Trả lại: “${draft.reason}”` : `Xác nhận, hoàn thành ngày ${dateWord(finishedOn)}`;
  return (
    <PaneFrame {...{ item, skip, foot, pressed }} error={write.error}>
      <div className={css.twoColumns}>
        <TaskBasis task={task} />
        <Reported task={task} submission={submission} />
      </div>
      <Files submission={submission} />
      {documentOn !== null && (
        <Checkbox
          checked={draft.byDocument}
          onChange={(event) => setDraft({ byDocument: event.currentTarget.checked })}
          label={`Tính hoàn thành theo ngày văn bản, ${dateWord(documentOn)} (đã gửi bằng giấy; cần lý do)`}
        />
      )}
      <ReasonField
        description="Bắt buộc khi trả lại; đơn vị đọc nguyên văn"
        value={draft.reason}
        error={missing}
        onChange={(text) => setDraft({ reason: text })}
        recent="return"
        inputRef={reason}
        onSend={judge('return')}
      />
    </PaneFrame>
  );
}

function Reported({ task, submission }: { readonly task: Task; readonly submission: Submission }) {
  const earlier = task.submissions.filter((one) => one.at < submission.at && one.id !== submission.id);
  const last = earlier.find((one) => one.verdict?.decision === 'return');
  return (
    <div className={css.basis}>
      <h3>Đã báo cáo</h3>
      <Quote label="Lời báo cáo">{submission.result}</Quote>
      <p className="secondary">{`${submission.by.name} · ${fullDateWord(submission.at)}, ${timeWord(submission.at)} · lần nộp ${earlier.length + 1}`}</p>
      {last?.verdict?.reason && <p className="secondary">{`Lần trước được trả lại: “${last.verdict.reason}”`}</p>}
    </div>
  );
}

function Files({ submission }: { readonly submission: Submission }) {
  const number = submission.documentNumber === null ? null : `số ${submission.documentNumber}`;
  const on = submission.documentOn === null ? null : `ký ${dateWord(submission.documentOn)}`;
  const document = [number, on].filter((word) => word !== null).join(', ');
  return (
    <div className={css.files}>
      <p>
        <strong>Văn bản kết quả:</strong>{' '}
        {document === '' ? 'không ghi số, ngày' : <span className="nowrap">{document}</span>}
      </p>
      {submission.files.map((file) => (
        <p key={file.id}>
          <a href={fileHref(file.id)} target="_blank" rel="noopener">
            {file.name}
          </a>{' '}
          <span className="secondary">{sizeWord(file.size)}</span>
        </p>
      ))}
      {submission.files.length === 0 && <p className="secondary">Không có tệp kèm theo.</p>}
      <p className="secondary">Hệ thống không đánh giá nội dung.</p>
    </div>
  );
}
