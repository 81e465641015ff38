import { expect, test } from 'vitest';
import { readReport, writeReport } from './report.ts';

const report = {
  node: 'n',
  name: 'n1',
  isWhole: true,
  came: ['ann'],
  went: [],
  connections: 3,
  isRelay: false,
};

test('a report is read as it was written', () => {
  expect(readReport(writeReport(report))).toEqual(report);
});

test.for(['', 'nonsense', '{}', 'null', '[]', JSON.stringify({ ...report, came: 'ann' })])(
  'what another program may have meant is no report: %s',
  (text) => {
    expect(readReport(text)).toBeUndefined();
  },
);
