/**
 * Markdown in which what has the form of a placed record is text: the case gives its records ids of its own. What
 * bars a text or marks a part stays, for it protects something.
 */
export function withoutDirectives(markdown: string): string {
  return markdown.replace(/(?<![:\\\w`])(?=::(?:finding|query|evidence)\{)/g, '\\');
}
