import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import type { Proposal } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { PageProblem } from '../../app/lost.js';
import { useHasRole } from '../../app/session.js';
import { PageHead } from '../../parts/page-head.js';
import { ErrorState, LoadingRows } from '../../parts/states.js';
import { AnswerCard } from './answer-card.js';
import { DecisionCard } from './decision-card.js';
import { ComparableCases, Evidence, Record, UnitWords } from './dossier.js';
import { DecidedCard } from './decided-card.js';
import css from './de-xuat.module.css';

/** `/de-xuat/ID`: what the system recorded and what the unit says, side by side; a person decides. */
export function ProposalPage() {
  const { id = '' } = useParams({ strict: false });
  const found = useQuery({ queryKey: ['proposal', id], queryFn: () => api.proposal(id) });
  if (found.error && !found.data) return <PageProblem error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <LoadingRows what="hồ sơ đề xuất" />;
  return (
    <div className={css.page}>
      {found.error && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      <Loaded proposal={found.data} />
    </div>
  );
}

function Loaded({ proposal }: { readonly proposal: Proposal }) {
  const decides = useHasRole('leader', 'monitor');
  const kind = proposal.kind === 'criticise' ? 'Đề xuất phê bình' : 'Đề xuất kiểm điểm';
  useTitle(proposal.title, kind);
  return (
    <>
      <PageHead
        title={proposal.title}
        above={
          <>
            {decides ? <Link to="/can-quyet-dinh">Cần quyết định</Link> : <Link to="/viec-cua-toi">Việc của tôi</Link>}{' '}
            › {kind}
          </>
        }
        sub={proposal.headline}
      />
      <div className={css.columns}>
        <div className={css.main}>
          <Record proposal={proposal} />
          <UnitWords proposal={proposal} />
          <ComparableCases proposal={proposal} />
          <Evidence proposal={proposal} />
        </div>
        <Side proposal={proposal} />
      </div>
    </>
  );
}

function Side({ proposal }: { readonly proposal: Proposal }) {
  if (proposal.verbs.includes('decideProposal')) return <DecisionCard key={proposal.id} proposal={proposal} />;
  return (
    <div className="stack-16">
      {proposal.decision && <DecidedCard proposal={proposal} />}
      {proposal.verbs.includes('answerDossier') && <AnswerCard key={proposal.id} proposal={proposal} />}
      {!proposal.decision && !proposal.verbs.includes('answerDossier') && (
        <section className="card card-padded" aria-label="Quyết định">
          <h2>Quyết định</h2>
          <p>
            {proposal.state === 'returned'
              ? 'Đã trả lại để bổ sung hồ sơ.'
              : 'Đang chờ lãnh đạo quyết định. Không có gì tự xảy ra nếu chưa quyết định.'}
          </p>
          <p className="secondary">{proposal.dossier.basis}</p>
        </section>
      )}
    </div>
  );
}
