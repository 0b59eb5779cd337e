import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { api } from '../../api/client.js';
import { newId } from '../../api/http.js';
import { useWrite } from '../../api/live.js';
import { fieldErrorsOf } from '../../api/problem.js';
import type { Person, Unit } from '../../api/types.js';
import { focusFirstWrong } from '../../parts/focus-wrong.js';
import { Sheet } from '../../parts/sheet.js';
import { ProblemNote } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { SeatForm, SeatList } from './seats.js';

interface PersonSheetProps {
  readonly person: Person | null;
  readonly units: readonly Unit[];
  readonly opened: boolean;
  readonly close: () => void;
}

const MINIMUM = 10;

/** A person's data and seats. A new person gets a first password, to be changed at the first log-in, and then a seat. */
export function PersonSheet({ person, units, opened, close }: PersonSheetProps) {
  const [made, setMade] = useState<Person | null>(null);
  const [typed, setTyped] = useState(false);
  const known = made ?? person;
  const leave = () => {
    setMade(null);
    close();
  };
  return (
    <Sheet opened={opened} title={known === null ? 'Thêm người dùng' : known.name} close={leave} typed={typed}>
      <PersonForm
        person={person}
        hidden={made !== null}
        typed={setTyped}
        done={(one) => (person === null ? setMade(one) : close())}
      />
      {known !== null && (
        <section className="stack-16" aria-label="Vị trí công tác">
          <h3>Vị trí công tác</h3>
          {made !== null && <p role="status">{`Đã thêm ${made.name}. Tài khoản dùng được khi có vị trí công tác.`}</p>}
          <SeatList person={known} />
          <SeatForm
            key={known.seats.length}
            personId={known.id}
            units={units}
            done={() => (made === null ? undefined : leave())}
          />
        </section>
      )}
    </Sheet>
  );
}

interface PersonFormProps {
  readonly person: Person | null;
  readonly hidden: boolean;
  readonly typed: (typed: boolean) => void;
  readonly done: (person: Person) => void;
}

interface PersonValues {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly password: string;
}

function usePersonForm(person: Person | null, done: (person: Person) => void) {
  const toast = useToast();
  const form = useForm<PersonValues>({
    initialValues: { name: person?.name ?? '', email: person?.email ?? '', phone: person?.phone ?? '', password: '' },
    validate: {
      name: (value) => (value.trim() === '' ? 'Xin nhập họ và tên.' : null),
      email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : 'Xin nhập địa chỉ thư điện tử.'),
      password: (value) =>
        value.length < MINIMUM && (person === null || value !== '')
          ? `Ít nhất ${MINIMUM} ký tự; nên dùng một câu ngắn dễ nhớ.`
          : null,
    },
  });
  const write = useWrite(
    ({ name, email, phone, password }: PersonValues) => {
      const first = password === '' ? {} : { password };
      const body = {
        id: person?.id ?? newId(),
        name,
        email,
        phone: phone.trim() === '' ? null : phone.trim(),
        ...first,
      };
      return person === null ? api.makePerson(body) : api.changePerson(body, person.version);
    },
    (one) => {
      toast({ text: person === null ? 'Đã thêm người dùng.' : 'Đã lưu.' });
      done(one);
    },
  );
  const save = form.onSubmit(
    (values) => write.mutate(values, { onError: (problem) => form.setErrors(fieldErrorsOf(problem)) }),
    focusFirstWrong,
  );
  return { form, write, save };
}

function PersonForm({ person, hidden, typed, done }: PersonFormProps) {
  const { form, write, save } = usePersonForm(person, done);
  const dirty = form.isDirty() && !hidden;
  useEffect(() => typed(dirty), [typed, dirty]);
  if (hidden) return null;
  const isNew = person === null;
  const field = (name: keyof PersonValues) => ({ autoComplete: 'off', ...form.getInputProps(name) });
  return (
    <form noValidate className="stack-16" onSubmit={save}>
      {write.error !== null && <ProblemNote error={write.error} />}
      <TextInput label="Họ và tên" withAsterisk {...field('name')} />
      <TextInput
        label="Thư điện tử"
        description="Để đăng nhập và nhận thông báo"
        type="email"
        withAsterisk
        {...field('email')}
      />
      <TextInput label="Điện thoại" type="tel" {...field('phone')} />
      <PasswordInput
        label={isNew ? 'Mật khẩu đầu tiên' : 'Đặt lại mật khẩu'}
        description={isNew ? 'Người dùng đổi ở lần đăng nhập đầu tiên' : 'Để trống thì giữ nguyên'}
        withAsterisk={isNew}
        visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
        {...field('password')}
        autoComplete="new-password"
      />
      <Button type="submit" fullWidth loading={write.isPending} {...(isNew ? {} : { variant: 'default' })}>
        {isNew ? 'Thêm người dùng' : 'Lưu'}
      </Button>
    </form>
  );
}
