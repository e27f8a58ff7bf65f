import type { IndicatorType } from '../../case/records/indicator.ts';
import { isNetworkType } from './network-type.ts';
import { refangAddress } from './refang-address.ts';

/**
 * The live value of a defanged or live one. Hashes, names, paths, keys, command lines and user agents are taken as they
 * are: there, brackets mean something.
 */
export function refang(type: IndicatorType, value: string): string {
  return isNetworkType(type) ? refangAddress(value) : value;
}
