import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../api/client.js';
import { useTitle } from '../../app/focus.js';
import { useHasRole } from '../../app/session.js';
import { useUrlState, type UrlValues } from '../../app/url-state.js';
import { PageHead } from '../../parts/page-head.js';
import { ErrorState, LoadingRows } from '../../parts/states.js';
import { GroupSheet } from './group-sheet.js';
import css from './page.module.css';
import { PersonSheet } from './person-sheet.js';
import { GroupTab, PersonTab, UnitTab, type Edit } from './tables.js';
import { UnitSheet } from './unit-sheet.js';

const tabs = [
  { url: undefined, label: 'Đơn vị', add: 'Thêm đơn vị' },
  { url: 'nguoi-dung', label: 'Người dùng', add: 'Thêm người dùng' },
  { url: 'nhom', label: 'Nhóm đơn vị', add: 'Thêm nhóm đơn vị' },
] as const;
type Tab = (typeof tabs)[number];

function useDirectory() {
  const units = useQuery({ queryKey: ['units'], queryFn: api.units });
  const people = useQuery({ queryKey: ['people'], queryFn: api.people });
  const groups = useQuery({ queryKey: ['unit-groups'], queryFn: api.unitGroups });
  const failed = [units, people, groups].find((query) => query.error !== null);
  return { units: units.data?.data, people: people.data?.data, groups: groups.data?.data, failed };
}
type Directory = ReturnType<typeof useDirectory>;

/** Units, people and groups of units: make, change, end; search without marks. */
export function UnitsPage() {
  const [url, setUrl] = useUrlState();
  const mayEdit = useHasRole('admin');
  const [opened, setOpened] = useState(false);
  const [subject, setSubject] = useState<{ readonly id: string | null; readonly count: number } | null>(null);
  const tab = tabs.find((one) => one.url === url['xem']) ?? tabs[0];
  const directory = useDirectory();
  useTitle(tab.label, 'Đơn vị, người dùng');
  const show = (id: string | null) => {
    setSubject({ id, count: (subject?.count ?? 0) + 1 });
    setOpened(true);
  };
  const active = (directory.units ?? []).filter((unit) => unit.validTo === null).length;
  return (
    <>
      <PageHead
        title="Đơn vị, người dùng"
        sub={`${active} đơn vị đang hoạt động, ${directory.people?.length ?? 0} người dùng`}
        actions={mayEdit ? <AddButton label={tab.add} add={() => show(null)} /> : undefined}
      />
      <Head tab={tab} url={url} setUrl={setUrl} />
      {directory.failed !== undefined && (
        <ErrorState error={directory.failed.error} retry={() => void directory.failed?.refetch()} />
      )}
      <Shown tab={tab} directory={directory} query={url['q'] ?? ''} edit={mayEdit ? show : null} />
      {subject !== null && (
        <Form
          key={subject.count}
          tab={tab}
          directory={directory}
          id={subject.id}
          opened={opened}
          close={() => setOpened(false)}
        />
      )}
    </>
  );
}

function AddButton({ label, add }: { readonly label: string; readonly add: () => void }) {
  return (
    <Button leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={add}>
      {label}
    </Button>
  );
}

function Head({
  tab,
  url,
  setUrl,
}: {
  readonly tab: Tab;
  readonly url: UrlValues;
  readonly setUrl: (patch: UrlValues) => void;
}) {
  return (
    <>
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
          value={url['q'] ?? ''}
          onChange={(event) => setUrl({ q: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
        />
      </div>
    </>
  );
}

interface ShownProps {
  readonly tab: Tab;
  readonly directory: Directory;
  readonly query: string;
  readonly edit: Edit;
}

function Shown({ tab, directory, query, edit }: ShownProps) {
  const { units, people, groups, failed } = directory;
  if (tab.url === undefined && units !== undefined) return <UnitTab units={units} query={query} edit={edit} />;
  if (tab.url === 'nguoi-dung' && people !== undefined) return <PersonTab people={people} query={query} edit={edit} />;
  if (tab.url === 'nhom' && groups !== undefined) {
    return <GroupTab groups={groups} units={units ?? []} query={query} edit={edit} />;
  }
  return failed === undefined ? <LoadingRows what="danh mục" /> : null;
}

interface FormProps {
  readonly tab: Tab;
  readonly directory: Directory;
  readonly id: string | null;
  readonly opened: boolean;
  readonly close: () => void;
}

function Form({ tab, directory, id, opened, close }: FormProps) {
  const common = { units: directory.units ?? [], opened, close };
  if (tab.url === undefined)
    return <UnitSheet {...common} unit={common.units.find((unit) => unit.id === id) ?? null} />;
  if (tab.url === 'nhom')
    return <GroupSheet {...common} group={directory.groups?.find((one) => one.id === id) ?? null} />;
  return <PersonSheet {...common} person={directory.people?.find((person) => person.id === id) ?? null} />;
}
