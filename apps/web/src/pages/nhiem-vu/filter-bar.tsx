import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.js';
import type { UrlValues } from '../../app/url-state.js';
import { foldedOf } from '../../words/numbers.js';
import { chipOf, filterNames, type Names } from './filter.js';
import css from './page.module.css';

interface FilterBarProps {
  readonly url: UrlValues;
  readonly setUrl: (patch: UrlValues) => void;
  readonly withUnits: boolean;
}

type Options = { readonly value: string; readonly label: string }[];

/** Names of what the filters hold, for the selects and the chips. */
export function useFilterNames() {
  const units = useQuery({ queryKey: ['units'], queryFn: api.units, staleTime: 60_000, refetchInterval: false });
  const directives = useQuery({
    queryKey: ['directives', 'names'],
    queryFn: () => api.directives({ 'page[size]': 200 }),
    staleTime: 60_000,
    refetchInterval: false,
  });
  const unitOptions: Options = (units.data?.data ?? []).map((unit) => ({ value: unit.id, label: unit.short }));
  const directiveOptions: Options = (directives.data?.data ?? [])
    .filter((one) => one.state !== 'registered')
    .map((one) => ({ value: one.id, label: one.ref }));
  const above = (units.data?.data ?? []).filter((unit) => unit.level === 'province' || unit.level === 'city');
  const assignerOptions: Options = above.map((unit) => ({ value: unit.id, label: unit.short }));
  const find = (options: Options, id: string) => options.find((option) => option.value === id)?.label ?? '…';
  const names: Names = { unit: (id) => find(unitOptions, id), directive: (id) => find(directiveOptions, id) };
  return { unitOptions, directiveOptions, assignerOptions, names };
}

/** Search without marks, and the filters; all of it in the address. */
export function FilterBar({ url, setUrl, withUnits }: FilterBarProps) {
  const { unitOptions, directiveOptions, assignerOptions } = useFilterNames();
  const pick = (name: string, label: string, options: Options) => (
    <Select
      aria-label={label}
      placeholder={`${label}: tất cả`}
      data={options}
      value={url[name] ?? null}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Bỏ lọc ${label}` }}
      nothingFoundMessage="Không có mục nào khớp."
      filter={({ options: all, search }) =>
        all.filter((option) => 'label' in option && foldedOf(option.label).includes(foldedOf(search)))
      }
      onChange={(value) => setUrl({ [name]: value ?? undefined })}
    />
  );
  return (
    <div className={`${css.filters} noprint`} data-units={withUnits}>
      <SearchBox url={url} setUrl={setUrl} />
      {withUnits && pick('don-vi', 'Đơn vị', unitOptions)}
      {pick('van-ban', 'Văn bản', directiveOptions)}
      {pick('cap', 'Cấp giao', assignerOptions)}
    </div>
  );
}

function SearchBox({ url, setUrl }: Pick<FilterBarProps, 'url' | 'setUrl'>) {
  const [text, setText] = useState(url['q'] ?? '');
  const box = useRef<HTMLInputElement>(null);
  const write = useDebouncedCallback(
    (value: string) => setUrl({ q: value.trim() === '' ? undefined : value.trim() }),
    250,
  );
  useEffect(() => {
    if (document.activeElement !== box.current) setText(url['q'] ?? '');
  }, [url]);
  useEffect(() => {
    if (url['tim'] === undefined) return;
    box.current?.focus();
    setUrl({ tim: undefined });
  }, [url, setUrl]);
  return (
    <TextInput
      ref={box}
      type="search"
      aria-label="Tìm nhiệm vụ, đơn vị, số văn bản (không cần dấu)"
      placeholder="Tìm, gõ không dấu cũng được"
      leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        write(event.currentTarget.value);
      }}
    />
  );
}

/** What is active, each removable; and all at once. */
export function Chips({ url, setUrl, names }: Pick<FilterBarProps, 'url' | 'setUrl'> & { readonly names: Names }) {
  const active = filterNames.flatMap((name) => {
    const value = url[name];
    return value === undefined || value === '' ? [] : [{ name, text: chipOf(name, value, names) }];
  });
  if (active.length === 0) return null;
  return (
    <>
      {active.map(({ name, text }) => (
        <span key={name} className={css.chip}>
          {text}
          <button type="button" aria-label={`Bỏ lọc ${text}`} onClick={() => setUrl({ [name]: undefined })}>
            <IconX size={16} stroke={1.75} aria-hidden />
          </button>
        </span>
      ))}
      <button
        type="button"
        className="link-button"
        onClick={() => setUrl(Object.fromEntries(filterNames.map((name) => [name, undefined])))}
      >
        Xóa lọc
      </button>
    </>
  );
}
