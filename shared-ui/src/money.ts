/** How many minor digits the currency has: 2 for EUR, 0 for JPY. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;

/**
 * "£3.50", "¥350", "NT$50": the amount is in the currency's minor unit; whole amounts carry no ".00". Never a bare "$" for
 * another country's dollar: the reader is often from elsewhere.
 */
export const formatMoney = (amountMinor: number, currency: string, locale?: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amountMinor / 10 ** minorDigits(currency));
