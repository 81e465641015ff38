import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { readJsonFile } from '../../prisma/tools/jsonFile.ts';

/** The Chromium that comes with npm, unpacked once per version and user. */
export async function unpackChromium() {
  const root = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = readJsonFile(join(root, 'package.json'));
  const target = join(tmpdir(), `studyspot-chromium-${String(version)}-${userInfo().username}`);
  if (!existsSync(join(target, 'chromium'))) await unpack(join(root, 'bin'), target);
  return {
    executablePath: join(target, 'chromium'),
    libraries: join(target, 'al2023', 'lib'),
    fonts: join(target, 'fonts'),
  };
}

/** Beside the place and renamed: an interrupted or a second unpacking leaves nothing half done. */
async function unpack(bin: string, target: string): Promise<void> {
  const partial = `${target}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const { TMPDIR } = process.env;
  // The package unpacks into the system's temporary directory, whatever lies there from other versions.
  process.env.TMPDIR = partial;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath(bin);
    await inflate(join(bin, 'al2023.tar.br'));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  writeFileSync(join(partial, 'fonts', 'fonts.conf'), fontConfiguration(join(target, 'fonts')));
  if (existsSync(target)) rmSync(partial, { recursive: true });
  else renameSync(partial, target);
}

const fontConfiguration = (directory: string) =>
  `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${directory}</dir></fontconfig>\n`;
