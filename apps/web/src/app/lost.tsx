import { Button } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { IconFileOff, IconLock } from '@tabler/icons-react';
import { problemOf } from '../api/problem.js';
import { EmptyState, ErrorState } from '../parts/states.js';
import { PageHead } from '../parts/page-head.js';
import { useTitle } from './focus.js';

const home = (
  <Button variant="default" component={Link} to="/">
    Về trang chính
  </Button>
);

/** 404 */
export function NotFoundPage() {
  useTitle('Không tìm thấy trang này');
  return (
    <>
      <PageHead title="Không tìm thấy trang này" />
      <div className="card">
        <EmptyState
          icon={IconFileOff}
          title="Trang không có, hoặc không thuộc phạm vi của ông/bà"
          text="Liên kết có thể đã cũ."
          actions={
            <>
              <Button variant="default" component={Link} to="/nhiem-vu">
                Tìm nhiệm vụ
              </Button>
              {home}
            </>
          }
        />
      </div>
    </>
  );
}

interface ForbiddenPageProps {
  readonly what?: string;
  readonly why?: string;
}

/** 403 */
export function ForbiddenPage({ what = 'Nhiệm vụ này của đơn vị khác', why = OWN_TASKS }: ForbiddenPageProps) {
  useTitle('Không có quyền');
  return (
    <>
      <PageHead title={what} />
      <div className="card">
        <EmptyState icon={IconLock} title={why} actions={home} />
      </div>
    </>
  );
}

const OWN_TASKS = 'Mỗi đơn vị xem nhiệm vụ mình chủ trì hoặc phối hợp';
const OTHER_ROLE = 'Phần này dành cho vai trò khác';

/** What a page shows when its main object could not be read. */
export function PageProblem({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { status, slug, title } = problemOf(error);
  if (status === 404) return <NotFoundPage />;
  if (slug === 'not-your-unit') return <ForbiddenPage />;
  if (status === 403) return <ForbiddenPage what={title} why={OTHER_ROLE} />;
  return <ErrorState error={error} retry={retry} />;
}

/** A page that broke: the rest of the shell stays. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  const router = useRouter();
  return <ErrorState error={error} retry={() => void router.invalidate()} />;
}
