const dialog = document.querySelector<HTMLDialogElement>('dialog.finder');

/**
 * Opens search: `/` outside a field, Ctrl+K or ⌘K anywhere, or a button. The dialog opens at once, so that no letter typed
 * after the key is lost; what searches is loaded then, and reads what was typed by that time.
 */
function open(event: Event): void {
  event.preventDefault();
  if (dialog === null || dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input')?.select();
  void import('./search-dialog.ts').then(({ prepareFinder }) => prepareFinder(dialog));
}

for (const button of document.querySelectorAll('[data-find]')) button.addEventListener('click', open);

addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const chord = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (slash || chord) open(event);
});

export {};
