/** How full it is, at a glance; the numbers beside it say the same. */
export const OccupancyBar = ({ free, total }) => (<div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-line">
    <div className="h-full rounded-full bg-ok" style={{ width: `${total === 0 ? 0 : Math.round((free / total) * 100)}%` }}/>
  </div>);
