import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { singlePage } from './single-page.ts';

const files: Record<string, { text: string; type: string }> = {
  '/b/s.css': { text: '.a > b { color: red }\n', type: 'text/css; charset=utf-8' },
  '/b/media/1.webp': { text: 'small', type: 'image/webp' },
  '/b/media/2.webp': { text: 'large', type: 'image/webp' },
  '/b/cases/x/log.txt': { text: 'a line', type: 'text/plain' },
};
const page = (head: string, body: string) =>
  singlePage({
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title>${head}</head><body>${body}</body></html>`,
    address: '/b/cases/x/',
    file: (address) => {
      const found = files[address];
      return found === undefined ? null : { bytes: new TextEncoder().encode(found.text), type: found.type };
    },
    link: (address) => (address.startsWith('/b/cases/') ? `../${address.split('/')[3]}/case.html` : null),
  });

test('styles lie in the page, and nothing else may be loaded', () => {
  const hash = createHash('sha256').update('.a > b { color: red }').digest('base64');
  const html = page(
    '<link rel="icon" href="/b/i.svg"><link rel="stylesheet" href="/b/s.css" media="print"><meta name="viewport" content="w"><meta property="og:title" content="T"><script src="/b/x.js"></script>',
    '<p>x</p>',
  );
  expect(html).toContain('<style media="print">.a > b { color: red }</style>');
  expect(html).toContain(`style-src &#x27;sha256-${hash}&#x27;; img-src data:`);
  expect(html).toMatch(/^<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv/);
  expect(html).toContain('<meta name="viewport" content="w">');
  expect(html).not.toMatch(/script|og:|i\.svg|<link/);
});

test('what needs a script or the site is left out, the rest is text, a data address or a link', () => {
  const body = (html: string) => /<body>(.*)<\/body>/s.exec(page('', html))?.[1];
  expect(body('<button>Copy</button><b class="scripted">x</b><dialog>d</dialog><nav>n</nav>')).toBe('');
  expect(body('<nav class="toc">n</nav>')).toBe('<nav class="toc">n</nav>');
  expect(body('<a href="/b/tables/T/"><b>T</b></a>')).toBe('<b>T</b>');
  expect(body('<a href="/b/cases/y/#f1">y</a>')).toBe('<a href="../y/case.html#f1">y</a>');
  expect(body('<a href="/b/cases/x/#f1">y</a><a href="#q1">q</a>')).toBe(
    '<a href="#f1">y</a><a href="#q1">q</a>',
  );
  expect(body('<a href="https://h.example/">h</a>')).toBe('<a href="https://h.example/">h</a>');
  expect(body('<a href="log.txt">log</a>')).toBe(
    '<a href="data:text/plain;base64,YSBsaW5l" download="log.txt">log</a>',
  );
  expect(
    body(
      '<a href="/b/media/2.webp"><img src="/b/media/1.webp" srcset="/b/media/1.webp 1w, /b/media/2.webp 2w" sizes="9vw" alt="A"></a>',
    ),
  ).toBe('<img alt="A" src="data:image/webp;base64,bGFyZ2U=">');
  expect(body('<td data-raw="bad.example" data-pagefind-ignore>bad[.]example</td>')).toBe('bad[.]example');
  expect(() => page('<link rel="stylesheet" href="/none.css">', '')).toThrow('/none.css');
});
