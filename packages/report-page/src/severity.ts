/** How much a finding asks for attention. `none`: an event under no row of the findings table. */
export type Severity = 'none' | 'minor' | 'notable' | 'grave';

/** From quiet to loud. */
export const SEVERITIES: readonly Severity[] = ['none', 'minor', 'notable', 'grave'];

/** Each has a shape of its own: a colour alone says nothing to many, and nothing on paper. */
export const SHAPES: Readonly<Record<Severity, string>> = {
  none: '·',
  minor: '●',
  notable: '▲',
  grave: '◆',
};

// Above the first, somebody means harm or can come back; above the second, somebody reads or spends.
const GRAVE = 80;
const NOTABLE = 50;

/** By the weight of a row of the findings table. */
export function severityOf(weight: number | undefined): Severity {
  if (weight === undefined) return 'none';
  if (weight >= GRAVE) return 'grave';
  return weight >= NOTABLE ? 'notable' : 'minor';
}
