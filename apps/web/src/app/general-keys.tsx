import { useNavigate } from '@tanstack/react-router';
import { useKeys, type Key } from './keys.js';
import type { MenuEntry, MenuPath } from './menu.js';

const letters: Readonly<Partial<Record<MenuPath, readonly [code: string, show: string]>>> = {
  '/viec-cua-toi': ['KeyV', 'g v'],
  '/can-quyet-dinh': ['KeyQ', 'g q'],
  '/nhiem-vu': ['KeyN', 'g n'],
  '/van-ban': ['KeyD', 'g d'],
  '/tong-quan': ['KeyT', 'g t'],
};

/** `/` search, `g` and a letter: the places of the menu (screens.md §10). */
export function GeneralKeys({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const navigate = useNavigate();
  const search = () => {
    const box = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (box !== null) box.focus();
    else void navigate({ to: '/nhiem-vu', search: { tim: '1' } });
  };
  const places = entries.flatMap((entry): Key[] => {
    const letter = letters[entry.to];
    return letter === undefined
      ? []
      : [
          {
            code: letter[0],
            after: 'KeyG',
            show: letter[1],
            label: entry.label,
            run: () => void navigate({ to: entry.to }),
          },
        ];
  });
  useKeys('Mọi trang', [
    { code: 'Slash', show: '/', label: 'Tìm', run: search },
    ...places,
    { code: 'Escape', show: 'Esc', label: 'Đóng lớp trên cùng', run: () => undefined },
  ]);
  return null;
}
