import { Button, Modal, Radio } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import type { DecideProposal, Proposal } from '../../api/types.js';
import { ConflictView, isConflict } from '../../parts/inbox/conflict-view.js';
import { useDraft } from '../../parts/draft.js';
import { ReasonField } from '../../parts/fields.js';
import { ProblemNote } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { choicesOf } from './choices.js';
import css from './de-xuat.module.css';

type Decision = DecideProposal['decision'];

/** The leader's part: nothing preselected, the lightest first, equal weight, a neutral button, a summary to confirm. */
export function DecisionCard({ proposal }: { readonly proposal: Proposal }) {
  const toast = useToast();
  const choices = choicesOf(proposal.kind);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [draft, setDraft, clearDraft] = useDraft(`proposal.${proposal.id}`, { reason: '' });
  const [wrong, setWrong] = useState<{ readonly decision?: string; readonly reason?: string }>({});
  const [reviewing, setReviewing] = useState(false);
  const reason = useRef<HTMLTextAreaElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const chosen = choices.find((choice) => choice.decision === decision);
  const write = useWrite(
    (body: DecideProposal) => api.decideProposal(proposal.id, body, proposal.version),
    () => {
      clearDraft();
      setReviewing(false);
      toast({ text: 'Đã ghi ý kiến.' });
    },
  );
  const conflict = isConflict(write.error) ? write.error : null;
  useEffect(() => {
    if (conflict) setReviewing(false);
  }, [conflict]);
  const look = () => {
    const missing = {
      ...(decision === null ? { decision: 'Xin chọn một quyết định.' } : {}),
      ...(draft.reason.trim() === '' ? { reason: 'Xin ghi lý do.' } : {}),
    };
    setWrong(missing);
    if (missing.decision) group.current?.querySelector('input')?.focus();
    else if (missing.reason) reason.current?.focus();
    else setReviewing(true);
  };
  if (conflict) {
    return (
      <ConflictView
        problem={conflict}
        pressed={`${chosen?.label ?? ''}: “${draft.reason}”`}
        look={<Button variant="default" onClick={() => write.reset()}>Xem quyết định</Button>}
        next={{ label: 'Về Cần quyết định', go: () => globalThis.location.assign('/can-quyet-dinh') }}
      />
    );
  }
  return (
    <section className="card card-padded" aria-labelledby="quyet-dinh">
      <h2 id="quyet-dinh">Quyết định</h2>
      <p className="secondary">Không phương án nào được chọn sẵn. Không có gì tự xảy ra nếu chưa quyết định.</p>
      <Radio.Group ref={group} aria-label="Quyết định" value={decision} onChange={(value) => setDecision(choices.find((choice) => choice.decision === value)?.decision ?? null)} error={wrong.decision} className={css.choices}>
        {choices.map((choice) => (
          <label key={choice.decision} className={css.choice}>
            <Radio value={choice.decision} aria-label={choice.label} aria-describedby={`${choice.decision}-sau`} />
            <span>
              <strong>{choice.label}</strong>
              <span id={`${choice.decision}-sau`} className="secondary">{choice.follows}</span>
            </span>
          </label>
        ))}
      </Radio.Group>
      <ReasonField required description="Ghi vào hồ sơ, đơn vị đọc được" value={draft.reason} error={wrong.reason} onChange={(text) => setDraft({ reason: text })} inputRef={reason} onSend={look} />
      <Button fullWidth variant="default" className={css.look} onClick={look}>Xem lại rồi quyết định</Button>
      <p className="secondary"><Link to="/nhiem-vu/$code" params={{ code: proposal.task.code }}>{proposal.task.code}</Link> · {proposal.dossier.basis}</p>
      <Modal opened={reviewing} onClose={() => setReviewing(false)} title="Xem lại rồi quyết định">
        <div className="stack-8">
          <p><strong>{chosen?.label}</strong>: {proposal.unit.name}, {proposal.task.title}.</p>
          <p>{chosen?.follows}</p>
          <p>{`Lý do: “${draft.reason.trim()}”`}</p>
          <p className="secondary">Quyết định được ghi cùng tên ông/bà và lý do, và không sửa được. Tiếp tục?</p>
          {write.error && <ProblemNote error={write.error} />}
          <div className="actions" style={{ justifyContent: 'flex-end' }}>
            <Button variant="default" data-autofocus onClick={() => setReviewing(false)}>Đóng</Button>
            <Button variant="default" loading={write.isPending} onClick={() => decision !== null && write.mutate({ decision, reason: draft.reason.trim() })}>{`Quyết định: ${chosen?.label ?? ''}`}</Button>
          </div>
        </div>
      </Modal>
    </section>
  );
}
