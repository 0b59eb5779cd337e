import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import type { Extension, Task } from '../../api/types.js';
import { dateWord, fullDateWord, timeWord } from '../../words/dates.js';
import { useDraft } from '../draft.js';
import { ReasonField } from '../fields.js';
import { Quote } from '../quote.js';
import { keepReason } from '../recent-reasons.js';
import { ErrorState, LoadingRows } from '../states.js';
import css from './inbox.module.css';
import { DecisionFoot, PaneFrame, type PaneProps } from './pane.js';
import { TaskBasis } from './task-basis.js';
import { usePaneKeys } from './use-pane-keys.js';

/** A request for more time: until when and why, what was asked before, what follows. */
export function ExtensionPane(props: PaneProps) {
  const task = useQuery({ queryKey: ['task', props.item.task.id], queryFn: () => api.task(props.item.task.id) });
  if (task.error && !task.data) return <ErrorState error={task.error} retry={() => void task.refetch()} />;
  const extension = task.data?.extensions.find((one) => one.id === props.item.subjectId);
  if (!task.data || !extension) return <LoadingRows what="đề nghị gia hạn" />;
  return <Deciding {...props} task={task.data} extension={extension} />;
}

interface Decided extends PaneProps {
  readonly task: Task;
  readonly extension: Extension;
}

function useDeciding({ item, done, task, extension }: Decided) {
  const [draft, setDraft, clearDraft] = useDraft(`inbox.${item.id}`, { reason: '' });
  const [missing, setMissing] = useState<string | null>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const write = useWrite(
    (grant: boolean) =>
      api.decideExtension(task.id, extension.id, { grant, reason: draft.reason.trim() || null }, task.version),
    (_, grant) => {
      if (!grant) keepReason('extension', draft.reason);
      clearDraft();
      done(grant ? `Đã đồng ý gia hạn đến ${dateWord(extension.until)}.` : 'Đã giữ nguyên hạn.');
    },
  );
  const decide = (grant: boolean) => () => {
    const needed = !grant && draft.reason.trim() === '';
    setMissing(needed ? 'Xin ghi lý do giữ nguyên hạn.' : null);
    if (needed) reason.current?.focus();
    else write.mutate(grant);
  };
  const busy = (grant: boolean) => write.isPending && write.variables === grant;
  return { draft, setDraft, missing, reason, write, decide, busy };
}

function Deciding(props: Decided) {
  const { item, skip, task, extension } = props;
  const { draft, setDraft, missing, reason, write, decide, busy } = useDeciding(props);
  const accept = useRef<HTMLButtonElement>(null);
  usePaneKeys({ accept, reason });
  const foot = (
    <DecisionFoot
      follows={[
        ['Đồng ý', `hạn thành ${fullDateWord(extension.until)}; lịch nhắc tính lại theo hạn này.`],
        ['Giữ nguyên', `hạn vẫn là ${fullDateWord(extension.from)}; các bước đôn đốc đi tiếp từ hạn đó.`],
      ]}
      no={{ label: 'Giữ nguyên hạn', press: decide(false), busy: busy(false) }}
      yes={{ label: 'Đồng ý gia hạn', press: decide(true), busy: busy(true) }}
      yesButton={accept}
    />
  );
  const pressed =
    write.variables === false ? `Giữ nguyên hạn: “${draft.reason}”` : `Đồng ý gia hạn đến ${dateWord(extension.until)}`;
  return (
    <PaneFrame {...{ item, skip, foot, pressed }} error={write.error}>
      <div className={css.twoColumns}>
        <TaskBasis task={task} />
        <Asked extension={extension} />
      </div>
      <Earlier extensions={task.extensions.filter((one) => one.id !== extension.id)} />
      <ReasonField
        description="Bắt buộc khi giữ nguyên hạn; đơn vị đọc nguyên văn"
        value={draft.reason}
        error={missing}
        onChange={(text) => setDraft({ reason: text })}
        recent="extension"
        inputRef={reason}
        onSend={decide(false)}
      />
    </PaneFrame>
  );
}

function Asked({ extension }: { readonly extension: Extension }) {
  const ladder = extension.first
    ? 'lần đầu, các bước đôn đốc đang chờ'
    : 'không phải lần đầu, các bước đôn đốc vẫn đi tiếp';
  return (
    <div className={css.basis}>
      <h3>{`Đề nghị: ${dateWord(extension.from)} → ${dateWord(extension.until)}`}</h3>
      <Quote label="Lý do của đơn vị">{extension.reason}</Quote>
      <p className="secondary">{`${extension.by.name} · ${fullDateWord(extension.at)}, ${timeWord(extension.at)} · ${ladder}`}</p>
    </div>
  );
}

function Earlier({ extensions }: { readonly extensions: readonly Extension[] }) {
  if (extensions.length === 0) return null;
  return (
    <div className={css.files}>
      <h3>Các lần đề nghị trước</h3>
      <ul>
        {extensions.map((one) => (
          <li key={one.id}>{`${dateWord(one.at)}: đến ${dateWord(one.until)}, ${answerWord(one)}`}</li>
        ))}
      </ul>
    </div>
  );
}

function answerWord(extension: Extension): string {
  if (extension.withdrawnAt !== null) return 'đơn vị đã rút';
  if (extension.decision === null) return 'chưa có ý kiến';
  return extension.decision.grant ? 'đã đồng ý' : 'giữ nguyên hạn';
}
