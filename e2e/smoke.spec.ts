import { expect, test } from '@playwright/test';

for (const portal of ['STUDENT_PWA_URL', 'OWNER_PORTAL_URL'] as const) {
  test(`${portal} opens without an error and reaches the backend under its own origin`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(process.env[portal] ?? '');
    await expect(page.locator('body')).not.toBeEmpty();
    const health = await page.evaluate(async () => (await fetch('/health')).json());
    expect(health).toMatchObject({ status: 'healthy', websocket: 'enabled' });
    expect(errors).toEqual([]);
  });
}
