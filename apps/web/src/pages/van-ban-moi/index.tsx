import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../api/client.js';
import { newId } from '../../api/http.js';
import { useWrite } from '../../api/live.js';
import type { Directive } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { ForbiddenPage } from '../../app/lost.js';
import { useHasRole } from '../../app/session.js';
import { useUrlState } from '../../app/url-state.js';
import { useDraft } from '../../parts/draft.js';
import { PageHead } from '../../parts/page-head.js';
import { DropCard } from '../../parts/reading/drop-card.js';
import { REGISTERED_TYPES } from '../../parts/reading/file-types.js';
import { sizeWord } from '../../words/numbers.js';
import { Assigner } from './assigner.js';
import { Recognising } from './recognising.js';
import { RegisterProblem } from './register-problem.js';
import { refusalOf, type Source } from './source.js';
import css from './van-ban-moi.module.css';

/** `/van-ban/moi`: drop a file, paste the text, or take a sample; the review opens by itself when it is read. */
export function NewDirectivePage() {
  useTitle('Đăng ký văn bản', 'Văn bản chỉ đạo');
  const mayRegister = useHasRole('leader', 'monitor');
  const [url, setUrl] = useUrlState();
  const [scan, setScan] = useState<File | null>(null);
  const recognitionId = url['nhan-dang'];
  if (mayRegister && recognitionId !== undefined) {
    return (
      <Recognising
        key={recognitionId}
        id={recognitionId}
        scan={scan}
        leave={() => setUrl({ 'nhan-dang': undefined })}
      />
    );
  }
  const begin = (id: string, file: File) => {
    setScan(file);
    setUrl({ 'nhan-dang': id });
  };
  return mayRegister ? (
    <Registering recognising={begin} />
  ) : (
    <ForbiddenPage what="Đăng ký văn bản" why="Văn bản do người theo dõi và lãnh đạo đăng ký" />
  );
}

function Registering({ recognising }: { readonly recognising: (id: string, file: File) => void }) {
  const navigate = useNavigate();
  const [assignerUnitId, setAssigner] = useState<string | null>(null);
  const [draft, setDraft, clearDraft] = useDraft('register', { text: '' });
  const write = useWrite(
    (source: Source): Promise<Directive> => {
      const id = newId();
      if (source.kind === 'file') return api.registerDirectiveFile(id, source.file, assignerUnitId);
      return api.registerDirective({
        id,
        assignerUnitId,
        recognitionId: null,
        source:
          source.kind === 'text' ? { kind: 'text', text: source.text } : { kind: 'sample', sample: source.sample },
      });
    },
    (directive, source) => {
      if (source.kind === 'text') clearDraft();
      void navigate({ to: '/van-ban/$id/ra-soat', params: { id: directive.id } });
    },
  );
  const [refused, setRefused] = useState<ReturnType<typeof refusalOf>>(null);
  const [file, setFile] = useState<File | null>(null);
  const asking = useWrite(api.askRecognition, ({ id }, scan) => recognising(id, scan));
  const register = (source: Source) => {
    setFile(source.kind === 'file' ? source.file : null);
    asking.reset();
    const refusal = refusalOf(source);
    setRefused(refusal);
    write.reset();
    if (refusal === null) write.mutate(source);
  };
  const reading = write.isPending ? write.variables : null;
  const problem = asking.error ?? refused ?? write.error;
  return (
    <>
      <PageHead
        title="Đăng ký văn bản"
        above={
          <>
            <Link to="/van-ban">Văn bản chỉ đạo</Link> › Đăng ký
          </>
        }
        sub="Văn bản được đọc thành nhiệm vụ để rà soát; chưa giao cho ai."
        actions={
          <Button component={Link} to="/van-ban/soat" variant="default">
            Soát dự thảo trước khi ký
          </Button>
        }
      />
      <div className={css.columns}>
        <div className="stack-16">
          {problem && <RegisterProblem error={problem} recognise={file && (() => asking.mutate(file))} />}
          <DropCard
            busy={reading !== null || asking.isPending}
            types={REGISTERED_TYPES}
            take={(file) => register({ kind: 'file', file })}
          />
          <div role="status" aria-live="polite">
            {reading && <p className={css.reading}>{readingWord(reading)}</p>}
            {asking.isPending && <p className={css.reading}>Đang tải bản quét lên…</p>}
          </div>
          <section className="card card-padded stack-8" aria-labelledby="dan">
            <h2 id="dan">Dán nội dung</h2>
            <Textarea
              aria-labelledby="dan"
              value={draft.text}
              onChange={(event) => setDraft({ text: event.currentTarget.value })}
              autosize
              minRows={5}
              maxRows={16}
              placeholder="Dán toàn bộ văn bản, từ tên cơ quan đến người ký"
            />
            <div className="actions">
              <Button
                variant="default"
                loading={reading?.kind === 'text'}
                onClick={() => register({ kind: 'text', text: draft.text })}
              >
                Đọc nội dung đã dán
              </Button>
            </div>
          </section>
        </div>
        <div className="stack-16">
          <Assigner value={assignerUnitId} change={setAssigner} />
          <Samples
            busy={reading?.kind === 'sample' ? reading.sample : null}
            take={(sample) => register({ kind: 'sample', sample })}
          />
        </div>
      </div>
    </>
  );
}

function readingWord(source: Source): string {
  if (source.kind === 'file') return `Đang tải lên và đọc ${source.file.name} (${sizeWord(source.file.size)})…`;
  return source.kind === 'text' ? 'Đang đọc nội dung đã dán…' : 'Đang đọc văn bản mẫu…';
}

function Samples({ busy, take }: { readonly busy: string | null; readonly take: (sample: string) => void }) {
  const samples = useQuery({ queryKey: ['samples'], queryFn: api.samples, refetchInterval: false });
  if (!samples.data || samples.data.data.length === 0) return null;
  return (
    <section className="card" aria-label="Văn bản mẫu">
      <h2 className={css.samplesHead}>Văn bản mẫu</h2>
      <ul>
        {samples.data.data.map((sample) => (
          <li key={sample.id} className={css.sample}>
            <IconFileText size={20} stroke={1.75} aria-hidden />
            <div className={css.sampleText}>
              <strong>{sample.title}</strong>
              <div className="secondary">{sample.about}</div>
            </div>
            <Button size="xs" variant="default" loading={busy === sample.id} onClick={() => take(sample.id)}>
              Lấy<span className="visually-hidden">{` ${sample.title}`}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
