import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconMail, IconPlayerPause, IconPlayerTrackNext, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import type { Clock, ClockMoved, MoveClock } from '../../api/types.js';
import { dateWord, timeWord, weekdayWord } from '../../words/dates.js';
import { useIsPhone } from '../sheet.js';
import css from './demo.module.css';
import { MovedLine } from './moved-line.js';

const MOVED = ['demo', 'moved'] as const;
const NEW_LETTERS = ['demo', 'letters'] as const;

/** What the last move of the clock did, kept until the next one. */
function useMoved(): ClockMoved | null {
  return useQuery<ClockMoved | null>({ queryKey: MOVED, queryFn: () => null, enabled: false, initialData: null }).data;
}

/** Letters made since the mailbox was last looked at. */
export function useNewLetters(): readonly [number, () => void] {
  const client = useQueryClient();
  const count = useQuery<number>({ queryKey: NEW_LETTERS, queryFn: () => 0, enabled: false, initialData: 0 }).data;
  return [count, () => client.setQueryData<number>(NEW_LETTERS, 0)];
}

/** "thứ Sáu 18/10/2024, 07:30" */
const clockWord = (instant: string): string => `${weekdayWord(instant)} ${dateWord(instant)}, ${timeWord(instant)}`;

/** Yellow and dashed above everything, so that no photograph of the demo passes for real; moves the clock. */
export function DemoBar() {
  const clock = useQuery({ queryKey: ['clock'], queryFn: api.clock });
  const phone = useIsPhone();
  const [open, setOpen] = useState(false);
  const [dismissed, setDismissed] = useState<ClockMoved | null>(null);
  const client = useQueryClient();
  const moved = useMoved();
  const [letters] = useNewLetters();
  const move = useWrite(
    (advance: MoveClock) => api.moveClock(advance),
    (answer) => {
      client.setQueryData<ClockMoved>(MOVED, answer);
      client.setQueryData<number>(NEW_LETTERS, (before = 0) => before + answer.letters);
    },
  );
  const now = clock.data?.now;
  return (
    <aside className={css.bar} aria-label="Trình diễn">
      <div className={css.line}>
        <strong>Trình diễn</strong>
        <span className={css.clock}>
          <IconPlayerPause size={18} stroke={1.75} aria-hidden />
          <span>
            {now === undefined ? (
              'Đồng hồ'
            ) : (
              <>
                <span className="phone-hidden">Đồng hồ: </span>
                <strong>{clockWord(now)}</strong>
                <span className="phone-hidden">, đang đứng yên</span>
              </>
            )}
          </span>
        </span>
        {phone && (
          <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Thu gọn' : 'Chỉnh giờ'}
          </button>
        )}
        {(!phone || open) && (
          <Moves
            clock={clock.data}
            moving={move.isPending ? move.variables : null}
            move={(advance) => move.mutate(advance)}
          />
        )}
        <Link to="/demo/hop-thu" className={css.mail}>
          <IconMail size={18} stroke={1.75} aria-hidden />
          {letters > 0 ? `Hộp thư mẫu (${letters} mới)` : 'Hộp thư mẫu'}
        </Link>
      </div>
      <div role="status" aria-live="polite">
        {move.error && <p className={css.moved}>{`${move.error.title}. ${move.error.detail ?? ''}`}</p>}
        {moved !== null && moved !== dismissed && !move.isPending && (
          <div className={css.moved}>
            <MovedLine moved={moved} />
            <button type="button" className={css.close} aria-label="Đóng tóm tắt" onClick={() => setDismissed(moved)}>
              <IconX size={18} stroke={1.75} aria-hidden />
            </button>
          </div>
        )}
      </div>
    </aside>
  );
}

interface MovesProps {
  readonly clock: Clock | undefined;
  readonly moving: MoveClock | null | undefined;
  readonly move: (advance: MoveClock) => void;
}

function Moves({ clock, moving, move }: MovesProps) {
  const busy = moving !== null && moving !== undefined;
  const next = clock?.next ?? null;
  const press = (advance: MoveClock) => () => {
    if (!busy) move(advance);
  };
  return (
    <div className={css.moves}>
      <Button size="xs" variant="default" className={css.plain} loading={moving === 'PT1H'} onClick={press('PT1H')}>
        Thêm 1 giờ
      </Button>
      <Button size="xs" variant="default" className={css.plain} loading={moving === 'P1D'} onClick={press('P1D')}>
        Thêm 1 ngày
      </Button>
      {clock !== undefined && (
        <Button
          size="xs"
          className={css.next}
          loading={moving === 'next'}
          aria-disabled={next === null || undefined}
          onClick={() => next !== null && press('next')()}
          leftSection={<IconPlayerTrackNext size={18} stroke={1.75} aria-hidden />}
        >
          {next === null ? 'Không còn việc kế tiếp' : `Đến việc kế tiếp: ${clockWord(next)}`}
        </Button>
      )}
      {busy && <span role="status">Đang chạy đồng hồ…</span>}
    </div>
  );
}
