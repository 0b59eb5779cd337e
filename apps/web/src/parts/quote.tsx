import css from './parts.module.css';

/** Words of a directive, as they stand. */
export function Quote({ children, label = 'Nguyên văn' }: { readonly children: string; readonly label?: string }) {
  return (
    <blockquote
      className={css.quote}
      aria-label={label}
      style={{ margin: 0 }}
    >{`“${children.replace(/\s*\n\s*/g, ' ')}”`}</blockquote>
  );
}

/** The same with the words that another value comes from marked (for example the deadline). */
export function MarkedQuote({ text, marked }: { readonly text: string; readonly marked: string | null }) {
  const flat = text.replace(/\s*\n\s*/g, ' ');
  const at = marked === null ? -1 : flat.indexOf(marked.replace(/\s*\n\s*/g, ' '));
  if (marked === null || at < 0) return <Quote>{text}</Quote>;
  return (
    <blockquote className={css.quote} style={{ margin: 0 }}>
      “{flat.slice(0, at)}
      <mark style={{ background: '#eaf3fc', color: 'inherit', borderBottom: '2px solid #1a6fd1' }}>
        {flat.slice(at, at + marked.length)}
      </mark>
      {flat.slice(at + marked.length)}”
    </blockquote>
  );
}
