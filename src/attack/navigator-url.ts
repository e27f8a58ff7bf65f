/** What opens a published layer in MITRE's own Navigator. */
export function navigatorUrl(layerUrl: string): string {
  return `https://mitre-attack.github.io/attack-navigator/#layerURL=${encodeURIComponent(layerUrl)}`;
}
