import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { api } from '../../api/client.js';
import { newId } from '../../api/http.js';
import { useWrite } from '../../api/live.js';
import type { Person, Role, Seat, Unit } from '../../api/types.js';
import { useMe } from '../../app/session.js';
import { DateField } from '../../parts/date-field.js';
import { ReasonField } from '../../parts/fields.js';
import { focusFirstWrong } from '../../parts/focus-wrong.js';
import { ProblemNote } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { dateWord } from '../../words/dates.js';
import { roleWords } from '../../words/vi.js';
import css from './page.module.css';
import { optionsOf } from './words.js';

const spanOf = (seat: Seat): string =>
  `từ ${dateWord(seat.from)}${seat.to === null ? '' : ` đến hết ${dateWord(seat.to)}`}`;

export function SeatList({ person }: { readonly person: Person }) {
  const [ending, setEnding] = useState<string | null>(null);
  if (person.seats.length === 0) return <p className="secondary">Chưa có vị trí công tác.</p>;
  return (
    <ul className="stack-8">
      {person.seats.map((seat) => (
        <li key={seat.id} className={css.seat}>
          <strong>{seat.title}</strong>
          <div className="secondary">{`${roleWords[seat.role]} · ${seat.unit.name} · ${spanOf(seat)}`}</div>
          {seat.to === null && ending !== seat.id && (
            <button type="button" className="link-button" onClick={() => setEnding(seat.id)}>
              Kết thúc vị trí này
            </button>
          )}
          {ending === seat.id && <EndSeat seat={seat} close={() => setEnding(null)} />}
        </li>
      ))}
    </ul>
  );
}

function EndSeat({ seat, close }: { readonly seat: Seat; readonly close: () => void }) {
  const today = useMe().now.slice(0, 10);
  const [to, setTo] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const toast = useToast();
  const end = useWrite(
    (input: { readonly to: string; readonly reason: string }) => api.endSeat(seat.id, input),
    () => {
      close();
      toast({ text: 'Đã kết thúc vị trí công tác.' });
    },
  );
  const send = () => {
    setTried(true);
    if (to !== null && reason.trim() !== '') end.mutate({ to, reason });
  };
  const missing = tried && reason.trim() === '' ? 'Xin nhập lý do.' : undefined;
  return (
    <div className="stack-8" style={{ marginTop: 8 }}>
      {end.error !== null && <ProblemNote error={end.error} />}
      <DateField label="Đến hết ngày" required today={today} value={to} onChange={setTo} />
      <ReasonField required value={reason} recent="seat" error={missing} onChange={setReason} />
      <div className="actions">
        <Button variant="default" size="xs" loading={end.isPending} onClick={send} children="Kết thúc vị trí" />
        <Button variant="subtle" size="xs" onClick={close} children="Đóng" />
      </div>
    </div>
  );
}

interface SeatFormProps {
  readonly personId: string;
  readonly units: readonly Unit[];
  readonly done: () => void;
}

interface SeatValues {
  unitId: string | null;
  role: Role;
  title: string;
  from: string | null;
}

function useSeatForm(personId: string, done: () => void) {
  const today = useMe().now.slice(0, 10);
  const toast = useToast();
  const form = useForm<SeatValues>({
    initialValues: { unitId: null, role: 'officer', title: '', from: today },
    validate: {
      unitId: (value) => (value === null ? 'Xin chọn đơn vị.' : null),
      title: (value) => (value.trim() === '' ? 'Xin nhập chức danh.' : null),
      from: (value) => (value === null ? 'Xin chọn ngày.' : null),
    },
  });
  const make = useWrite(
    ({ unitId, role, title, from }: SeatValues) =>
      api.makeSeat({ id: newId(), personId, unitId: unitId ?? '', role, title, from: from ?? today, to: null }),
    () => {
      toast({ text: 'Đã thêm vị trí công tác.' });
      done();
    },
  );
  return { form, make, today };
}

/** Ties person, role and unit from a day on. */
export function SeatForm({ personId, units, done }: SeatFormProps) {
  const { form, make, today } = useSeatForm(personId, done);
  const roles = Object.entries(roleWords).map(([value, label]) => ({ value, label }));
  const open = optionsOf(units.filter((unit) => unit.validTo === null));
  return (
    <form
      noValidate
      className="stack-16"
      onSubmit={form.onSubmit((values) => make.mutate(values), focusFirstWrong)}
      aria-label="Thêm vị trí công tác"
    >
      {make.error !== null && <ProblemNote error={make.error} />}
      <Select label="Đơn vị" withAsterisk searchable data={open} {...form.getInputProps('unitId')} />
      <div className={css.two}>
        <Select label="Vai trò" allowDeselect={false} data={roles} {...form.getInputProps('role')} />
        <DateField
          label="Từ ngày"
          required
          today={today}
          value={form.values.from}
          error={form.errors['from']}
          description=""
          onChange={(day) => form.setFieldValue('from', day)}
        />
      </div>
      <TextInput label="Chức danh" description="Ví dụ: Chuyên viên" withAsterisk {...form.getInputProps('title')} />
      <Button type="submit" fullWidth variant="default" loading={make.isPending}>
        Thêm vị trí công tác
      </Button>
    </form>
  );
}
