import type { CodeTools } from '../prose/prose-options.ts';
import type { ProseWords } from '../prose/prose-words.ts';

/** The head over a block of code as HTML: what it is for, Copy, and the way to where it runs. */
export function codeHead({ name, portal, replaced }: CodeTools, label: string, words: ProseWords): string {
  const copied = replaced === 0 ? words.copied : words.copiedReplaced(replaced);
  const said = replaced === 0 ? '' : ` <span>${words.replaced(replaced)}</span>`;
  const open =
    portal === null
      ? ''
      : ` <a class="btn" rel="external noreferrer" href="${escaped(portal.url)}">${words.openIn(portal.portal)}</a>`;
  return `<figcaption data-pagefind-ignore><span class="muted">${escaped(name)}</span>${said} <span class="row"><button class="btn scripted" type="button" data-copy="${escaped(copied)}" aria-label="${escaped(words.copyCode(label))}">${words.copy}</button>${open}</span></figcaption>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
