import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api } from '../../api/client.js';
import type { DraftFindings } from '../../api/types.js';
import { requestHeadingFocus, useTitle } from '../../app/focus.js';
import { ForbiddenPage } from '../../app/lost.js';
import { useHasRole } from '../../app/session.js';
import { useDraft } from '../../parts/draft.js';
import { PageHead } from '../../parts/page-head.js';
import { DropCard } from '../../parts/reading/drop-card.js';
import { READ_TYPES } from '../../parts/reading/file-types.js';
import { ProblemNote } from '../../parts/states.js';
import { DraftResult } from './draft-result.js';
import css from './draft.module.css';

type Source = { readonly text: string } | { readonly file: File };

/** `/van-ban/soat`: a draft before it is signed; what is unclear in it stands beside its text. Nothing is kept on the server. */
export function DraftPage() {
  useTitle('Soát dự thảo', 'Văn bản chỉ đạo');
  return useHasRole('leader', 'monitor') ? (
    <Checking />
  ) : (
    <ForbiddenPage what="Soát dự thảo" why="Dự thảo do người theo dõi và lãnh đạo soát" />
  );
}

function Checking() {
  const [draft, keep] = useDraft('lint', { text: '' });
  const [result, show] = useState<DraftFindings | null>(null);
  const lint = useMutation({
    mutationFn: (source: Source) => ('file' in source ? api.lintDraftFile(source.file) : api.lintDraft(source.text)),
    onSuccess: (found) => {
      keep({ text: found.text });
      show(found);
      requestHeadingFocus();
    },
  });
  const again = () => show(null);
  return (
    <>
      <PageHead
        key={result === null ? 'asking' : 'result'}
        title="Soát dự thảo"
        above={
          <>
            <Link to="/van-ban">Văn bản chỉ đạo</Link> › Soát dự thảo
          </>
        }
        sub="Xem trước khi ký: ai làm, việc gì, bao giờ xong, có trùng việc đang làm không. Dự thảo không được lưu trên hệ thống."
        actions={
          result !== null && (
            <>
              <Button variant="default" onClick={again}>
                Sửa và soát lại
              </Button>
              <Button variant="default" onClick={() => window.print()}>
                In
              </Button>
            </>
          )
        }
      />
      {result === null ? (
        <Asking text={draft.text} keep={(text) => keep({ text })} busy={lint.isPending} ask={lint.mutate}>
          {lint.error && <ProblemNote error={lint.error} />}
        </Asking>
      ) : (
        <DraftResult result={result} />
      )}
    </>
  );
}

interface AskingProps {
  readonly text: string;
  readonly keep: (text: string) => void;
  readonly busy: boolean;
  readonly ask: (source: Source) => void;
  readonly children: ReactNode;
}

function Asking({ text, keep, busy, ask, children }: AskingProps) {
  const [empty, setEmpty] = useState(false);
  const check = () => {
    setEmpty(text.trim() === '');
    if (text.trim() !== '') ask({ text });
  };
  return (
    <div className={css.asking}>
      <div className="stack-16">
        {children}
        <section className="card card-padded stack-8" aria-labelledby="du-thao">
          <h2 id="du-thao">Dán dự thảo</h2>
          <Textarea
            aria-labelledby="du-thao"
            value={text}
            onChange={(event) => keep(event.currentTarget.value)}
            error={empty && text.trim() === '' ? 'Chưa có nội dung để soát.' : undefined}
            autosize
            minRows={12}
            maxRows={24}
            placeholder="Dán toàn bộ dự thảo, từ tên cơ quan đến người ký"
          />
          <div className="actions">
            <Button loading={busy} onClick={check}>
              Soát dự thảo
            </Button>
          </div>
        </section>
      </div>
      <DropCard busy={busy} types={READ_TYPES} take={(file) => ask({ file })} />
    </div>
  );
}
