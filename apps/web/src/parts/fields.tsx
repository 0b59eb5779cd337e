import { Button, Textarea } from '@mantine/core';
import { IconCamera, IconPaperclip, IconX } from '@tabler/icons-react';
import { useRef, type ReactNode, type Ref } from 'react';
import { sizeWord } from '../words/numbers.js';
import css from './parts.module.css';
import { recentReasons } from './recent-reasons.js';

interface ReasonFieldProps {
  readonly label?: string;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly value: string;
  readonly error?: ReactNode;
  readonly onChange: (value: string) => void;
  /** Names the list of recent reasons to pick from ("return", "extension", …). Never prefilled. */
  readonly recent?: string;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
  readonly onSend?: () => void;
}

/** A reason: free text, with the three last ones of its kind to pick from (screens.md §6). Ctrl+Enter sends. */
export function ReasonField({
  label = 'Lý do',
  description,
  required = false,
  value,
  error,
  onChange,
  recent,
  inputRef,
  onSend,
}: ReasonFieldProps) {
  const reasons = recent === undefined || value !== '' ? [] : recentReasons(recent);
  return (
    <div>
      <Textarea
        label={label}
        description={description}
        withAsterisk={required}
        aria-required={required}
        value={value}
        error={error}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={8}
        ref={inputRef}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.code === 'Enter' && onSend !== undefined) onSend();
        }}
      />
      {reasons.length > 0 && (
        <div className="secondary" style={{ marginTop: 4 }}>
          Gần đây:{' '}
          {reasons.map((reason) => (
            <div key={reason}>
              <button
                type="button"
                className="link-button"
                style={{ textAlign: 'left' }}
                onClick={() => onChange(reason)}
              >
                {reason}
              </button>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

interface FileFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  readonly error?: ReactNode;
  /** Offers the phone's camera too. */
  readonly camera?: boolean;
}

/** Files chosen or photographed; each can be taken out again. They are sent with the form. */
export function FileField({ label, description, files, onChange, error, camera = true }: FileFieldProps) {
  const choose = useRef<HTMLInputElement>(null);
  const photograph = useRef<HTMLInputElement>(null);
  const add = (list: FileList | null) => onChange([...files, ...(list ?? [])].slice(0, 10));
  const inputs = { type: 'file', className: 'visually-hidden', tabIndex: -1, 'aria-hidden': true } as const;
  return (
    <div role="group" aria-label={label}>
      <div style={{ fontWeight: 600 }}>{label}</div>
      {description !== undefined && <div className="secondary">{description}</div>}
      <div className="actions" style={{ marginTop: 4 }}>
        <Button
          variant="default"
          leftSection={<IconPaperclip size={18} stroke={1.75} aria-hidden />}
          onClick={() => choose.current?.click()}
        >
          Chọn tệp
        </Button>
        {camera && (
          <Button
            variant="default"
            className="phone-only"
            leftSection={<IconCamera size={18} stroke={1.75} aria-hidden />}
            onClick={() => photograph.current?.click()}
          >
            Chụp
          </Button>
        )}
      </div>
      <input
        {...inputs}
        ref={choose}
        multiple
        data-testid="file"
        onChange={(event) => {
          add(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <input
        {...inputs}
        ref={photograph}
        accept="image/*"
        capture="environment"
        onChange={(event) => {
          add(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <ul className="stack-8" style={{ marginTop: files.length > 0 ? 8 : 0 }}>
        {files.map((file, index) => (
          <li key={`${file.name}${index}`} className={css.file}>
            <span>{`${file.name} · ${sizeWord(file.size)}`}</span>
            <button
              type="button"
              className={css.iconButton}
              aria-label={`Bỏ tệp ${file.name}`}
              onClick={() => onChange(files.filter((_, other) => other !== index))}
            >
              <IconX size={18} stroke={1.75} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {error !== undefined && error !== null && (
        <div role="alert" style={{ color: 'var(--error)', fontSize: 13 }}>
          {error}
        </div>
      )}
    </div>
  );
}
