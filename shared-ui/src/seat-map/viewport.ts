import type { Box, Point } from './geometry.ts';
import { centreOf } from './geometry.ts';

/** Below this a finger cannot choose one seat among its neighbours (WCAG 2.5.8): a tap then zooms. */
export const SELECTABLE_PX = 24;
/** What a tap or a focus zooms to at least. */
export const COMFORTABLE_PX = 36;
export const LARGEST_PX = 88;

export type Size = { width: number; height: number };

/** What the pan-and-zoom library holds: content pixels are `scale` times those at fit, moved by x and y. */
export type View = { x: number; y: number; scale: number };

/** Pixels per plan unit that show the whole plan. */
export const fitScale = (plan: Size, frame: Size): number =>
  plan.width === 0 || plan.height === 0
    ? 1
    : Math.min(frame.width / plan.width, frame.height / plan.height);

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most);

/** Content that is smaller than its frame sits in the middle of it; larger content never leaves a gap. */
const settle = (offset: number, content: number, frame: number): number =>
  content <= frame ? (frame - content) / 2 : clamp(offset, frame - content, 0);

export const settleView = (view: View, plan: Size, frame: Size, fit: number): View => ({
  scale: view.scale,
  x: settle(view.x, plan.width * fit * view.scale, frame.width),
  y: settle(view.y, plan.height * fit * view.scale, frame.height),
});

/** The view that has a point of the plan (its origin at the plan's corner) in the middle. */
export const viewAt = (centre: Point, scale: number, plan: Size, frame: Size, fit: number): View =>
  settleView(
    {
      scale,
      x: frame.width / 2 - centre.x * fit * scale,
      y: frame.height / 2 - centre.y * fit * scale,
    },
    plan,
    frame,
    fit,
  );

export const wholeView = (plan: Size, frame: Size, fit: number): View =>
  viewAt({ x: plan.width / 2, y: plan.height / 2 }, 1, plan, frame, fit);

export const centreOfView = (view: View, frame: Size, fit: number): Point => ({
  x: (frame.width / 2 - view.x) / (fit * view.scale),
  y: (frame.height / 2 - view.y) / (fit * view.scale),
});

/** Shows a zone whole if its seats can then be chosen, else the part of it around the tapped point. */
export const viewOfZone = (
  zone: Box,
  tapped: Point,
  seatSize: number,
  plan: Size,
  frame: Size,
  fit: number,
): View => {
  const whole =
    fitScale({ width: zone.right - zone.left, height: zone.bottom - zone.top }, frame) / fit;
  const least = COMFORTABLE_PX / (seatSize * fit);
  if (whole >= least)
    return viewAt(centreOf(zone), Math.min(whole, LARGEST_PX / (seatSize * fit)), plan, frame, fit);
  return viewAt(tapped, Math.max(1, least), plan, frame, fit);
};

export const isInView = (
  point: Point,
  margin: number,
  view: View,
  frame: Size,
  fit: number,
): boolean => {
  const x = point.x * fit * view.scale + view.x;
  const y = point.y * fit * view.scale + view.y;
  return x >= margin && x <= frame.width - margin && y >= margin && y <= frame.height - margin;
};
