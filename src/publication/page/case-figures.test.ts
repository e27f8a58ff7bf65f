import { expect, test } from 'vitest';
import { caseFigures } from './case-figures.ts';

type Case = Parameters<typeof caseFigures>[0];

const hour = 3_600_000;
const incident = {
  verdict: 'true-positive',
  status: 'closed',
  occurred: { from: '2026-03-10T12:00:00Z', to: '2026-03-10T15:30:00Z' },
  findings: [],
  timeline: [],
  assets: [],
  response: [],
} as unknown as Case;

const action = (id: string, phase: string, completed?: string, status = 'done') => ({
  id,
  phase,
  status,
  completed,
});
const timesOf = (response: readonly object[], more: object = {}) =>
  caseFigures({ ...incident, response, ...more } as Case).times.map(
    ({ name, length, inDays, action: by }) => [name, length / hour, inDays, by],
  );

test('each time runs from the first activity to the action that ends it', () => {
  expect(
    timesOf([
      action('R1', 'detection', '2026-03-10T13:00:00Z'),
      action('R2', 'containment', '2026-03-10T15:00:00Z'),
      action('R3', 'containment', '2026-03-10T14:00:00Z'),
      action('R4', 'eradication', '2026-03-11T12:00:00Z'),
      action('R5', 'eradication', undefined, 'rejected'),
    ]),
  ).toEqual([
    ['detection', 1, false, 'R1'],
    ['containment', 3, false, 'R2'],
    ['eradication', 24, false, 'R4'],
    ['dwell', 3.5, false, null],
  ]);
});

test('a date gives whole days, and the day itself none', () => {
  expect(
    timesOf([
      action('R1', 'containment', '2026-03-10'),
      action('R2', 'eradication', '2026-03-12'),
      action('R3', 'eradication', '2026-03-11T23:00:00Z'),
    ]),
  ).toEqual([
    ['containment', 0, true, 'R1'],
    ['eradication', 48, true, 'R2'],
    ['dwell', 3.5, false, null],
  ]);
});

test('what the status does not say yet is not told, nor what is recommended', () => {
  const response = [
    action('R1', 'containment', '2026-03-10T14:00:00Z'),
    action('R2', 'eradication', '2026-03-11T12:00:00Z'),
  ];
  expect(timesOf(response, { status: 'contained' }).map(([name]) => name)).toEqual(['containment', 'dwell']);
  expect(timesOf(response, { status: 'open' }).map(([name]) => name)).toEqual(['dwell']);
  expect(timesOf([action('R1', 'containment', '2026-03-10T14:00:00Z', 'recommended')])).toHaveLength(1);
});

test('a detection rule that came after containment did not detect this', () => {
  const response = [
    action('R1', 'detection', '2026-03-20'),
    action('R2', 'containment', '2026-03-10T14:00:00Z'),
  ];
  expect(timesOf(response).map(([name]) => name)).toEqual(['containment', 'dwell']);
});

test('without a proven activity, or its beginning, no time is shown, nor one before it', () => {
  const response = [action('R1', 'containment', '2026-03-10T14:00:00Z')];
  for (const verdict of [undefined, 'undetermined', 'false-positive', 'benign-positive'])
    expect(timesOf(response, { verdict })).toEqual([]);
  expect(timesOf(response, { occurred: undefined })).toEqual([]);
  expect(timesOf([action('R1', 'containment', '2026-03-09T14:00:00Z')]).map(([name]) => name)).toEqual([
    'dwell',
  ]);
});

test('touched are the hosts and accounts that observed findings and events name', () => {
  const asset = (id: string, type: string, compromised?: string) => ({ id, type, compromised });
  const { touched } = caseFigures({
    ...incident,
    assets: [
      asset('A1', 'device', 'yes'),
      asset('A2', 'device'),
      asset('A3', 'device', 'no'),
      asset('A4', 'device', 'yes'),
      asset('A5', 'account', 'unknown'),
      asset('A6', 'mailbox', 'yes'),
    ],
    findings: [{ assets: ['A1', 'A3', 'A5', 'A6'] }, { outcome: 'not-observed', assets: ['A4'] }],
    timeline: [{ assets: ['A2'] }],
  } as unknown as Case);
  expect(touched).toEqual([
    { name: 'hosts', touched: 2, compromised: 1 },
    { name: 'accounts', touched: 1, compromised: 0 },
  ]);
});
