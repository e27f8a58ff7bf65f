import { backslashCodes } from './backslash-codes.ts';
import { base64Texts } from './bytes/base64-texts.ts';
import { directoryCodes } from './bytes/directory-codes.ts';
import { hexTexts } from './bytes/hex-texts.ts';
import { misreadBytes } from './bytes/misread-bytes.ts';
import { misreadUtf8 } from './bytes/misread-utf-8.ts';
import { utf7 } from './bytes/utf-7.ts';
import { characterNumbers } from './character-numbers.ts';
import { characterReferences } from './character-references.ts';
import { defanged } from './defanged.ts';
import { doubledQuotes } from './doubled-quotes.ts';
import { encodedWords } from './encoded-words.ts';
import { hostLabels } from './host-labels.ts';
import { joinedLiterals } from './joined-literals.ts';
import { lookAlikes } from './look-alike-letters.ts';
import { marksInWords } from './marks-in-words.ts';
import { markupTags } from './markup-tags.ts';
import type { Notation } from './notation.ts';
import { percentCodes } from './percent-codes.ts';
import { quotedPrintable } from './quoted-printable.ts';

/** Every notation in which a text is looked for; those that texts are in most often come first. */
export const notations: readonly Notation[] = [
  lookAlikes,
  percentCodes,
  characterReferences,
  markupTags,
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
  marksInWords,
];
