import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { api } from '../../api/client.js';
import { newId } from '../../api/http.js';
import { useWrite } from '../../api/live.js';
import type { TaskSummary } from '../../api/types.js';
import { useMe } from '../../app/session.js';
import { dueWord } from '../../words/dates.js';
import { DateField } from '../date-field.js';
import { ReasonField } from '../fields.js';
import { keepReason } from '../recent-reasons.js';
import { focusFirstWrong } from '../focus-wrong.js';
import { Sheet } from '../sheet.js';
import { ProblemNote } from '../states.js';
import { useToast } from '../toast.js';
import { AboutTask } from './about-task.js';

interface ExtensionSheetProps {
  readonly task: TaskSummary;
  readonly opened: boolean;
  readonly close: () => void;
}

function useRequest(task: TaskSummary, close: () => void) {
  const requestId = useRef(newId());
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const toast = useToast();
  const ask = useWrite(
    (input: { readonly until: string; readonly reason: string }) =>
      api.askExtension(task.id, { id: requestId.current, ...input }, task.version),
    () => {
      keepReason('extension', reason);
      requestId.current = newId();
      setUntil(null);
      setReason('');
      setTried(false);
      close();
      toast({ text: 'Đã gửi đề nghị gia hạn. Cho đến khi có quyết định vẫn rút lại được.' });
    },
  );
  const send = () => {
    setTried(true);
    focusFirstWrong();
    if (until !== null && reason.trim() !== '' && !ask.isPending) ask.mutate({ until, reason });
  };
  return { until, setUntil, reason, setReason, tried, ask, send };
}

/** Đề nghị gia hạn: a new day and why. Says what follows before it is sent. */
export function ExtensionSheet({ task, opened, close }: ExtensionSheetProps) {
  const { until, setUntil, reason, setReason, tried, ask, send } = useRequest(task, close);
  const today = useMe().now.slice(0, 10);
  const typed = reason.trim() !== '' || until !== null;
  const missingDay = tried && until === null ? 'Xin chọn ngày đề nghị.' : undefined;
  const missingReason = tried && reason.trim() === '' ? 'Xin nhập lý do.' : undefined;
  const day = { value: until, onChange: setUntil, minimum: today, today, error: missingDay };
  return (
    <Sheet opened={opened} title="Đề nghị gia hạn" close={close} typed={typed} send={send}>
      <AboutTask task={task} />
      {ask.error !== null && <ProblemNote error={ask.error} />}
      <p>{`Hạn hiện tại: ${dueWord(task)}.`}</p>
      <DateField label="Ngày đề nghị" required {...day} />
      <ReasonField required value={reason} recent="extension" error={missingReason} onChange={setReason} />
      <Button fullWidth loading={ask.isPending} onClick={send}>
        Gửi đề nghị
      </Button>
      <p className="secondary">
        Trong khi đề nghị lần đầu chờ quyết định, các bước đôn đốc tạm dừng. Người quyết định không phải là người đề
        nghị. Hạn ban đầu và mọi ngày đã đề nghị đều được lưu.
      </p>
    </Sheet>
  );
}
