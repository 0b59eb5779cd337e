import { Modal } from '@mantine/core';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

/** One key: `code` is event.code (Telex changes event.key), optionally after `g`. `show` is what the list prints. */
export interface Key {
  readonly code: string;
  readonly after?: 'KeyG';
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** A key held down acts once only: for what decides. */
  readonly single?: boolean;
  readonly show: string;
  readonly label: string;
  readonly run: () => void;
}

interface Group {
  readonly name: string;
  readonly keys: readonly Key[];
}

interface Registry {
  readonly add: (group: Group) => () => void;
  readonly showList: () => void;
  readonly on: boolean;
  readonly setOn: (on: boolean) => void;
}

const STORED = 'dondoc.keys';
const SEQUENCE_MILLISECONDS = 1200;
const KeyContext = createContext<Registry>({
  add: () => () => undefined,
  showList: () => undefined,
  on: true,
  setOn: () => undefined,
});

const modifiersOf = ({ ctrl = false, shift = false, alt = false }: Pick<Key, 'ctrl' | 'shift' | 'alt'>): string =>
  `${ctrl ? '^' : ''}${shift ? '+' : ''}${alt ? '~' : ''}`;

/** Registers the keys of a screen while it is mounted; they appear in the `?` list under `name`. */
export function useKeys(name: string, keys: readonly Key[]): void {
  const { add } = useContext(KeyContext);
  const latest = useRef(keys);
  latest.current = keys;
  const shape = keys.map((key) => `${key.after ?? ''}${modifiersOf(key)}${key.code}${key.label}`).join('|');
  useEffect(
    () =>
      add({ name, keys: latest.current.map((key, index) => ({ ...key, run: () => latest.current[index]?.run() })) }),
    [add, name, shape],
  );
}

/** The switch in the account menu, and the list. */
export const useKeyList = (): Pick<Registry, 'showList' | 'on' | 'setOn'> => useContext(KeyContext);

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && target.type === 'checkbox');

const hasLayer = (): boolean =>
  [...document.querySelectorAll('[role="dialog"]')].some((layer) => layer.getClientRects().length > 0);

export function KeyProvider({ children }: { readonly children: ReactNode }) {
  const groups = useRef<Group[]>([]);
  const [listed, setListed] = useState<readonly Group[] | null>(null);
  const [on, setOnState] = useState(() => localStorage.getItem(STORED) !== 'off');
  const showList = useCallback(() => setListed([...groups.current]), []);
  const add = useCallback((group: Group) => {
    groups.current = [...groups.current, group];
    return () => {
      groups.current = groups.current.filter((other) => other !== group);
    };
  }, []);
  const setOn = useCallback((next: boolean) => {
    localStorage.setItem(STORED, next ? 'on' : 'off');
    setOnState(next);
  }, []);
  useListener(groups, on, showList);
  const registry = useMemo(() => ({ add, showList, on, setOn }), [add, showList, on, setOn]);
  return (
    <KeyContext value={registry}>
      {children}
      <Modal opened={listed !== null} onClose={() => setListed(null)} title="Phím tắt">
        <KeyTable groups={listed ?? []} />
      </Modal>
    </KeyContext>
  );
}

function useListener(groups: { readonly current: readonly Group[] }, on: boolean, showList: () => void): void {
  useEffect(() => {
    // In the distant past: a page that has just been opened has not seen a g.
    let afterG = -SEQUENCE_MILLISECONDS;
    const pressed = (event: KeyboardEvent) => {
      if (!on || event.isComposing || event.metaKey || isField(event.target) || hasLayer()) return;
      if (event.code === 'Slash' && event.shiftKey) {
        event.preventDefault();
        showList();
        return;
      }
      const second = performance.now() - afterG < SEQUENCE_MILLISECONDS;
      afterG = event.code === 'KeyG' && !event.ctrlKey ? performance.now() : -SEQUENCE_MILLISECONDS;
      const key = [...groups.current]
        .reverse()
        .flatMap((group) => group.keys)
        .find(
          (candidate) =>
            candidate.code === event.code &&
            modifiersOf(candidate) === modifiersOf({ ctrl: event.ctrlKey, shift: event.shiftKey, alt: event.altKey }) &&
            (candidate.after === 'KeyG') === second,
        );
      if (key === undefined) return;
      event.preventDefault();
      if (key.single !== true || !event.repeat) key.run();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [groups, on, showList]);
}

function KeyTable({ groups }: { readonly groups: readonly Group[] }) {
  return (
    <div className="stack-16">
      {groups.map((group) => (
        <section key={group.name}>
          <h3>{group.name}</h3>
          <table style={{ width: '100%' }}>
            <tbody>
              {group.keys.map((key) => (
                <tr key={key.show + key.label}>
                  <th scope="row" style={{ width: 120, textAlign: 'left', fontWeight: 600 }}>
                    <kbd>{key.show}</kbd>
                  </th>
                  <td>{key.label}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
