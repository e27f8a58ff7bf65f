/** A picture as Markdown. */
export function imageMarkdown(alt: string, src: string): string {
  return `![${escapedLabel(alt)}](${destination(src)})`;
}

/** A link as Markdown; `label` is Markdown already. */
export function linkMarkdown(label: string, href: string): string {
  return `[${label}](${destination(href)})`;
}

function escapedLabel(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\[\]`<*_]/g, '\\$&');
}

function destination(address: string): string {
  const plain = address.trim().replace(/\s*\n\s*/g, '');
  return /^[^\s<>()\\]+$/.test(plain) ? plain : `<${plain.replace(/[\\<>]/g, '\\$&')}>`;
}
