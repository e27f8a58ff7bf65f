/** The page of a case with the number of its sheet at each entry of its contents, for the style sheet to print. */
export function numberedContents(html: string, sheets: ReadonlyMap<string, number>): string {
  return html.replace(/<nav class="toc"[\s\S]*?<\/nav>/, (contents) =>
    contents.replace(/<a\b([^>]*?) href="#([^"]*)"/g, (link, attributes: string, anchor: string) => {
      const sheet = sheets.get(plain(anchor));
      return sheet === undefined ? link : `<a${attributes} data-page="${sheet}" href="#${anchor}"`;
    }),
  );
}

function plain(anchor: string): string {
  try {
    return decodeURIComponent(anchor.replaceAll('&amp;', '&'));
  } catch {
    return anchor;
  }
}
