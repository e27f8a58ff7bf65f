import type { en } from '../en/index.ts';
import { attackText } from './attack.ts';
import { indicatorText } from './indicators.ts';
import { nameText } from './names.ts';
import { text } from './site.ts';
import { tableText } from './tables.ts';

/** German. */
export const de: typeof en = { text, attackText, indicatorText, nameText, tableText };
