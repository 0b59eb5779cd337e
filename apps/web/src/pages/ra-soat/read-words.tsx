import css from './ra-soat.module.css';

/** What was read, where a person has put something else in its place. */
export function ReadWords({ word, about }: { readonly word: string | null; readonly about?: string }) {
  if (word === null) return null;
  return (
    <p className={css.asRead} title={word}>
      <span>{`${about === undefined ? 'Đọc được' : `${about} đọc được`}: ${word}`}</span>
    </p>
  );
}
