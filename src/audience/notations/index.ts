import { backslashCodes } from './backslash-codes.ts';
import { base64Texts } from './base64-texts.ts';
import { characterNumbers } from './character-numbers.ts';
import { characterReferences } from './character-references.ts';
import { defanged } from './defanged.ts';
import { directoryCodes } from './directory-codes.ts';
import { doubledQuotes } from './doubled-quotes.ts';
import { encodedWords } from './encoded-words.ts';
import { hexTexts } from './hex-texts.ts';
import { hostLabels } from './host-labels.ts';
import { joinedLiterals } from './joined-literals.ts';
import { lookAlikes } from './look-alikes.ts';
import { misreadBytes } from './misread-bytes.ts';
import { misreadUtf8 } from './misread-utf-8.ts';
import type { Notation } from './notation.ts';
import { percentCodes } from './percent-codes.ts';
import { quotedPrintable } from './quoted-printable.ts';
import { utf7 } from './utf-7.ts';

/** Every notation in which a text is looked for; those that texts are in most often come first. */
export const notations: readonly Notation[] = [
  lookAlikes,
  percentCodes,
  characterReferences,
  defanged,
  backslashCodes,
  doubledQuotes,
  joinedLiterals,
  quotedPrintable,
  encodedWords,
  hostLabels,
  misreadUtf8,
  utf7,
  directoryCodes,
  base64Texts,
  hexTexts,
  characterNumbers,
  misreadBytes,
];
