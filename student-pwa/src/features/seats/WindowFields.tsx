import { Field, formatDuration, formatTime, localDateOf, Select } from '@studyspot/shared-ui';
import type { WindowChoice } from './useWindow.ts';

export type WindowFieldsProps = WindowChoice & {
  timeZone: string;
  /** The chosen day: a later one is marked on the end. */
  date: string;
  onChange: (window: { from?: number | undefined; to?: number | undefined }) => void;
};

const NOW = 'now';

/** Start and end in the library's steps. Values are instants, so a repeated hour is two entries, each with its offset. */
export const WindowFields = (props: WindowFieldsProps) => {
  const { window, starts, ends, canStartNow, timeZone, date, onChange } = props;
  if (!window) return null;
  const time = (at: number) => formatTime(at, { timeZone });
  const endText = (at: number) =>
    [
      time(at),
      localDateOf(at - 1, timeZone) === date ? '' : ' +1 day',
      ` · ${formatDuration(window.from, at)}`,
    ].join('');
  return (
    <div className="grid grid-cols-[2fr_3fr] gap-3">
      <Field label="From">
        <Select
          value={window.isNow ? NOW : String(window.from)}
          options={[
            ...(canStartNow ? [{ value: NOW, label: 'Now' }] : []),
            ...starts.map((at) => ({ value: String(at), label: time(at) })),
          ]}
          onChange={({ target }) => {
            const from = target.value === NOW ? undefined : Number(target.value);
            const stay = window.to - window.from;
            onChange({ from, to: from === undefined ? window.to : from + stay });
          }}
        />
      </Field>
      <Field label="Until">
        <Select
          value={String(window.to)}
          options={ends.map((at) => ({ value: String(at), label: endText(at) }))}
          onChange={({ target }) =>
            onChange({
              from: window.isNow ? undefined : window.from,
              to: Number(target.value),
            })
          }
        />
      </Field>
    </div>
  );
};
