import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import { Brand } from '../../app/brand.js';
import { useTitle } from '../../app/focus.js';
import { useLogOut } from '../../app/session.js';
import { focusFirstWrong } from '../../parts/focus-wrong.js';
import { Sheet } from '../../parts/sheet.js';
import { ProblemNote } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import css from '../dang-nhap/page.module.css';

const MINIMUM = 10;
const toggle = { 'aria-label': 'Hiện hoặc ẩn mật khẩu' } as const;

const start = { current: '', next: '', again: '' };

const weak = `Ít nhất ${MINIMUM} ký tự; nên dùng một câu ngắn dễ nhớ.`;

function PasswordForm({ done }: { readonly done: () => void }) {
  const form = useForm({
    initialValues: start,
    validate: {
      current: (value) => (value === '' ? 'Xin nhập mật khẩu hiện tại.' : null),
      next: (value) => (value.length < MINIMUM ? weak : null),
      again: (value, values) => (value === values.next ? null : 'Hai lần nhập khác nhau. Xin nhập lại mật khẩu mới.'),
    },
  });
  const change = useWrite(
    ({ current, next }: { readonly current: string; readonly next: string }) => api.changePassword({ current, next }),
    done,
  );
  const wrong = change.error?.slug === 'password-wrong' ? 'Mật khẩu hiện tại chưa đúng. Xin nhập lại.' : undefined;
  const field = (name: keyof typeof start, label: string, autoComplete: string) => (
    <PasswordInput
      label={label}
      {...(name === 'next' ? { description: weak } : {})}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={toggle}
      {...form.getInputProps(name)}
      error={form.errors[name] ?? (name === 'current' ? wrong : undefined)}
    />
  );
  const send = form.onSubmit((values) => change.mutate(values, { onError: focusFirstWrong }), focusFirstWrong);
  return (
    <form noValidate className="stack-16" onSubmit={send}>
      {change.error !== null && wrong === undefined && <ProblemNote error={change.error} />}
      {field('current', 'Mật khẩu hiện tại', 'current-password')}
      {field('next', 'Mật khẩu mới', 'new-password')}
      {field('again', 'Nhập lại mật khẩu mới', 'new-password')}
      <Button type="submit" fullWidth loading={change.isPending}>
        Đổi mật khẩu
      </Button>
    </form>
  );
}

export function ChangePasswordSheet({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const toast = useToast();
  return (
    <Sheet opened={opened} title="Đổi mật khẩu" close={close}>
      <PasswordForm
        done={() => {
          close();
          toast({ text: 'Đã đổi mật khẩu.' });
        }}
      />
    </Sheet>
  );
}

/** The first log-in with a password somebody else chose. */
export function MustChangePassword() {
  useTitle('Đổi mật khẩu');
  const client = useQueryClient();
  const logOut = useLogOut();
  return (
    <main className={css.page}>
      <div className={`card ${css.card}`}>
        <Brand office={null} />
        <h1>Đổi mật khẩu</h1>
        <p style={{ marginBottom: 16 }}>Mật khẩu hiện tại do quản trị đặt. Xin đặt mật khẩu riêng trước khi dùng.</p>
        <PasswordForm done={() => void client.invalidateQueries()} />
        <p style={{ marginTop: 16 }}>
          <button type="button" className="link-button" onClick={logOut}>
            Đăng xuất
          </button>
        </p>
      </div>
    </main>
  );
}
