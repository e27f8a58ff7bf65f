/** Opens search: `/` outside a field, Ctrl+K or ⌘K anywhere, or a button. All else of it is loaded then. */
async function open(event: Event): Promise<void> {
  event.preventDefault();
  const { openFinder } = await import('./search-dialog.ts');
  openFinder();
}

for (const button of document.querySelectorAll('[data-find]')) button.addEventListener('click', open);

addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const chord = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (slash || chord) void open(event);
});
