import type { Severity } from './severity.ts';

// Half of a mark, in CSS pixels: large enough to tell a diamond from a triangle.
const SIZE = 5.5;

/** A diamond, a triangle or a circle, with a rim that keeps it apart from what lies below. */
export function drawShape(
  context: CanvasRenderingContext2D,
  { severity, x, y, paper }: { severity: Severity; x: number; y: number; paper: string },
): void {
  context.beginPath();
  switch (severity) {
    case 'grave':
      context.moveTo(x, y - SIZE);
      context.lineTo(x + SIZE, y);
      context.lineTo(x, y + SIZE);
      context.lineTo(x - SIZE, y);
      break;
    case 'notable':
      context.moveTo(x, y - SIZE);
      context.lineTo(x + SIZE, y + SIZE - 1);
      context.lineTo(x - SIZE, y + SIZE - 1);
      break;
    case 'minor':
    case 'none':
      context.arc(x, y, SIZE - 1.5, 0, 2 * Math.PI);
  }
  context.closePath();
  context.strokeStyle = paper;
  context.lineWidth = 2;
  context.stroke();
  context.fill();
}
