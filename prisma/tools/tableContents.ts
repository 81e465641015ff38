import type pg from 'pg';

/** Remembers every row of a small database; the function returned puts exactly those back. */
export async function rememberContents(pool: pg.Pool): Promise<() => Promise<void>> {
  const original = new Map<string, string>();
  for (const table of await filledTables(pool)) {
    const { rows } = await pool.query<{ content: string }>(
      `SELECT json_agg(row)::text AS content FROM ${table} AS row`,
    );
    original.set(table, rows[0]?.content ?? '[]');
  }
  return () => restoreContents(pool, original);
}

async function restoreContents(pool: pg.Pool, original: Map<string, string>): Promise<void> {
  const tables = [...new Set([...(await filledTables(pool)), ...original.keys()])];
  if (tables.length === 0) return;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`TRUNCATE ${tables.join(', ')} RESTART IDENTITY CASCADE`);
    // Rows come back as they were: no trigger and no foreign key has a say in it.
    await client.query("SET LOCAL session_replication_role = 'replica'");
    for (const [table, content] of original) {
      await client.query(
        `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_recordset(NULL::${table}, $1)`,
        [content],
      );
    }
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

/** Quoted names of the tables that hold rows, Prisma's own list of migrations left out. */
async function filledTables(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(`
    SELECT quote_ident(relname) AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
      AND relname <> '_prisma_migrations'
      AND (xpath('/row/filled/text()', query_to_xml(
            format('SELECT EXISTS (SELECT FROM %I) AS filled', relname), false, true, '')))[1]::text = 'true'`);
  return rows.map(({ name }) => name);
}
