import type { SeatModel } from './seatModel.ts';

export type ZoneLabelsProps = { model: SeatModel; freeByZone: ReadonlyMap<string, number> };

/** Signs over the zones while the plan is seen from afar; a tap goes to the zone. The grid's rows say the same to others. */
export const ZoneLabels = ({ model, freeByZone }: ZoneLabelsProps) => (
  <div aria-hidden="true" className="zone-labels">
    {model.zones.map((zone) => {
      const { x, y } = zone.sign;
      const style = {
        left: `${((x - model.bounds.left) / model.plan.width) * 100}%`,
        top: `${((y - model.bounds.top) / model.plan.height) * 100}%`,
      };
      return (
        <span key={zone.id} className="zone-label" data-zone-id={zone.id} style={style}>
          <strong>{zone.name}</strong>
          <span>{freeByZone.get(zone.id) ?? 0} free</span>
        </span>
      );
    })}
  </div>
);
