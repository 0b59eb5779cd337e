import { Button, FileButton, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconFileText, IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { api } from '../../api/client.js';
import { newId } from '../../api/http.js';
import { useWrite } from '../../api/live.js';
import type { Directive, Unit } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { ForbiddenPage } from '../../app/lost.js';
import { useHasRole } from '../../app/session.js';
import { useDraft } from '../../parts/draft.js';
import { PageHead } from '../../parts/page-head.js';
import { sizeWord } from '../../words/numbers.js';
import { RegisterProblem } from './register-problem.js';
import { refusalOf, type Source } from './source.js';
import css from './van-ban-moi.module.css';

/** `/van-ban/moi`: drop a file, paste the text, or take a sample; the review opens by itself when it is read. */
export function NewDirectivePage() {
  useTitle('Đăng ký văn bản', 'Văn bản chỉ đạo');
  const mayRegister = useHasRole('leader', 'monitor');
  return mayRegister ? (
    <Registering />
  ) : (
    <ForbiddenPage what="Đăng ký văn bản" why="Văn bản do người theo dõi và lãnh đạo đăng ký" />
  );
}

function Registering() {
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
  const register = (source: Source) => {
    const refusal = refusalOf(source);
    setRefused(refusal);
    write.reset();
    if (refusal === null) write.mutate(source);
  };
  const reading = write.isPending ? write.variables : null;
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
      />
      <div className={css.columns}>
        <div className="stack-16">
          {(refused ?? write.error) && <RegisterProblem error={refused ?? write.error} />}
          <DropCard busy={reading !== null} take={(file) => register({ kind: 'file', file })} />
          <div role="status" aria-live="polite">
            {reading && <p className={css.reading}>{readingWord(reading)}</p>}
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

function DropCard({ busy, take }: { readonly busy: boolean; readonly take: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) take(file);
  };
  return (
    <section
      className={css.drop}
      aria-label="Tải tệp lên"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconUpload size={28} stroke={1.75} aria-hidden />
      <p>
        <strong>Kéo tệp vào đây</strong> hoặc chọn từ máy
      </p>
      <FileButton
        onChange={(file) => file && take(file)}
        accept=".txt,.docx,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      >
        {(props) => (
          <Button {...props} loading={busy}>
            Tải tệp lên
          </Button>
        )}
      </FileButton>
      <p className="secondary">.docx, .txt; tối đa 20 MB</p>
    </section>
  );
}

/** Who assigns: the office itself, or a body above it, whose tasks count for the office's criterion (6). */
function Assigner({ value, change }: { readonly value: string | null; readonly change: (id: string | null) => void }) {
  const units = useQuery({ queryKey: ['units'], queryFn: api.units, refetchInterval: false, staleTime: 60_000 });
  const above = (units.data?.data ?? []).filter((unit: Unit) => unit.level === 'province' && unit.validTo === null);
  return (
    <section className="card card-padded" aria-label="Cấp giao">
      <NativeSelect
        label="Cấp giao"
        description="Nhiệm vụ do cấp trên giao được tính vào tiêu chí (6) của cơ quan"
        value={value ?? ''}
        onChange={(event) => change(event.currentTarget.value || null)}
        data={[
          { value: '', label: 'Cơ quan mình giao các đơn vị' },
          ...above.map((unit) => ({ value: unit.id, label: `${unit.name} giao` })),
        ]}
      />
    </section>
  );
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
