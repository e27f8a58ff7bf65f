import { attackText } from './attack.ts';
import { indicatorText } from './indicators.ts';
import { nameText } from './names.ts';
import { text } from './site.ts';
import { tableText } from './tables.ts';

/** English. Every other language has the same words. */
export const en = { text, attackText, indicatorText, nameText, tableText };
