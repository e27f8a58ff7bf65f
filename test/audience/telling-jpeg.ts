import sharp from 'sharp';

/** A photograph that tells where it was taken and by whom: EXIF with a place, XMP and a comment. */
export async function tellingJpeg(
  colour: { r: number; g: number; b: number },
  told: { artist: string; place: string; xmp: string; comment: string },
): Promise<Uint8Array> {
  const plain = await sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
  const xmp = `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/">${told.xmp}</x:xmpmeta>`;
  return new Uint8Array(
    Buffer.concat([
      plain.subarray(0, 2),
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(told.artist, told.place)])),
      segment(0xe1, Buffer.from(xmp, 'latin1')),
      segment(0xfe, Buffer.from(told.comment, 'latin1')),
      plain.subarray(2),
    ]),
  );
}

/** Two directories: the artist, and one about the place with its name. */
function exif(artist: string, place: string): Buffer {
  const [first, second] = [Buffer.from(`${artist}\0`), Buffer.from(`${place}\0`)];
  const [places, texts] = [8 + 2 + 2 * 12 + 4, 8 + 2 + 2 * 12 + 4 + 2 + 2 * 12 + 4];
  const directory = (
    entries: readonly (readonly [tag: number, type: number, count: number, value: Buffer])[],
  ) =>
    Buffer.concat([
      numbers(2, entries.length),
      ...entries.flatMap(([tag, type, count, value]) => [
        numbers(2, tag),
        numbers(2, type),
        numbers(4, count),
        value,
      ]),
      numbers(4, 0),
    ]);
  return Buffer.concat([
    Buffer.from('MM\0*'),
    numbers(4, 8),
    directory([
      [0x013b, 2, first.length, numbers(4, texts)],
      [0x8825, 4, 1, numbers(4, places)],
    ]),
    directory([
      [0x0001, 2, 2, Buffer.from('N\0\0\0')],
      [0x0012, 2, second.length, numbers(4, texts + first.length)],
    ]),
    first,
    second,
  ]);
}

function segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker]), numbers(2, data.length + 2), data]);
}

function numbers(size: 2 | 4, value: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
}
