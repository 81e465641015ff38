import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { unpackChromium } from './unpackChromium.ts';

/** Options for Playwright's `launchOptions`. */
export interface ChromiumLaunch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const systemNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];

/**
 * A Chromium to test with: `CHROMIUM_PATH`, the machine's own, Playwright's, else the one from npm, so that nothing is
 * downloaded and nothing has to be installed.
 */
export async function chromiumLaunch(): Promise<ChromiumLaunch> {
  const args = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  const env = definedEnvironment();
  const present = process.env.CHROMIUM_PATH || onPath() || playwrightsOwn();
  if (present) return { executablePath: present, args, env };
  const unpacked = await unpackChromium();
  return {
    executablePath: unpacked.executablePath,
    args: [...args, '--no-sandbox'],
    env: { ...env, ...missingParts(unpacked) },
  };
}

function onPath(): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((directory) => systemNames.map((name) => join(directory, name)))
    .find((path) => existsSync(path));
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** A bare machine lacks some of the libraries and all of the fonts; the package has both. */
function missingParts({
  executablePath,
  libraries,
  fonts,
}: Awaited<ReturnType<typeof unpackChromium>>) {
  const env: Record<string, string> = {};
  if (lacksLibraries(executablePath)) {
    env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = fonts;
  return env;
}

function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
