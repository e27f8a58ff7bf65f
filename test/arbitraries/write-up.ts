import fc from 'fast-check';

/** A generated write-up, and what of it must be in its case. */
export interface GeneratedWriteUp {
  text: string;
  /** Words that stand nowhere else, one in every text. */
  words: readonly string[];
  /** Queries in fences that are tagged as KQL. */
  queries: readonly string[];
  /** Addresses of pictures. */
  images: readonly string[];
  /** Addresses of links. */
  links: readonly string[];
}

type Choose = fc.GeneratorValue;

/** Write-ups of every shape that was seen in the wild, and of some that nobody writes on purpose. */
export const writeUp: fc.Arbitrary<GeneratedWriteUp> = fc.gen().map((choose) => {
  const book: Book = { choose, words: [], queries: [], images: [], links: [] };
  const blocks = Array.from({ length: some(choose, 1, 12) }, () => block(book, 2));
  const before = choose(
    fc.constantFrom,
    '',
    '',
    '# Threat hunt of one host\n\n',
    '---\ntitle: Told before\ntags: [one]\n---\n',
    '\uFEFF',
  );
  const lineEnd = choose(fc.constantFrom, '\n', '\n', '\r\n');
  const text = (before + blocks.join(choose(fc.constantFrom, '\n\n', '\n\n\n'))).replaceAll('\n', lineEnd);
  return { text, words: book.words, queries: book.queries, images: book.images, links: book.links };
});

interface Book {
  choose: Choose;
  words: string[];
  queries: string[];
  images: string[];
  links: string[];
}

function some(choose: Choose, least: number, most: number): number {
  return choose(fc.integer, { min: least, max: most });
}

function word({ words }: Book): string {
  const one = `zq${words.length}qz`;
  words.push(one);
  return one;
}

function image(book: Book): string {
  const src = `https://pictures.example/p${book.images.length}.png`;
  book.images.push(src);
  const alt = word(book);
  return book.choose(fc.constantFrom, `![${alt}](${src})`, `<img width="9" src="${src}" alt="${alt}" />`);
}

function link(book: Book): string {
  const url = `https://links.example/l${book.links.length}`;
  book.links.push(url);
  const label = word(book);
  return book.choose(
    fc.constantFrom,
    `[${label}](${url})`,
    `<a href="${url}">${label}</a>`,
    `<${url}> ${label}`,
  );
}

function inline(book: Book): string {
  const { choose } = book;
  const parts: ((book: Book) => string)[] = [
    word,
    word,
    (one) => `**${word(one)}**`,
    (one) => `\`${word(one)}\``,
    (one) => `_${word(one)}_`,
    (one) => `<b>${word(one)}</b>`,
    (one) => `${word(one)} <br>\n${word(one)}`,
    (one) => `${word(one)} | ${word(one)}`,
    (one) => `T1059.001 ${word(one)}`,
    (one) => `${word(one)} at 2025-11-20 10:30 and 203.0.113.7`,
    (one) => `<${word(one)} no results>`,
    (one) => `${word(one)} :::: {#} [ ] ${word(one)}`,
    link,
    image,
  ];
  return Array.from({ length: some(choose, 1, 4) }, () => choose(fc.constantFrom, ...parts)(book)).join(' ');
}

function fence(book: Book): string {
  const { choose } = book;
  const tag = choose(fc.constantFrom, 'kql', 'KQL', 'kusto', 'sql', '', 'powershell', 'text');
  const name = word(book);
  const query = choose(
    fc.constantFrom,
    `DeviceFileEvents\n| where FileName == "${name}"\n| take 5`,
    `let name = "${name}";\n\nDeviceProcessEvents\n| where DeviceName == name\n`,
    `  SigninLogs\n  | where UserPrincipalName == "${name}"   \n\t| count`,
    `// ${name}\n| where broken ==`,
  );
  if (/^(?:kql|kusto)$/i.test(tag)) book.queries.push(query);
  return `\`\`\`${tag}\n${query}\n\`\`\``;
}

function block(book: Book, depth: number): string {
  const { choose } = book;
  const nested = (): string => (depth === 0 ? inline(book) : block(book, depth - 1));
  const shapes: (() => string)[] = [
    () => inline(book),
    () => `${'#'.repeat(some(choose, 1, 6))} ${inline(book).replaceAll('\n', ' ')}`,
    () =>
      `## ${choose(fc.constantFrom, 'Flag 1:', 'Step 2 -', '3.', 'KQL query', 'Response', 'Summary', 'IOCs', 'Recommendations')} ${word(book)}`,
    () => `<h3>${word(book)}</h3>\n${inline(book)}`,
    () => `**1. ${word(book)}**`,
    () => fence(book),
    () => image(book),
    () => `${image(book)}\n${image(book)}`,
    () => `[${image(book)}](https://links.example/around)`,
    () => `- ${indented(nested(), 2)}\n- ${indented(nested(), 2)}`,
    () => `1. ${inline(book)}\n\n   ${indented(nested(), 3)}\n2. ${indented(nested(), 3)}`,
    () => `> ${nested().replaceAll('\n', '\n> ')}`,
    () => `<details>\n<summary>${word(book)}</summary>\n\n${nested()}\n\n</details>`,
    () => `<ul>\n  <li>${word(book)}</li>\n  <li>${word(book)} &amp; ${word(book)}</li>\n</ul>`,
    () =>
      `<table><tr><th>${word(book)}</th></tr><tr><td>${word(book)} T1105</td><td>${word(book)}</td></tr></table>`,
    () =>
      `| Tactic | Technique | ${word(book)} |\n| --- | --- | --- |\n| Execution | ${choose(fc.constantFrom, 'T1059.001', '**T1053**, T1136', 'PowerShell (T1086)', 'T9999', '')} | ${word(book)} ${image(book)} |`,
    () =>
      `| Time (UTC) | Event |\n| --- | --- |\n| 2025-11-20 10:30:0${some(choose, 0, 9)} | ${word(book)} |\n| later | ${word(book)} |`,
    () =>
      `| Type | Value |\n| --- | --- |\n| Domain | evil${some(choose, 0, 9)}[.]test |\n| Host | ${word(book)} |`,
    () => `DeviceNetworkEvents <br>\n| where RemoteUrl == "${word(book)}" <br>\n| take 1 <br>`,
    () => `Severity: ${choose(fc.constantFrom, 'High', 'unknown', '`low`')} ${word(book)}`,
    () =>
      choose(
        fc.constantFrom,
        '---',
        '***',
        '<!-- a remark -->',
        '&nbsp;',
        '::finding{#F1}',
        '::query{#Q9}',
        '<br>',
        '<hr/>',
      ),
    () => `    ${word(book)} indented\n    | where x`,
    () => `${word(book)}[^n${book.words.length}]\n\n[^n${book.words.length}]: ${word(book)}`,
    () => `[${word(book)}][ref${book.words.length}]\n\n[ref${book.words.length}]: https://links.example/ref`,
    () => `~~~\n${word(book)} \`\`\`\n~~~`,
    () => `<pre><code>${word(book)}\n  ${word(book)}</code></pre>`,
  ];
  return choose(fc.constantFrom, ...shapes)();
}

function indented(text: string, by: number): string {
  return text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`);
}
