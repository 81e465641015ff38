import { inject, test } from 'vitest';
import { cloneTemplate, type TestDatabase } from './testDatabase.ts';

/**
 * Tests with a real database. `database` is a clone that all files of a worker share, so call `database.reset()` or
 * keep to rows of your own; `fileDatabase` is the file's own, and `freshDatabase()` gives the test a clone of its own,
 * dropped after it.
 */
export const databaseTest = test
  .extend('database', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const database = await cloneTemplate(inject('templateUrl'));
    onCleanup(() => database.drop());
    return database;
  })
  .extend('fileDatabase', { scope: 'file' }, async ({}, { onCleanup }) => {
    const database = await cloneTemplate(inject('templateUrl'));
    onCleanup(() => database.drop());
    return database;
  })
  .extend('freshDatabase', async ({}, { onCleanup }) => {
    const clones: TestDatabase[] = [];
    onCleanup(async () => {
      for (const clone of clones) await clone.drop();
    });
    return async () => {
      const clone = await cloneTemplate(inject('templateUrl'));
      clones.push(clone);
      return clone;
    };
  });
