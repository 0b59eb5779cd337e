import { Link } from '@tanstack/react-router';
import type { Overview } from '../../api/types.js';
import css from './tong-quan.module.css';

const SHOWN = 8;

/** Which unit is late, by how much, and at which step it stands; units, never persons. */
export function OverdueCard({ overview }: { readonly overview: Overview }) {
  const rows = overview.overdue.slice(0, SHOWN);
  const more = overview.overdueMore + overview.overdue.length - rows.length;
  return (
    <section className={`card ${css.card}`} aria-labelledby="qua-han">
      <h2 id="qua-han">Quá hạn: đơn vị nào, đang ở bước nào</h2>
      {rows.length === 0 ? (
        <p className="secondary">Không có nhiệm vụ quá hạn.</p>
      ) : (
        <table className={`${css.table} ${css.overdue}`}>
          <colgroup>
            <col style={{ width: '25%' }} />
            <col />
            <col style={{ width: 68 }} />
            <col style={{ width: '25%' }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">Chủ trì</th>
              <th scope="col">Nhiệm vụ</th>
              <th scope="col" className="number">
                Quá
              </th>
              <th scope="col">Đang ở bước</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.taskId + row.unit.id + row.title}>
                <th scope="row">{row.unit.short}</th>
                <td>
                  <Link to="/nhiem-vu/$code" params={{ code: row.taskId }}>
                    {row.title}
                  </Link>
                </td>
                <td className={`number ${css.late}`}>{`${row.workingDays} ngày`}</td>
                <td>{row.step}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && (
        <p className={css.moreLine}>
          <Link to="/nhiem-vu" search={{ xem: 'qua-han' }}>{`và ${more} việc khác`}</Link>
        </p>
      )}
    </section>
  );
}
