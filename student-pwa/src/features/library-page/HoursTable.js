import { cx, formatDateTime, localDateOf } from '@studyspot/shared-ui';
import { dayHours, weekdayNames } from './weekHours.ts';
export const HoursTable = ({ library, now }) => {
    const { timeZone } = library;
    const today = (new Date(`${localDateOf(now, timeZone)}T00:00:00Z`).getUTCDay() + 6) % 7;
    return (<>
      <table className="w-full text-start tabular">
        <caption className="sr-only">Opening hours of {library.name}, in its own time</caption>
        <tbody>
          {weekdayNames().map((name, index) => (<tr key={name} aria-current={index === today ? 'date' : undefined} className={cx(index === today && 'bg-brand-soft font-semibold')}>
              <th scope="row" className="rounded-s-control px-2 py-1 text-start font-[inherit]">
                {name}
                {index === today && <span className="font-normal text-muted"> (today)</span>}
              </th>
              <td className="rounded-e-control px-2 py-1 text-end">
                {dayHours(library.hours, index + 1)}
              </td>
            </tr>))}
        </tbody>
      </table>
      {library.closures.length > 0 && (<>
          <h3 className="mt-4 mb-1 text-base">Closed in between</h3>
          <ul className="flex flex-col gap-1 text-sm">
            {library.closures.map((closure) => (<li key={closure.id}>
                <span className="tabular">
                  {formatDateTime(closure.startsAt, { timeZone, now })} –{' '}
                  {formatDateTime(closure.endsAt, { timeZone, now })}
                </span>
                {closure.reason !== '' && <span className="text-muted"> · {closure.reason}</span>}
              </li>))}
          </ul>
        </>)}
    </>);
};
