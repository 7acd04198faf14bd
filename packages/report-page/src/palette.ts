import { SEVERITIES, type Severity } from './severity.ts';

/** The colours of the style sheet, for the canvas: as they are now, in light, dark or on paper. */
export interface Palette extends Readonly<Record<Severity, string>> {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
  readonly foreign: string;
  readonly usual: string;
  readonly band: string;
}

const OTHERS = ['ink', 'quiet', 'line', 'paper', 'foreign', 'usual', 'band'] as const;

/** Reads the colours from the style sheet. */
export function readPalette(): Palette {
  const probe = document.createElement('span');
  document.body.append(probe);
  const palette = {} as Record<Severity | (typeof OTHERS)[number], string>;
  for (const name of [...SEVERITIES, ...OTHERS]) {
    probe.style.color = `var(--${name})`;
    palette[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return palette;
}
