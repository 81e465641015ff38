import { describe, expect, test } from 'vitest';
import { readCsv } from './readCsv.ts';

const cells = (csv: string) => readCsv(csv).records.map((record) => record.cells);

describe('files as people have them', () => {
  test('semicolons, tabs, byte order mark and Windows line ends are understood', () => {
    expect(readCsv('\uFEFFa;b\r\n1;2\r\n')).toEqual({
      columns: ['a', 'b'],
      records: [{ line: 2, cells: ['1', '2'] }],
    });
    expect(cells('a\tb\n1\t2')).toEqual([['1', '2']]);
  });

  test('quotes keep separators, quotes and line ends within a cell', () => {
    expect(cells('a,b\n"1, one","say ""hi""\nthere"')).toEqual([['1, one', 'say "hi"\nthere']]);
  });

  test('a semicolon within a quoted header does not decide the separator', () => {
    expect(readCsv('"a;b;c",d\n1,2').columns).toEqual(['a;b;c', 'd']);
  });

  test('lines are numbered as an editor shows them, whatever is empty or runs over several', () => {
    const lines = readCsv('a,b\n1,2\n\n"x\ny",4\r\n5,6').records.map(({ line }) => line);
    expect(lines).toEqual([2, 4, 6]);
  });
});

describe('files that are none', () => {
  test.each([
    ['', /empty/],
    ['\n\n', /empty/],
    ['a,a\n1,2', /same name/],
    [',\n1,2', /name the columns/],
    ['a,b\n1,"2\n3,4', /CSV/],
    ['a,b\n1,"2"3', /CSV/],
    ['a,b\n1,\u0000', /NUL/],
    ['a,b\nCaf\uFFFD,2', /UTF-8/],
    [`a,b\n${'x'.repeat(25_000)},2`, /CSV/],
    [`a\n${'1\n'.repeat(5_001)}`, /more than 5000 lines/],
    [
      `${Array.from({ length: 101 }, (_, index) => `c${index}`).join(',')}\n1`,
      /more than 100 columns/,
    ],
  ])('%j is refused with its reason', (csv, reason) => {
    expect(() => readCsv(csv)).toThrow(reason);
  });
});
