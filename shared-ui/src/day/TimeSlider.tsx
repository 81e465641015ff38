import { useId } from 'react';
import { cx } from '../components/cx.ts';
import { formatTime } from '../time/formatTime.ts';

export type TimeSliderProps = {
  /** Instants in ms. */
  value: number;
  min: number;
  max: number;
  /** In ms; a quarter of an hour by default. */
  step?: number | undefined;
  timeZone: string;
  onChange: (value: number) => void;
  label?: string | undefined;
  className?: string | undefined;
};

const QUARTER_MS = 900_000;

/** The map's time. The platform's own slider: arrows, Home, End and a thumb of 28 px come with it. */
export const TimeSlider = (props: TimeSliderProps) => {
  const {
    value,
    min,
    max,
    step = QUARTER_MS,
    timeZone,
    onChange,
    label = 'Show seats at',
    className,
  } = props;
  const id = useId();
  const share = max === min ? 0 : (value - min) / (max - min);
  return (
    <div className={cx('flex flex-col gap-1', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-sm font-semibold">
          {label}
        </label>
        <output htmlFor={id} className="font-display text-lg font-semibold tabular">
          {formatTime(value, { timeZone })}
        </output>
      </div>
      <input
        id={id}
        type="range"
        dir="ltr"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={formatTime(value, { timeZone })}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="time-slider"
        style={{ backgroundSize: `${share * 100}% 100%` }}
      />
      <div aria-hidden="true" className="flex justify-between text-xs text-muted tabular" dir="ltr">
        <span>{formatTime(min, { timeZone })}</span>
        <span>{formatTime(max, { timeZone })}</span>
      </div>
    </div>
  );
};
