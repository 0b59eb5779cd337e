import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import css from './drop-card.module.css';
import type { FileTypes } from './file-types.js';

interface DropCardProps {
  readonly busy: boolean;
  readonly types: FileTypes;
  readonly take: (file: File) => void;
}

/** A file dropped here or chosen from the machine. */
export function DropCard({ busy, types, take }: DropCardProps) {
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
      <FileButton onChange={(file) => file && take(file)} accept={types.accept}>
        {(props) => (
          <Button {...props} loading={busy}>
            Tải tệp lên
          </Button>
        )}
      </FileButton>
      <p className="secondary">{types.words}</p>
    </section>
  );
}
