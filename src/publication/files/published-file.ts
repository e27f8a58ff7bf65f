/** A file of a site that is not a page. */
export interface PublishedFile {
  /** Path under the base, such as `cases/x/results/q2.csv` or `media/3f2a….webp`. */
  path: string;
  type: string;
  bytes(): Promise<Uint8Array>;
}
