import type { IndicatorType } from '../../case/records/indicator.ts';

/** The types that a reader could follow by a click, and that are therefore shown defanged. */
export const networkTypes = ['ipv4', 'ipv6', 'domain', 'url', 'email'] as const satisfies IndicatorType[];

type NetworkType = (typeof networkTypes)[number];

export function isNetworkType(type: IndicatorType): type is NetworkType {
  return networkTypes.some((network) => network === type);
}
