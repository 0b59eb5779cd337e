import { Button, PasswordInput, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { firstAdministratorSchema } from '@dondoc/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import { fieldErrorsOf } from '../../api/problem.js';
import type { FirstAdministrator } from '../../api/types.js';
import { Brand } from '../../app/brand.js';
import { useTitle } from '../../app/focus.js';
import { focusFirstWrong } from '../../parts/focus-wrong.js';
import { ProblemNote } from '../../parts/states.js';
import css from '../dang-nhap/page.module.css';

function useFirstAdministrator() {
  const client = useQueryClient();
  return useWrite(
    async (values: FirstAdministrator) => {
      await api.makeFirstAdministrator(values);
      return api.session().catch(() => api.logIn({ email: values.email, password: values.password }));
    },
    (session) => {
      client.setQueryData(['session'], session);
      globalThis.history.replaceState(null, '', '/bat-dau');
      globalThis.location.reload();
    },
  );
}

/** Empty start: one page makes the office and its administrator. */
export function FirstRunPage() {
  useTitle('Tạo quản trị đầu tiên');
  return (
    <main className={css.page}>
      <div className={`card ${css.card}`}>
        <Brand office={null} />
        <h1>Tạo quản trị đầu tiên</h1>
        <p style={{ marginBottom: 16 }}>
          Hệ thống chưa có ai. Người quản trị lập đơn vị và tài khoản cho những người khác.
        </p>
        <AdministratorForm />
      </div>
    </main>
  );
}

function AdministratorForm() {
  const form = useForm<FirstAdministrator>({
    initialValues: { officeName: '', name: '', email: '', password: '' },
    validate: schemaResolver(firstAdministratorSchema, { sync: true }),
  });
  const make = useFirstAdministrator();
  const send = form.onSubmit(
    (values) => make.mutate(values, { onError: (problem) => form.setErrors(fieldErrorsOf(problem)) }),
    focusFirstWrong,
  );
  const field = (name: keyof FirstAdministrator) => ({ withAsterisk: true, ...form.getInputProps(name) });
  return (
    <form noValidate className="stack-16" onSubmit={send}>
      {make.error !== null && <ProblemNote error={make.error} />}
      <TextInput label="Tên cơ quan" description="Ví dụ: Ủy ban nhân dân thành phố Sa Đéc" {...field('officeName')} />
      <TextInput label="Họ và tên người quản trị" autoComplete="name" {...field('name')} />
      <TextInput label="Thư điện tử" type="email" autoComplete="username" {...field('email')} />
      <PasswordInput
        label="Mật khẩu"
        description="Ít nhất 10 ký tự; nên dùng một câu ngắn dễ nhớ"
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
        {...field('password')}
      />
      <Button type="submit" fullWidth loading={make.isPending}>
        Tạo quản trị đầu tiên
      </Button>
    </form>
  );
}
