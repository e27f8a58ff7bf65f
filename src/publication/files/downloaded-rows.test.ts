import { expect, test } from 'vitest';
import { downloadedRows } from './downloaded-rows.ts';

test('a cell that a spreadsheet would run is text in a file to save', () => {
  const rows =
    '\ufeffName,Line,Delta\n"=HYPERLINK(""https://evil.example"")",-enc SQBF,-5\n"@SUM(1,2)",+49 30 1,1.5e-3\n';
  expect(downloadedRows(rows)).toBe(
    'Name,Line,Delta\r\n' +
      '"\'=HYPERLINK(""https://evil.example"")",\'-enc SQBF,-5\r\n"\'@SUM(1,2)",\'+49 30 1,1.5e-3\r\n',
  );
});

test('rows without one stay to the byte what they are', () => {
  const rows = '\ufeffName,"Delta"\nsrv-1,-5\n\n';
  expect(downloadedRows(rows)).toBe(rows);
});
