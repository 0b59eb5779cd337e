import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import type { Dispatch, RecordDelivery } from '../../api/types.js';
import { useMe } from '../../app/session.js';
import { fullDateWord, timeWord } from '../../words/dates.js';
import { DateField } from '../date-field.js';
import { FileField } from '../fields.js';
import { ErrorState, LoadingRows } from '../states.js';
import css from './inbox.module.css';
import { DecisionFoot, PaneFrame, type PaneProps } from './pane.js';

/** A notice that did not arrive: to whom, what the server answered, what it holds up; two cures. */
export function FailedPane(props: PaneProps) {
  const found = useQuery({
    queryKey: ['dispatch', props.item.subjectId],
    queryFn: () => dispatchOf(props.item.subjectId, props.item.task.id),
  });
  if (found.error && !found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  return found.data ? <Curing {...props} dispatch={found.data} /> : <LoadingRows what="thông báo" />;
}

async function dispatchOf(dispatchId: string, taskId: string): Promise<Dispatch> {
  const rows = await api.dispatches({ 'filter[task]': taskId });
  return rows.data.find((one) => one.id === dispatchId) ?? api.dispatch(dispatchId);
}

const addressSchema = z.email();

function Curing({ item, done, skip, dispatch }: PaneProps & { readonly dispatch: Dispatch }) {
  const [email, setEmail] = useState(dispatch.address ?? '');
  const [wrong, setWrong] = useState<string | null>(null);
  const [byHand, setByHand] = useState(false);
  const resend = useWrite(
    () => api.resend(dispatch.id, email.trim() === dispatch.address ? undefined : email.trim()),
    () => done(`Đã gửi lại tới ${dispatch.person.name}.`),
  );
  const send = () => {
    const good = addressSchema.safeParse(email.trim()).success;
    setWrong(good ? null : 'Xin nhập địa chỉ thư điện tử.');
    if (good) resend.mutate(undefined);
  };
  const foot = (
    <DecisionFoot
      follows={[
        ['Gửi lại', 'địa chỉ mới được lưu với người nhận; thời gian của nấc tính từ khi thư được nhận.'],
        ['Giao trực tiếp', 'ghi ai nhận, ngày nào, bằng chứng gì; được tính là đã gửi tới.'],
      ]}
      no={{ label: 'Ghi nhận giao trực tiếp', press: () => setByHand(!byHand) }}
      yes={{ label: 'Sửa địa chỉ và gửi lại', press: send, busy: resend.isPending }}
    />
  );
  return (
    <PaneFrame
      {...{ item, skip, foot }}
      title={`${dispatch.label}: ${dispatch.person.name}${dispatch.unit ? `, ${dispatch.unit.name}` : ''}`}
      error={resend.error}
      pressed={`Gửi lại tới ${email}`}
    >
      <DispatchFacts dispatch={dispatch} />
      <TextInput
        label="Địa chỉ thư điện tử"
        type="email"
        value={email}
        error={wrong}
        onChange={(event) => setEmail(event.currentTarget.value)}
        onKeyDown={(event) => event.ctrlKey && event.code === 'Enter' && send()}
        maxLength={254}
        autoComplete="off"
      />
      {byHand && <ByHand dispatch={dispatch} done={done} />}
    </PaneFrame>
  );
}

function DispatchFacts({ dispatch }: { readonly dispatch: Dispatch }) {
  const at = dispatch.at ?? dispatch.dueAt;
  return (
    <dl className={css.facts}>
      <div>
        <dt>Chưa gửi được</dt>
        <dd>{`${fullDateWord(at)}, ${timeWord(at)}`}</dd>
      </div>
      <div>
        <dt>Trả lời của máy chủ thư</dt>
        <dd>{dispatch.answer ?? 'không có'}</dd>
      </div>
      {dispatch.holds !== null && (
        <div>
          <dt>Việc này chặn</dt>
          <dd>{dispatch.holds.replace(/^chặn /u, '')}</dd>
        </div>
      )}
      <div>
        <dt>Nội dung</dt>
        <dd>{dispatch.subject ?? dispatch.label}</dd>
      </div>
      <div>
        <dt>Nhiệm vụ</dt>
        <dd>{dispatch.tasks.map((task) => `${task.code} ${task.title}`).join('; ')}</dd>
      </div>
    </dl>
  );
}

const words = { how: 'Hình thức giao thông báo', receiver: 'Người nhận', evidence: 'Bằng chứng' } as const;

/** Delivered by hand: when, how, to whom, with evidence; a monitor answers for it. */
function ByHand({ dispatch, done }: { readonly dispatch: Dispatch; readonly done: (said: string) => void }) {
  const today = useMe().now.slice(0, 10);
  const [body, setBody] = useState<RecordDelivery>({ deliveredOn: today, how: '', receiver: '', evidence: '' });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [wrong, setWrong] = useState<Partial<Record<keyof typeof words, string>>>({});
  const form = useRef<HTMLDivElement>(null);
  const write = useWrite(
    async () => {
      const file = files[0];
      const evidenceFileId = file ? (await api.uploadFile(file)).id : null;
      return api.recordDelivery(dispatch.id, { ...body, evidenceFileId });
    },
    () => done(`Đã ghi nhận giao trực tiếp cho ${body.receiver}.`),
  );
  const send = () => {
    const missing = (['how', 'receiver', 'evidence'] as const).filter((name) => body[name].trim() === '');
    setWrong(Object.fromEntries(missing.map((name) => [name, `Xin nhập ${words[name].toLocaleLowerCase('vi')}.`])));
    const first = missing[0];
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    else write.mutate(undefined);
  };
  const set = (part: Partial<RecordDelivery>) => setBody({ ...body, ...part });
  return (
    <div ref={form} className={`${css.files} stack-8`} role="group" aria-label="Ghi nhận giao trực tiếp">
      <h3>Ghi nhận giao trực tiếp</h3>
      <DateField
        label="Ngày giao"
        required
        value={body.deliveredOn}
        today={today}
        onChange={(day) => set({ deliveredOn: day ?? today })}
      />
      <TextInput
        name="how"
        label={words.how}
        withAsterisk
        value={body.how}
        error={wrong.how}
        onChange={(event) => set({ how: event.currentTarget.value })}
        description="Ví dụ: trao bản giấy có ký nhận"
        maxLength={500}
      />
      <TextInput
        name="receiver"
        label={words.receiver}
        withAsterisk
        value={body.receiver}
        error={wrong.receiver}
        onChange={(event) => set({ receiver: event.currentTarget.value })}
        maxLength={200}
      />
      <Textarea
        name="evidence"
        label={words.evidence}
        withAsterisk
        value={body.evidence}
        error={wrong.evidence}
        onChange={(event) => set({ evidence: event.currentTarget.value })}
        description="Ví dụ: sổ giao văn bản, số và ngày ký nhận"
        autosize
        minRows={2}
        maxLength={1000}
      />
      <FileField
        label="Tệp kèm theo"
        files={files}
        onChange={(chosen) => setFiles(chosen.slice(-1))}
        error={write.error?.detail ?? write.error?.title}
      />
      <div className="actions">
        <Button variant="default" onClick={send} loading={write.isPending}>
          Ghi nhận đã giao
        </Button>
      </div>
    </div>
  );
}
