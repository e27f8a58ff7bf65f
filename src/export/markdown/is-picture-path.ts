/** Whether GitHub shows the file as a picture. */
export function isPicturePath(path: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif)$/i.test(path);
}
