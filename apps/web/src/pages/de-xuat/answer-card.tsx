import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { api } from '../../api/client.js';
import { newId } from '../../api/http.js';
import { useWrite } from '../../api/live.js';
import type { Proposal } from '../../api/types.js';
import { useDraft } from '../../parts/draft.js';
import { ProblemNote } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';

/** The unit's part, in the place of the decision: it sees the same dossier and may answer it. */
export function AnswerCard({ proposal }: { readonly proposal: Proposal }) {
  const toast = useToast();
  const [draft, setDraft, clearDraft] = useDraft(`answer.${proposal.id}`, { text: '' });
  const [missing, setMissing] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const write = useWrite(
    (text: string) => api.answerDossier(proposal.id, { id: newId(), text }),
    () => {
      clearDraft();
      toast({ text: 'Đã gửi ý kiến.' });
    },
  );
  const send = () => {
    const text = draft.text.trim();
    setMissing(text === '' ? 'Xin nhập ý kiến.' : null);
    if (text === '') field.current?.focus();
    else write.mutate(text);
  };
  return (
    <section className="card card-padded stack-8" aria-labelledby="tra-loi">
      <h2 id="tra-loi">Trả lời hồ sơ</h2>
      <p className="secondary">Ý kiến được ghi vào hồ sơ; lãnh đạo đọc nguyên văn trước khi quyết định.</p>
      {write.error && <ProblemNote error={write.error} />}
      <Textarea
        ref={field}
        label="Ý kiến của đơn vị về hồ sơ"
        withAsterisk
        aria-required
        value={draft.text}
        error={missing}
        autosize
        minRows={4}
        maxRows={14}
        maxLength={5000}
        onChange={(event) => setDraft({ text: event.currentTarget.value })}
        onKeyDown={(event) => event.ctrlKey && event.code === 'Enter' && send()}
      />
      <div className="actions">
        <Button onClick={send} loading={write.isPending}>
          Gửi ý kiến
        </Button>
      </div>
    </section>
  );
}
