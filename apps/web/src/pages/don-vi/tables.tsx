import type { Person, Unit, UnitGroup } from '../../api/types.js';
import { dateWord } from '../../words/dates.js';
import { roleWords } from '../../words/vi.js';
import css from './page.module.css';
import { levelWords } from './words.js';

type Edit = ((id: string) => void) | null;

function Name({ id, name, edit }: { readonly id: string; readonly name: string; readonly edit: Edit }) {
  return edit === null ? (
    <strong>{name}</strong>
  ) : (
    <button type="button" className={css.name} onClick={() => edit(id)}>
      {name}
    </button>
  );
}

export function UnitTable({
  units,
  all,
  edit,
}: {
  readonly units: readonly Unit[];
  readonly all: readonly Unit[];
  readonly edit: Edit;
}) {
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
            <td>
              {[levelWords[unit.level], all.find((other) => other.id === unit.parentId)?.short]
                .filter(Boolean)
                .join(' · ')}
            </td>
            <td className="secondary">{unit.names.join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function PersonTable({ people, edit }: { readonly people: readonly Person[]; readonly edit: Edit }) {
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

export function GroupTable({
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
