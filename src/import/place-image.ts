/** Where a picture lies in the case; `note` says where it came from, or why it is not there. */
export interface ImagePlace {
  file?: string;
  url?: string;
  note: string | null;
}

/** Asks where the picture that a write-up names by `src` lies in the case; null when nowhere. */
export type PlaceImage = (src: string, id: string) => ImagePlace | Promise<ImagePlace | null> | null;
