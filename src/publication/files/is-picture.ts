import { imageFormat } from '../../render/image/image-format.ts';

const names = /\.(?:png|apng|jpe?g|jfif|jxl|gif|webp|avif|tiff?|heic|heif|bmp|ico|psd|dng|cr2|nef|arw)$/i;
// TIFF and what cameras make of it, Photoshop, JPEG XL.
const heads = ['II*\0', 'MM\0*', '8BPS', '\xff\x0a', '\0\0\0\x0cJXL '];

/** Whether a file is a picture by its first bytes or its name; such a file is never published as it is. */
export function isPicture(bytes: Uint8Array, path: string): boolean {
  if (imageFormat(bytes) !== null || names.test(path)) return true;
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const isBitmap = head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0';
  const isHeif = /^ftyp(?:hei|hev|mif1|msf1)/.test(head.slice(4));
  return isBitmap || isHeif || heads.some((one) => head.startsWith(one));
}
