import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { ErrorState, LoadingRows } from '../states.js';
import { PaneFrame, type PaneProps } from './pane.js';
import { Quote } from '../quote.js';

/** A proposal is read in full on its own page; here only what it is about. */
export function ProposalPane({ item, skip }: PaneProps) {
  const found = useQuery({ queryKey: ['proposal', item.subjectId], queryFn: () => api.proposal(item.subjectId) });
  if (found.error && !found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <LoadingRows what="đề xuất" />;
  const { headline, dossier } = found.data;
  return (
    <PaneFrame
      {...{ item, skip }}
      error={null}
      pressed=""
      foot={
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/de-xuat/$id" params={{ id: item.subjectId }} {...props} />}
        >
          Xem hồ sơ
        </Button>
      }
    >
      <p>{headline}</p>
      <Quote>{dossier.task.quote.map((part) => part.quote).join(' … ')}</Quote>
      <p className="secondary">
        Chỉ quyết định sau khi xem hồ sơ và ý kiến của đơn vị. Không có gì tự xảy ra nếu chưa quyết định.
      </p>
    </PaneFrame>
  );
}
