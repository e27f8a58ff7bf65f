const monthsShown = 24;

export interface Month {
  /** `2025-11` */
  month: string;
  cases: number;
}

/** Cases per month from the month of the oldest to that of the newest, at most the last 24; `dates` are ISO dates. */
export function casesPerMonth(dates: readonly string[]): Month[] {
  const counts = new Map<string, number>();
  for (const date of dates) {
    const month = date.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const numbers = [...counts.keys()].map(monthNumber);
  const last = Math.max(...numbers);
  const first = Math.max(Math.min(...numbers), last - monthsShown + 1);
  const months: Month[] = [];
  for (let at = first; at <= last; at++) {
    const month = monthName(at);
    months.push({ month, cases: counts.get(month) ?? 0 });
  }
  return months;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthName(at: number): string {
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
