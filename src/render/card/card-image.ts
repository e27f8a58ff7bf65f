import sharp from 'sharp';

/** A card as PNG. Few colours and no dithering: a third of the bytes, and nothing of it is seen. */
export async function cardImage(svg: string): Promise<Uint8Array> {
  const png = sharp(new TextEncoder().encode(svg)).png({ palette: true, effort: 1, dither: 0 });
  return new Uint8Array(await png.toBuffer());
}

/** What decides the pixels beside the drawing. */
export const cardEncoder = JSON.stringify(sharp.versions);
