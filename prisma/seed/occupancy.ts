type Times = { from: number; to: number };

/** Who and what is taken when, so that a demo never asks for what the constraints would refuse. */
export type Occupancy = {
  isFree: (id: string, times: Times) => boolean;
  take: (id: string, times: Times) => void;
};

export function createOccupancy(): Occupancy {
  const taken = new Map<string, Times[]>();
  return {
    isFree: (id, { from, to }) =>
      !(taken.get(id) ?? []).some((other) => other.from < to && from < other.to),
    take: (id, times) => {
      const list = taken.get(id);
      if (list) list.push(times);
      else taken.set(id, [times]);
    },
  };
}
