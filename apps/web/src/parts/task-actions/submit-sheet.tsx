import { Button, Textarea, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { api } from '../../api/client.js';
import { newId } from '../../api/http.js';
import { useWrite } from '../../api/live.js';
import type { TaskSummary } from '../../api/types.js';
import { useOnline } from '../../app/connection.js';
import { useMe } from '../../app/session.js';
import { timeWord } from '../../words/dates.js';
import { DateField } from '../date-field.js';
import { useDraft } from '../draft.js';
import { FileField } from '../fields.js';
import { Sheet } from '../sheet.js';
import { ProblemNote } from '../states.js';
import { useToast } from '../toast.js';
import { AboutTask } from './about-task.js';
import { documentOf } from './document-name.js';

/** "Báo cáo Chủ tịch …" → "Đã báo cáo Chủ tịch …." */
const prefilledOf = (title: string): string =>
  `Đã ${title.slice(0, 1).toLocaleLowerCase('vi')}${title.slice(1).replace(/[.;]$/, '')}.`;

interface SheetOf {
  readonly task: TaskSummary;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Three taps: open, choose a file, send. The server's receipt is the time that counts. */
export function SubmitSheet({ task, opened, close }: SheetOf) {
  const start = { result: prefilledOf(task.title), documentNumber: '', documentOn: '' };
  const [draft, change, clear] = useDraft(`submit.${task.id}`, start);
  const [files, setFiles] = useState<readonly File[]>([]);
  const online = useOnline();
  const send = useSubmission(task, () => {
    clear();
    setFiles([]);
    close();
  });
  const typed = draft.result !== start.result || draft.documentNumber !== '' || files.length > 0;
  const submit = () => {
    if (draft.result.trim() !== '' && online && !send.isPending) send.mutate({ ...draft, files });
  };
  const chosen = (next: readonly File[]) => {
    setFiles(next);
    const { number, on } = documentOf(next.at(-1)?.name ?? '');
    if (number === null || draft.documentNumber !== '') return;
    change({ documentNumber: number, documentOn: on ?? draft.documentOn });
  };
  return (
    <Sheet opened={opened} title="Báo cáo kết quả" close={close} typed={typed} draft send={submit}>
      <AboutTask task={task} />
      {send.error !== null && <ProblemNote error={send.error} lead="Chưa gửi được báo cáo. Nội dung vẫn còn ở đây." />}
      <ResultField value={draft.result} onChange={(result) => change({ result })} />
      <FileField label="Tệp kèm theo" files={files} onChange={chosen} />
      <DocumentFields draft={draft} change={change} shown={files.length > 0} />
      <SendButton online={online} busy={send.isPending} send={submit} />
      <p className="secondary">Tính là nộp lúc máy chủ nhận được. Cho đến khi có ý kiến vẫn rút lại được.</p>
    </Sheet>
  );
}

function ResultField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <Textarea
      label="Kết quả đã thực hiện"
      description="Điền sẵn từ nhiệm vụ, sửa được"
      value={value}
      error={value.trim() === '' ? 'Xin nhập kết quả đã thực hiện.' : undefined}
      autosize
      minRows={2}
      maxRows={10}
      maxLength={5000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface SendButtonProps {
  readonly online: boolean;
  readonly busy: boolean;
  readonly send: () => void;
}

function SendButton({ online, busy, send }: SendButtonProps) {
  if (!online) {
    return (
      <p role="status">
        <strong>Chưa có mạng. Bản nháp đã giữ trên máy này.</strong>
      </p>
    );
  }
  const icon = <IconSend size={18} stroke={1.75} aria-hidden />;
  return (
    <Button fullWidth leftSection={icon} loading={busy} onClick={send}>
      Gửi báo cáo
    </Button>
  );
}

interface Document {
  readonly documentNumber: string;
  readonly documentOn: string;
}

function DocumentFields({
  draft,
  change,
  shown,
}: {
  readonly draft: Document;
  readonly change: (patch: Partial<Document>) => void;
  readonly shown: boolean;
}) {
  const [asked, setAsked] = useState(false);
  const me = useMe();
  if (!shown && !asked && draft.documentNumber === '') {
    return (
      <p>
        <button type="button" className="link-button" onClick={() => setAsked(true)}>
          Ghi số, ngày văn bản kết quả
        </button>
      </p>
    );
  }
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12, alignItems: 'end' }}>
      <TextInput
        label="Số văn bản kết quả"
        value={draft.documentNumber}
        maxLength={60}
        onChange={(event) => change({ documentNumber: event.currentTarget.value })}
      />
      <DateField
        label="Ngày văn bản"
        clearable
        today={me.now.slice(0, 10)}
        description=""
        value={draft.documentOn === '' ? null : draft.documentOn}
        onChange={(day) => change({ documentOn: day ?? '' })}
      />
    </div>
  );
}

interface Sending extends Document {
  readonly result: string;
  readonly files: readonly File[];
}

// The submission's id and the ids of files that have arrived are kept, so that pressing again after a failure repeats nothing.
function useSubmission(task: TaskSummary, done: () => void) {
  const toast = useToast();
  const submissionId = useRef(newId());
  const uploaded = useRef(new Map<File, string>());
  return useWrite(
    async ({ result, documentNumber, documentOn, files }: Sending) => {
      for (const file of files) {
        if (!uploaded.current.has(file)) uploaded.current.set(file, (await api.uploadFile(file)).id);
      }
      const fileIds = files.flatMap((file) => uploaded.current.get(file) ?? []);
      return api.submit(
        task.id,
        {
          id: submissionId.current,
          result,
          documentNumber: documentNumber.trim() === '' ? null : documentNumber.trim(),
          documentOn: documentOn === '' ? null : documentOn,
          fileIds,
        },
        task.version,
      );
    },
    (submission) => {
      submissionId.current = newId();
      const at = submission?.at === undefined ? '' : ` lúc ${timeWord(submission.at)}`;
      toast({ text: `Đã gửi báo cáo${at}. Cho đến khi có ý kiến vẫn rút lại được.` });
      done();
    },
  );
}
