import { describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { allowedOrigin, isSameOriginHandshake } from './allowedOrigin.ts';

const isAllowed = allowedOrigin(
  readConfig({
    DATABASE_URL: 'postgresql://localhost/studyspot',
    STUDENT_PWA_URL: 'https://studyspot.example/app',
    ALLOWED_ORIGINS: 'https://studyspot-*-ourteam.vercel.app',
  }),
);

describe('an origin is allowed', () => {
  test.each([
    'http://localhost:5173',
    'http://127.0.0.1:3000',
    'https://studyspot.example',
    'https://studyspot-pr-12-ourteam.vercel.app',
  ])('%s', (origin) => expect(isAllowed(origin)).toBe(true));
});

describe('an origin is refused that only looks like one of ours', () => {
  test.each([
    'https://studyspot-x-ourteam.vercel.app.evil.example',
    'https://evil.example/studyspot-x-ourteam.vercel.app',
    'https://studyspot-evil.com-ourteam.vercel.app',
    'https://studyspotXexample',
    'http://localhost:9999',
    'null',
  ])('%s', (origin) => expect(isAllowed(origin)).toBe(false));
});

describe('a handshake is of the same origin', () => {
  test('when a portal on a LAN address passes it on under its own name', () => {
    const origin = 'http://192.168.1.7:5173';
    expect(
      isSameOriginHandshake({
        origin,
        host: '127.0.0.1:3001',
        'x-forwarded-host': '192.168.1.7:5173',
      }),
    ).toBe(true);
  });

  test('but not when the page is elsewhere', () => {
    expect(isSameOriginHandshake({ origin: 'http://evil.example', host: '192.168.1.7:5173' })).toBe(
      false,
    );
    expect(isSameOriginHandshake({ origin: 'null', host: '192.168.1.7:5173' })).toBe(false);
  });
});
