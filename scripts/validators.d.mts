import type { Plugin } from 'vitest/config';

/** Compiles what is imported as `….schema.json?for=people` or `…?for=machines`. */
export function validators(): Plugin;
