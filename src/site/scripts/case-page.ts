import './time-zone.ts';
import './sort-rows.ts';

for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => print());
