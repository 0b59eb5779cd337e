import type { ReactElement } from 'react';
import type { SignName } from '../words/status.js';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.8,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
const full = { fill: 'currentColor' } as const;

const shapes: Readonly<Record<SignName, ReactElement>> = {
  square: <rect x="1" y="1" width="10" height="10" {...full} />,
  triangle: <path d="M6 1 11.5 11H.5Z" {...full} />,
  ring: <circle cx="6" cy="6" r="4.6" {...line} />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.6" {...line} />
      <path d="M6 1.4a4.6 4.6 0 0 0 0 9.2Z" {...full} />
    </>
  ),
  back: <path d="M4.5 1.5 1.5 4.5l3 3M1.8 4.5H8a2.7 2.7 0 0 1 0 5.6H6" {...line} />,
  exclamation: <path d="M6 1v6.2M6 10.6v.2" {...line} strokeWidth={2.4} />,
  tick: <path d="m1.5 6.5 3 3 6-7" {...line} strokeWidth={2} />,
  ticks: <path d="m.8 6.5 2.6 2.8 4.4-6M6 8.6l.8.8 4.4-6" {...line} />,
  diamond: <path d="M6 1 11 6 6 11 1 6Z" {...line} />,
  loop: <path d="M10.6 6A4.6 4.6 0 1 1 8.9 2.4M9.2.4v2.4H6.8" {...line} />,
  bars: <path d="M3.5 1.5v9M8.5 1.5v9" {...line} strokeWidth={2.4} />,
  dash: <path d="M1.5 6h9" {...line} strokeWidth={2.2} />,
  arrow: <path d="M1 6h9.5M7 2.2 10.8 6 7 9.8" {...line} />,
  blocked: (
    <>
      <circle cx="6" cy="6" r="4.8" {...line} />
      <path d="M3.6 6h4.8" {...line} />
    </>
  ),
};

/** A 12 px sign of our own: the fonts lack these shapes and each system would draw its own. Always beside a word. */
export function Sign({ name, size = 12 }: { readonly name: SignName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      {shapes[name]}
    </svg>
  );
}
