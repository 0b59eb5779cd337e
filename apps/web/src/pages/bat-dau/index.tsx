import { Button, PasswordInput, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { firstAdministratorSchema } from '@dondoc/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import { fieldErrorsOf } from '../../api/problem.js';
import type { FirstAdministrator } from '../../api/types.js';
import { Brand } from '../../app/brand.js';
import { useTitle } from '../../app/focus.js';
import { focusFirstWrong } from '../../parts/focus-wrong.js';
import { PageHead } from '../../parts/page-head.js';
import { ProblemNote } from '../../parts/states.js';
import css from '../dang-nhap/page.module.css';

/** Empty start: one page makes the office and its administrator. */
export function FirstRunPage() {
  useTitle('Tạo quản trị đầu tiên');
  const client = useQueryClient();
  const form = useForm<FirstAdministrator>({
    initialValues: { officeName: '', name: '', email: '', password: '' },
    validate: schemaResolver(firstAdministratorSchema, { sync: true }),
  });
  const make = useWrite(
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
  return (
    <main className={css.page}>
      <div className={`card ${css.card}`}>
        <Brand office={null} />
        <h1>Tạo quản trị đầu tiên</h1>
        <p style={{ marginBottom: 16 }}>
          Hệ thống chưa có ai. Người quản trị lập đơn vị và tài khoản cho những người khác.
        </p>
        <form
          noValidate
          className="stack-16"
          onSubmit={form.onSubmit(
            (values) => make.mutate(values, { onError: (problem) => form.setErrors(fieldErrorsOf(problem)) }),
            focusFirstWrong,
          )}
        >
          {make.error !== null && <ProblemNote error={make.error} />}
          <TextInput
            label="Tên cơ quan"
            description="Ví dụ: Ủy ban nhân dân thành phố Sa Đéc"
            withAsterisk
            {...form.getInputProps('officeName')}
          />
          <TextInput
            label="Họ và tên người quản trị"
            withAsterisk
            autoComplete="name"
            {...form.getInputProps('name')}
          />
          <TextInput
            label="Thư điện tử"
            type="email"
            withAsterisk
            autoComplete="username"
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label="Mật khẩu"
            description="Ít nhất 10 ký tự; nên dùng một câu ngắn dễ nhớ"
            withAsterisk
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
            {...form.getInputProps('password')}
          />
          <Button type="submit" fullWidth loading={make.isPending}>
            Tạo quản trị đầu tiên
          </Button>
        </form>
      </div>
    </main>
  );
}

/** What to set up, in order; each step says whether it is done. */
export function SetUpPage() {
  useTitle('Thiết lập ban đầu');
  const units = useQuery({ queryKey: ['units'], queryFn: api.units });
  const people = useQuery({ queryKey: ['people'], queryFn: api.people });
  const seats = (people.data?.data ?? []).flatMap((person) => person.seats);
  const has = (role: string) => seats.some((seat) => seat.role === role && seat.to === null);
  const steps = [
    {
      done: (units.data?.data.length ?? 0) > 1,
      title: 'Lập danh mục đơn vị',
      text: 'Cơ quan cấp trên giao việc, các phòng chuyên môn, xã, phường; kèm các tên gọi trong văn bản.',
      href: '/don-vi' as const,
      search: {},
    },
    {
      done: has('monitor'),
      title: 'Thêm người theo dõi',
      text: 'Người đăng ký văn bản, xác nhận kết quả, đôn đốc.',
      href: '/don-vi' as const,
      search: { xem: 'nguoi-dung' },
    },
    {
      done: has('leader'),
      title: 'Thêm lãnh đạo',
      text: 'Người quyết định; chỉ lãnh đạo quyết định đề xuất.',
      href: '/don-vi' as const,
      search: { xem: 'nguoi-dung' },
    },
    {
      done: has('unitHead'),
      title: 'Thêm thủ trưởng và người thực hiện của từng đơn vị',
      text: 'Đơn vị chưa có thủ trưởng thì các nấc đôn đốc được giữ lại.',
      href: '/don-vi' as const,
      search: { xem: 'nguoi-dung' },
    },
    {
      done: false,
      title: 'Lập nhóm đơn vị',
      text: 'Ví dụ “các phòng chuyên môn”, để một câu chỉ đạo thành việc của từng đơn vị.',
      href: '/don-vi' as const,
      search: { xem: 'nhom' },
    },
    {
      done: false,
      title: 'Người theo dõi đăng ký văn bản đầu tiên',
      text: 'Đăng nhập bằng tài khoản người theo dõi, mở “Văn bản chỉ đạo”.',
      href: null,
      search: {},
    },
  ];
  return (
    <>
      <PageHead title="Thiết lập ban đầu" sub="Làm theo thứ tự; mỗi bước dùng được bước trước." />
      <ol className="card">
        {steps.map((step, index) => (
          <li
            key={step.title}
            style={{ display: 'flex', gap: 12, padding: 16, borderTop: index === 0 ? 'none' : '1px solid var(--line)' }}
          >
            {step.done ? (
              <IconCircleCheck size={22} stroke={1.75} color="#1b5a37" aria-hidden />
            ) : (
              <IconCircle size={22} stroke={1.75} color="#46515e" aria-hidden />
            )}
            <div>
              <strong>
                {`${index + 1}. `}
                {step.href === null ? (
                  step.title
                ) : (
                  <Link to={step.href} search={step.search}>
                    {step.title}
                  </Link>
                )}
              </strong>
              {step.done && <span className="secondary"> · đã có</span>}
              <div className="secondary">{step.text}</div>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
