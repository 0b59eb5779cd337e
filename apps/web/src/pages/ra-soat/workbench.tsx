import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import type { Directive, IssuePreview } from '../../api/types.js';
import { useMe } from '../../app/session.js';
import { useUrlState } from '../../app/url-state.js';
import type { Stretch } from '../../parts/reading/paragraphs.js';
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
import { useChoosing } from './use-choosing.js';
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
  const [latest, setLatest] = useState(directive);
  const desk = useDesk(directive, (fresh) => {
    setLatest(fresh);
    written(fresh);
  });
  const review = useReview(desk, latest, start);
  const phone = useIsPhone();
  const preview = useIssuePreview(directive.id, desk);
  const issuing = useIssuing(directive, desk, written);
  const fields = useFields();
  const box = useRef<HTMLDivElement>(null);
  const issueButton = useRef<HTMLButtonElement>(null);
  const choosing = useChoosing(box, review, directive.text);
  const [shown, show] = useShown(review.currentId);
  const [splitting, setSplitting] = useState(false);
  const [onOriginal, showOriginal] = useState(false);
  const original = directive.pages.length === 0 ? null : { on: onOriginal, set: showOriginal };
  const confirmSure = useConfirmSure(review);
  useNumberInAddress(review);
  useFocusOnCurrent(review.currentId, { fields, issueButton }, preview !== undefined);

  const splitHere = () => {
    const at = box.current ? caretIn(box.current) : null;
    const inside = review.current?.quote.some((quote) => at !== null && at > quote.start && at < quote.end) ?? false;
    if (inside && at !== null) review.splitAt(at);
    else setSplitting(true);
  };
  const ask = () => preview?.forbids.length === 0 && !phone && issuing.ask();
  const turn = original && (() => showOriginal(!onOriginal));
  useReviewKeys({ review, choosing, fields, split: splitHere, confirmSure, turn, issue: ask });

  const open = review.current && (
    <OpenObligation
      key={review.current.id}
      item={review.current}
      number={review.numberOf(review.current.id)}
      {...{ fields, choices, wordOf, review }}
      quoted={phone}
      confirm={() => confirmOrPick(review, fields)}
      split={splitHere}
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
        {!phone && <DocumentPane {...{ box, directive, review, choosing, shown, original }} />}
        <ObligationsPane
          {...{ desk, review, wordOf, open, confirmSure }}
          directive={latest}
          jump={phone ? null : show}
          notes={<DeskNotes desk={desk} />}
          foot={<IssueBar preview={preview} select={review.select} ask={ask} phone={phone} button={issueButton} />}
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

interface FocusPlaces {
  readonly fields: OpenFields;
  readonly issueButton: RefObject<HTMLButtonElement | null>;
}

/** Opening an obligation moves the focus to its title, but not on the first load; after the last one, to what comes then. */
function useFocusOnCurrent(currentId: string | null, { fields, issueButton }: FocusPlaces, settled: boolean): void {
  const first = useRef(true);
  useEffect(() => {
    const row = fields.heading.current?.closest('li');
    row?.scrollIntoView({ block: 'nearest' });
    // The bar at the foot grows when its figures arrive.
  }, [currentId, settled]);
  useEffect(() => {
    const target = currentId === null ? issueButton.current : fields.heading.current;
    if (!first.current) target?.focus({ preventScroll: true });
    first.current = false;
    // Only a change of the current obligation moves the focus, not a new set of refs.
  }, [currentId]);
}

/** The place that a finding speaks of, until another obligation is opened after it. */
function useShown(currentId: string | null): readonly [Stretch | null, (place: Stretch) => void] {
  const [shown, setShown] = useState<{ readonly place: Stretch; readonly by: string | null } | null>(null);
  const present = useRef(currentId);
  present.current = currentId;
  const show = (place: Stretch) => setTimeout(() => setShown({ place, by: present.current }));
  return [shown !== null && shown.by === currentId ? shown.place : null, show];
}

/** All that is sure in one act, which one press takes back. */
function useConfirmSure(review: Review): () => void {
  const toast = useToast();
  return () => {
    const ids = review.sureIds;
    if (ids.length === 0) return;
    review.confirmSure();
    toast({ text: `Đã xác nhận ${ids.length} mục chắc chắn.`, undo: () => review.unconfirm(ids) });
  };
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
      desk.forgetAnswers();
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
