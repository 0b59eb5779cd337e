import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import type { Dispatch } from '../../api/types.js';
import { useMe } from '../../app/session.js';
import { instantWord } from '../../words/dates.js';
import { DateField } from '../date-field.js';
import { FileField } from '../fields.js';
import { focusFirstWrong } from '../focus-wrong.js';
import { Sheet } from '../sheet.js';
import { LoadingRows, ProblemNote } from '../states.js';
import { useToast } from '../toast.js';

interface DeliveryProps {
  readonly dispatchId: string;
  readonly opened: boolean;
  readonly close: () => void;
}

function AboutDispatch({ dispatch }: { readonly dispatch: Dispatch }) {
  return (
    <dl className="stack-8">
      <div>
        <dt className="secondary">Thông báo</dt>
        <dd>{`${dispatch.label}, gửi ${dispatch.person.name}${dispatch.unit === null ? '' : ` (${dispatch.unit.name})`}`}</dd>
      </div>
      {dispatch.at !== null && (
        <div>
          <dt className="secondary">Lúc</dt>
          <dd>{instantWord(dispatch.at)}</dd>
        </div>
      )}
      {dispatch.address !== null && (
        <div>
          <dt className="secondary">Địa chỉ</dt>
          <dd style={{ overflowWrap: 'anywhere' }}>{dispatch.address}</dd>
        </div>
      )}
      {dispatch.answer !== null && (
        <div>
          <dt className="secondary">Trả lời của máy chủ</dt>
          <dd>{dispatch.answer}</dd>
        </div>
      )}
    </dl>
  );
}

const useDispatch = (dispatchId: string, opened: boolean) =>
  useQuery({ queryKey: ['dispatch', dispatchId], queryFn: () => api.dispatch(dispatchId), enabled: opened });

/** Sửa địa chỉ và gửi lại: a corrected address is kept with the person. */
export function ResendSheet({ dispatchId, opened, close }: DeliveryProps) {
  const dispatch = useDispatch(dispatchId, opened);
  const [email, setEmail] = useState<string | null>(null);
  const toast = useToast();
  const address = email ?? dispatch.data?.address ?? '';
  const resend = useWrite(
    () => api.resend(dispatchId, address === (dispatch.data?.address ?? '') ? undefined : address.trim()),
    () => {
      close();
      toast({ text: 'Đã đưa vào hàng gửi lại.' });
    },
  );
  const send = () => {
    if (dispatch.data !== undefined && !resend.isPending) resend.mutate(undefined);
  };
  return (
    <Sheet opened={opened} title="Sửa địa chỉ và gửi lại" close={close} typed={email !== null} send={send}>
      {dispatch.error !== null && <ProblemNote error={dispatch.error} />}
      {dispatch.data === undefined ? (
        <LoadingRows what="thông báo" rows={2} />
      ) : (
        <AboutDispatch dispatch={dispatch.data} />
      )}
      {resend.error !== null && <ProblemNote error={resend.error} />}
      <TextInput
        label="Thư điện tử"
        type="email"
        value={address}
        error={resend.error?.errors.find((error) => error.path.endsWith('email'))?.message}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Button fullWidth loading={resend.isPending} onClick={send}>
        Gửi lại
      </Button>
      <p className="secondary">
        Địa chỉ mới được lưu cho người nhận. Thời gian của nấc tiếp theo tính từ khi có bằng chứng đã gửi đến.
      </p>
    </Sheet>
  );
}

interface Delivery {
  readonly deliveredOn: string | null;
  readonly how: string;
  readonly receiver: string;
  readonly evidence: string;
}

const empty: Delivery = { deliveredOn: null, how: '', receiver: '', evidence: '' };

const isFull = (values: Delivery): boolean =>
  values.deliveredOn !== null && [values.how, values.receiver, values.evidence].every((text) => text.trim() !== '');

function useRecord(dispatchId: string, close: () => void) {
  const [values, setValues] = useState(empty);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [tried, setTried] = useState(false);
  const toast = useToast();
  const record = useWrite(
    async () => {
      const file = files[0];
      const evidenceFileId = file === undefined ? null : (await api.uploadFile(file)).id;
      return api.recordDelivery(dispatchId, { ...values, deliveredOn: values.deliveredOn ?? '', evidenceFileId });
    },
    () => {
      setValues(empty);
      setFiles([]);
      close();
      toast({ text: 'Đã ghi nhận giao trực tiếp.' });
    },
  );
  const send = () => {
    setTried(true);
    focusFirstWrong();
    if (isFull(values) && !record.isPending) record.mutate(undefined);
  };
  return { values, setValues, files, setFiles, tried, record, send };
}

/** Ghi nhận giao trực tiếp: when, how, to whom, and what shows it. */
export function RecordDeliverySheet({ dispatchId, opened, close }: DeliveryProps) {
  const dispatch = useDispatch(dispatchId, opened);
  const { values, setValues, files, setFiles, tried, record, send } = useRecord(dispatchId, close);
  return (
    <Sheet opened={opened} title="Ghi nhận giao trực tiếp" close={close} typed={values !== empty} send={send}>
      {dispatch.data !== undefined && <AboutDispatch dispatch={dispatch.data} />}
      {record.error !== null && <ProblemNote error={record.error} />}
      <DeliveryFields values={values} setValues={setValues} tried={tried} />
      <FileField label="Tệp kèm theo" files={files} onChange={(next) => setFiles(next.slice(-1))} />
      <Button fullWidth loading={record.isPending} onClick={send}>
        Ghi nhận
      </Button>
    </Sheet>
  );
}

interface DeliveryFieldsProps {
  readonly values: Delivery;
  readonly setValues: (values: Delivery) => void;
  readonly tried: boolean;
}

function DeliveryFields({ values, setValues, tried }: DeliveryFieldsProps) {
  const today = useMe().now.slice(0, 10);
  const field = (name: 'how' | 'receiver' | 'evidence', label: string, description?: string) => (
    <TextInput
      label={label}
      description={description}
      withAsterisk
      value={values[name]}
      error={tried && values[name].trim() === '' ? `Xin nhập ${label.toLocaleLowerCase('vi')}.` : undefined}
      onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <DateField
        label="Ngày giao"
        required
        today={today}
        value={values.deliveredOn}
        error={tried && values.deliveredOn === null ? 'Xin chọn ngày giao.' : undefined}
        onChange={(deliveredOn) => setValues({ ...values, deliveredOn })}
      />
      {field('how', 'Hình thức giao thông báo', 'Ví dụ: giao bản giấy tại phòng')}
      {field('receiver', 'Người nhận')}
      {field('evidence', 'Bằng chứng', 'Ví dụ: sổ công văn đến, chữ ký nhận')}
    </>
  );
}
