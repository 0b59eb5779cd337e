import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, type RefObject } from 'react';
import { DateField } from '../../parts/date-field.js';
import { Quote } from '../../parts/quote.js';
import type { Change } from '../../parts/reading/desk.js';
import { Badge } from '../../parts/reading/document-text.js';
import { dueOnOf, type DeskObligation, type ObligationKind } from '../../parts/reading/obligation.js';
import { sentenceStateOf } from '../../parts/reading/sentence-state.js';
import { doubtOf, dueWordOf } from '../../parts/reading/summary.js';
import type { UnitChoice } from '../../parts/reading/unit-choice.js';
import { UnitsField } from '../../parts/reading/units-field.js';
import { capitalised } from '../../words/dates.js';
import { Key } from './key.js';
import css from './ra-soat.module.css';

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
  readonly change: (change: Change) => void;
  readonly confirm: () => void;
  readonly split: () => void;
  readonly merge: (() => void) | null;
  readonly drop: () => void;
  readonly today: string;
}

/** The obligation being looked at: the reason of the doubt first, then its fields, then the three things one can do with it. */
export function OpenObligation(props: OpenObligationProps) {
  const { item, number, fields, quoted, wordOf } = props;
  const owners = [
    wordOf(item.leadUnitIds),
    item.coordinatorUnitIds.length > 0 ? `phối hợp: ${wordOf(item.coordinatorUnitIds)}` : '',
  ];
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
        {quoted && <Quote>{item.quote.map((part) => part.quote).join(' … ')}</Quote>}
        <Doubt item={item} />
        <Fields {...props} />
        <div className={css.openActions}>
          <Button onClick={props.confirm} rightSection={<Key name="Enter" />}>
            Xác nhận và xem mục sau
          </Button>
          <Button variant="default" onClick={props.split} rightSection={<Key name="S" />}>
            Tách
          </Button>
          {props.merge && (
            <Button variant="default" onClick={props.merge}>
              Gộp
            </Button>
          )}
          <Button variant="default" onClick={props.drop} rightSection={<Key name="X" />}>
            Bỏ qua mục này
          </Button>
        </div>
      </div>
    </li>
  );
}

function Doubt({ item }: { readonly item: DeskObligation }) {
  const doubt = doubtOf(item);
  if (!doubt) return null;
  return (
    <p className={css.doubt}>
      <strong data-state={doubt.state}>{doubt.lead}</strong> {doubt.reasons}
    </p>
  );
}

function Fields({ item, fields, choices, wordOf, change, today }: OpenObligationProps) {
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
      </div>
      {item.kind === 'dated' && (
        <p className={`secondary ${css.wide}`}>
          {capitalised(item.dueOn === undefined && resolved !== null ? resolved : dueWordOf(item))}
        </p>
      )}
      <details className={css.wide}>
        <summary>Tên, loại, nơi nhận báo cáo</summary>
        <Details item={item} change={change} />
      </details>
    </div>
  );
}

const kindOptions: readonly { value: ObligationKind; label: string }[] = [
  { value: 'dated', label: 'Có hạn' },
  { value: 'review', label: 'Không nêu hạn, có ngày rà soát' },
  { value: 'routine', label: 'Nhiệm vụ thường xuyên, không tính điểm' },
];

function Details({ item, change }: { readonly item: DeskObligation; readonly change: (change: Change) => void }) {
  return (
    <div className="stack-8">
      <TypedText
        label="Nhiệm vụ"
        key={`${item.id}title`}
        lines
        value={item.title}
        keep={(title) => title !== '' && change({ title })}
      />
      <NativeSelect
        label="Loại"
        data={kindOptions.filter(({ value }) => value !== 'dated' || item.kind === 'dated')}
        value={item.kind}
        onChange={(event) =>
          change({ kind: kindOptions.find(({ value }) => value === event.currentTarget.value)?.value ?? item.kind })
        }
      />
      <TypedText
        label="Sản phẩm"
        key={`${item.id}product`}
        value={item.deliverable ?? ''}
        keep={(text) => change({ deliverable: text || null })}
      />
      <TypedText
        label="Báo cáo về"
        key={`${item.id}to`}
        value={item.reportTo ?? ''}
        keep={(text) => change({ reportTo: text || null })}
      />
      <TypedText
        label="Thông qua"
        key={`${item.id}via`}
        value={item.via ?? ''}
        keep={(text) => change({ via: text || null })}
      />
    </div>
  );
}

interface TypedTextProps {
  readonly label: string;
  readonly value: string;
  readonly lines?: boolean;
  readonly keep: (text: string) => void;
}

/** Kept when the field is left, so that one change of words is one step to undo. */
function TypedText({ label, value, lines = false, keep }: TypedTextProps) {
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const latest = useRef({ value, keep });
  latest.current = { value, keep };
  useEffect(() => {
    if (field.current && field.current.value !== value) field.current.value = value;
  }, [value]);
  useEffect(() => {
    const node = field.current;
    return () => {
      if (node) store(node.value, latest.current);
    };
  }, []);
  const shared = {
    label,
    defaultValue: value,
    ref: field,
    onBlur: () => field.current && store(field.current.value, latest.current),
  };
  return lines ? (
    <Textarea {...shared} autosize minRows={2} maxRows={5} maxLength={500} />
  ) : (
    <TextInput {...shared} maxLength={300} />
  );
}

function store(typed: string, { value, keep }: Pick<TypedTextProps, 'value' | 'keep'>): void {
  const text = typed.normalize('NFC').trim();
  if (text !== value.normalize('NFC').trim()) keep(text);
}
