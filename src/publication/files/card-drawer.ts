import { cardEncoder, cardImage } from '../../render/card/card-image.ts';
import { type SocialCard, socialCard } from '../../render/card/social-card.ts';
import type { KeptFiles } from '../../workspace/load/kept-files.ts';

/** Draws cards as PNG and keeps them by what is drawn; null keeps none. */
export function cardDrawer(kept: KeptFiles | null): (card: SocialCard) => Promise<Uint8Array> {
  return async (card) => {
    const svg = socialCard(card);
    const key = cardEncoder + svg;
    const known = await kept?.read(key);
    if (known) return known;
    const png = await cardImage(svg);
    await kept?.keep(key, png);
    return png;
  };
}
