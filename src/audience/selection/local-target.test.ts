import { expect, test } from 'vitest';
import { localTarget } from './local-target.ts';

test('addresses in the prose of a case lead to anchors, cases and files', () => {
  const read = (url: string) => {
    const target = localTarget(url, 'me');
    if (target.kind === 'elsewhere' || target.kind === 'settings') return `${url} -> ${target.kind}`;
    return `${url} -> ${target.kind} of ${target.slug}: ${target.kind === 'file' ? target.path : target.anchor}`;
  };
  expect(
    [
      '#F1',
      './#f1',
      'index.md#q%31',
      '../other/index.md',
      '../Other/index.md#F3',
      '../other.md',
      '/repo/cases/other/',
      'https://host.example/repo/cases/other/#f1',
      'evidence/a%20b.png',
      './evidence/../evidence/A.png?x=1',
      'evidence\\a.png',
      '../other/evidence/a.png',
      '../../README.md',
      '../../casebook.yaml',
      'evidence/../../../Tables/own.yaml',
      'https://host.example/',
      'mailto:a@b.example',
    ].map(read),
  ).toMatchInlineSnapshot(`
    [
      "#F1 -> anchor of me: f1",
      "./#f1 -> anchor of me: f1",
      "index.md#q%31 -> anchor of me: q1",
      "../other/index.md -> case of other: ",
      "../Other/index.md#F3 -> case of other: f3",
      "../other.md -> case of other: ",
      "/repo/cases/other/ -> case of other: ",
      "https://host.example/repo/cases/other/#f1 -> case of other: f1",
      "evidence/a%20b.png -> file of me: evidence/a b.png",
      "./evidence/../evidence/A.png?x=1 -> file of me: evidence/a.png",
      "evidence\\a.png -> file of me: evidence/a.png",
      "../other/evidence/a.png -> file of other: evidence/a.png",
      "../../README.md -> elsewhere",
      "../../casebook.yaml -> settings",
      "evidence/../../../Tables/own.yaml -> settings",
      "https://host.example/ -> elsewhere",
      "mailto:a@b.example -> elsewhere",
    ]
  `);
});
