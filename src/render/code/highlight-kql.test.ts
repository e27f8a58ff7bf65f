import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenKinds } from '../../kql/service/token-kind.ts';
import { highlightKql } from './highlight-kql.ts';

const tableHref = (name: string) => (name.startsWith('Device') ? `/tables/${name}/` : null);

/** The text of our HTML, as a browser reads it. */
function textOf(html: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#13': '\r' };
  return html.replace(/<[^>]*>/g, '').replace(/&([^;]+);/g, (_, name) => names[name] ?? '?');
}

test('a query keeps its lines, its tables are links and its columns tell their type', () => {
  const text = '// a\n// b\nDeviceEvents\n| where A == "<x>"';
  const at = (part: string) => ({ start: text.indexOf(part), length: part.length });
  expect(
    highlightKql(
      text,
      [
        { ...at('// a\n// b'), kind: 'Comment' },
        { ...at('DeviceEvents'), kind: 'Table' },
        { ...at('|'), kind: 'Punctuation' },
        { ...at('where'), kind: 'QueryOperator' },
        { ...at('A'), kind: 'Column', type: 'string' },
        { ...at('=='), kind: 'ScalarOperator' },
        { ...at('"<x>"'), kind: 'StringLiteral' },
      ],
      tableHref,
    ),
  ).toMatchInlineSnapshot(`
    "<span class="l"><span class="k-cm">// a</span>
    </span><span class="l"><span class="k-cm">// b</span>
    </span><span class="l"><a class="k-tb" href="/tables/DeviceEvents/">DeviceEvents</a>
    </span><span class="l"><span class="k-pu">|</span> <span class="k-qo">where</span> <span title="string">A</span> <span class="k-op">==</span> <span class="k-st">&quot;&lt;x&gt;&quot;</span></span>"
  `);
});

test('a table in brackets is known by its name, one without a page is not a link', () => {
  expect(highlightKql("['Device A']", [{ start: 0, length: 12, kind: 'Table' }], tableHref)).toContain(
    'href="/tables/Device A/"',
  );
  expect(highlightKql('Other', [{ start: 0, length: 5, kind: 'Table' }], tableHref)).toBe(
    '<span class="l"><span class="k-tb">Other</span></span>',
  );
});

test('the text is the query, whatever the tokens are', () => {
  const token = fc.record({ gap: fc.nat(3), length: fc.nat(6), kind: fc.constantFrom(...tokenKinds) });
  const text = fc
    .array(fc.constantFrom('\n', '\r\n', ' ', '<', '&', '"', '|', 'a', 'é', '😀', '&lt;'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.array(token), (query, made) => {
      let at = 0;
      const tokens = made.map(({ gap, length, kind }) => {
        const start = at + gap;
        at = start + length;
        return { start, length, kind, type: 'a"b' };
      });
      const html = highlightKql(query, tokens, () => '/x"/');
      expect(textOf(html)).toBe(query);
      expect(html.match(/<span class="l">/g)?.length ?? 0).toBe(
        query.split(/(?<=\n)/).filter(Boolean).length,
      );
    }),
  );
});
