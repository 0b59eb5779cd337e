import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { DeskObligation, ObligationKind } from '../../parts/reading/obligation.js';
import type { Edge } from '../../parts/reading/spans.js';
import type { asReadWordsOf } from '../../parts/reading/summary.js';
import css from './ra-soat.module.css';
import { ReadWords } from './read-words.js';
import type { Review } from './use-review.js';

const kindOptions: readonly { value: ObligationKind; label: string }[] = [
  { value: 'dated', label: 'Có hạn' },
  { value: 'review', label: 'Không nêu hạn, có ngày rà soát' },
  { value: 'routine', label: 'Nhiệm vụ thường xuyên, không tính điểm' },
];

interface DetailsProps {
  readonly item: DeskObligation;
  readonly review: Review;
  readonly read: ReturnType<typeof asReadWordsOf>;
}

/** What is changed less often: name, kind, product, route of the report, and the ends of the words. */
export function Details({ item, review, read }: DetailsProps) {
  const { change } = review;
  return (
    <div className="stack-8">
      <TypedText
        label="Nhiệm vụ"
        key={`${item.id}title`}
        lines
        value={item.title}
        keep={(title) => title !== '' && change({ title })}
      />
      <NativeSelect
        label="Loại"
        data={kindOptions.filter(({ value }) => value !== 'dated' || item.kind === 'dated')}
        value={item.kind}
        onChange={(event) =>
          change({ kind: kindOptions.find(({ value }) => value === event.currentTarget.value)?.value ?? item.kind })
        }
      />
      <ReadWords word={read?.kind ?? null} />
      <TypedText
        label="Sản phẩm"
        key={`${item.id}product`}
        value={item.deliverable ?? ''}
        keep={(text) => change({ deliverable: text || null })}
      />
      <ReadWords word={read?.deliverable ?? null} />
      <TypedText
        label="Báo cáo về"
        key={`${item.id}to`}
        value={item.reportTo ?? ''}
        keep={(text) => change({ reportTo: text || null })}
      />
      <ReadWords word={read?.reportTo ?? null} />
      <TypedText
        label="Thông qua"
        key={`${item.id}via`}
        value={item.via ?? ''}
        keep={(text) => change({ via: text || null })}
      />
      <ReadWords word={read?.via ?? null} />
      <Edges move={review.moveEdge} />
    </div>
  );
}

const edges: readonly { readonly edge: Edge; readonly by: 1 | -1; readonly word: string }[] = [
  { edge: 'start', by: -1, word: 'Thêm một từ ở đầu' },
  { edge: 'start', by: 1, word: 'Bớt một từ ở đầu' },
  { edge: 'end', by: -1, word: 'Bớt một từ ở cuối' },
  { edge: 'end', by: 1, word: 'Thêm một từ ở cuối' },
];

/** The ends of the words, one by one: for those who can neither drag nor use the keys. */
function Edges({ move }: { readonly move: Review['moveEdge'] }) {
  return (
    <div role="group" aria-label="Đoạn văn của nhiệm vụ" className={css.edges}>
      {edges.map(({ edge, by, word }) => (
        <Button key={word} size="xs" variant="default" onClick={() => move(edge, by)}>
          {word}
        </Button>
      ))}
    </div>
  );
}

interface TypedTextProps {
  readonly label: string;
  readonly value: string;
  readonly lines?: boolean;
  readonly keep: (text: string) => void;
}

/** Kept when the field is left, so that one change of words is one step to undo. */
function TypedText({ label, value, lines = false, keep }: TypedTextProps) {
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const latest = useRef({ value, keep });
  latest.current = { value, keep };
  useEffect(() => {
    if (field.current && field.current.value !== value) field.current.value = value;
  }, [value]);
  useEffect(() => {
    const node = field.current;
    return () => {
      if (node) store(node.value, latest.current);
    };
  }, []);
  const shared = {
    label,
    defaultValue: value,
    ref: field,
    onBlur: () => field.current && store(field.current.value, latest.current),
  };
  return lines ? (
    <Textarea {...shared} autosize minRows={2} maxRows={5} maxLength={500} />
  ) : (
    <TextInput {...shared} maxLength={300} />
  );
}

function store(typed: string, { value, keep }: Pick<TypedTextProps, 'value' | 'keep'>): void {
  const text = typed.normalize('NFC').trim();
  if (text !== value.normalize('NFC').trim()) keep(text);
}
