// Times are written in UTC; this shows them in the reader's zone and back. Their layout and their decimals stay.
const key = 'zone';
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const toggle = document.querySelector<HTMLButtonElement>('[data-zone-toggle]');
const announcer = document.querySelector('[data-announcer]');
const times = [...document.querySelectorAll<HTMLTimeElement>('main time[datetime*="T"]')].map((time) => ({
  time,
  moment: new Date(time.dateTime.replace(/(\.\d{3})\d+/, '$1')),
  title: time.getAttribute('title'),
  texts: textsOf(time).map((text) => [text, text.data] as const),
}));

// Texts of the drawn timeline: a day, a clock time or both; a round day is not a round day elsewhere.
const drawn = [...document.querySelectorAll<SVGTextElement>('main svg [data-at]')].map((text) => ({
  text,
  utc: text.textContent.trim(),
  moment: new Date(Number(text.dataset.at)),
  isDay: text.dataset.day !== undefined,
}));

function zonedTime(moment: Date): string {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString();
}

function showDrawn(local: boolean): void {
  let lastDay = '';
  for (const { text, utc, moment, isDay } of drawn) {
    const zoned = zonedTime(moment);
    const [day, clock] = [zoned.slice(5, 10), zoned.slice(11, 16)];
    if (!local) text.textContent = utc;
    else if (isDay) {
      const year = zoned.slice(0, 4) === lastDay.slice(0, 4) ? '' : zoned.slice(0, 5);
      text.textContent = zoned.slice(0, 10) === lastDay ? '' : year + day;
      lastDay = zoned.slice(0, 10);
    } else if (/^\d\d:\d\d$/.test(utc)) text.textContent = clock === '00:00' ? day : clock;
    else if (/^\d\d-\d\d$/.test(utc)) text.textContent = clock === '00:00' ? day : `${day} ${clock}`;
    else {
      text.textContent = utc
        .replace(/\d\d-\d\d/, day)
        .replace(/\d\d:\d\d(:\d\d)?/, (written) => zoned.slice(11, 11 + written.length));
    }
  }
}

function show(local: boolean): void {
  showDrawn(local);
  for (const { time, moment, texts, title } of times) {
    const zoned = zonedTime(moment);
    for (const [text, utc] of texts) {
      text.data = local
        ? utc
            .replace(/\d{4}-\d\d-\d\d/, zoned.slice(0, 10))
            .replace(/\d\d:\d\d(:\d\d)?/, (clock) => zoned.slice(11, 11 + clock.length))
        : utc;
    }
    // In UTC the title, where there is one, says what the page has no room for.
    if (local || title !== null) time.title = time.dateTime;
    else time.removeAttribute('title');
  }
  if (toggle !== null) {
    const { toLocal = '', toUtc = '' } = toggle.dataset;
    toggle.textContent = local ? toUtc : toLocal.replace('{zone}', ownZone);
  }
  for (const name of document.querySelectorAll('[data-zone]')) name.textContent = local ? ownZone : 'UTC';
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

if (toggle !== null && times.length > 0 && ownZone !== 'UTC') {
  let local = stored() === 'local';
  show(local);
  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    local = !local;
    show(local);
    if (announcer !== null)
      announcer.textContent = `${toggle.dataset.shown ?? ''} ${local ? ownZone : 'UTC'}`;
    try {
      localStorage.setItem(key, local ? 'local' : 'utc');
    } catch {
      // Storage can be forbidden; the choice then lasts as long as the page.
    }
  });
}

export {};
