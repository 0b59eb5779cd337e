import { Button, Textarea } from '@mantine/core';
import { IconCamera, IconPaperclip, IconX, type TablerIcon } from '@tabler/icons-react';
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
export function ReasonField(props: ReasonFieldProps) {
  const { label = 'Lý do', description, required = false, value, error, onChange, recent, inputRef, onSend } = props;
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
      {recent !== undefined && value === '' && <RecentReasons kind={recent} pick={onChange} />}
    </div>
  );
}

function RecentReasons({ kind, pick }: { readonly kind: string; readonly pick: (reason: string) => void }) {
  const reasons = recentReasons(kind);
  if (reasons.length === 0) return null;
  return (
    <div className="secondary" style={{ marginTop: 4 }}>
      Gần đây:
      {reasons.map((reason) => (
        <div key={reason}>
          <button type="button" className="link-button" style={{ textAlign: 'left' }} onClick={() => pick(reason)}>
            {reason}
          </button>
        </div>
      ))}
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
  const add = (more: readonly File[]) => onChange([...files, ...more].slice(0, 10));
  return (
    <div role="group" aria-label={label}>
      <div style={{ fontWeight: 600 }}>{label}</div>
      {description !== undefined && <div className="secondary">{description}</div>}
      <div className="actions" style={{ marginTop: 4 }}>
        <FileButton label="Chọn tệp" icon={IconPaperclip} add={add} input={{ multiple: true }} />
        {camera && (
          <FileButton
            label="Chụp"
            icon={IconCamera}
            add={add}
            input={{ accept: 'image/*', capture: 'environment' }}
            phoneOnly
          />
        )}
      </div>
      <ul className="stack-8" style={{ marginTop: files.length > 0 ? 8 : 0 }}>
        {files.map((file, index) => (
          <FileRow
            key={`${file.name}${index}`}
            file={file}
            drop={() => onChange(files.filter((_, other) => other !== index))}
          />
        ))}
      </ul>
      {error !== undefined && error !== null && (
        <div role="alert" className={css.fieldError}>
          {error}
        </div>
      )}
    </div>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly icon: TablerIcon;
  readonly add: (files: readonly File[]) => void;
  readonly input: { readonly multiple?: boolean; readonly accept?: string; readonly capture?: 'environment' };
  readonly phoneOnly?: boolean;
}

function FileButton({ label, icon: Icon, add, input, phoneOnly = false }: FileButtonProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="default"
        className={phoneOnly ? 'phone-only' : ''}
        leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
        onClick={() => chooser.current?.click()}
      >
        {label}
      </Button>
      <input
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden
        data-testid={phoneOnly ? 'photograph' : 'file'}
        ref={chooser}
        {...input}
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function FileRow({ file, drop }: { readonly file: File; readonly drop: () => void }) {
  return (
    <li className={css.file}>
      <span>{`${file.name} · ${sizeWord(file.size)}`}</span>
      <button type="button" className={css.iconButton} aria-label={`Bỏ tệp ${file.name}`} onClick={drop}>
        <IconX size={18} stroke={1.75} aria-hidden />
      </button>
    </li>
  );
}
