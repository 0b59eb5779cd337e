import { IconZoomCancel } from '@tabler/icons-react';
import type { Person, Unit, UnitGroup } from '../../api/types.js';
import { dateWord } from '../../words/dates.js';
import { roleWords } from '../../words/vi.js';
import { EmptyState } from '../../parts/states.js';
import { foldedOf } from '../../words/numbers.js';
import css from './page.module.css';
import { levelWords } from './words.js';

export type Edit = ((id: string) => void) | null;

const matches = (query: string, ...texts: readonly (string | null)[]): boolean => {
  const folded = foldedOf(query.trim());
  return folded === '' || texts.some((text) => text !== null && foldedOf(text).includes(folded));
};

const none = <EmptyState icon={IconZoomCancel} title="Không có mục nào khớp" text="Thử bỏ bớt chữ trong ô tìm." />;

interface UnitTabProps {
  readonly units: readonly Unit[];
  readonly query: string;
  readonly edit: Edit;
}

export function UnitTab({ units, query, edit }: UnitTabProps) {
  const found = units.filter((unit) => matches(query, unit.name, unit.short, unit.headTitle, ...unit.names));
  return <div className="card">{found.length === 0 ? none : <UnitTable units={found} all={units} edit={edit} />}</div>;
}

interface PersonTabProps {
  readonly people: readonly Person[];
  readonly query: string;
  readonly edit: Edit;
}

export function PersonTab({ people, query, edit }: PersonTabProps) {
  const textsOf = ({ name, email, phone, seats }: Person) => [
    name,
    email,
    phone,
    ...seats.flatMap((seat) => [seat.unit.name, seat.title]),
  ];
  const found = people.filter((person) => matches(query, ...textsOf(person)));
  return <div className="card">{found.length === 0 ? none : <PersonTable people={found} edit={edit} />}</div>;
}

interface GroupTabProps extends UnitTabProps {
  readonly groups: readonly UnitGroup[];
}

export function GroupTab({ groups, units, query, edit }: GroupTabProps) {
  const found = groups.filter((group) => matches(query, group.name, ...group.names));
  return (
    <div className="card">{found.length === 0 ? none : <GroupTable groups={found} units={units} edit={edit} />}</div>
  );
}

function Name({ id, name, edit }: { readonly id: string; readonly name: string; readonly edit: Edit }) {
  return edit === null ? (
    <strong>{name}</strong>
  ) : (
    <button type="button" className={css.name} onClick={() => edit(id)}>
      {name}
    </button>
  );
}

interface UnitTableProps {
  readonly units: readonly Unit[];
  readonly all: readonly Unit[];
  readonly edit: Edit;
}

const placeOf = (unit: Unit, all: readonly Unit[]): string =>
  [levelWords[unit.level], all.find((other) => other.id === unit.parentId)?.short].filter(Boolean).join(' · ');

function UnitTable({ units, all, edit }: UnitTableProps) {
  return (
    <table className={css.table}>
      <caption className="visually-hidden">Đơn vị</caption>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Thủ trưởng</th>
          <th scope="col">Cấp, trực thuộc</th>
          <th scope="col">Tên gọi khác</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <td>
              <Name id={unit.id} name={unit.name} edit={edit} />
              {unit.validTo !== null && (
                <div className="secondary">{`hoạt động đến hết ${dateWord(unit.validTo)}`}</div>
              )}
            </td>
            <td>{unit.headTitle}</td>
            <td>{placeOf(unit, all)}</td>
            <td className="secondary">{unit.names.join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PersonTable({ people, edit }: { readonly people: readonly Person[]; readonly edit: Edit }) {
  return (
    <table className={css.table}>
      <caption className="visually-hidden">Người dùng</caption>
      <thead>
        <tr>
          <th scope="col">Họ và tên</th>
          <th scope="col">Vị trí công tác</th>
          <th scope="col">Thư điện tử, điện thoại</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <Name id={person.id} name={person.name} edit={edit} />
            </td>
            <td>
              {person.seats.length === 0 && <span className="secondary">chưa có vị trí công tác</span>}
              {person.seats.map((seat) => (
                <div key={seat.id}>
                  {seat.title}
                  <span className="secondary">{` · ${roleWords[seat.role]} · ${seat.unit.short}${seat.to === null ? '' : ` · đến hết ${dateWord(seat.to)}`}`}</span>
                </div>
              ))}
            </td>
            <td className="secondary">
              {[person.email, person.phone].filter((part) => part !== null && part !== '').join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GroupTable({
  groups,
  units,
  edit,
}: {
  readonly groups: readonly UnitGroup[];
  readonly units: readonly Unit[];
  readonly edit: Edit;
}) {
  return (
    <table className={css.table}>
      <caption className="visually-hidden">Nhóm đơn vị</caption>
      <thead>
        <tr>
          <th scope="col">Nhóm</th>
          <th scope="col">Cách viết khác</th>
          <th scope="col">Đơn vị trong nhóm</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.id}>
            <td>
              <Name id={group.id} name={group.name} edit={edit} />
            </td>
            <td className="secondary">{group.names.join(' · ')}</td>
            <td>
              {`${group.memberIds.length} đơn vị`}
              <div className="secondary">
                {group.memberIds.map((id) => units.find((unit) => unit.id === id)?.short ?? '…').join(', ')}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
