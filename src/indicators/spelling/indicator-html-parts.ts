/**
 * A defanged value in parts, between which a line may break (`<wbr>`): before each `[.]`, `[@]` and `[:]`.
 * Joined, the parts are the value.
 */
export function indicatorHtmlParts(defanged: string): string[] {
  return defanged.split(/(?=\[[.@:]\])/);
}
