import { spawn } from 'node:child_process';
import { inRepository } from '../supervisor/settings.ts';

/** Runs a program of the packages; what it said when it found something, else nothing. */
export function runTool(name: string, args: string[]): Promise<string[]> {
  const child = spawn(inRepository('node_modules', '.bin', name), args, {
    cwd: inRepository(),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? [] : [output.trim()]));
  });
}
