/** After a refused form the focus goes to its first wrong field (screens.md §11); inside a sheet it stays there. */
export function focusFirstWrong(): void {
  setTimeout(() => {
    const layers = [...document.querySelectorAll('[role="dialog"]')].filter(
      (layer) => layer.getClientRects().length > 0,
    );
    const scope: ParentNode = layers.at(-1) ?? document;
    scope.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
