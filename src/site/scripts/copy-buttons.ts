// A button copies the live value or the code of the row, figure or entry it stands in.
const copiedFor = 1600;
const announcer = document.querySelector('[data-announcer]');

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.addEventListener('click', async () => {
    const holder = button.closest('tr, figure, li');
    const value = holder?.querySelector<HTMLElement>('[data-raw]')?.dataset.raw;
    await navigator.clipboard.writeText(value ?? holder?.querySelector('code')?.textContent ?? '');
    const label = button.textContent;
    const copied = button.dataset.copy ?? '';
    button.textContent = copied;
    if (announcer !== null) announcer.textContent = copied;
    button.disabled = true;
    setTimeout(() => {
      button.textContent = label;
      button.disabled = false;
      if (announcer !== null) announcer.textContent = '';
    }, copiedFor);
  });
}

export {};
