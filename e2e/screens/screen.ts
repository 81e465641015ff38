import type { Locator, Page } from '@playwright/test';
import type { Demo } from './demo.ts';

/** Somebody with a session in the demo, or nobody. */
export type Actor = keyof Demo['people'] | 'guest';

/** One thing a person can have in front of them. */
export interface Screen {
  name: string;
  /** Its path as the portal's router writes it. */
  route: string;
  as: Actor;
  path: (demo: Demo) => string;
  /** Opens what has no address of its own. */
  open?: (page: Page) => Promise<void>;
  /** There, and only there, when the screen is complete. */
  shows: (page: Page) => Locator;
  /** A part that another screen of the list shows whole; to judge hundreds of seats takes seconds. */
  seenElsewhere?: 'map';
  /** Worth a picture in `docs/screenshots/`. */
  isMain?: true;
  /** What the browser reports of a screen about something that failed. */
  expectedErrors?: RegExp;
}

/** Names of headings and dialogs: a word of the demo may follow. */
type Name = string | RegExp;

export const heading =
  (name: Name) =>
  (page: Page): Locator =>
    page.getByRole('heading', { name }).first();

export const dialog =
  (name: Name) =>
  (page: Page): Locator =>
    page.getByRole('dialog', { name });

export const button =
  (name: Name) =>
  (page: Page): Locator =>
    page.getByRole('button', { name });

export const press = (name: Name) => (page: Page) => button(name)(page).first().click();
