import { Link } from '@tanstack/react-router';
import type { Overview } from '../../api/types.js';
import { barRowsOf, piecesOf, sumOf, type BarRow, type UnitCounts } from '../../parts/scoring/unit-bars.js';
import css from './tong-quan.module.css';

/** Units as bars, with their numbers beside them and a legend with counts: readable as a table, printed without colour too. */
export function ByUnit({ overview }: { readonly overview: Overview }) {
  const rows = barRowsOf(overview.byUnit);
  const all = sumOf(overview.byUnit.map((row) => row.counts));
  const total = overview.byUnit.reduce((sum, row) => sum + row.total, 0);
  return (
    <section className={`card ${css.card}`} aria-labelledby="theo-don-vi">
      <h2 id="theo-don-vi">Theo đơn vị</h2>
      <ul className={css.legend} aria-label="Chú giải">
        {piecesOf(all).map((piece) => (
          <li key={piece.code}>
            <i className="print-exact" style={{ background: piece.fill }} />
            {`${piece.word} ${piece.count}`}
          </li>
        ))}
      </ul>
      <table className={`${css.table} ${css.bars}`}>
        <colgroup>
          <col style={{ width: '30%' }} />
          <col style={{ width: 76 }} />
          <col style={{ width: 56 }} />
          <col style={{ width: 60 }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col" className="number">
              Quá hạn
            </th>
            <th scope="col" className="number">
              Trễ
            </th>
            <th scope="col" className="number">
              Tổng
            </th>
            <th scope="col">Cơ cấu</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <UnitRow key={row.unitId ?? 'rest'} row={row} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Tất cả</th>
            <td className="number">{all.overdue}</td>
            <td className="number">{all.late}</td>
            <td className="number">{total}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function UnitRow({ row }: { readonly row: BarRow }) {
  return (
    <tr>
      <th scope="row">
        {row.unitId === null ? (
          row.name
        ) : (
          <Link to="/nhiem-vu" search={{ 'don-vi': row.unitId }}>
            {row.name}
          </Link>
        )}
      </th>
      <td className={`number ${row.counts.overdue > 0 ? css.late : ''}`}>{row.counts.overdue}</td>
      <td className="number">{row.counts.late > 0 ? <strong>{row.counts.late}</strong> : 0}</td>
      <td className="number">{row.total}</td>
      <td>
        <Bar counts={row.counts} />
      </td>
    </tr>
  );
}

function Bar({ counts }: { readonly counts: UnitCounts }) {
  const pieces = piecesOf(counts);
  return (
    <span className={css.bar} role="img" aria-label={pieces.map((piece) => `${piece.word} ${piece.count}`).join(', ')}>
      {pieces.map((piece) => (
        <i key={piece.code} className="print-exact" style={{ background: piece.fill, flexGrow: piece.count }} />
      ))}
    </span>
  );
}
