import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { api } from '../../api/client.js';
import type { Directive } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { PageProblem } from '../../app/lost.js';
import { useHasRole } from '../../app/session.js';
import { PageHead } from '../../parts/page-head.js';
import { inTextOrder } from '../../parts/reading/desk.js';
import { DocumentText, type DrawnObligation } from '../../parts/reading/document-text.js';
import { sentenceStateOf } from '../../parts/reading/sentence-state.js';
import { ErrorState, LoadingRows } from '../../parts/states.js';
import { dateWord, fullDateWord } from '../../words/dates.js';
import { StateTag } from './directives-page.js';
import { DebtCards } from './debts.js';
import { NumberSheet, RevokeDialog } from './directive-acts.js';
import { DirectiveTasks, ReadObligations } from './directive-tasks.js';
import css from './van-ban.module.css';
import { issuerWord, titleOf } from './words.js';

const SOON = 1_000;
const USUAL = 20_000;

/** Tasks are made a moment after the directive is issued. */
const isBecomingTasks = ({ state, counts }: Directive): boolean => state === 'issued' && counts.tasks === 0;

/** `/van-ban/ID`: the directive's text beside the tasks that came of it. */
export function DirectivePage() {
  const { id = '' } = useParams({ strict: false });
  const found = useQuery({
    queryKey: ['directive', id],
    queryFn: () => api.directive(id),
    refetchInterval: ({ state: { data } }) => (data && isBecomingTasks(data) ? SOON : USUAL),
  });
  if (found.error && !found.data) return <PageProblem error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <LoadingRows what="văn bản" />;
  return (
    <>
      {found.error && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      <Loaded directive={found.data} />
    </>
  );
}

function Loaded({ directive }: { readonly directive: Directive }) {
  const title = titleOf(directive);
  useTitle(title, 'Văn bản chỉ đạo');
  const [hotId, setHotId] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const drawn = useMemo(() => drawnOf(directive), [directive]);
  const bringUp = (id: string) => {
    setHotId(id);
    const mark = box.current?.querySelector(`[data-ids~="${id}"]`);
    const root = box.current;
    if (mark && root)
      root.scrollTop += mark.getBoundingClientRect().top - root.getBoundingClientRect().top - root.clientHeight / 3;
  };
  return (
    <>
      <PageHead
        title={title}
        above={
          <>
            <Link to="/van-ban">Văn bản chỉ đạo</Link> › Văn bản
          </>
        }
        sub={
          <>
            <StateTag state={directive.state} /> {directive.ref}
          </>
        }
        actions={<Actions directive={directive} />}
      />
      <div className={css.two}>
        <section className={`card ${css.textCard}`} aria-label="Văn bản">
          <div
            ref={box}
            className={`scroll ${css.textScroll}`}
            tabIndex={0}
            role="region"
            aria-label="Nội dung văn bản"
          >
            <DocumentText text={directive.text} drawn={drawn} currentId={null} hotId={hotId} point={setHotId} />
          </div>
        </section>
        <div className="stack-16">
          <Facts directive={directive} />
          {directive.state === 'registered' ? (
            <ReadObligations directive={directive} drawn={drawn} hotId={hotId} point={bringUp} />
          ) : (
            <DirectiveTasks directive={directive} />
          )}
          <DebtCards directiveId={directive.id} />
        </div>
      </div>
    </>
  );
}

function drawnOf(directive: Directive): readonly DrawnObligation[] {
  return inTextOrder(directive.obligations).flatMap((item, index) =>
    item.dropped ? [] : [{ id: item.id, number: index + 1, state: sentenceStateOf(item), spans: item.quote }],
  );
}

function Actions({ directive }: { readonly directive: Directive }) {
  const mayAct = useHasRole('leader', 'monitor');
  const [open, setOpen] = useState<'number' | 'revoke' | null>(null);
  const close = () => setOpen(null);
  if (!mayAct) return null;
  const blank = directive.number === null || directive.signedOn === null;
  return (
    <>
      {blank && directive.state !== 'revoked' && (
        <Button variant="default" onClick={() => setOpen('number')}>
          Ghi số, ngày văn bản
        </Button>
      )}
      {directive.state !== 'revoked' && (
        <Button variant="default" onClick={() => setOpen('revoke')}>
          Thu hồi văn bản
        </Button>
      )}
      {directive.state === 'registered' && (
        <Button renderRoot={(props) => <Link to="/van-ban/$id/ra-soat" params={{ id: directive.id }} {...props} />}>
          Rà soát
        </Button>
      )}
      {open === 'number' && <NumberSheet directive={directive} close={close} />}
      {open === 'revoke' && <RevokeDialog directive={directive} close={close} />}
    </>
  );
}

function Facts({ directive }: { readonly directive: Directive }) {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Cơ quan ban hành', issuerWord(directive)],
    ['Số', directive.number ?? 'còn trống'],
    ['Ngày ký', directive.signedOn === null ? 'còn trống' : fullDateWord(directive.signedOn)],
    ['Cấp giao', directive.assigner.name],
    ['Người ký', directive.signatory],
    ['Gửi', directive.addressees.join('; ')],
    [
      'Đăng ký',
      `${dateWord(directive.registeredAt)}, ${directive.registeredBy.name}${directive.fileName === null ? '' : `, từ tệp ${directive.fileName}`}`,
    ],
    ['Giao nhiệm vụ', directive.issuedAt === null ? null : fullDateWord(directive.issuedAt)],
  ];
  return (
    <section className="card card-padded" aria-label="Thông tin văn bản">
      <dl className={css.facts}>
        {facts.flatMap(([name, value]) =>
          value === null || value === ''
            ? []
            : [
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>,
              ],
        )}
      </dl>
    </section>
  );
}
