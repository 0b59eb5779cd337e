import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, type Ref } from 'react';
import { api } from '../../api/client.js';
import type { IssuePreview } from '../../api/types.js';
import { ProblemNote } from '../../parts/states.js';
import { ConfirmDialog } from '../../parts/sheet.js';
import { fullDateWord, timeWord } from '../../words/dates.js';
import type { Desk } from '../../parts/reading/use-desk.js';
import css from './ra-soat.module.css';

/** What issuing would do with the list as it is written now; undefined until it is known. */
export function useIssuePreview(directiveId: string, desk: Desk): IssuePreview | undefined {
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['directive', directiveId, 'preview', desk.version],
    queryFn: () => api.issuePreview(directiveId),
    placeholderData: keepPreviousData,
  });
  return data && (isPlaceholderData || desk.saving !== 'saved') ? unsettledOf(data, desk.list) : data;
}

/** While changes are on their way, what forbids issuing is told as the desk has it: what is settled no more, what was reopened again. */
function unsettledOf(preview: IssuePreview, list: Desk['list']): IssuePreview {
  const isSettled = (item: Desk['list'][number]) => item.dropped || (item.confirmed && item.leadUnitIds.length > 0);
  const settled = new Set(list.filter(isSettled).map(({ id }) => id));
  const standing = preview.forbids.filter(({ obligationId }) => !settled.has(obligationId ?? ''));
  const reopened = list.flatMap((item, index) =>
    isSettled(item) || standing.some(({ obligationId }) => obligationId === item.id)
      ? []
      : [{ obligationId: item.id, sentence: `Mục ${index + 1} chưa được xác nhận.` }],
  );
  return { ...preview, forbids: [...standing, ...reopened] };
}

function splitWord(preview: IssuePreview): string {
  const parts = [
    [preview.dated, 'có hạn'],
    [preview.review, 'có ngày rà soát'],
    [preview.routine, 'thường xuyên'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

function letterWord(preview: IssuePreview): string {
  const first = preview.firstLetterAt;
  const when = first === null ? '' : `, thư đầu tiên lúc ${timeWord(first)} ${fullDateWord(first)}`;
  return `${preview.recipients} người nhận thông báo${when}.`;
}

interface IssueBarProps {
  readonly preview: IssuePreview | undefined;
  readonly select: (id: string) => void;
  readonly ask: () => void;
  readonly phone: boolean;
  readonly button: Ref<HTMLButtonElement>;
}

/** Always says what issuing will do, and what still forbids it. */
export function IssueBar({ preview, select, ask, phone, button }: IssueBarProps) {
  const why = useId();
  if (!preview) return <div className={css.issueBar} aria-busy="true" />;
  const forbidden = preview.forbids.length > 0 || preview.tasks === 0;
  return (
    <div className={css.issueBar}>
      <div className={css.issueWords}>
        <p>
          <strong>{`Sẽ giao ${preview.tasks} nhiệm vụ`}</strong>
          {` cho ${preview.units} đơn vị${splitWord(preview) === '' ? '' : ` (${splitWord(preview)})`}. ${letterWord(preview)}`}
        </p>
        <p id={why} className={css.forbids}>
          {preview.forbids.length > 0 && 'Chưa giao được: '}
          {preview.forbids.slice(0, 2).map(({ obligationId, sentence }, index) =>
            obligationId === null ? (
              <span key={index}>{sentence} </span>
            ) : (
              <button key={index} type="button" className="link-button" onClick={() => select(obligationId)}>
                {sentence}
              </button>
            ),
          )}
          {preview.forbids.length > 2 && ` và ${preview.forbids.length - 2} mục khác.`}
        </p>
      </div>
      {!phone && (
        <Button
          ref={button}
          aria-disabled={forbidden || undefined}
          aria-describedby={forbidden ? why : undefined}
          onClick={() => !forbidden && ask()}
        >
          Giao nhiệm vụ
        </Button>
      )}
    </div>
  );
}

interface IssueDialogProps {
  readonly preview: IssuePreview;
  readonly opened: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly issue: () => void;
  readonly close: () => void;
}

/** The last look before people are told: figures and recipients, and the button repeats them. */
export function IssueDialog({ preview, opened, busy, error, issue, close }: IssueDialogProps) {
  return (
    <ConfirmDialog
      opened={opened}
      title={`Giao ${preview.tasks} nhiệm vụ cho ${preview.units} đơn vị?`}
      action={`Giao ${preview.tasks} nhiệm vụ`}
      busy={busy}
      confirm={issue}
      close={close}
    >
      <p>{`Thông báo được gửi theo lịch: ${letterWord(preview)}`}</p>
      <p>{`Gồm ${splitWord(preview)}.`}</p>
      <p className="secondary">
        Sau khi giao, từng nhiệm vụ có thể điều chỉnh hoặc thu hồi kèm lý do; nội dung rà soát không sửa được nữa.
      </p>
      {error !== null && <ProblemNote error={error} />}
    </ConfirmDialog>
  );
}
