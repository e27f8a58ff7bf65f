// What TextDecoder does not know, or knows in some versions only: the characters of the bytes from 0x80 on.
const upper = {
  'windows-1252':
    '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ\xa0¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0',
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0',
  macintosh: '',
  'windows-1251': '',
  'koi8-r': '',
};

export type CodePage = keyof typeof upper;

const bytes = Uint8Array.from({ length: 128 }, (_, at) => 128 + at);
for (const name of ['macintosh', 'windows-1251', 'koi8-r'] as const) {
  upper[name] = new TextDecoder(name).decode(bytes);
}

const byteOf = new Map(
  Object.entries(upper).map(([name, signs]) => [
    name,
    new Map([...signs].map((sign, at) => [sign, 128 + at] as const)),
  ]),
);

/** The byte of a character beyond ASCII, undefined when the code page has none; C1 controls count as bytes of Windows-1252. */
export function pageByte(page: CodePage, sign: string): number | undefined {
  const code = sign.charCodeAt(0);
  return (
    byteOf.get(page)?.get(sign) ?? (page === 'windows-1252' && code >= 0x80 && code < 0xa0 ? code : undefined)
  );
}

/** The character of a byte from 0x80 on. */
export function pageCharacter(page: CodePage, byte: number): string {
  return upper[page][byte - 128] ?? '';
}
