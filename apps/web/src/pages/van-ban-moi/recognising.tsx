import { Button, Progress, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api } from '../../api/client.js';
import { newId } from '../../api/http.js';
import { useWrite } from '../../api/live.js';
import type { Recognition } from '../../api/types.js';
import { useTitle } from '../../app/focus.js';
import { PageProblem } from '../../app/lost.js';
import { useDraft } from '../../parts/draft.js';
import { PageHead } from '../../parts/page-head.js';
import { EmptyState, LoadingRows, ProblemNote } from '../../parts/states.js';
import { Assigner } from './assigner.js';
import { RegisterProblem } from './register-problem.js';
import css from './van-ban-moi.module.css';

interface RecognisingProps {
  readonly id: string;
  /** The scan itself, where it was chosen in this window: to compare with. */
  readonly scan: File | null;
  readonly leave: () => void;
}

const SOON = 1_000;
const isUnderWay = ({ state }: Recognition): boolean => state === 'waiting' || state === 'running';

/** `/van-ban/moi?nhan-dang=ID`: the text of a scan comes page by page; then a person checks it before it is registered. */
export function Recognising({ id, scan, leave }: RecognisingProps) {
  useTitle('Nhận dạng chữ', 'Văn bản chỉ đạo');
  const found = useQuery({
    queryKey: ['recognition', id],
    queryFn: () => api.recognition(id),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? SOON : false),
  });
  const cancel = useWrite(() => api.cancelRecognition(id));
  if (found.error && !found.data) return <PageProblem error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <LoadingRows what="bản quét" />;
  const recognition = found.data;
  return (
    <>
      <PageHead
        title="Nhận dạng chữ từ bản quét"
        above={
          <>
            <Link to="/van-ban">Văn bản chỉ đạo</Link> ›{' '}
            <button type="button" className="link-button" onClick={leave}>
              Đăng ký
            </button>{' '}
            › Nhận dạng chữ
          </>
        }
        sub={recognition.fileName}
      />
      {isUnderWay(recognition) && (
        <Pace recognition={recognition} stopping={cancel.isPending} stop={() => cancel.mutate(undefined)} />
      )}
      {cancel.error && <ProblemNote error={cancel.error} />}
      {recognition.state === 'done' && <Checking recognition={recognition} scan={scan} />}
      {(recognition.state === 'failed' || recognition.state === 'cancelled') && (
        <EmptyState
          title={recognition.state === 'failed' ? 'Chưa nhận dạng được chữ' : 'Đã dừng nhận dạng'}
          text={recognition.detail ?? 'Chưa có gì được đăng ký. Có thể dán nội dung, hoặc tải bản quét rõ hơn.'}
          actions={<Button onClick={leave}>Chọn tệp khác</Button>}
        />
      )}
    </>
  );
}

interface PaceProps {
  readonly recognition: Recognition;
  readonly stopping: boolean;
  readonly stop: () => void;
}

function Pace({ recognition: { state, pages, pagesDone }, stopping, stop }: PaceProps) {
  const word =
    state === 'waiting' || pages === null
      ? 'Đang chờ đến lượt; mỗi lần hệ thống nhận dạng một bản quét.'
      : `Đã nhận dạng ${pagesDone} trong ${pages} trang.`;
  return (
    <section className="card card-padded stack-16" aria-label="Tiến độ nhận dạng">
      <p role="status">{word}</p>
      <Progress value={pages === null ? 0 : (100 * pagesDone) / pages} size={8} aria-label="Đã nhận dạng" />
      <p className="secondary">Có thể rời trang này và quay lại sau; việc nhận dạng vẫn tiếp tục.</p>
      <div className="actions">
        <Button variant="default" loading={stopping} onClick={stop}>
          Dừng nhận dạng
        </Button>
      </div>
    </section>
  );
}

function Checking({ recognition, scan }: { readonly recognition: Recognition; readonly scan: File | null }) {
  const navigate = useNavigate();
  const [draft, keep, clear] = useDraft(`recognition-${recognition.id}`, { text: recognition.text ?? '' });
  const [assignerUnitId, setAssigner] = useState<string | null>(null);
  const write = useWrite(
    (text: string) =>
      api.registerDirective({
        id: newId(),
        assignerUnitId,
        recognitionId: recognition.id,
        source: { kind: 'text', text },
      }),
    (directive) => {
      clear();
      void navigate({ to: '/van-ban/$id/ra-soat', params: { id: directive.id } });
    },
  );
  const isEmpty = draft.text.trim() === '';
  return (
    <div className="stack-16">
      <p className={css.note}>
        <strong>Xin đối chiếu với bản quét trước khi đăng ký</strong>
        {recognition.confidence === null ? '' : ` (độ tin cậy của máy: ${recognition.confidence}%)`}: số, ngày ký, tên
        cơ quan, thời hạn và con số. Từng nhiệm vụ đọc được sẽ cần xác nhận riêng.
      </p>
      <div className={css.checking}>
        <section className="card card-padded stack-8" aria-labelledby="chu">
          <h2 id="chu">Chữ nhận dạng được</h2>
          <Textarea
            aria-labelledby="chu"
            value={draft.text}
            onChange={(event) => keep({ text: event.currentTarget.value })}
            autosize
            minRows={14}
            maxRows={30}
          />
          {write.error && <RegisterProblem error={write.error} recognise={null} />}
          <div className="actions">
            <Button
              loading={write.isPending}
              aria-disabled={isEmpty || undefined}
              onClick={() => !isEmpty && write.mutate(draft.text)}
            >
              Đăng ký nội dung đã đối chiếu
            </Button>
          </div>
        </section>
        <div className="stack-16">
          <Assigner value={assignerUnitId} change={setAssigner} />
          <Scan scan={scan} />
        </div>
      </div>
    </div>
  );
}

/** The scan beside its text: a photograph at once, a PDF in a window of its own. */
function Scan({ scan }: { readonly scan: File | null }) {
  const [href, setHref] = useState<string | null>(null);
  useEffect(() => {
    if (scan === null) return;
    const made = URL.createObjectURL(scan);
    setHref(made);
    return () => URL.revokeObjectURL(made);
  }, [scan]);
  return (
    <section className="card card-padded stack-8" aria-label="Bản quét">
      <h2>Bản quét</h2>
      {href === null || scan === null ? (
        <p className="secondary">Mở bản quét trên máy để đối chiếu.</p>
      ) : scan.type.startsWith('image/') ? (
        <img className={css.scan} src={href} alt={`Bản quét ${scan.name}`} />
      ) : (
        <p>
          <a href={href} target="_blank" rel="noreferrer">
            {`Mở ${scan.name} trong thẻ khác`}
          </a>
        </p>
      )}
    </section>
  );
}
