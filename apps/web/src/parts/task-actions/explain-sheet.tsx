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

interface Explanation {
  readonly cause: string;
  readonly remedy: string;
  readonly expectedOn: string;
}

const nothing: Explanation = { cause: '', remedy: '', expectedOn: '' };

// The explanation's id is kept, so that pressing again after a failure repeats nothing.
function useExplanation(caseId: string, version: number, done: () => void) {
  const explanationId = useRef(newId());
  const toast = useToast();
  return useWrite(
    async ({ cause, remedy, expectedOn, files }: Explanation & { readonly files: readonly File[] }) => {
      const fileIds: string[] = [];
      for (const file of files) fileIds.push((await api.uploadFile(file)).id);
      const on = expectedOn === '' ? null : expectedOn;
      return api.explain(caseId, { id: explanationId.current, cause, remedy, expectedOn: on, fileIds }, version);
    },
    () => {
      toast({ text: 'Đã gửi giải trình. Người theo dõi đọc và ghi ý kiến.' });
      done();
    },
  );
}

function ExplainForm({ task, opened, close, caseId, until, version }: FormProps) {
  const [draft, change, clear] = useDraft(`explain.${caseId}`, nothing);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [tried, setTried] = useState(false);
  const explain = useExplanation(caseId, version, () => {
    clear();
    setFiles([]);
    close();
  });
  const send = () => {
    setTried(true);
    focusFirstWrong();
    if (draft.cause.trim() !== '' && draft.remedy.trim() !== '' && !explain.isPending)
      explain.mutate({ ...draft, files });
  };
  const typed = draft.cause !== '' || draft.remedy !== '';
  return (
    <Sheet opened={opened} title="Giải trình" close={close} typed={typed} draft send={send}>
      <AboutTask task={task} />
      {explain.error !== null && <ProblemNote error={explain.error} />}
      {until !== null && <p>{`Trả lời đến hết ngày ${fullDateWord(until)}.`}</p>}
      <ExplanationFields draft={draft} change={change} tried={tried} />
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

interface FieldsProps {
  readonly draft: Explanation;
  readonly change: (patch: Partial<Explanation>) => void;
  readonly tried: boolean;
}

function ExplanationFields({ draft, change, tried }: FieldsProps) {
  const today = useMe().now.slice(0, 10);
  const area = (name: 'cause' | 'remedy', label: string, description: string) => (
    <Textarea
      label={label}
      description={description}
      withAsterisk
      aria-required
      autosize
      minRows={2}
      maxRows={8}
      maxLength={5000}
      value={draft[name]}
      error={tried && draft[name].trim() === '' ? `Xin nhập ${label.toLocaleLowerCase('vi')}.` : undefined}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {area('cause', 'Nguyên nhân', 'Việc gì chưa xong, chờ ai, từ khi nào')}
      {area('remedy', 'Biện pháp', 'Đã làm gì và sẽ làm gì')}
      <DateField
        label="Ngày dự kiến hoàn thành"
        clearable
        today={today}
        value={draft.expectedOn === '' ? null : draft.expectedOn}
        onChange={(day) => change({ expectedOn: day ?? '' })}
      />
    </>
  );
}
