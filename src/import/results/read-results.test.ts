import { expect, test } from 'vitest';
import { readResults } from './read-results.ts';

const table = {
  columns: ['Time', 'Id', 'Name', 'More'],
  rows: [
    ['2026-01-04T10:30:00Z', '9007199254740993', 'a "b"', '{"x":[1.50,true]}'],
    ['', '', '', ''],
  ],
};

const row =
  '{"Time":"2026-01-04T10:30:00Z","Id":9007199254740993,"Name":"a \\"b\\"","More":{"x":[1.50,true]}}';
const empty = '{"Time":null,"Id":null,"Name":"","More":null}';
const cells = '["2026-01-04T10:30:00Z",9007199254740993,"a \\"b\\"",{"x":[1.50,true]}]';
const names = ['Time', 'Id', 'Name', 'More'];
const listed = (key: string) => JSON.stringify(names.map((name) => ({ [key]: name, type: 'string' })));
const rows = `[${cells},[null,null,"",null]]`;
const toc =
  '{"TableName":"Table_2","Columns":[{"ColumnName":"Ordinal"},{"ColumnName":"Kind"},{"ColumnName":"Name"}],"Rows":[[0,"QueryResult","PrimaryResult"],[1,"QueryStatus","QueryStatus"]]}';
const end = '{"FrameType":"DataSetCompletion","HasErrors":false,"Cancelled":false}';

test.each([
  ['a list of objects', `[${row},${empty}]`],
  ['NDJSON', `${row}\r\n\n${empty}\n`],
  ['hunting API of Defender', `{"Stats":{},"Schema":${listed('Name')},"Results":[${row},${empty}]}`],
  [
    'runHuntingQuery of Graph',
    `{"@odata.context":"x","schema":${listed('name')},"results":[{"Id@odata.type":"#Int64",${row.slice(1)},{}]}`,
  ],
  ['Log Analytics', `{"tables":[{"name":"PrimaryResult","columns":${listed('name')},"rows":${rows}}]}`],
  [
    'Azure Data Explorer, first version',
    `{"Tables":[{"TableName":"Table_0","Columns":${listed('ColumnName')},"Rows":${rows}},{"TableName":"Table_1","Columns":[],"Rows":[]},${toc}]}`,
  ],
  [
    'frames',
    `[{"FrameType":"DataSetHeader","IsProgressive":false},{"FrameType":"DataTable","TableId":0,"TableKind":"QueryProperties","Columns":[],"Rows":[]},{"FrameType":"DataTable","TableId":1,"TableKind":"PrimaryResult","Columns":${listed('ColumnName')},"Rows":${rows}},${end}]`,
  ],
  [
    'frames in fragments',
    `[{"FrameType":"TableHeader","TableId":1,"TableKind":"PrimaryResult","Columns":${listed('ColumnName')}},{"FrameType":"TableFragment","TableFragmentType":"DataAppend","TableId":1,"Rows":[["x",1,"y",2]]},{"FrameType":"TableFragment","TableFragmentType":"DataReplace","TableId":1,"Rows":[${cells}]},{"FrameType":"TableFragment","TableFragmentType":"DataAppend","TableId":1,"Rows":[[null,null,"",null]]},${end}]`,
  ],
  ['Resource Graph', `{"totalRecords":2,"data":{"columns":${listed('name')},"rows":${rows}}}`],
  [
    'command line of Azure',
    `[${row.replace('{', '{"TableName":"PrimaryResult",')},${empty.replace('{', '{"TableName":"PrimaryResult",')}]`,
  ],
])('%s', (_, text) => {
  expect(readResults(`\uFEFF${text}`)).toEqual({ ...table, asWritten: false });
});

test('CSV stays as it is written, and a table without rows keeps its columns', () => {
  expect(readResults('"A","B"\r\n"1","x\ny"\r\n')).toEqual({
    columns: ['A', 'B'],
    rows: [['1', 'x\ny']],
    asWritten: true,
  });
  expect(readResults('{"Schema":[{"Name":"A"}],"Results":[]}')).toEqual({
    columns: ['A'],
    rows: [],
    asWritten: false,
  });
  expect(readResults('[]')).toEqual({ columns: [], rows: [], asWritten: false });
});

test.each([
  ['{"error":{"code":"BadRequest","message":"A recognition error"}}', 'it is an error: A recognition error'],
  [
    '{"tables":[{"name":"PrimaryResult","columns":[{"name":"A"}],"rows":[[1]]}],"error":{"message":"partial"}}',
    'it is an error: partial',
  ],
  [
    '[{"FrameType":"DataTable","TableId":1,"TableKind":"PrimaryResult","Columns":[{"ColumnName":"A"}],"Rows":[[1]]},{"FrameType":"DataSetCompletion","HasErrors":true}]',
    'the query failed midway, so rows may be missing',
  ],
  [
    '{"Tables":[{"Columns":[{"ColumnName":"A"}],"Rows":[[1],{"Exceptions":["E"]}]}]}',
    'the query failed midway: {"Exceptions":["E"]}',
  ],
  [
    '{"tables":[{"name":"A","columns":[{"name":"A"}],"rows":[[1,2]]}]}',
    'a row has more or fewer cells than there are columns',
  ],
  ['{"a":1}', 'it has no rows in a known format'],
  ['{"a":1}\n{"a":', 'line 2 is not JSON'],
  ['[1]', 'a row in it is not an object'],
  ['a,b\n1\n', 'in line 2 a row has more or fewer cells than there are columns'],
])('%s', (text, problem) => {
  expect(readResults(text)).toEqual({ problem });
});
