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

const missingReason = (tried: boolean, reason: string) =>
  tried && reason.trim() === '' ? 'Xin nhập lý do.' : undefined;

function useChange<Input>(
  kind: string,
  write: (input: Input & { readonly reason: string }) => Promise<unknown>,
  said: string,
  close: () => void,
) {
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
  return { reason, setReason, tried, change, send };
}

/** Điều chỉnh hạn: by a monitor or leader; the original day is kept. */
export function DeadlineSheet({ task, opened, close }: ChangeSheetProps) {
  const [dueOn, setDueOn] = useState<string | null>(task.dueOn);
  const me = useMe();
  const { reason, setReason, tried, change, send } = useChange<{ readonly dueOn: string }>(
    'deadline',
    (input) => api.changeDeadline(task.id, input, task.version),
    'Đã điều chỉnh hạn.',
    close,
  );
  const sendIt = () => send(dueOn === null ? null : { dueOn });
  return (
    <Sheet
      opened={opened}
      title="Điều chỉnh hạn"
      close={close}
      typed={reason !== '' || dueOn !== task.dueOn}
      send={sendIt}
    >
      <AboutTask task={task} />
      {change.error !== null && <ProblemNote error={change.error} />}
      <p>{`Hạn hiện tại: ${dueWord(task)}.`}</p>
      <DateField
        label="Hạn mới"
        required
        value={dueOn}
        today={me.now.slice(0, 10)}
        error={tried && dueOn === null ? 'Xin chọn hạn mới.' : undefined}
        onChange={setDueOn}
      />
      <ReasonField
        required
        value={reason}
        recent="deadline"
        error={missingReason(tried, reason)}
        onChange={setReason}
      />
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
  const units = useQuery({ queryKey: ['units'], queryFn: api.units, enabled: opened });
  const { reason, setReason, tried, change, send } = useChange<{ readonly unitId: string }>(
    'reassign',
    (input) => api.reassign(task.id, input, task.version),
    'Đã chuyển đơn vị.',
    close,
  );
  const sendIt = () => send(unitId === null ? null : { unitId });
  const options = (units.data?.data ?? [])
    .filter((unit) => unit.validTo === null && unit.id !== task.leadUnit.id)
    .map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <Sheet opened={opened} title="Chuyển đơn vị" close={close} typed={reason !== '' || unitId !== null} send={sendIt}>
      <AboutTask task={task} />
      {change.error !== null && <ProblemNote error={change.error} />}
      <p>{`Đơn vị chủ trì hiện tại: ${task.leadUnit.name}.`}</p>
      <Select
        label="Đơn vị chủ trì mới"
        withAsterisk
        searchable
        data={options}
        value={unitId}
        onChange={setUnitId}
        nothingFoundMessage="Không có đơn vị nào khớp."
        filter={({ options: all, search }) =>
          all.filter((option) => 'label' in option && foldedOf(option.label).includes(foldedOf(search)))
        }
        error={tried && unitId === null ? 'Xin chọn đơn vị.' : undefined}
      />
      <ReasonField
        required
        value={reason}
        recent="reassign"
        error={missingReason(tried, reason)}
        onChange={setReason}
      />
      <Button fullWidth loading={change.isPending} onClick={sendIt}>
        Chuyển đơn vị
      </Button>
      <p className="secondary">
        Cả hai đơn vị được báo. Đơn vị mới được nhắc từ đầu; những lần nhắc trước không tính cho đơn vị mới.
      </p>
    </Sheet>
  );
}

/** Thu hồi: final, so the reason first and then a dialog that says what happens. */
export function RecallSheet({ task, opened, close }: ChangeSheetProps) {
  const [asking, setAsking] = useState(false);
  const { reason, setReason, tried, change, send } = useChange<object>(
    'recall',
    (input) => api.recall(task.id, input.reason, task.version),
    'Đã thu hồi nhiệm vụ.',
    close,
  );
  const ask = () => (reason.trim() === '' ? send(null) : setAsking(true));
  return (
    <>
      <Sheet opened={opened && !asking} title="Thu hồi nhiệm vụ" close={close} typed={reason !== ''} send={ask}>
        <AboutTask task={task} />
        {change.error !== null && <ProblemNote error={change.error} />}
        <ReasonField
          required
          value={reason}
          recent="recall"
          error={missingReason(tried, reason)}
          onChange={setReason}
        />
        <Button fullWidth loading={change.isPending} onClick={ask}>
          Thu hồi
        </Button>
        <p className="secondary">Nhiệm vụ đã thu hồi không tính vào điểm. Lịch sử được giữ lại.</p>
      </Sheet>
      <ConfirmDialog
        opened={opened && asking}
        title="Thu hồi nhiệm vụ này?"
        action="Thu hồi 1 nhiệm vụ"
        busy={change.isPending}
        close={() => setAsking(false)}
        confirm={() => {
          setAsking(false);
          send({});
        }}
      >
        <p>{`${task.code}: ${task.title}`}</p>
        <p>{`${task.leadUnit.name} sẽ được báo; lịch sử được giữ lại.`}</p>
      </ConfirmDialog>
    </>
  );
}
