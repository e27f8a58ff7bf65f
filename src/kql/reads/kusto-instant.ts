const ticksPerMillisecond = 10_000n;

const units: Record<string, bigint> = {
  d: 864_000_000_000n,
  h: 36_000_000_000n,
  m: 600_000_000n,
  s: 10_000_000n,
  ms: 10_000n,
  microsecond: 10n,
  tick: 1n,
};

const longUnits: Record<string, string> = {
  day: 'd',
  days: 'd',
  hour: 'h',
  hours: 'h',
  hr: 'h',
  hrs: 'h',
  minute: 'm',
  minutes: 'm',
  min: 'm',
  mins: 'm',
  second: 's',
  seconds: 's',
  sec: 's',
  secs: 's',
  milli: 'ms',
  millis: 'ms',
  millisec: 'ms',
  millisecond: 'ms',
  milliseconds: 'ms',
  micro: 'microsecond',
  micros: 'microsecond',
  microsec: 'microsecond',
  microseconds: 'microsecond',
  ticks: 'tick',
};

/** A point in time as Kusto keeps it: ticks of 100 ns since 1970-01-01 UTC; null when the text is none. */
export function instantOf(text: string): bigint | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    );
  if (!match) return null;
  const [
    ,
    year = '',
    month = '',
    day = '',
    hour = '0',
    minute = '0',
    second = '0',
    fraction = '',
    zone = 'Z',
  ] = match;
  const milliseconds = Date.UTC(+year, +month - 1, +day, +hour, +minute, +second);
  if (
    +month > 12 ||
    new Date(milliseconds).getUTCDate() !== +day ||
    +hour > 23 ||
    +minute > 59 ||
    +second > 59
  )
    return null;
  const offset = /^z$/i.test(zone)
    ? 0
    : (zone.startsWith('-') ? -1 : 1) * (+zone.slice(1, 3) * 60 + +zone.slice(-2));
  return (
    BigInt(milliseconds - offset * 60_000) * ticksPerMillisecond + BigInt(fraction.padEnd(7, '0') || '0')
  );
}

/** A length of time in ticks: `2d`, `1.5h`, `timespan(1.02:03:04)`; null when the text is none. */
export function durationOf(text: string): bigint | null {
  const inner = /^(?:timespan|time)\s*\((.*)\)$/is.exec(text.trim())?.[1]?.trim() ?? text.trim();
  const short = /^(-?\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(inner);
  if (short) {
    const [, amount = '', unit = ''] = short;
    const ticks = units[longUnits[unit] ?? unit];
    if (ticks === undefined) return null;
    return amount.includes('.') ? BigInt(Math.round(Number(amount) * Number(ticks))) : BigInt(amount) * ticks;
  }
  const long = /^(-)?(?:(\d+)\.)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?$/.exec(inner);
  if (!long) return null;
  const [, minus, day = '0', hour = '0', minute = '0', second = '0', fraction = ''] = long;
  const seconds = BigInt(day) * 86_400n + BigInt(hour) * 3_600n + BigInt(minute) * 60n + BigInt(second);
  const ticks = seconds * 10_000_000n + BigInt(fraction.padEnd(7, '0'));
  return minus === undefined ? ticks : -ticks;
}

/** ISO 8601 in UTC with as many digits as the instant has. */
export function isoText(ticks: bigint): string {
  const fraction = ((ticks % 10_000_000n) + 10_000_000n) % 10_000_000n;
  const date = new Date(Number((ticks - fraction) / ticksPerMillisecond));
  const digits = fraction === 0n ? '' : `.${fraction.toString().padStart(7, '0').replace(/0+$/, '')}`;
  return `${date.toISOString().slice(0, 19)}${digits}Z`;
}
