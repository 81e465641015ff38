import { Card } from '../components/Card.tsx';
import { DurationText } from '../components/DurationText.tsx';
import { KeyValueList } from '../components/KeyValueList.tsx';
import { LoadMore } from '../components/LoadMore.tsx';
import { MoneyText } from '../components/MoneyText.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { StatusBadge } from '../components/StatusBadge.tsx';
import { Table } from '../components/Table.tsx';
import { TimeText } from '../components/TimeText.tsx';
import { Section } from './Section.tsx';

const from = '2026-11-03T10:00:00Z';
const to = '2026-11-03T12:30:00Z';

const rows = [
  { seat: 'B12', who: 'Mei-Ling Chen', state: 'checked_in', price: 350 },
  { seat: 'A007', who: 'Owen Pascoe', state: 'held', price: 0 },
  { seat: 'C214', who: 'Ada Trelawny', state: 'no_show', price: 500 },
] as const;

export const DataSection = () => (
  <Section title="Data">
    <PageHeader
      title="Study hall"
      subtitle="National Taiwan University Library, open around the clock"
      eyebrow="Libraries"
    />
    <div className="grid gap-4 md:grid-cols-3">
      <Card spine>
        <p className="text-sm text-muted">Your booking</p>
        <p className="font-display text-xl font-semibold">Seat B12</p>
        <TimeText from={from} to={to} timeZone="Asia/Taipei" />
      </Card>
      <Card lamp>
        <p className="text-sm text-muted">Live now</p>
        <p className="font-display text-3xl font-semibold tabular">412</p>
      </Card>
      <Card>
        <KeyValueList
          items={[
            { label: 'Duration', value: <DurationText from={from} to={to} /> },
            { label: 'Price', value: <MoneyText amountMinor={350} currency="GBP" /> },
            { label: 'In yen', value: <MoneyText amountMinor={500} currency="JPY" /> },
            { label: 'Members', value: <MoneyText amountMinor={0} currency="GBP" /> },
          ]}
        />
      </Card>
    </div>
    <Table caption="Bookings today">
      <thead>
        <tr>
          <th scope="col">Seat</th>
          <th scope="col">Who</th>
          <th scope="col">State</th>
          <th scope="col" data-numeric>
            Price
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seat}>
            <th scope="row">{row.seat}</th>
            <td>{row.who}</td>
            <td>
              <StatusBadge state={row.state} />
            </td>
            <td data-numeric>
              <MoneyText amountMinor={row.price} currency="GBP" />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
    <LoadMore hasMore onLoadMore={() => undefined} progress="3 of 120 bookings" />
  </Section>
);
