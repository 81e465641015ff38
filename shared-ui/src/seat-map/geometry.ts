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
  return {
    left: box.left - pad,
    top: box.top - pad,
    right: box.right + pad,
    bottom: box.bottom + pad,
  };
};

export const centreOf = (box: Box): Point => ({
  x: (box.left + box.right) / 2,
  y: (box.top + box.bottom) / 2,
});

export const nearestPoint = <Place extends Point>(
  points: readonly Place[],
  to: Point,
): Place | null => {
  const distance = ({ x, y }: Point) => Math.hypot(x - to.x, y - to.y);
  return points.reduce<Place | null>(
    (best, point) => (best && distance(best) <= distance(point) ? best : point),
    null,
  );
};
