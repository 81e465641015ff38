export type Point = { x: number; y: number };
export type Box = { left: number; top: number; right: number; bottom: number };

export const boxOf = (points: readonly Point[], pad = 0): Box => {
  const box = { left: 0, top: 0, right: 0, bottom: 0 };
  points.forEach((point, index) => {
    box.left = index === 0 ? point.x : Math.min(box.left, point.x);
    box.top = index === 0 ? point.y : Math.min(box.top, point.y);
    box.right = index === 0 ? point.x : Math.max(box.right, point.x);
    box.bottom = index === 0 ? point.y : Math.max(box.bottom, point.y);
  });
  return { left: box.left - pad, top: box.top - pad, right: box.right + pad, bottom: box.bottom + pad };
};

export const centreOf = (box: Box): Point => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const halfHull = (points: readonly Point[]): Point[] => {
  const hull: Point[] = [];
  for (const point of points) {
    for (;;) {
      const [before, last] = hull.slice(-2);
      if (!before || !last || turn(before, last, point) > 0) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull.slice(0, -1);
};

/** The convex hull around points that are each `pad` wide (monotone chain), clockwise on screen. */
export const hullOf = (points: readonly Point[], pad: number): Point[] => {
  const corners = points.flatMap(({ x, y }) => [
    { x: x - pad, y: y - pad },
    { x: x + pad, y: y - pad },
    { x: x - pad, y: y + pad },
    { x: x + pad, y: y + pad },
  ]);
  const sorted = corners.toSorted((one, other) => one.x - other.x || one.y - other.y);
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())];
};
