import { EventEmitter } from 'node:events';
import { ColumnTypeEnum, type SqlResultSet } from '@prisma/driver-adapter-utils';
import type { PoolClient } from 'pg';
import { isRecord } from './jsonFile.ts';

/*
 * The schema engine reads columns of PostgreSQL's type "char" from the catalogue and needs them as characters; the
 * adapter refuses that type. So the connection reports them as arrays of "char", which the adapter accepts and the
 * engine never asks for, and the result is put right afterwards.
 */
const charOid = 18;
const charArrayOid = 1002;

/** Listens after pg's own listener, which has chosen how to parse the values by then. */
export function reportCharColumns(client: PoolClient): void {
  if (!('connection' in client) || !(client.connection instanceof EventEmitter)) return;
  client.connection.on('rowDescription', ({ fields }: { fields: unknown[] }) => {
    for (const field of fields) {
      if (isRecord(field) && field.dataTypeID === charOid) field.dataTypeID = charArrayOid;
    }
  });
}

export function restoreCharColumns(result: SqlResultSet): SqlResultSet {
  const columnTypes = result.columnTypes.map((type) =>
    type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
  );
  return { ...result, columnTypes };
}
