import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../api/client.js';
import { newId } from '../../api/http.js';
import { useWrite } from '../../api/live.js';
import type { TaskSummary } from '../../api/types.js';
import { useMe } from '../../app/session.js';
import { fullDateWord } from '../../words/dates.js';
import { DateField } from '../date-field.js';
import { useDraft } from '../draft.js';
import { FileField } from '../fields.js';
import { focusFirstWrong } from '../focus-wrong.js';
import { Sheet } from '../sheet.js';
import { LoadingRows, ProblemNote } from '../states.js';
import { useToast } from '../toast.js';
import { AboutTask } from './about-task.js';

interface ExplainSheetProps {
  readonly task: TaskSummary;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Giải trình: the unit's right to answer before anything is proposed. */
export function ExplainSheet({ task, opened, close }: ExplainSheetProps) {
  const detail = useQuery({ queryKey: ['task', task.id, 'case'], queryFn: () => api.task(task.id), enabled: opened });
  const caseId = detail.data?.caseId ?? null;
  const open = useQuery({
    queryKey: ['case', caseId],
    queryFn: () => api.escalationCase(caseId ?? ''),
    enabled: opened && caseId !== null,
  });
  const error = detail.error ?? open.error;
  if (caseId === null || open.data === undefined) {
    return (
      <Sheet opened={opened} title="Giải trình" close={close}>
        <AboutTask task={task} />
        {error !== null ? <ProblemNote error={error} /> : <LoadingRows what="hồ sơ" rows={2} />}
      </Sheet>
    );
  }
  return (
    <ExplainForm
      task={task}
      opened={opened}
      close={close}
      caseId={caseId}
      until={open.data.explainUntil}
      version={open.data.version}
    />
  );
}

interface FormProps extends ExplainSheetProps {
  readonly caseId: string;
  readonly until: string | null;
  readonly version: number;
}

function ExplainForm({ task, opened, close, caseId, until, version }: FormProps) {
  const [draft, change, clear] = useDraft(`explain.${caseId}`, { cause: '', remedy: '', expectedOn: '' });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [tried, setTried] = useState(false);
  const explanationId = useRef(newId());
  const toast = useToast();
  const me = useMe();
  const explain = useWrite(
    async () => {
      const fileIds: string[] = [];
      for (const file of files) fileIds.push((await api.uploadFile(file)).id);
      const { cause, remedy, expectedOn } = draft;
      return api.explain(
        caseId,
        { id: explanationId.current, cause, remedy, expectedOn: expectedOn === '' ? null : expectedOn, fileIds },
        version,
      );
    },
    () => {
      clear();
      setFiles([]);
      close();
      toast({ text: 'Đã gửi giải trình. Người theo dõi đọc và ghi ý kiến.' });
    },
  );
  const send = () => {
    setTried(true);
    focusFirstWrong();
    if (draft.cause.trim() !== '' && draft.remedy.trim() !== '' && !explain.isPending) explain.mutate(undefined);
  };
  const missing = (value: string, field: string) => (tried && value.trim() === '' ? `Xin nhập ${field}.` : undefined);
  const area = {
    autosize: true,
    minRows: 2,
    maxRows: 8,
    maxLength: 5000,
    withAsterisk: true,
    'aria-required': true,
  } as const;
  return (
    <Sheet
      opened={opened}
      title="Giải trình"
      close={close}
      typed={draft.cause !== '' || draft.remedy !== ''}
      draft
      send={send}
    >
      <AboutTask task={task} />
      {explain.error !== null && <ProblemNote error={explain.error} />}
      {until !== null && <p>{`Trả lời đến hết ngày ${fullDateWord(until)}.`}</p>}
      <Textarea
        label="Nguyên nhân"
        description="Việc gì chưa xong, chờ ai, từ khi nào"
        {...area}
        value={draft.cause}
        error={missing(draft.cause, 'nguyên nhân')}
        onChange={(event) => change({ cause: event.currentTarget.value })}
      />
      <Textarea
        label="Biện pháp"
        description="Đã làm gì và sẽ làm gì"
        {...area}
        value={draft.remedy}
        error={missing(draft.remedy, 'biện pháp')}
        onChange={(event) => change({ remedy: event.currentTarget.value })}
      />
      <DateField
        label="Ngày dự kiến hoàn thành"
        clearable
        today={me.now.slice(0, 10)}
        value={draft.expectedOn === '' ? null : draft.expectedOn}
        onChange={(day) => change({ expectedOn: day ?? '' })}
      />
      <FileField label="Tệp kèm theo" files={files} onChange={setFiles} />
      <Button fullWidth loading={explain.isPending} onClick={send}>
        Gửi giải trình
      </Button>
      <p className="secondary">
        Người theo dõi đọc và ghi ý kiến. Giải trình đủ căn cứ thì việc theo dõi lần quá hạn này khép lại. Quyết định
        chỉ do lãnh đạo đưa ra.
      </p>
    </Sheet>
  );
}
