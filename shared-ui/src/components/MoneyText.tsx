import { formatMoney } from '../money.ts';

export type MoneyTextProps = {
  /** In the currency's minor unit. */
  amountMinor: number;
  currency: string;
  locale?: string | undefined;
};

export const MoneyText = ({ amountMinor, currency, locale }: MoneyTextProps) => (
  <span className="tabular">
    {amountMinor === 0 ? 'Free' : formatMoney(amountMinor, currency, locale)}
  </span>
);
