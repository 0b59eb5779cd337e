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
  const failed = held.reasons.find(
    (reason) => reason.cure === 'resend' || reason.cure === 'recordDelivery',
  )?.dispatchId;
  const cures = task === undefined ? [] : curesOf(held, verbs, task);
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
        {typeof failed === 'string' && verbs.includes('recordDelivery') && <DeliveryCures dispatchId={failed} />}
        {cures.map(({ verb, href }) => (
          <Button key={verb} variant="default" component={Link} to={href}>
            {verbWords[verb]}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** The two cures of a letter that did not arrive: correct the address and send again, or record that it was handed over. */
export function DeliveryCures({ dispatchId }: { readonly dispatchId: string }) {
  const [opened, setOpened] = useState<'resend' | 'record' | null>(null);
  const common = { dispatchId, close: () => setOpened(null) };
  return (
    <>
      <Button leftSection={<IconMail size={18} stroke={1.75} aria-hidden />} onClick={() => setOpened('resend')}>
        Sửa địa chỉ và gửi lại
      </Button>
      <Button
        variant="default"
        leftSection={<IconHandStop size={18} stroke={1.75} aria-hidden />}
        onClick={() => setOpened('record')}
      >
        Ghi nhận giao trực tiếp
      </Button>
      <ResendSheet {...common} opened={opened === 'resend'} />
      <RecordDeliverySheet {...common} opened={opened === 'record'} />
    </>
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
