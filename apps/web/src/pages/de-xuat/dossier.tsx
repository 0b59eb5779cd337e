import { Link } from '@tanstack/react-router';
import { fileHref } from '../../api/client.js';
import type { Proposal } from '../../api/types.js';
import { dateWord, dayMonthWord, fullDateWord, timeWord } from '../../words/dates.js';
import { Quote } from '../../parts/quote.js';
import css from './de-xuat.module.css';

interface DossierProps {
  readonly proposal: Proposal;
}

/** What happened, and what did not: one line each, with the sentence of the directive. */
export function Record({ proposal }: DossierProps) {
  const { record, absent, task } = proposal.dossier;
  return (
    <section className={`card card-padded ${css.half}`} aria-labelledby="ghi-nhan">
      <h2 id="ghi-nhan">Ghi nhận của hệ thống</h2>
      <ol className={css.record}>
        {record.map((line, index) => (
          <li key={index}>
            <span className="nowrap">{line.on}</span>
            <span>{line.sentence}</span>
          </li>
        ))}
      </ol>
      <p className="secondary">{absent.join(' ')}</p>
      <h3>Câu chỉ đạo</h3>
      <Quote>{task.quote.map((part) => part.quote).join(' … ')}</Quote>
      <p className="secondary">
        <Link to="/van-ban/$id" params={{ id: task.directiveId }}>
          {task.item === null ? task.directiveRef : `mục ${task.item}, ${task.directiveRef}`}
        </Link>
        {` · hạn ${fullDateWord(task.dueOn)}${task.originalDueOn === task.dueOn ? '' : `, ban đầu ${dateWord(task.originalDueOn)}`}`}
      </p>
    </section>
  );
}

/** The unit's own words, as wide and as high on the page as the record. */
export function UnitWords({ proposal }: DossierProps) {
  const { explanation } = proposal.dossier;
  return (
    <section className={`card card-padded ${css.half}`} aria-labelledby="y-kien">
      <h2 id="y-kien">Ý kiến của đơn vị</h2>
      {explanation === null ? (
        <p>Đơn vị không gửi giải trình trong thời gian trả lời.</p>
      ) : (
        <>
          <Quote label="Nguyên nhân">{explanation.cause}</Quote>
          <Quote label="Biện pháp">{explanation.remedy}</Quote>
          <p className="secondary">
            {`${explanation.by.name} · ${fullDateWord(explanation.at)}, ${timeWord(explanation.at)}`}
            {explanation.expectedOn !== null && ` · dự kiến hoàn thành ${dateWord(explanation.expectedOn)}`}
          </p>
          {explanation.files.map((file) => (
            <p key={file.id}>
              <a href={fileHref(file.id)} target="_blank" rel="noopener">
                {file.name}
              </a>
            </p>
          ))}
          {explanation.weighing && (
            <>
              <h3>Người theo dõi xem giải trình</h3>
              <p>{explanation.weighing.sufficient ? 'Giải trình đủ căn cứ.' : 'Giải trình chưa đủ căn cứ.'}</p>
              <Quote label="Ý kiến của người theo dõi">{explanation.weighing.reason}</Quote>
              <p className="secondary">{`${explanation.weighing.by.name}, ${dateWord(explanation.weighing.at)}`}</p>
            </>
          )}
        </>
      )}
      <h3>Đơn vị trả lời hồ sơ</h3>
      <Answers proposal={proposal} />
    </section>
  );
}

function Answers({ proposal }: DossierProps) {
  if (proposal.answers.length > 0) {
    return (
      <ul className="stack-8">
        {proposal.answers.map((answer) => (
          <li key={answer.id}>
            <Quote label="Trả lời của đơn vị">{answer.text}</Quote>
            <p className="secondary">{`${answer.by.name} · ${fullDateWord(answer.at)}, ${timeWord(answer.at)}`}</p>
          </li>
        ))}
      </ul>
    );
  }
  const seen = proposal.seenByUnitAt;
  return (
    <p className="secondary">
      {seen === null
        ? 'Chưa trả lời. Đơn vị chưa mở hồ sơ này.'
        : `Chưa trả lời. Đơn vị đã xem hồ sơ này ${dayMonthWord(seen)}, ${timeWord(seen)}.`}
    </p>
  );
}

/** How like cases were decided: no score, no ranking. */
export function ComparableCases({ proposal }: DossierProps) {
  const rows = proposal.dossier.comparable;
  return (
    <section className={`card ${css.wide}`} aria-labelledby="tuong-tu">
      <h2 id="tuong-tu" className={css.tableHead}>
        Trường hợp tương tự, 12 tháng
      </h2>
      {rows.length === 0 ? (
        <p className={css.none}>Không có.</p>
      ) : (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col">Chậm</th>
              <th scope="col">Giải trình</th>
              <th scope="col">Đã quyết định</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">{row.unit}</th>
                <td>{row.late}</td>
                <td>{row.explanation}</td>
                <td>{row.decision}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The rest of the dossier, folded: every notice with its proof, submissions, extensions, outages. */
export function Evidence({ proposal }: DossierProps) {
  const { notices, submissions, extensions, outages, owners, hash, madeAt } = proposal.dossier;
  const folds: readonly (readonly [string, readonly string[]])[] = [
    [
      'Thông báo và bằng chứng gửi',
      notices.map(
        (one) =>
          `${dateWord(one.at ?? one.dueAt)} ${timeWord(one.at ?? one.dueAt)}: ${one.label}, gửi ${one.person.name}, ${one.proof}`,
      ),
    ],
    [
      'Báo cáo kết quả',
      submissions.map(
        (one) =>
          `${dateWord(one.at)} ${timeWord(one.at)}: ${one.by.name}, “${one.result}”${one.verdict === null ? ', chưa có ý kiến' : one.verdict.decision === 'accept' ? ', đã xác nhận' : `, trả lại: “${one.verdict.reason ?? ''}”`}`,
      ),
    ],
    [
      'Đề nghị gia hạn',
      extensions.map(
        (one) =>
          `${dateWord(one.at)}: ${dateWord(one.from)} → ${dateWord(one.until)}, ${one.decision === null ? 'chưa có ý kiến' : one.decision.grant ? 'đã đồng ý' : 'giữ nguyên hạn'}`,
      ),
    ],
    [
      'Đơn vị chủ trì theo thời gian',
      owners.map(
        (one) => `${one.unit.name}: từ ${dateWord(one.from)}${one.to === null ? '' : ` đến ${dateWord(one.to)}`}`,
      ),
    ],
    [
      'Hệ thống gián đoạn',
      outages.map((one) => `${dateWord(one.from)} ${timeWord(one.from)} đến ${dateWord(one.to)} ${timeWord(one.to)}`),
    ],
  ];
  return (
    <section className={`card card-padded ${css.wide}`} aria-labelledby="ho-so">
      <h2 id="ho-so">Hồ sơ</h2>
      {folds.map(([name, lines]) => (
        <details key={name} className={css.fold}>
          <summary>{`${name} (${lines.length})`}</summary>
          {lines.length === 0 ? (
            <p>Không có.</p>
          ) : (
            <ul>
              {lines.map((line, index) => (
                <li key={index}>{line}</li>
              ))}
            </ul>
          )}
        </details>
      ))}
      <p
        className={`secondary ${css.hash}`}
      >{`Lập ${timeWord(madeAt)} ${fullDateWord(madeAt)}, mã kiểm tra ${hash}`}</p>
    </section>
  );
}
