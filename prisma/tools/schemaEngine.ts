import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { engineAdapter } from './engineAdapter.ts';
import { readSchema } from './schemaFiles.ts';

type SchemaEngineClass = typeof SchemaEngine;

let loaded: Promise<SchemaEngineClass> | undefined;

let panic = '';

/** Prisma's own migration engine, as WebAssembly over the ordinary adapter: nothing is downloaded. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  const Engine = await loaded;
  const adapter = engineAdapter(databaseUrl);
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  try {
    return await work(await Engine.new({ datamodels: readSchema() }, () => {}, bound));
  } catch (error) {
    throw panic === '' ? error : new Error(`The schema engine failed: ${panic}`, { cause: error });
  } finally {
    await adapter.close();
  }
}

/** By hand, because the package's entry imports the .wasm file as a module, which Node does only behind a flag. */
async function load(): Promise<SchemaEngineClass> {
  const directory = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const glue: WasmGlue = await import(pathToFileURL(join(directory, 'schema_engine_bg.js')).href);
  const { instance } = await WebAssembly.instantiate(
    readFileSync(join(directory, 'schema_engine_bg.wasm')),
    { './schema_engine_bg.js': { ...glue } },
  );
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: rememberPanic } });
  glue.__wbg_set_wasm(instance.exports);
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin === 'function') begin();
  return glue.SchemaEngine;
}

interface WasmGlue {
  SchemaEngine: SchemaEngineClass;
  __wbg_set_wasm(exports: WasmExports): void;
}

type WasmExports = Record<string, unknown>;

/** TypeScript knows it only as part of a browser. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: WasmExports } }>;
};

function rememberPanic(message: string): void {
  panic = message;
}
