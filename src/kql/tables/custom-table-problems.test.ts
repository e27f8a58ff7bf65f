import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customTableProblems } from './custom-table-problems.ts';

test('accepts what Kusto writes', () => {
  expect(
    customTableProblems({
      platform: 'sentinel',
      tables: { App_CL: { TimeGenerated: 'datetime', Score: 'real' } },
      functions: {
        A: { parameters: "(T:(*), x:string='a,b', y:dynamic=dynamic([1, 2]))", body: 'T | take 1' },
        B: { parameters: '()', returns: "(a:string, ['b c']:int, *)" },
        C: { returns: 'bool' },
      },
    }),
  ).toEqual([]);
});

test('says what cannot be read', () => {
  const problems = customTableProblems({
    platform: 'sentinel',
    tables: { App_CL: { Score: 'number' } },
    functions: {
      A: { parameters: '(x:text)', returns: 'bool' },
      B: { parameters: '(x:string', body: 'print x' },
      C: { parameters: '(x)', returns: '(a)' },
      D: {},
    },
  });
  expect(
    problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
  ).toMatchInlineSnapshot(`
    "tables.App_CL.Score: Unexpected type \`number\`, expected string, int, long, real, decimal, bool, datetime, timespan, guid or dynamic instead of \`number\`
    functions.A.parameters: Unexpected parameters \`(x:text)\`, expected string, int, long, real, decimal, bool, datetime, timespan, guid or dynamic instead of \`text\`
    functions.B.parameters: Unexpected parameters \`(x:string\`, expected \`(name:type, …)\` with all brackets closed
    functions.C.parameters: Unexpected parameters \`(x)\`, expected \`name:type\` instead of \`x\`
    functions.C.returns: Unexpected returns \`(a)\`, expected \`name:type\` instead of \`a\`
    functions.D: Unexpected function \`D\`, expected either \`returns\` or \`body\`"
  `);
});

test('never throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (parameters, returns) => {
      customTableProblems({ platform: 'other', functions: { F: { parameters, returns } } });
    }),
  );
});
