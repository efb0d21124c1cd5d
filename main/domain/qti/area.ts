import type { Shape } from './expression.ts';

type Point = readonly [number, number];

const insidePolygon = (coords: readonly number[], [x, y]: Point): boolean => {
  const corners: Point[] = [];
  for (let i = 0; i + 1 < coords.length; i += 2) corners.push([coords[i] ?? 0, coords[i + 1] ?? 0]);
  let inside = false;
  let [fromX, fromY] = corners.at(-1) ?? [0, 0];
  for (const [toX, toY] of corners) {
    const cross = (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX);
    const onEdge =
      cross === 0 &&
      x >= Math.min(fromX, toX) &&
      x <= Math.max(fromX, toX) &&
      y >= Math.min(fromY, toY) &&
      y <= Math.max(fromY, toY);
    if (onEdge) return true;
    if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX)
      inside = !inside;
    [fromX, fromY] = [toX, toY];
  }
  return inside;
};

/** How many numbers a shape needs; null = an even number of at least six. */
export const coordsNeeded: Readonly<Record<Shape, number | null>> = {
  default: 0,
  circle: 3,
  rect: 4,
  ellipse: 4,
  poly: null,
};

/** Whether a shape has as many coordinates as it needs, and no negative radius. */
export const areaIsValid = (shape: Shape, coords: readonly number[]): boolean => {
  const needed = coordsNeeded[shape];
  if (shape === 'default') return true;
  if (needed === null) return coords.length >= 6 && coords.length % 2 === 0;
  if (coords.length !== needed) return false;
  const radii = shape === 'circle' ? coords.slice(2) : shape === 'ellipse' ? coords.slice(2) : [];
  return radii.every((radius) => radius >= 0);
};

/**
 * Whether a point lies in an area (QTI 3.0 §shape; coordinates as in HTML image maps: circle
 * x,y,r; rect left,top,right,bottom; ellipse x,y,rx,ry; poly x1,y1,…). The edge belongs to the area.
 */
export const insideArea = (shape: Shape, coords: readonly number[], point: Point): boolean => {
  const [a = 0, b = 0, c = 0, d = 0] = coords;
  const [x, y] = point;
  switch (shape) {
    case 'default':
      return true;
    case 'circle':
      return (x - a) ** 2 + (y - b) ** 2 <= c ** 2;
    case 'rect':
      return (
        x >= Math.min(a, c) && x <= Math.max(a, c) && y >= Math.min(b, d) && y <= Math.max(b, d)
      );
    case 'ellipse':
      return c > 0 && d > 0 && ((x - a) / c) ** 2 + ((y - b) / d) ** 2 <= 1;
    case 'poly':
      return insidePolygon(coords, point);
  }
};
