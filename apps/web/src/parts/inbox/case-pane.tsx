import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, fileHref } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import type { EscalationCase } from '../../api/types.js';
import { dateWord, fullDateWord, timeWord } from '../../words/dates.js';
import { useDraft } from '../draft.js';
import { ReasonField } from '../fields.js';
import { Quote } from '../quote.js';
import { keepReason } from '../recent-reasons.js';
import { ErrorState, LoadingRows } from '../states.js';
import { CaseRecord } from './case-record.js';
import css from './inbox.module.css';
import { DecisionFoot, PaneFrame, type PaneProps } from './pane.js';
import { usePaneKeys } from './use-pane-keys.js';

interface CaseShown extends PaneProps {
  readonly found: EscalationCase;
}

function useCase(caseId: string) {
  return useQuery({ queryKey: ['case', caseId], queryFn: () => api.escalationCase(caseId) });
}

/** A rung that a monitor confirms: what has been done and proved so far, to whom it goes, until when to answer. */
export function RungPane(props: PaneProps) {
  const found = useCase(props.item.subjectId);
  if (found.error && !found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  return found.data ? <Confirming {...props} found={found.data} /> : <LoadingRows what="hồ sơ" />;
}

function Confirming({ item, done, skip, found }: CaseShown) {
  const accept = useRef<HTMLButtonElement>(null);
  const asked = found.confirmation;
  const write = useWrite(
    () => api.confirmRung(found.id, asked?.rung ?? found.rung + 1, found.version),
    () => done(`Đã xác nhận yêu cầu giải trình: ${found.unit.name}.`),
  );
  usePaneKeys({ accept });
  const sends =
    asked === null
      ? 'gửi yêu cầu giải trình khi đủ điều kiện.'
      : `gửi tới ${asked.recipient}, trả lời đến hết ngày ${dateWord(asked.until)}.`;
  const foot = (
    <DecisionFoot
      follows={[
        ['Xác nhận', sends],
        ['Để sau', 'không gửi gì; việc này vẫn chờ ở đây.'],
      ]}
      no={{ label: 'Để sau', press: skip }}
      yes={{ label: 'Xác nhận yêu cầu giải trình', press: () => write.mutate(undefined), busy: write.isPending }}
      yesButton={accept}
    />
  );
  return (
    <PaneFrame {...{ item, skip, foot }} error={write.error} pressed="Xác nhận yêu cầu giải trình">
      <p>{`${found.unit.name}: hạn ${fullDateWord(found.dueOn)}, chưa nhận được báo cáo kết quả.`}</p>
      <CaseRecord found={found} />
    </PaneFrame>
  );
}

/** An explanation to weigh: the unit's own words beside the record; neither answer is proposed. */
export function ExplanationPane(props: PaneProps) {
  const found = useCase(props.item.subjectId);
  if (found.error && !found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  return found.data ? <Weighing {...props} found={found.data} /> : <LoadingRows what="giải trình" />;
}

function useWeighing({ item, done, found }: CaseShown) {
  const [draft, setDraft, clearDraft] = useDraft(`inbox.${item.id}`, { reason: '' });
  const [missing, setMissing] = useState<string | null>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const write = useWrite(
    (sufficient: boolean) =>
      api.weigh(found.id, found.explanation?.id ?? '', { sufficient, reason: draft.reason.trim() }, found.version),
    (_, sufficient) => {
      keepReason('weigh', draft.reason);
      clearDraft();
      done(`Đã ghi ý kiến: ${weighWord(sufficient).toLocaleLowerCase('vi')}.`);
    },
  );
  const weigh = (sufficient: boolean) => () => {
    const needed = draft.reason.trim() === '';
    setMissing(needed ? 'Xin ghi lý do.' : null);
    if (needed) reason.current?.focus();
    else write.mutate(sufficient);
  };
  const busy = (sufficient: boolean) => write.isPending && write.variables === sufficient;
  return { draft, setDraft, missing, reason, write, weigh, busy };
}

const weighWord = (sufficient: boolean): string => (sufficient ? 'Giải trình đủ căn cứ' : 'Giải trình chưa đủ căn cứ');

function Weighing(props: CaseShown) {
  const { item, skip, found } = props;
  const { draft, setDraft, missing, reason, write, weigh, busy } = useWeighing(props);
  const accept = useRef<HTMLButtonElement>(null);
  const { explanation } = found;
  const file = explanation?.files[0];
  usePaneKeys({ accept, reason, openFile: file && (() => window.open(fileHref(file.id), '_blank', 'noopener')) });
  const foot = (
    <DecisionFoot
      follows={[
        ['Đủ căn cứ', 'lần quá hạn này khép lại; nhiệm vụ vẫn phải hoàn thành.'],
        ['Chưa đủ căn cứ', 'các bước đôn đốc đi tiếp theo lịch; đơn vị được báo.'],
      ]}
      no={{ label: weighWord(false), press: weigh(false), busy: busy(false) }}
      yes={{ label: weighWord(true), press: weigh(true), busy: busy(true) }}
      primary={false}
      yesButton={accept}
    />
  );
  return (
    <PaneFrame
      {...{ item, skip, foot }}
      error={write.error}
      pressed={`${weighWord(write.variables ?? false)}: “${draft.reason}”`}
    >
      <div className={css.twoColumns}>
        <CaseRecord found={found} />
        {explanation && <ExplanationWords explanation={explanation} />}
      </div>
      <ReasonField
        description="Bắt buộc; đơn vị đọc nguyên văn"
        required
        value={draft.reason}
        error={missing}
        onChange={(text) => setDraft({ reason: text })}
        recent="weigh"
        inputRef={reason}
      />
    </PaneFrame>
  );
}

/** The unit's own words: cause, remedy, when it will be done, papers. */
function ExplanationWords({ explanation }: { readonly explanation: NonNullable<EscalationCase['explanation']> }) {
  return (
    <div className={css.basis}>
      <h3>Ý kiến của đơn vị</h3>
      <p className={css.fieldName}>Nguyên nhân</p>
      <Quote label="Nguyên nhân">{explanation.cause}</Quote>
      <p className={css.fieldName}>Biện pháp</p>
      <Quote label="Biện pháp">{explanation.remedy}</Quote>
      {explanation.expectedOn !== null && <p>{`Ngày dự kiến hoàn thành: ${fullDateWord(explanation.expectedOn)}`}</p>}
      <p className="secondary">{`${explanation.by.name} · ${fullDateWord(explanation.at)}, ${timeWord(explanation.at)}`}</p>
      {explanation.files.map((file) => (
        <p key={file.id}>
          <a href={fileHref(file.id)} target="_blank" rel="noopener">
            {file.name}
          </a>
        </p>
      ))}
    </div>
  );
}
