import css from './ra-soat.module.css';

/** A key drawn beside what it does; on the phone there is none. */
export function Key({ name }: { readonly name: string }) {
  return (
    <kbd className={`${css.key} phone-hidden`} aria-hidden>
      {name}
    </kbd>
  );
}
