import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Extension, Task } from '../../api/types.js';
import { MarkedQuote, Quote } from '../../parts/quote.js';
import { dateWord, dayMonthWord, dueWord, fullDateWord, logInstantWord } from '../../words/dates.js';
import css from './page.module.css';

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

const answerOf = (extension: Extension): string => {
  if (extension.withdrawnAt !== null) return `đã rút, ${dayMonthWord(extension.withdrawnAt)}`;
  if (extension.decision === null) return `chờ quyết định, gửi ${dayMonthWord(extension.at)}`;
  return `${extension.decision.grant ? 'đồng ý' : 'giữ nguyên hạn'}, ${dayMonthWord(extension.decision.at)}${extension.decision.reason === null ? '' : `: “${extension.decision.reason}”`}`;
};

const causes: Readonly<Record<string, string>> = {
  numbering: 'có số, ngày văn bản',
  extension: 'gia hạn',
  blocker: 'vướng mắc',
  calendar: 'lịch làm việc thay đổi',
  outage: 'hệ thống gián đoạn',
  correction: 'điều chỉnh',
};

/** Words of the text, original, current, every asked day with its answer, every change with its cause. */
export function Deadlines({ task }: { readonly task: Task }) {
  const undated = task.reviewOn === null ? 'chưa ấn định' : fullDateWord(task.reviewOn);
  return (
    <section className="card card-padded" aria-labelledby="thoi-han">
      <h2 id="thoi-han" className={css.heading}>
        Thời hạn
      </h2>
      <dl className={css.facts}>
        <Fact name="Văn bản ghi">{task.deadlineText === null ? 'không nêu thời hạn' : `“${task.deadlineText}”`}</Fact>
        {task.deadlineExplain !== null && <Fact name="Được hiểu là">{task.deadlineExplain}</Fact>}
        {task.originalDueOn !== null && <Fact name="Hạn ban đầu">{fullDateWord(task.originalDueOn)}</Fact>}
        <Fact name={task.dueOn === null ? 'Ngày rà soát' : 'Hạn hiện tại'}>
          {task.dueOn === null ? undated : dueWord(task)}
        </Fact>
        {task.extensions.map((extension) => (
          <Fact key={extension.id} name="Đã đề nghị">
            {dateWord(extension.until)}
            <div className="secondary">{`${extension.by.name}: “${extension.reason}”`}</div>
            <div className="secondary">{answerOf(extension)}</div>
          </Fact>
        ))}
        <DueChanges task={task} />
      </dl>
    </section>
  );
}

type DueChange = Task['dueChanges'][number];

const changeWordsOf = ({ cause, at, by, reason }: DueChange): string =>
  [causes[cause] ?? cause, dateWord(at), by?.name, reason === null ? null : `“${reason}”`].filter(Boolean).join(' · ');

// A granted extension stands above, with what was asked.
function DueChanges({ task }: { readonly task: Task }) {
  const dayOf = (day: string | null) => (day === null ? 'chưa ấn định' : dateWord(day));
  return task.dueChanges
    .filter((change) => change.cause !== 'extension')
    .map((change) => (
      <Fact key={change.at} name="Hạn chuyển">
        {`từ ${dayOf(change.from)} sang ${dayOf(change.to)}`}
        <div className="secondary">{changeWordsOf(change)}</div>
      </Fact>
    ));
}

/** The sentence of the directive that the task comes from. */
export function Source({ task }: { readonly task: Task }) {
  return (
    <section className="card card-padded" aria-labelledby="cau-goc">
      <h2 id="cau-goc" className={css.heading}>
        Câu gốc
      </h2>
      <div className="stack-8">
        {task.quote.map((citation, index) =>
          index === 0 ? (
            <MarkedQuote key={citation.start} text={citation.quote} marked={task.deadlineText} />
          ) : (
            <Quote key={citation.start}>{citation.quote}</Quote>
          ),
        )}
      </div>
      <p style={{ marginTop: 8 }}>
        <Link
          to="/van-ban/$id"
          params={{ id: task.directive.id }}
        >{`${task.directive.ref}${task.directive.item === null ? '' : `, mục ${task.directive.item}`}`}</Link>
      </p>
      {task.openUnder.map(({ directive, open, overdue }) => (
        <p key={directive.id} className="secondary" style={{ marginTop: 8 }}>
          {'Viện dẫn '}
          <Link to="/van-ban/$id" params={{ id: directive.id }}>
            {directive.ref}
          </Link>
          {`: còn ${open} việc chưa xong${overdue > 0 ? `, ${overdue} quá hạn` : ''}`}
        </p>
      ))}
    </section>
  );
}

/** What is owed, to whom, with whom, and whether it counts. */
export function Assignment({ task, now }: { readonly task: Task; readonly now: string }) {
  return (
    <section className="card card-padded" aria-labelledby="noi-dung">
      <h2 id="noi-dung" className={css.heading}>
        Nội dung giao
      </h2>
      <dl className={css.facts}>
        <Fact name="Giao">{`${logInstantWord(task.assignedAt, now)}${task.assignedBy === null ? '' : `, ${task.assignedBy.name}`}`}</Fact>
        <Fact name="Cấp giao">{task.assigner.name}</Fact>
        {task.deliverable !== null && <Fact name="Sản phẩm">{task.deliverable}</Fact>}
        {task.reportTo !== null && <Fact name="Báo cáo về">{task.reportTo}</Fact>}
        {task.via !== null && <Fact name="Thông qua">{task.via}</Fact>}
        {task.coordination.map((one) => (
          <Fact key={one.unit.id} name="Phối hợp">
            {one.unit.name}
            {one.duty !== null && <div className="secondary">{one.duty}</div>}
            <div className="secondary">
              {one.acknowledgedAt === null ? 'chưa tiếp nhận' : `tiếp nhận ${logInstantWord(one.acknowledgedAt, now)}`}
            </div>
          </Fact>
        ))}
        <Fact name="Tính điểm">{task.whyCounted}</Fact>
      </dl>
    </section>
  );
}

/** What will be sent next: the plan of reminders still to come. */
export function Plan({ task, now }: { readonly task: Task; readonly now: string }) {
  if (task.plan.length === 0) return null;
  return (
    <section className="card card-padded" aria-labelledby="lich-nhac">
      <h2 id="lich-nhac" className={css.heading}>
        Lịch nhắc sắp tới
      </h2>
      <dl className={css.facts}>
        {task.plan.slice(0, 6).map((alarm) => (
          <Fact key={alarm.stepId + alarm.at} name={logInstantWord(alarm.at, now)}>
            {alarm.label}
          </Fact>
        ))}
      </dl>
      {task.plan.length > 6 && <p className="secondary">{`và ${task.plan.length - 6} mốc sau`}</p>}
    </section>
  );
}
