import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconPlus, IconSearch, IconZoomCancel } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../api/client.js';
import type { Person, Unit, UnitGroup } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { useHasRole } from '../../app/session.js';
import { useUrlState } from '../../app/url-state.js';
import { PageHead } from '../../parts/page-head.js';
import { EmptyState, ErrorState, LoadingRows } from '../../parts/states.js';
import { foldedOf } from '../../words/numbers.js';
import { GroupSheet } from './group-sheet.js';
import css from './page.module.css';
import { PersonSheet } from './person-sheet.js';
import { GroupTable, PersonTable, UnitTable } from './tables.js';
import { UnitSheet } from './unit-sheet.js';

const tabs = [
  { url: undefined, label: 'Đơn vị', add: 'Thêm đơn vị' },
  { url: 'nguoi-dung', label: 'Người dùng', add: 'Thêm người dùng' },
  { url: 'nhom', label: 'Nhóm đơn vị', add: 'Thêm nhóm đơn vị' },
] as const;

const matches = (query: string, ...texts: readonly (string | null)[]): boolean => {
  const folded = foldedOf(query.trim());
  return folded === '' || texts.some((text) => text !== null && foldedOf(text).includes(folded));
};

type Open = { readonly id: string | null; readonly count: number } | null;

/** Units, people and groups of units: make, change, end; search without marks. */
export function UnitsPage() {
  const [url, setUrl] = useUrlState();
  const mayEdit = useHasRole('admin');
  const [open, setOpen] = useState<Open>(null);
  const [last, setLast] = useState<Open>(null);
  const tab = tabs.find((one) => one.url === url['xem']) ?? tabs[0];
  const query = url['q'] ?? '';
  const units = useQuery({ queryKey: ['units'], queryFn: api.units });
  const people = useQuery({ queryKey: ['people'], queryFn: api.people });
  const groups = useQuery({ queryKey: ['unit-groups'], queryFn: api.unitGroups });
  useTitle(tab.label, 'Đơn vị, người dùng');
  const show = (id: string | null) => {
    const next = { id, count: (last?.count ?? 0) + 1 };
    setOpen(next);
    setLast(next);
  };
  const failed = [units, people, groups].find((one) => one.error !== null);
  const all = units.data?.data ?? [];
  return (
    <>
      <PageHead
        title="Đơn vị, người dùng"
        sub={`${all.filter((unit) => unit.validTo === null).length} đơn vị đang hoạt động, ${people.data?.data.length ?? 0} người dùng`}
        actions={
          mayEdit ? (
            <Button leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => show(null)}>
              {tab.add}
            </Button>
          ) : undefined
        }
      />
      <nav className={css.tabs} aria-label="Danh mục">
        {tabs.map((one) => (
          <Link
            key={one.label}
            to="/don-vi"
            search={{ xem: one.url, q: url['q'] }}
            replace
            data-current={one === tab}
            activeOptions={{ exact: true }}
          >
            {one.label}
          </Link>
        ))}
      </nav>
      <div className={css.bar}>
        <TextInput
          type="search"
          aria-label="Tìm đơn vị, người dùng (không cần dấu)"
          placeholder="Tìm, gõ không dấu cũng được"
          leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
          value={query}
          onChange={(event) => setUrl({ q: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
        />
      </div>
      {failed !== undefined && <ErrorState error={failed.error} retry={() => void failed.refetch()} />}
      {units.data === undefined && failed === undefined && <LoadingRows what="danh mục" />}
      {tab.url === undefined && units.data !== undefined && (
        <UnitTab units={all} query={query} edit={mayEdit ? show : null} />
      )}
      {tab.url === 'nguoi-dung' && people.data !== undefined && (
        <PersonTab people={people.data.data} query={query} edit={mayEdit ? show : null} />
      )}
      {tab.url === 'nhom' && groups.data !== undefined && (
        <GroupTab groups={groups.data.data} units={all} query={query} edit={mayEdit ? show : null} />
      )}
      {last !== null && tab.url === undefined && (
        <UnitSheet
          key={`u${last.count}`}
          unit={all.find((unit) => unit.id === last.id) ?? null}
          units={all}
          opened={open !== null}
          close={() => setOpen(null)}
        />
      )}
      {last !== null && tab.url === 'nguoi-dung' && (
        <PersonSheet
          key={`p${last.count}`}
          person={people.data?.data.find((one) => one.id === last.id) ?? null}
          units={all}
          opened={open !== null}
          close={() => setOpen(null)}
        />
      )}
      {last !== null && tab.url === 'nhom' && (
        <GroupSheet
          key={`g${last.count}`}
          group={groups.data?.data.find((one) => one.id === last.id) ?? null}
          units={all}
          opened={open !== null}
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}

type Edit = ((id: string) => void) | null;
const none = <EmptyState icon={IconZoomCancel} title="Không có mục nào khớp" text="Thử bỏ bớt chữ trong ô tìm." />;

function UnitTab({
  units,
  query,
  edit,
}: {
  readonly units: readonly Unit[];
  readonly query: string;
  readonly edit: Edit;
}) {
  const found = units.filter((unit) => matches(query, unit.name, unit.short, unit.headTitle, ...unit.names));
  return <div className="card">{found.length === 0 ? none : <UnitTable units={found} all={units} edit={edit} />}</div>;
}

function PersonTab({
  people,
  query,
  edit,
}: {
  readonly people: readonly Person[];
  readonly query: string;
  readonly edit: Edit;
}) {
  const found = people.filter((person) =>
    matches(
      query,
      person.name,
      person.email,
      person.phone,
      ...person.seats.flatMap((seat) => [seat.unit.name, seat.title]),
    ),
  );
  return <div className="card">{found.length === 0 ? none : <PersonTable people={found} edit={edit} />}</div>;
}

function GroupTab({
  groups,
  units,
  query,
  edit,
}: {
  readonly groups: readonly UnitGroup[];
  readonly units: readonly Unit[];
  readonly query: string;
  readonly edit: Edit;
}) {
  const found = groups.filter((group) => matches(query, group.name, ...group.names));
  return (
    <div className="card">{found.length === 0 ? none : <GroupTable groups={found} units={units} edit={edit} />}</div>
  );
}
