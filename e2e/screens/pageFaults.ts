import type { Page } from '@playwright/test';

/** The page is wider than its window: somebody would have to push it sideways to read it. */
export const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const widest = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 3)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`);
    return [`${scrollWidth} px wide in ${innerWidth}: ${widest.join(' | ')}`];
  });

/** Text that is cut off: its box hides what does not fit, and is not one that scrolls. */
const cutTextIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    const hasText = (element: Element) =>
      [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
      );
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const isCut =
          (overflowX === 'hidden' || overflowX === 'clip'
            ? element.scrollWidth > element.clientWidth + 1
            : false) ||
          (overflowY === 'hidden' || overflowY === 'clip'
            ? element.scrollHeight > element.clientHeight + 1
            : false);
        return isCut && isShown(element) && hasText(element);
      })
      .map((element) => `cut: “${element.textContent?.trim().slice(0, 60)}”`);
  });

/** A card, panel or table with nothing in it. */
const emptyPanelsIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main, section, article, [role="region"], tbody, ul, ol, svg')]
      .filter((panel) => {
        const { width, height } = panel.getBoundingClientRect();
        if (width < 40 || height < 40) return false;
        return (
          panel.textContent?.trim() === '' &&
          !panel.querySelector('svg, img, input, path, rect, use')
        );
      })
      .map((panel) => `empty: ${panel.tagName.toLowerCase()}.${panel.getAttribute('class')}`),
  );

/** What nobody should see on a finished screen. */
export async function faultsOf(page: Page): Promise<string[]> {
  return [...(await overflowOf(page)), ...(await cutTextIn(page)), ...(await emptyPanelsIn(page))];
}
