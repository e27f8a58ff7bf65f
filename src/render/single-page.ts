import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, type VisitorResult, visit } from 'unist-util-visit';

/** Where a page of a site and what it refers to come from. */
export interface PageSource {
  html: string;
  /** Its address under the host, such as `/repo/cases/x/`. */
  address: string;
  /** A file of the site by its address; null where there is none, and for pages. */
  file(address: string): { bytes: Uint8Array; type: string } | null;
  /** Where a link to another page of the site leads from the file; null for nowhere. */
  link(address: string): string | null;
}

/**
 * A page of a site as one file that asks for nothing: styles, pictures and files that it links lie in it, nothing in it
 * runs, and its content security policy allows nothing else. What needs a script or the site around it is left out.
 */
export function singlePage(source: PageSource): string {
  const root = fromHtml(source.html);
  const styles: string[] = [];
  visit(root, 'element', (node, index, parent): VisitorResult => {
    if (index === undefined || parent === undefined) return undefined;
    const put = (...nodes: ElementContent[]): VisitorResult => {
      parent.children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    };
    if (node.tagName === 'link' && isStyle(node)) {
      const style = styleOf(node, source);
      styles.push(style.text);
      return put(style.element);
    }
    if (isLeftOut(node)) return put();
    if (node.tagName === 'a') {
      const kept = linkOf(node, source);
      if (kept === null) {
        parent.children.splice(index, 1, ...node.children);
        return [SKIP, index];
      }
      node.properties = { ...node.properties, ...kept };
    }
    if (node.tagName === 'img') embedPicture(node, source);
    for (const name of Object.keys(node.properties)) {
      if (name.startsWith('dataPagefind') || ['dataRaw', 'dataFile', 'dataWord'].includes(name))
        delete node.properties[name];
    }
    return undefined;
  });
  allowOnly(root, styles);
  return `${toHtml(root, { upperDoctype: true })}\n`;
}

const metaKept = ['viewport', 'description', 'color-scheme'];
const tagsLeftOut = ['script', 'noscript', 'link', 'button', 'form', 'dialog', 'nav'];

function isLeftOut({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  if (tagName === 'nav') return !classes.includes('toc');
  if (tagName === 'meta')
    return properties.charSet === undefined && !metaKept.includes(String(properties.name));
  return tagsLeftOut.includes(tagName) || classes.includes('scripted') || 'dataAnnouncer' in properties;
}

function isStyle({ properties }: Element): boolean {
  return Array.isArray(properties.rel) && properties.rel.includes('stylesheet');
}

function styleOf({ properties }: Element, { file }: PageSource): { element: Element; text: string } {
  const found = file(String(properties.href));
  if (found === null) throw new Error(`no style sheet at ${properties.href}`);
  const text = new TextDecoder().decode(found.bytes).trim();
  const media = properties.media === undefined ? {} : { media: properties.media };
  const element: Element = {
    type: 'element',
    tagName: 'style',
    properties: media,
    children: [{ type: 'text', value: text }],
  };
  return { element, text };
}

/** The attributes of a link; null when it leads nowhere from here. */
function linkOf({ properties }: Element, source: PageSource): Record<string, string> | null {
  const href = String(properties.href ?? '');
  if (href.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(href)) return {};
  const { pathname, hash } = new URL(href, new URL(source.address, 'https://site.invalid'));
  if (pathname === source.address) return { href: hash === '' ? '#' : hash };
  const found = source.file(pathname);
  // A picture is there already, in its full size.
  if (found?.type.startsWith('image/') === true) return null;
  if (found !== null)
    return { href: dataAddress(found), download: decodeURIComponent(pathname.split('/').at(-1) ?? '') };
  const link = source.link(pathname);
  return link === null ? null : { href: link + hash };
}

/** The largest of its variants, which come from narrow to wide. */
function embedPicture(picture: Element, { file }: PageSource): void {
  const { src, srcSet, sizes: _, loading: __, ...rest } = picture.properties;
  const candidates = (Array.isArray(srcSet) ? srcSet.map(String) : String(srcSet ?? '').split(','))
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((candidate) => candidate !== '');
  const address = candidates.at(-1) ?? String(src);
  const found = file(address);
  if (found === null) throw new Error(`no picture at ${address}`);
  picture.properties = { ...rest, src: dataAddress(found) };
}

function dataAddress({ bytes, type }: { bytes: Uint8Array; type: string }): string {
  return `data:${type.replace(/\s/g, '')};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** The policy stands before all that it is about. */
function allowOnly(root: Root, styles: readonly string[]): void {
  const hashes = styles.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  const policy = [
    "default-src 'none'",
    `style-src ${hashes.length === 0 ? "'none'" : hashes.join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  visit(root, 'element', (node) => {
    if (node.tagName !== 'head') return;
    const charset = node.children.findIndex(
      (child) => child.type === 'element' && 'charSet' in child.properties,
    );
    node.children.splice(charset + 1, 0, {
      type: 'element',
      tagName: 'meta',
      properties: { httpEquiv: ['content-security-policy'], content: policy },
      children: [],
    });
    return SKIP;
  });
}
