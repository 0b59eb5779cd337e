import { Button, Modal } from '@mantine/core';
import { cutsOf } from '../../parts/reading/clauses.js';
import type { DeskObligation } from '../../parts/reading/obligation.js';
import css from './ra-soat.module.css';

interface SplitDialogProps {
  readonly item: DeskObligation | null;
  readonly text: string;
  readonly splitAt: (at: number) => void;
  readonly close: () => void;
}

/** Where no place was clicked in the text: the clauses to choose from, so that the keyboard can split too. */
export function SplitDialog({ item, text, splitAt, close }: SplitDialogProps) {
  const cuts = item === null ? [] : cutsOf(item.quote, text);
  return (
    <Modal opened={item !== null} onClose={close} title="Tách ở đâu?">
      <div className="stack-8">
        <p className="secondary">Hoặc đóng lại, bấm vào chỗ cần tách trong văn bản rồi bấm Tách.</p>
        {cuts.length === 0 && <p>Câu này không có dấu ngắt để tách.</p>}
        <ul className="stack-8">
          {cuts.map((cut) => (
            <li key={cut.at}>
              <button type="button" className={css.cut} onClick={() => splitAt(cut.at)}>
                … {cut.before} <strong>|</strong> {cut.after} …
              </button>
            </li>
          ))}
        </ul>
        <div className="actions">
          <Button variant="default" onClick={close}>
            Đóng
          </Button>
        </div>
      </div>
    </Modal>
  );
}
