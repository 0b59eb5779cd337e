import { Button, PasswordInput, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { logInSchema } from '@dondoc/contracts';
import { api } from '../../api/client.js';
import type { Problem } from '../../api/problem.js';
import type { LogIn, Session } from '../../api/types.js';
import { focusFirstWrong } from '../../parts/focus-wrong.js';
import { ProblemNote } from '../../parts/states.js';

interface LogInFormProps {
  readonly email?: string;
  readonly done: (session: Session) => void;
}

/** Name and password; one message for a wrong one of either. The button keeps its width while the server thinks. */
export function LogInForm({ email = '', done }: LogInFormProps) {
  const form = useForm<LogIn>({
    mode: 'uncontrolled',
    initialValues: { email, password: '' },
    validate: schemaResolver(logInSchema, { sync: true }),
  });
  const logIn = useMutation<Session, Problem, LogIn>({ mutationFn: api.logIn, onSuccess: done });
  const refused = logIn.error?.slug === 'login-failed' ? 'Thư điện tử hoặc mật khẩu chưa đúng.' : undefined;
  return (
    <form
      noValidate
      className="stack-16"
      onSubmit={form.onSubmit((values) => logIn.mutate(values, { onError: focusFirstWrong }), focusFirstWrong)}
    >
      {logIn.error !== null && refused === undefined && <ProblemNote error={logIn.error} />}
      <TextInput
        label="Thư điện tử"
        type="email"
        autoComplete="username"
        inputMode="email"
        key={form.key('email')}
        {...form.getInputProps('email')}
      />
      <PasswordInput
        label="Mật khẩu"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
        key={form.key('password')}
        {...form.getInputProps('password')}
        error={form.errors['password'] ?? refused}
      />
      <Button type="submit" fullWidth aria-disabled={logIn.isPending}>
        {logIn.isPending ? 'Đang đăng nhập…' : 'Đăng nhập'}
      </Button>
    </form>
  );
}
