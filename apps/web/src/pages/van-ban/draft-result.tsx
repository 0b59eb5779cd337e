import { useMemo, useRef, useState } from 'react';
import type { DraftFindings } from '../../api/types.js';
import { Badge, DocumentText, type DrawnObligation } from '../../parts/reading/document-text.js';
import { FindingItem } from '../../parts/reading/finding-item.js';
import { groupsOf, type Finding, type FindingGroup } from '../../parts/reading/findings.js';
import type { Stretch } from '../../parts/reading/paragraphs.js';
import type { SentenceState } from '../../parts/reading/sentence-state.js';
import { fullDateWord } from '../../words/dates.js';
import css from './draft.module.css';

type Read = DraftFindings['obligations'][number];

function stateOf({ leadUnitIds, kind }: Read): SentenceState {
  if (leadUnitIds.length === 0) return 'missing';
  if (kind === 'dated') return 'sure';
  return kind === 'review' ? 'noDeadline' : 'routine';
}

/** Findings beside the text of a draft, and what the draft would have people do. */
export function DraftResult({ result }: { readonly result: DraftFindings }) {
  const { text, obligations, findings } = result;
  const box = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Stretch | null>(null);
  const drawn = useMemo(
    () =>
      obligations.map((one, index): DrawnObligation => ({
        id: one.id,
        number: index + 1,
        state: stateOf(one),
        spans: one.quote,
      })),
    [obligations],
  );
  const show = (place: Stretch) => {
    setShown(place);
    requestAnimationFrame(() => box.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'center' }));
  };
  return (
    <div className={css.result}>
      <p className="print-only">
        <strong>{result.summary.summary ?? 'Dự thảo văn bản'}</strong>
        {result.summary.issuer === null ? '' : ` – ${result.summary.issuer}`}
      </p>
      <section className={`card noprint ${css.textCard}`} aria-label="Dự thảo">
        <div ref={box} className={`scroll ${css.textScroll}`} tabIndex={0} role="region" aria-label="Nội dung dự thảo">
          <DocumentText text={text} drawn={drawn} currentId={null} hotId={null} chosen={shown} />
        </div>
      </section>
      <div className="stack-16">
        <Findings
          text={text}
          findings={findings}
          numbers={new Map(drawn.map(({ id, number }) => [id, number]))}
          show={show}
        />
        <Duties obligations={obligations} drawn={drawn} show={show} />
      </div>
    </div>
  );
}

interface FindingsProps {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly show: (place: Stretch) => void;
}

function Findings({ text, findings, numbers, show }: FindingsProps) {
  const groups = groupsOf(findings);
  return (
    <section className="card" aria-label="Điều nên xem lại">
      <h2 className={css.head}>
        {groups.length === 0 ? 'Chưa thấy điều gì cần xem lại' : `${groups.length} điều nên xem lại`}
      </h2>
      <ol className={css.findings}>
        {groups.map((group) => (
          <FindingItem key={group.key} group={group} places={<Places {...{ group, numbers, show }} />}>
            <Words group={group} text={text} />
          </FindingItem>
        ))}
      </ol>
    </section>
  );
}

function Places({ group, numbers, show }: Pick<FindingsProps, 'numbers' | 'show'> & { readonly group: FindingGroup }) {
  return group.places.flatMap(({ start, end, obligationId }, index) => {
    if (start === null || end === null) return [];
    const number = obligationId === null ? undefined : numbers.get(obligationId);
    const word = number === undefined ? 'xem trong văn bản' : `việc ${number}`;
    return [
      <span key={`${start}${index}`}>
        {index > 0 && ', '}
        <button type="button" className="link-button" onClick={() => show({ start, end })}>
          {index === 0 ? word.charAt(0).toLocaleUpperCase('vi') + word.slice(1) : word}
        </button>
      </span>,
    ];
  });
}

const LONGEST_WORDS = 140;

/** The words a single remark speaks of, for the paper and for those who read it without the text beside it. */
function Words({ group, text }: { readonly group: FindingGroup; readonly text: string }) {
  const [place] = group.places;
  if (group.places.length !== 1 || !place || place.start === null || place.end === null) return null;
  const words = text.slice(place.start, place.end).replace(/\s+/gu, ' ').trim();
  if (group.sentence.includes(words)) return null;
  const shown = words.length <= LONGEST_WORDS ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST_WORDS))} …`;
  return <p className={css.words}>{`“${shown}”`}</p>;
}

interface DutiesProps {
  readonly obligations: readonly Read[];
  readonly drawn: readonly DrawnObligation[];
  readonly show: (place: Stretch) => void;
}

/** Who would have to do what until when, as it is understood. */
function Duties({ obligations, drawn, show }: DutiesProps) {
  return (
    <section className="card" aria-label="Việc được giao trong dự thảo">
      <h2 className={css.head}>{`${obligations.length} việc được giao`}</h2>
      <ol>
        {obligations.map((one, index) => {
          const [first] = one.quote;
          return (
            <li key={one.id} className={css.duty}>
              <Badge number={index + 1} state={drawn[index]?.state ?? 'sure'} />
              <div>
                <span className="print-only">{one.title}</span>
                <button type="button" className={`link-button ${css.dutyTitle}`} onClick={() => first && show(first)}>
                  {one.title}
                </button>
                <div className="secondary">
                  {[one.leadText?.replace(/\s+/gu, ' ') ?? 'chưa rõ cơ quan chủ trì', dueWord(one)].join(' · ')}
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function dueWord({ dueOn, kind }: Read): string {
  if (dueOn !== null) return `hết ngày ${fullDateWord(dueOn)}`;
  if (kind === 'routine') return 'thường xuyên';
  return kind === 'review' ? 'không nêu hạn' : 'hạn chưa tính được';
}
