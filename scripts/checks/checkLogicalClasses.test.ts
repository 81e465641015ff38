import { expect, test } from 'vitest';
import { physicalClass } from './checkLogicalClasses.ts';

test.each([
  '"pl-4"',
  '"flex -ml-2"',
  '"md:right-0"',
  '"text-left"',
  '"border-l"',
  '"rounded-r-lg"',
])('%s takes a side', (line) => expect(physicalClass(line)).toHaveLength(1));

test.each([
  '"ps-4 me-2"',
  '"text-start"',
  'key === "left"',
  "case 'right-click':",
  '"start-0 border-s"',
])('%s takes none', (line) => expect(physicalClass(line)).toEqual([]));
