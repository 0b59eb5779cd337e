import { Button, Modal, Radio } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import type { DecideProposal, Proposal } from '../../api/types.js';
import { ConflictView, isConflict } from '../../parts/inbox/conflict-view.js';
import { useDraft } from '../../parts/draft.js';
import { ReasonField } from '../../parts/fields.js';
import { ProblemNote } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { choicesOf, type Choice } from './choices.js';
import css from './de-xuat.module.css';

type Decision = DecideProposal['decision'];

interface Wrong {
  readonly decision?: string;
  readonly reason?: string;
}

function useDecision(proposal: Proposal) {
  const toast = useToast();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [draft, setDraft, clearDraft] = useDraft(`proposal.${proposal.id}`, { reason: '' });
  const [wrong, setWrong] = useState<Wrong>({});
  const [reviewing, setReviewing] = useState(false);
  const write = useWrite(
    (body: DecideProposal) => api.decideProposal(proposal.id, body, proposal.version),
    () => {
      clearDraft();
      setReviewing(false);
      toast({ text: 'Đã ghi ý kiến.' });
    },
  );
  const look = (): Wrong => {
    const missing: Wrong = {
      ...(decision === null ? { decision: 'Xin chọn một quyết định.' } : {}),
      ...(draft.reason.trim() === '' ? { reason: 'Xin ghi lý do.' } : {}),
    };
    setWrong(missing);
    setReviewing(missing.decision === undefined && missing.reason === undefined);
    return missing;
  };
  return {
    decision,
    choose: setDecision,
    reason: draft.reason,
    setReason: (reason: string) => setDraft({ reason }),
    wrong,
    reviewing,
    close: () => setReviewing(false),
    write,
    look,
    decide: () => decision !== null && write.mutate({ decision, reason: draft.reason.trim() }),
  };
}
type Deciding = ReturnType<typeof useDecision>;

/** The leader's part: nothing preselected, the lightest first, equal weight, a neutral button, a summary to confirm. */
export function DecisionCard({ proposal }: { readonly proposal: Proposal }) {
  const deciding = useDecision(proposal);
  const choices = choicesOf(proposal.kind);
  const chosen = choices.find((choice) => choice.decision === deciding.decision);
  const reason = useRef<HTMLTextAreaElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const look = () => {
    const missing = deciding.look();
    if (missing.decision) group.current?.querySelector('input')?.focus();
    else if (missing.reason) reason.current?.focus();
  };
  if (isConflict(deciding.write.error)) return <Conflict deciding={deciding} label={chosen?.label ?? ''} />;
  return (
    <section className="card card-padded" aria-labelledby="quyet-dinh">
      <h2 id="quyet-dinh">Quyết định</h2>
      <p className="secondary">Không phương án nào được chọn sẵn. Không có gì tự xảy ra nếu chưa quyết định.</p>
      <Radio.Group
        ref={group}
        aria-label="Quyết định"
        value={deciding.decision}
        onChange={(value) => deciding.choose(choices.find((choice) => choice.decision === value)?.decision ?? null)}
        error={deciding.wrong.decision}
        className={css.choices}
      >
        {choices.map((choice) => (
          <ChoiceRow key={choice.decision} choice={choice} />
        ))}
      </Radio.Group>
      <ReasonField
        required
        description="Ghi vào hồ sơ, đơn vị đọc được"
        value={deciding.reason}
        error={deciding.wrong.reason}
        onChange={deciding.setReason}
        inputRef={reason}
        onSend={look}
      />
      <Button fullWidth variant="default" className={css.look} onClick={look}>
        Xem lại rồi quyết định
      </Button>
      <p className="secondary">
        <Link to="/nhiem-vu/$code" params={{ code: proposal.task.code }}>
          {proposal.task.code}
        </Link>{' '}
        · {proposal.dossier.basis}
      </p>
      {chosen && <Summary proposal={proposal} deciding={deciding} choice={chosen} />}
    </section>
  );
}

function ChoiceRow({ choice }: { readonly choice: Choice }) {
  return (
    <label className={css.choice}>
      <Radio value={choice.decision} aria-label={choice.label} aria-describedby={`${choice.decision}-sau`} />
      <span>
        <strong>{choice.label}</strong>
        <span id={`${choice.decision}-sau`} className="secondary">
          {choice.follows}
        </span>
      </span>
    </label>
  );
}

function Conflict({ deciding, label }: { readonly deciding: Deciding; readonly label: string }) {
  const navigate = useNavigate();
  const look = () => {
    deciding.close();
    deciding.write.reset();
  };
  if (deciding.write.error === null) return null;
  return (
    <ConflictView
      problem={deciding.write.error}
      pressed={`${label}: “${deciding.reason}”`}
      look={
        <Button variant="default" onClick={look}>
          Xem quyết định
        </Button>
      }
      next={{ label: 'Về Cần quyết định', go: () => void navigate({ to: '/can-quyet-dinh' }) }}
    />
  );
}

interface SummaryProps {
  readonly proposal: Proposal;
  readonly deciding: Deciding;
  readonly choice: Choice;
}

/** The second step: what will be written, under whose name; it cannot be changed afterwards. */
function Summary({ proposal, deciding, choice }: SummaryProps) {
  const { write, close } = deciding;
  return (
    <Modal opened={deciding.reviewing} onClose={close} title="Xem lại rồi quyết định">
      <div className="stack-8">
        <p>
          <strong>{choice.label}</strong>: {proposal.unit.name}, {proposal.task.title}.
        </p>
        <p>{choice.follows}</p>
        <p>{`Lý do: “${deciding.reason.trim()}”`}</p>
        <p className="secondary">Quyết định được ghi cùng tên ông/bà và lý do, và không sửa được. Tiếp tục?</p>
        {write.error && <ProblemNote error={write.error} />}
        <div className="actions" style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" data-autofocus onClick={close}>
            Đóng
          </Button>
          <Button
            variant="default"
            loading={write.isPending}
            onClick={deciding.decide}
          >{`Quyết định: ${choice.label}`}</Button>
        </div>
      </div>
    </Modal>
  );
}
