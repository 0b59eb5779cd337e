import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import type { Directive, NumberDirective } from '../../api/types.js';
import { useMe } from '../../app/session.js';
import { DateField } from '../../parts/date-field.js';
import { ReasonField } from '../../parts/fields.js';
import { ConfirmDialog, Sheet } from '../../parts/sheet.js';
import { ProblemNote } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';

interface ActProps {
  readonly directive: Directive;
  readonly close: () => void;
}

const numberShape = z.object({ number: z.string().trim().min(1), signedOn: z.string().min(1) });

/** The number and day that were blank when the directive was registered; terms from the day of signing are counted then. */
export function NumberSheet({ directive, close }: ActProps) {
  const toast = useToast();
  const today = useMe().now.slice(0, 10);
  const [number, setNumber] = useState(directive.number ?? '');
  const [signedOn, setSignedOn] = useState<string | null>(directive.signedOn);
  const [tried, setTried] = useState(false);
  const write = useWrite(
    (body: NumberDirective) => api.numberDirective(directive.id, body, directive.version),
    (answer) => {
      toast({ text: `Đã ghi số, ngày: ${answer.ref}.` });
      close();
    },
  );
  const send = () => {
    setTried(true);
    const parsed = numberShape.safeParse({ number, signedOn: signedOn ?? '' });
    if (parsed.success) write.mutate(parsed.data);
  };
  const typed = number !== (directive.number ?? '') || signedOn !== directive.signedOn;
  return (
    <Sheet opened title="Ghi số, ngày văn bản" close={close} typed={typed} send={send}>
      <p>{directive.ref}</p>
      <TextInput
        label="Số văn bản"
        withAsterisk
        value={number}
        error={tried && number.trim() === '' ? 'Xin nhập số văn bản.' : null}
        onChange={(event) => setNumber(event.currentTarget.value)}
        placeholder="Ví dụ: 345/UBND-HC"
        maxLength={60}
      />
      <DateField
        label="Ngày ký"
        required
        value={signedOn}
        today={today}
        error={tried && signedOn === null ? 'Xin nhập ngày ký.' : null}
        onChange={setSignedOn}
      />
      <p className="secondary">Hạn tính từ ngày ký được tính lại ngay; đơn vị được báo nếu hạn thay đổi.</p>
      {write.error && <ProblemNote error={write.error} />}
      <div className="actions">
        <Button onClick={send} loading={write.isPending}>
          Lưu
        </Button>
        <Button variant="default" onClick={close}>
          Đóng
        </Button>
      </div>
    </Sheet>
  );
}

/** Withdraws the directive with its tasks; wide, so it says in figures what it will do. */
export function RevokeDialog({ directive, close }: ActProps) {
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const write = useWrite(
    () => api.revokeDirective(directive.id, { reason: reason.trim() }, directive.version),
    () => {
      toast({ text: 'Đã thu hồi văn bản.' });
      close();
    },
  );
  const revoke = () => {
    const empty = reason.trim() === '';
    setMissing(empty ? 'Xin ghi lý do.' : null);
    if (!empty) write.mutate(undefined);
  };
  const { tasks } = directive.counts;
  return (
    <ConfirmDialog
      opened
      title="Thu hồi văn bản này?"
      action={tasks > 0 ? `Thu hồi văn bản và ${tasks} nhiệm vụ` : 'Thu hồi văn bản'}
      busy={write.isPending}
      confirm={revoke}
      close={close}
    >
      <p>
        {tasks > 0
          ? `${tasks} nhiệm vụ được thu hồi theo; đơn vị sẽ được báo; lịch sử được giữ lại.`
          : 'Văn bản chưa giao nhiệm vụ nào; phần rà soát được giữ lại để xem.'}
      </p>
      <ReasonField required value={reason} error={missing} onChange={setReason} recent="revoke" />
      {write.error && <ProblemNote error={write.error} />}
    </ConfirmDialog>
  );
}
