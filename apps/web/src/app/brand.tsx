import css from './shell.module.css';

/** The sign: a list with its last line ticked. */
export function BrandSign({ size = 32 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0b4a8f" />
      <path d="M8 10h13M8 16h9M8 22h6" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
      <path
        d="m17 21.5 3.2 3.2 6-7"
        fill="none"
        stroke="#f2c14e"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

export function Brand({ office }: { readonly office: string | null }) {
  return (
    <div className={css.brand}>
      <BrandSign />
      <div>
        <div className={css.brandName}>Đôn Đốc</div>
        {office !== null && <div className="secondary">{office}</div>}
      </div>
    </div>
  );
}
