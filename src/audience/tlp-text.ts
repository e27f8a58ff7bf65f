import type { TlpLevel } from '../case/tlp.ts';

/** How a level is written and explained, and the class that gives it its official colour on black. */
export interface TlpText {
  /** As it is printed, such as `TLP:AMBER+STRICT`; never translated. */
  label: string;
  /** Who may have it, in one sentence. */
  means: string;
  className: string;
}

/** Traffic Light Protocol 2.0 as FIRST defines it, in short (https://www.first.org/tlp/). */
export const tlpTexts: Readonly<Record<TlpLevel, TlpText>> = {
  CLEAR: {
    label: 'TLP:CLEAR',
    means: 'May be shared with everybody.',
    className: 'tlp-clear',
  },
  GREEN: {
    label: 'TLP:GREEN',
    means: 'May be shared within the community, but not where the public can read it.',
    className: 'tlp-green',
  },
  AMBER: {
    label: 'TLP:AMBER',
    means: 'May be shared, by need to know, within the organisation and with its clients.',
    className: 'tlp-amber',
  },
  'AMBER+STRICT': {
    label: 'TLP:AMBER+STRICT',
    means: 'May be shared, by need to know, within the organisation only.',
    className: 'tlp-amber-strict',
  },
  RED: {
    label: 'TLP:RED',
    means: 'For the eyes and ears of those who were given it, and nobody else.',
    className: 'tlp-red',
  },
};
