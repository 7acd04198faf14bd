import type { Following } from './audit.ts';

export function whatFollows(_found: object): Following[] {
  return [];
}
