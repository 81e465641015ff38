import type { Seat, SeatPlan } from '@studyspot/shared-events';
import { attributeWords, Checkbox } from '@studyspot/shared-ui';

type SeatAttributeFieldsProps = {
  plan: SeatPlan;
  attributes: Seat['attributes'];
  onChange: (attributes: Seat['attributes']) => void;
};

const COMMON = ['laptopAllowed', 'sockets', 'partition', 'nearWindow', 'nearWall'];

/** What is yes or no of a seat: the common ones, and whatever the plan's other seats have. */
export const SeatAttributeFields = ({ plan, attributes, onChange }: SeatAttributeFieldsProps) => {
  const used = plan.seats.flatMap((seat) =>
    Object.entries(seat.attributes).flatMap(([key, value]) =>
      typeof value === 'boolean' ? [key] : [],
    ),
  );
  const words = (key: string) => {
    const [text = key] = attributeWords({ [key]: true });
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">What it is like</legend>
      {[...new Set([...COMMON, ...used])].map((key) => (
        <Checkbox
          key={key}
          label={words(key)}
          checked={attributes[key] === true}
          onChange={(event) => onChange({ ...attributes, [key]: event.target.checked })}
        />
      ))}
    </fieldset>
  );
};
