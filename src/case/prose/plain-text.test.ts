import { expect, test } from 'vitest';
import { parseProse } from '../../render/prose/parse-prose.ts';
import { plainText } from './plain-text.ts';

test('the words are kept, markup, barred texts, placed records and HTML are not', () => {
  const text = `# Title
One *two* \`three\`[^1] [four](#f1)\\
five :redact[John] <b>six</b> ![seven](x.png) a &amp; b

::finding{#F1}
:::tlp{level="RED"}
- eight
- nine
:::

| ten | eleven |
| --- | ------ |
| 12  | 13     |

\`\`\`kql
T
| take 1
\`\`\`

<!-- hidden -->

[^1]: fourteen
`;
  expect(plainText(parseProse(text).root)).toMatchInlineSnapshot(`
    "Title
    One two three four
    five  six seven a & b
    eight
    nine
    ten	eleven
    12	13
    T
    | take 1
    fourteen"
  `);
});
