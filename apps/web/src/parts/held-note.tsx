import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconHandStop, IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import type { HeldReason, Task, TaskVerb } from '../api/types.js';
import { verbWords } from '../words/vi.js';
import { RecordDeliverySheet, ResendSheet } from './task-actions/delivery-sheets.js';
import { decisionPathOf } from './task-actions/use-task-actions.js';
import css from './parts.module.css';

interface Held {
  readonly heading: string;
  readonly reasons: readonly HeldReason[];
}

interface HeldNoteProps {
  readonly held: Held;
  /** With the task, verbs of decision become links to where they are taken. */
  readonly task?: Task;
  readonly verbs: readonly TaskVerb[];
}

/** Why the next rung does not fire, and what one may do about it (screens.md §7, screen 5): one look for every reason. */
export function HeldNote({ held, task, verbs }: HeldNoteProps) {
  const [open, setOpen] = useState<{ readonly kind: 'resend' | 'record'; readonly dispatchId: string } | null>(null);
  const failed =
    held.reasons.find(
      (reason) => reason.dispatchId !== null && (reason.cure === 'resend' || reason.cure === 'recordDelivery'),
    )?.dispatchId ?? null;
  const mayCure = verbs.includes('recordDelivery');
  const close = () => setOpen(null);
  return (
    <section className={css.note} aria-labelledby="vi-sao">
      <h2 id="vi-sao" style={{ fontSize: 15 }}>
        {held.heading}
      </h2>
      <ul>
        {held.reasons.map((reason) => (
          <li key={reason.code + reason.sentence}>{reason.sentence}</li>
        ))}
      </ul>
      <div className="actions noprint" style={{ marginTop: 8 }}>
        {failed !== null && mayCure && (
          <>
            <Button
              leftSection={<IconMail size={18} stroke={1.75} aria-hidden />}
              onClick={() => setOpen({ kind: 'resend', dispatchId: failed })}
            >
              Sửa địa chỉ và gửi lại
            </Button>
            <Button
              variant="default"
              leftSection={<IconHandStop size={18} stroke={1.75} aria-hidden />}
              onClick={() => setOpen({ kind: 'record', dispatchId: failed })}
            >
              Ghi nhận giao trực tiếp
            </Button>
          </>
        )}
        {task !== undefined &&
          curesOf(held, verbs, task).map(({ verb, href }) => (
            <Button key={verb} variant="default" component={Link} to={href}>
              {verbWords[verb]}
            </Button>
          ))}
      </div>
      {failed !== null && <ResendSheet dispatchId={failed} opened={open?.kind === 'resend'} close={close} />}
      {failed !== null && <RecordDeliverySheet dispatchId={failed} opened={open?.kind === 'record'} close={close} />}
    </section>
  );
}

function curesOf(
  held: Held,
  verbs: readonly TaskVerb[],
  task: Task,
): readonly { readonly verb: TaskVerb; readonly href: string }[] {
  const cures = new Set(
    held.reasons.flatMap((reason) => (reason.cure === null || reason.cure === 'resend' ? [] : [reason.cure])),
  );
  return [...cures].flatMap((verb) => {
    const href = verbs.includes(verb) ? decisionPathOf(verb, task) : null;
    return href === null ? [] : [{ verb, href }];
  });
}
