import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import type { Directive, IssuePreview } from '../../api/types.js';
import { useMe } from '../../app/session.js';
import { useUrlState } from '../../app/url-state.js';
import { caretIn } from '../../parts/reading/selection.js';
import type { UnitChoice } from '../../parts/reading/unit-choice.js';
import { useDesk, type Desk } from '../../parts/reading/use-desk.js';
import { useIsPhone } from '../../parts/sheet.js';
import { ProblemNote } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { DocumentPane } from './document-pane.js';
import { IssueBar, IssueDialog, useIssuePreview } from './issue.js';
import { ObligationsPane } from './obligations-pane.js';
import { OpenObligation, type OpenFields } from './open-obligation.js';
import css from './ra-soat.module.css';
import { SplitDialog } from './split-dialog.js';
import { useReview, type Review } from './use-review.js';
import { useReviewKeys } from './use-review-keys.js';

interface WorkbenchProps {
  readonly directive: Directive;
  readonly choices: readonly UnitChoice[];
  readonly wordOf: (ids: readonly string[]) => string;
  readonly start: number | null;
  readonly written: (directive: Directive) => void;
}

/** Text left, obligations right; on the phone the obligations alone, each with its sentence. */
export function Workbench({ directive, choices, wordOf, start, written }: WorkbenchProps) {
  const desk = useDesk(directive, written);
  const review = useReview(desk, directive.text, start);
  const phone = useIsPhone();
  const preview = useIssuePreview(directive.id, desk);
  const issuing = useIssuing(directive, desk, written);
  const fields = useFields();
  const box = useRef<HTMLDivElement>(null);
  const [splitting, setSplitting] = useState(false);
  useNumberInAddress(review);
  useFocusOnCurrent(review.currentId, fields, preview !== undefined);

  const splitHere = () => {
    const at = box.current ? caretIn(box.current) : null;
    const inside = review.current?.quote.some((quote) => at !== null && at > quote.start && at < quote.end) ?? false;
    if (inside && at !== null) review.splitAt(at);
    else setSplitting(true);
  };
  const ask = () => preview?.forbids.length === 0 && !phone && issuing.ask();
  useReviewKeys({ review, desk, fields, split: splitHere, issue: ask });

  const open = review.current && (
    <OpenObligation
      key={review.current.id}
      item={review.current}
      number={review.numberOf(review.current.id)}
      {...{ fields, choices, wordOf }}
      quoted={phone}
      change={review.change}
      confirm={() => confirmOrPick(review, fields)}
      split={splitHere}
      merge={review.merge}
      drop={review.drop}
      today={useMe().now.slice(0, 10)}
    />
  );
  return (
    <>
      {phone && (
        <p className={css.phoneNote}>
          <strong>Nên rà soát trên máy tính.</strong> Trên điện thoại có thể đọc, sửa và xác nhận từng mục; giao nhiệm
          vụ cần màn hình lớn.
        </p>
      )}
      <div className={css.columns}>
        {!phone && (
          <DocumentPane
            box={box}
            text={directive.text}
            drawn={review.drawn}
            currentId={review.currentId}
            hotId={review.hotId}
            pick={review.select}
            point={review.point}
            add={review.add}
          />
        )}
        <ObligationsPane
          {...{ directive, desk, review, wordOf, open }}
          notes={<DeskNotes desk={desk} />}
          foot={<IssueBar preview={preview} select={review.select} ask={ask} phone={phone} />}
        />
      </div>
      <SplitDialog
        item={splitting ? review.current : null}
        text={directive.text}
        close={() => setSplitting(false)}
        splitAt={(at) => {
          review.splitAt(at);
          setSplitting(false);
        }}
      />
      {preview && (
        <IssueDialog
          preview={preview}
          opened={issuing.asked}
          busy={issuing.busy}
          error={issuing.error}
          issue={() => issuing.issue(preview)}
          close={issuing.close}
        />
      )}
    </>
  );
}

/** Without a leading unit nothing can be confirmed: the key goes to the field that lacks it. */
function confirmOrPick(review: Review, fields: OpenFields): void {
  if (review.current?.leadUnitIds.length === 0) fields.lead.current?.click();
  else review.confirm();
}

function DeskNotes({ desk }: { readonly desk: Desk }) {
  if (!desk.problem) return null;
  const again =
    desk.saving === 'conflict' ? (
      <Button variant="default" size="xs" onClick={() => void desk.takeOver()}>
        Tải lại và xem thay đổi
      </Button>
    ) : (
      <Button variant="default" size="xs" onClick={() => void desk.flush()}>
        Thử lại
      </Button>
    );
  return <ProblemNote error={desk.problem} action={again} />;
}

function useFields(): OpenFields {
  const heading = useRef<HTMLHeadingElement>(null);
  const lead = useRef<HTMLButtonElement>(null);
  const coordinators = useRef<HTMLButtonElement>(null);
  const due = useRef<HTMLDivElement>(null);
  const review = useRef<HTMLDivElement>(null);
  return { heading, lead, coordinators, due, review };
}

/** Opening an obligation moves the focus to its title, but not on the first load. */
function useFocusOnCurrent(currentId: string | null, fields: OpenFields, settled: boolean): void {
  const first = useRef(true);
  useEffect(() => {
    const row = fields.heading.current?.closest('li');
    row?.scrollIntoView({ block: 'nearest' });
    // The bar at the foot grows when its figures arrive.
  }, [currentId, settled]);
  useEffect(() => {
    if (!first.current) fields.heading.current?.focus({ preventScroll: true });
    first.current = false;
    // Only a change of the current obligation moves the focus, not a new set of refs.
  }, [currentId]);
}

function useNumberInAddress(review: Review): void {
  const [url, setUrl] = useUrlState();
  const number = review.currentId === null ? undefined : String(review.numberOf(review.currentId));
  useEffect(() => {
    if (url['nv'] !== number) setUrl({ nv: number });
    // The address follows the screen, never the other way round.
  }, [number]);
}

function useIssuing(directive: Directive, desk: Desk, written: WorkbenchProps['written']) {
  const navigate = useNavigate();
  const toast = useToast();
  const [asked, setAsked] = useState(false);
  const write = useWrite(
    async (_preview: IssuePreview) => {
      const version = await desk.flush();
      if (version === null) throw desk.problem ?? new Error('unsaved');
      return api.issueDirective(directive.id, version);
    },
    (issued, preview) => {
      written(issued);
      toast({ text: `Đã giao ${preview.tasks} nhiệm vụ cho ${preview.units} đơn vị.` });
      void navigate({ to: '/van-ban/$id', params: { id: directive.id } });
    },
  );
  return {
    asked,
    busy: write.isPending,
    error: write.error,
    ask: () => {
      write.reset();
      void desk.flush().then((version) => version !== null && setAsked(true));
    },
    close: () => setAsked(false),
    issue: (preview: IssuePreview) => write.mutate(preview),
  };
}
