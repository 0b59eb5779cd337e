import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconChevronRight } from '@tabler/icons-react';
import { api } from '../../api/client.js';
import type { Problem } from '../../api/problem.js';
import type { Session, Start } from '../../api/types.js';
import { Brand } from '../../app/brand.js';
import { useTitle } from '../../app/focus.js';
import { useStart } from '../../app/gate.js';
import { startPathOf } from '../../app/session.js';
import { ProblemNote } from '../../parts/states.js';
import { LogInForm } from './form.js';
import css from './page.module.css';

// The password of the demo accounts is public: the start command prints it (contracts.md, Demo).
const DEMO_PASSWORD = 'dondoc-demo';

/** What each demo account is for, by the part of its address before the @. */
const about: Readonly<Record<string, string>> = {
  chutich: 'xem một trang, quyết định đề xuất',
  noivu: 'đăng ký văn bản, xác nhận, đôn đốc',
  vhtt: 'việc của phòng, giải trình',
  'chuyenvien.vhtt': 'việc của tôi, báo cáo kết quả',
  vanphong: 'đơn vị chủ trì và phối hợp',
  quantri: 'đơn vị, người dùng',
};

/** Only addresses of this site: an open redirect would help a forged letter. */
const safePathOf = (path: string | undefined): string | null =>
  path !== undefined && /^\/(?![/\\])/.test(path) && !path.startsWith('/dang-nhap') ? path : null;

/** Screen 1. After log-in one lands where the link in the letter led. */
export function LogInPage() {
  useTitle('Đăng nhập');
  const client = useQueryClient();
  const navigate = useNavigate();
  const start = useStart();
  const search = useSearch({ strict: false });
  const entered = (session: Session) => {
    client.clear();
    client.setQueryData(['session'], session);
    if (start.data !== undefined) client.setQueryData(['start'], start.data);
    void navigate({ href: safePathOf(search['ve']) ?? startPathOf(session.roles), replace: true });
  };
  const demo = start.data?.demo === true && start.data.accounts.length > 0;
  return (
    <main className={css.page} data-demo={demo}>
      <div className={`card ${css.card}`}>
        <Brand office={start.data?.office?.name ?? null} />
        <h1>Đăng nhập</h1>
        <LogInForm done={entered} />
        <p className="secondary" style={{ marginTop: 16 }}>
          Quên mật khẩu: liên hệ quản trị của cơ quan để đặt lại.
        </p>
      </div>
      {demo && <DemoRoles accounts={start.data?.accounts ?? []} entered={entered} />}
    </main>
  );
}

function DemoRoles({
  accounts,
  entered,
}: {
  readonly accounts: Start['accounts'];
  readonly entered: (session: Session) => void;
}) {
  const enter = useMutation<Session, Problem, string>({
    mutationFn: (email) => api.logIn({ email, password: DEMO_PASSWORD }),
    onSuccess: entered,
  });
  return (
    <section className={css.roles} aria-labelledby="vai">
      <h2 id="vai">Bản trình diễn: vào bằng một vai</h2>
      <p className="secondary">Dữ liệu tháng 10/2024; người và thư đều là giả. Không có gì được gửi ra ngoài.</p>
      {enter.error !== null && <ProblemNote error={enter.error} />}
      <ul className={`card ${css.list}`}>
        {accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              className={css.role}
              onClick={() => enter.mutate(account.email)}
              aria-disabled={enter.isPending}
            >
              <span>
                <strong>{account.title}</strong>
                <span className="secondary">{about[account.email.split('@')[0] ?? ''] ?? account.name}</span>
              </span>
              <IconChevronRight size={18} stroke={1.75} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
