// A button copies the live value or the code of the row, figure or entry it stands in; it may come after the page.
const copiedFor = 1600;
const announcer = document.querySelector('[data-announcer]');

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null;
  if (button === null) return;
  await navigator.clipboard.writeText(textToCopy(button));
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

function textToCopy(button: HTMLElement): string {
  const { copyFrom } = button.dataset;
  const all = copyFrom === undefined ? null : document.getElementById(copyFrom);
  if (all !== null)
    return [...all.querySelectorAll<HTMLElement>('[data-raw]')].map(({ dataset }) => dataset.raw).join('\n');
  const holder = button.closest('tr, figure, li');
  const value = holder?.querySelector<HTMLElement>('[data-raw]')?.dataset.raw;
  return value ?? holder?.querySelector('code')?.textContent ?? '';
}

export {};
