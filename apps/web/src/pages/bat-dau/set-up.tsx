import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { api } from '../../api/client.js';
import type { Role } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { PageHead } from '../../parts/page-head.js';

interface Step {
  readonly title: string;
  readonly text: string;
  /** The tab of "Đơn vị, người dùng" where it is done; null where somebody else does it. */
  readonly tab: string | undefined | null;
  readonly needs: 'units' | 'groups' | Role | null;
}

const steps: readonly Step[] = [
  {
    title: 'Lập danh mục đơn vị',
    text: 'Cơ quan cấp trên giao việc, các phòng chuyên môn, xã, phường; kèm các tên gọi trong văn bản.',
    tab: undefined,
    needs: 'units',
  },
  {
    title: 'Thêm người theo dõi',
    text: 'Người đăng ký văn bản, xác nhận kết quả, đôn đốc.',
    tab: 'nguoi-dung',
    needs: 'monitor',
  },
  {
    title: 'Thêm lãnh đạo',
    text: 'Người quyết định; chỉ lãnh đạo quyết định đề xuất.',
    tab: 'nguoi-dung',
    needs: 'leader',
  },
  {
    title: 'Thêm thủ trưởng và người thực hiện của từng đơn vị',
    text: 'Đơn vị chưa có thủ trưởng thì các nấc đôn đốc được giữ lại.',
    tab: 'nguoi-dung',
    needs: 'unitHead',
  },
  {
    title: 'Lập nhóm đơn vị',
    text: 'Ví dụ “các phòng chuyên môn”, để một câu chỉ đạo thành việc của từng đơn vị.',
    tab: 'nhom',
    needs: 'groups',
  },
  {
    title: 'Người theo dõi đăng ký văn bản đầu tiên',
    text: 'Đăng nhập bằng tài khoản người theo dõi, mở “Văn bản chỉ đạo”.',
    tab: null,
    needs: null,
  },
];

function useWhatStands(): (needs: Step['needs']) => boolean {
  const units = useQuery({ queryKey: ['units'], queryFn: api.units });
  const groups = useQuery({ queryKey: ['unit-groups'], queryFn: api.unitGroups });
  const people = useQuery({ queryKey: ['people'], queryFn: api.people });
  const seats = (people.data?.data ?? []).flatMap((person) => person.seats).filter((seat) => seat.to === null);
  return (needs) => {
    if (needs === null) return false;
    if (needs === 'units') return (units.data?.data.length ?? 0) > 1;
    if (needs === 'groups') return (groups.data?.data.length ?? 0) > 0;
    return seats.some((seat) => seat.role === needs);
  };
}

/** What to set up, in order; each step says whether it is done. */
export function SetUpPage() {
  useTitle('Thiết lập ban đầu');
  const stands = useWhatStands();
  return (
    <>
      <PageHead title="Thiết lập ban đầu" sub="Làm theo thứ tự; mỗi bước dùng được bước trước." />
      <ol className="card">
        {steps.map((step, index) => (
          <StepRow key={step.title} step={step} index={index} done={stands(step.needs)} />
        ))}
      </ol>
    </>
  );
}

function StepRow({ step, index, done }: { readonly step: Step; readonly index: number; readonly done: boolean }) {
  const Icon = done ? IconCircleCheck : IconCircle;
  const line = index === 0 ? 'none' : '1px solid var(--line)';
  return (
    <li style={{ display: 'flex', gap: 12, padding: 16, borderTop: line }}>
      <Icon size={22} stroke={1.75} color={done ? '#1b5a37' : '#46515e'} aria-hidden />
      <div>
        <strong>
          {`${index + 1}. `}
          {step.tab === null ? step.title : <Link to="/don-vi" search={{ xem: step.tab }} children={step.title} />}
        </strong>
        {done && <span className="secondary"> · đã có</span>}
        <div className="secondary">{step.text}</div>
      </div>
    </li>
  );
}
