/** A tactic's name as a short name: `Command & Control`, `command_and_control`, `CommandAndControl` → `command-and-control`. */
export function tacticSlug(text: string): string {
  return text
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/&/g, ' and ')
    .replace(/\bdefence\b/gi, 'defense')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
