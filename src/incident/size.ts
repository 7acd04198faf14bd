import type { Advice } from './finding.ts';

/** The most bytes an incident file may have: 1000 exposures fit, and nothing takes long to read. */
export const MOST_BYTES = 64 * 1024;

/** What to tell somebody whose file is larger. */
export const TOO_LARGE: Advice = {
  message: 'The file is larger than 64 KiB.',
  hint: 'Spread the exposures over several incident files.',
};
