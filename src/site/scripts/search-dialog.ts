/** Shows the search dialog. */
export function openFinder(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.finder');
  if (dialog !== null && !dialog.open) dialog.showModal();
}
