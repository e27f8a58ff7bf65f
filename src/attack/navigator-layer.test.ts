import { expect, test } from 'vitest';
import { navigatorLayer, navigatorUrl } from './navigator-layer.ts';

const rows = [
  {
    technique: 'T1560.001',
    tactic: 'collection',
    score: 2,
    comment: 'Archived with 7-Zip',
    links: [{ label: 'A case', url: 'https://cases.example/cases/a/' }],
  },
  { technique: 'T1059', tactic: 'execution', score: 1, comment: '', links: [] },
  { technique: 'T1059.001', tactic: 'execution', score: 5, comment: '', links: [] },
];
const input = { name: 'Cases', description: 'All cases', version: '19', rows };

test('a layer of three rows', () => {
  expect(navigatorLayer(input)).toMatchInlineSnapshot(`
    {
      "description": "All cases",
      "domain": "enterprise-attack",
      "gradient": {
        "colors": [
          "#ffffffff",
          "#ff6666ff",
        ],
        "maxValue": 5,
        "minValue": 0,
      },
      "name": "Cases",
      "techniques": [
        {
          "score": 1,
          "showSubtechniques": true,
          "tactic": "execution",
          "techniqueID": "T1059",
        },
        {
          "score": 5,
          "tactic": "execution",
          "techniqueID": "T1059.001",
        },
        {
          "showSubtechniques": true,
          "tactic": "collection",
          "techniqueID": "T1560",
        },
        {
          "comment": "Archived with 7-Zip",
          "links": [
            {
              "label": "A case",
              "url": "https://cases.example/cases/a/",
            },
          ],
          "score": 2,
          "tactic": "collection",
          "techniqueID": "T1560.001",
        },
      ],
      "versions": {
        "attack": "19",
        "layer": "4.5",
        "navigator": "5.0.0",
      },
    }
  `);
});

test('the order of the rows does not matter', () => {
  expect(JSON.stringify(navigatorLayer({ ...input, rows: rows.toReversed() }))).toBe(
    JSON.stringify(navigatorLayer(input)),
  );
});

test('a layer without rows has a range to colour', () => {
  expect(navigatorLayer({ ...input, rows: [] }).gradient).toEqual({
    colors: ['#ffffffff', '#ff6666ff'],
    minValue: 0,
    maxValue: 1,
  });
});

test('the link to Navigator holds the address of the layer', () => {
  expect(navigatorUrl('https://cases.example/repo/api/layer.json')).toBe(
    'https://mitre-attack.github.io/attack-navigator/#layerURL=https%3A%2F%2Fcases.example%2Frepo%2Fapi%2Flayer.json',
  );
});
