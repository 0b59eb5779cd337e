import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { DateField } from '../../parts/date-field.js';
import { Quote } from '../../parts/quote.js';
import { Badge } from '../../parts/reading/document-text.js';
import { FindingItem } from '../../parts/reading/finding-item.js';
import { findingsOn } from '../../parts/reading/findings.js';
import { dueOnOf, type DeskObligation } from '../../parts/reading/obligation.js';
import { sentenceStateOf } from '../../parts/reading/sentence-state.js';
import { asReadWordsOf, doubtOf, dueWordOf } from '../../parts/reading/summary.js';
import type { UnitChoice } from '../../parts/reading/unit-choice.js';
import { UnitsField } from '../../parts/reading/units-field.js';
import { capitalised } from '../../words/dates.js';
import { Details } from './details.js';
import { Key } from './key.js';
import css from './ra-soat.module.css';
import { ReadWords } from './read-words.js';
import type { Review } from './use-review.js';

export interface OpenFields {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly lead: RefObject<HTMLButtonElement | null>;
  readonly coordinators: RefObject<HTMLButtonElement | null>;
  readonly due: RefObject<HTMLDivElement | null>;
  readonly review: RefObject<HTMLDivElement | null>;
}

interface OpenObligationProps {
  readonly item: DeskObligation;
  readonly number: number;
  readonly fields: OpenFields;
  readonly choices: readonly UnitChoice[];
  readonly wordOf: (ids: readonly string[]) => string;
  readonly quoted: boolean;
  readonly review: Review;
  readonly confirm: () => void;
  readonly split: () => void;
  readonly today: string;
}

/** The obligation being looked at: the reason of the doubt first, then its fields, then what one can do with it. */
export function OpenObligation(props: OpenObligationProps) {
  const { item, number, fields, quoted, wordOf, review } = props;
  const owners = [
    wordOf(item.leadUnitIds),
    item.coordinatorUnitIds.length > 0 ? `phối hợp: ${wordOf(item.coordinatorUnitIds)}` : '',
  ];
  const read = asReadWordsOf(item, wordOf);
  return (
    <li className={css.open} aria-current="true">
      <Badge number={number} state={sentenceStateOf(item)} />
      <div className={css.openBody}>
        <div className={css.rowHead}>
          <h3 ref={fields.heading} tabIndex={-1}>
            {item.title}
          </h3>
          <span className="secondary nowrap">{item.confirmed ? 'đã xác nhận' : 'đang xem'}</span>
        </div>
        <p className="secondary">{owners.filter((word) => word !== '').join(' · ')}</p>
        <ReadWords word={read?.title ?? null} />
        {quoted && <Quote>{item.quote.map((part) => part.quote).join(' … ')}</Quote>}
        <ReadWords word={read?.quote ?? null} about="Đoạn văn" />
        <Doubt item={item} review={review} />
        <Remarks id={item.id} review={review} />
        <Fields {...props} read={read} />
        {read !== null && (
          <button type="button" className={`link-button ${css.restore}`} onClick={review.restoreRead}>
            Lấy lại như đã đọc
          </button>
        )}
        <Verbs {...props} />
      </div>
    </li>
  );
}

function Verbs({ review, confirm, split }: OpenObligationProps) {
  const { before, after } = review.neighbours;
  const neighbour = before ?? after;
  return (
    <div className={css.openActions}>
      <Button onClick={confirm} rightSection={<Key name="Enter" />}>
        Xác nhận và xem mục sau
      </Button>
      <Button variant="default" onClick={split} rightSection={<Key name="S" />}>
        Tách
      </Button>
      {neighbour !== null && (
        <Button
          variant="default"
          onClick={() => review.mergeInto(neighbour)}
          rightSection={<Key name={before === null ? 'Shift+M' : 'M'} />}
        >
          {`Gộp vào mục ${review.numberOf(neighbour)}`}
        </Button>
      )}
      <Button variant="default" onClick={review.drop} rightSection={<Key name="X" />}>
        Bỏ qua mục này
      </Button>
    </div>
  );
}

/** Why the reading was doubted; a doubt that many share can be answered once. */
function Doubt({ item, review }: Pick<OpenObligationProps, 'item' | 'review'>) {
  const doubt = doubtOf(item);
  const shared = review.sharedDoubt;
  if (!doubt) return null;
  return (
    <p className={css.doubt}>
      <strong data-state={doubt.state}>{doubt.lead}</strong> {doubt.reasons}{' '}
      {shared !== null && (
        <button type="button" className={`link-button ${css.settle}`} onClick={review.settle}>
          {`Đúng, ở cả ${shared.count} mục `}
          <Key name="C" />
        </button>
      )}
    </p>
  );
}

/** What the linter says of this very obligation, where it is being looked at. */
function Remarks({ id, review }: { readonly id: string; readonly review: Review }) {
  const groups = findingsOn(review.findings, id);
  if (groups.length === 0) return null;
  return (
    <ul className={css.remarks} aria-label="Điều nên xem lại">
      {groups.map((group) => (
        <FindingItem key={group.key} group={group} />
      ))}
    </ul>
  );
}

interface FieldsProps extends OpenObligationProps {
  readonly read: ReturnType<typeof asReadWordsOf>;
}

function Fields({ item, fields, choices, wordOf, review, today, read }: FieldsProps) {
  const { change } = review;
  const dueOn = dueOnOf(item);
  const resolved = item.due?.explain ?? null;
  return (
    <div className={css.fields}>
      <div className={css.field}>
        <Key name="U" />
        <UnitsField
          label="Chủ trì"
          ids={item.leadUnitIds}
          word={wordOf(item.leadUnitIds)}
          empty="chọn đơn vị"
          choices={choices}
          missing={item.leadUnitIds.length === 0}
          target={fields.lead}
          change={(leadUnitIds) => change({ leadUnitIds })}
        />
        <ReadWords word={read?.lead ?? null} />
      </div>
      <div className={css.field}>
        <Key name="P" />
        <UnitsField
          label="Phối hợp"
          ids={item.coordinatorUnitIds}
          word={wordOf(item.coordinatorUnitIds)}
          empty="không nêu"
          choices={choices}
          target={fields.coordinators}
          change={(coordinatorUnitIds) => change({ coordinatorUnitIds })}
        />
        <ReadWords word={read?.coordinators ?? null} />
      </div>
      <div className={css.field} ref={fields.due}>
        <Key name="H" />
        <DateField
          label="Hạn"
          value={dueOn}
          clearable
          today={today}
          onChange={(day) => change({ dueOn: day })}
          description={item.kind === 'dated' && dueOn === null ? 'tính theo câu bên dưới' : ''}
        />
        <ReadWords word={read?.due ?? null} />
      </div>
      <div className={css.field} ref={fields.review}>
        <Key name="R" />
        <DateField
          label="Rà soát"
          value={item.reviewOn}
          clearable
          today={today}
          description=""
          onChange={(day) => change({ reviewOn: day })}
        />
        <ReadWords word={read?.review ?? null} />
      </div>
      {item.kind === 'dated' && (
        <p className={`secondary ${css.wide}`}>
          {capitalised(item.dueOn === undefined && resolved !== null ? resolved : dueWordOf(item))}
        </p>
      )}
      <details className={css.wide}>
        <summary>Tên, loại, nơi nhận báo cáo, đoạn văn</summary>
        <Details item={item} review={review} read={read} />
      </details>
    </div>
  );
}
