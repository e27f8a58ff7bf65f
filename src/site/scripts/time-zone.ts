// Times are written in UTC; this shows them in the reader's zone and back. Their layout and their decimals stay.
const key = 'zone';
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const toggle = document.querySelector<HTMLButtonElement>('[data-zone-toggle]');
const announcer = document.querySelector('[data-announcer]');
const times = [...document.querySelectorAll<HTMLTimeElement>('main time[datetime*="T"]')].map((time) => ({
  time,
  moment: new Date(time.dateTime.replace(/(\.\d{3})\d+/, '$1')),
  texts: textsOf(time).map((text) => [text, text.data] as const),
}));

function show(local: boolean): void {
  for (const { time, moment, texts } of times) {
    const zoned = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString();
    for (const [text, utc] of texts) {
      text.data = local
        ? utc
            .replace(/\d{4}-\d\d-\d\d/, zoned.slice(0, 10))
            .replace(/\d\d:\d\d(:\d\d)?/, (clock) => zoned.slice(11, 11 + clock.length))
        : utc;
    }
    if (local) time.title = time.dateTime;
    else time.removeAttribute('title');
  }
  for (const name of document.querySelectorAll('[data-zone]')) name.textContent = local ? own : 'UTC';
}

function textsOf(time: Element): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(time, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

if (toggle !== null && times.length > 0 && own !== 'UTC') {
  let local = stored() === 'local';
  if (local) show(local);
  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    local = !local;
    show(local);
    if (announcer !== null) announcer.textContent = toggle.textContent;
    try {
      localStorage.setItem(key, local ? 'local' : 'utc');
    } catch {
      // Storage can be forbidden; the choice then lasts as long as the page.
    }
  });
}

export {};
