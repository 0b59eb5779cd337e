import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import type { TaskSummary } from '../../api/types.js';
import { useMe } from '../../app/session.js';
import { dueWord } from '../../words/dates.js';
import { foldedOf } from '../../words/numbers.js';
import { DateField } from '../date-field.js';
import { ReasonField } from '../fields.js';
import { focusFirstWrong } from '../focus-wrong.js';
import { keepReason } from '../recent-reasons.js';
import { ConfirmDialog, Sheet } from '../sheet.js';
import { ProblemNote } from '../states.js';
import { useToast } from '../toast.js';
import { AboutTask } from './about-task.js';

interface ChangeSheetProps {
  readonly task: TaskSummary;
  readonly opened: boolean;
  readonly close: () => void;
}

interface ChangeOf<Input> {
  readonly kind: string;
  readonly write: (input: Input & { readonly reason: string }) => Promise<unknown>;
  readonly said: string;
  readonly close: () => void;
}

/** A change of a task by a monitor: always with a reason, which is kept for the next time. */
function useChange<Input>({ kind, write, said, close }: ChangeOf<Input>) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const toast = useToast();
  const change = useWrite(write, (_, input) => {
    keepReason(kind, input.reason);
    setReason('');
    setTried(false);
    close();
    toast({ text: said });
  });
  const send = (input: Input | null) => {
    setTried(true);
    focusFirstWrong();
    if (input !== null && reason.trim() !== '' && !change.isPending) change.mutate({ ...input, reason });
  };
  const error = tried && reason.trim() === '' ? 'Xin nhập lý do.' : undefined;
  const reasonField = { required: true, value: reason, recent: kind, error, onChange: setReason };
  return { reason, tried, change, send, reasonField };
}

/** Điều chỉnh hạn: by a monitor or leader; the original day is kept. */
export function DeadlineSheet({ task, opened, close }: ChangeSheetProps) {
  const [chosen, choose] = useState<string | null | undefined>(undefined);
  const today = useMe().now.slice(0, 10);
  const { reason, tried, change, send, reasonField } = useChange<{ readonly dueOn: string }>({
    kind: 'deadline',
    write: (input) => api.changeDeadline(task.id, input, task.version),
    said: 'Đã điều chỉnh hạn.',
    close: () => {
      choose(undefined);
      close();
    },
  });
  const dueOn = chosen === undefined ? task.dueOn : chosen;
  const sendIt = () => send(dueOn === null ? null : { dueOn });
  const typed = reason !== '' || dueOn !== task.dueOn;
  const missing = tried && dueOn === null ? 'Xin chọn hạn mới.' : undefined;
  return (
    <Sheet opened={opened} title="Điều chỉnh hạn" close={close} typed={typed} send={sendIt}>
      <AboutTask task={task} />
      {change.error !== null && <ProblemNote error={change.error} />}
      <p>{`Hạn hiện tại: ${dueWord(task)}.`}</p>
      <DateField label="Hạn mới" required value={dueOn} today={today} error={missing} onChange={choose} />
      <ReasonField {...reasonField} />
      <Button fullWidth loading={change.isPending} onClick={sendIt}>
        Điều chỉnh hạn
      </Button>
      <p className="secondary">
        Đơn vị được báo; các mốc nhắc được tính lại theo hạn mới. Hạn ban đầu được lưu cùng lý do.
      </p>
    </Sheet>
  );
}

/** Chuyển đơn vị: the same task with a new owner, told anew. */
export function ReassignSheet({ task, opened, close }: ChangeSheetProps) {
  const [unitId, setUnitId] = useState<string | null>(null);
  const { reason, tried, change, send, reasonField } = useChange<{ readonly unitId: string }>({
    kind: 'reassign',
    write: (input) => api.reassign(task.id, input, task.version),
    said: 'Đã chuyển đơn vị.',
    close,
  });
  const sendIt = () => send(unitId === null ? null : { unitId });
  const missing = tried && unitId === null ? 'Xin chọn đơn vị.' : undefined;
  return (
    <Sheet opened={opened} title="Chuyển đơn vị" close={close} typed={reason !== '' || unitId !== null} send={sendIt}>
      <AboutTask task={task} />
      {change.error !== null && <ProblemNote error={change.error} />}
      <p>{`Đơn vị chủ trì hiện tại: ${task.leadUnit.name}.`}</p>
      {opened && <UnitField except={task.leadUnit.id} value={unitId} onChange={setUnitId} error={missing} />}
      <ReasonField {...reasonField} />
      <Button fullWidth loading={change.isPending} onClick={sendIt}>
        Chuyển đơn vị
      </Button>
      <p className="secondary">
        Cả hai đơn vị được báo. Đơn vị mới được nhắc từ đầu; những lần nhắc trước không tính cho đơn vị mới.
      </p>
    </Sheet>
  );
}

interface UnitFieldProps {
  readonly except: string;
  readonly value: string | null;
  readonly onChange: (unitId: string | null) => void;
  readonly error: string | undefined;
}

function UnitField({ except, value, onChange, error }: UnitFieldProps) {
  const units = useQuery({ queryKey: ['units'], queryFn: api.units });
  const options = (units.data?.data ?? [])
    .filter((unit) => unit.validTo === null && unit.id !== except)
    .map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <Select
      label="Đơn vị chủ trì mới"
      withAsterisk
      searchable
      data={options}
      value={value}
      onChange={onChange}
      nothingFoundMessage="Không có đơn vị nào khớp."
      filter={({ options: all, search }) =>
        all.filter((option) => 'label' in option && foldedOf(option.label).includes(foldedOf(search)))
      }
      error={error}
    />
  );
}

/** Thu hồi: final, so the reason first and then a dialog that says what happens. */
export function RecallSheet({ task, opened, close }: ChangeSheetProps) {
  const [asking, setAsking] = useState(false);
  const { reason, change, send, reasonField } = useChange<object>({
    kind: 'recall',
    write: (input) => api.recall(task.id, input.reason, task.version),
    said: 'Đã thu hồi nhiệm vụ.',
    close,
  });
  const ask = () => (reason.trim() === '' ? send(null) : setAsking(true));
  const confirm = () => {
    setAsking(false);
    send({});
  };
  const dialog = { action: 'Thu hồi 1 nhiệm vụ', busy: change.isPending, close: () => setAsking(false), confirm };
  return (
    <>
      <Sheet opened={opened && !asking} title="Thu hồi nhiệm vụ" close={close} typed={reason !== ''} send={ask}>
        <AboutTask task={task} />
        {change.error !== null && <ProblemNote error={change.error} />}
        <ReasonField {...reasonField} />
        <Button fullWidth loading={change.isPending} onClick={ask}>
          Thu hồi
        </Button>
        <p className="secondary">Nhiệm vụ đã thu hồi không tính vào điểm. Lịch sử được giữ lại.</p>
      </Sheet>
      <ConfirmDialog opened={opened && asking} title="Thu hồi nhiệm vụ này?" {...dialog}>
        <p>{`${task.code}: ${task.title}`}</p>
        <p>{`${task.leadUnit.name} sẽ được báo; lịch sử được giữ lại.`}</p>
      </ConfirmDialog>
    </>
  );
}
