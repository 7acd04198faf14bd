import type picocolors from 'picocolors';

/** Functions that colour text, or leave it as it is where nobody should see colours. */
export type Colours = ReturnType<typeof picocolors.createColors>;
