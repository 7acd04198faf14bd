import type { Audit } from '../audit/audit.ts';
import { count } from '../domain/count.ts';

/** How far an audit could see, in sentences: without them nothing may be called nothing. Foreign text in them. */
export function coverageSentences({
  from,
  to,
  coverage,
}: Pick<Audit, 'from' | 'to' | 'coverage'>): string[] {
  const { sources, regionsRead, notRead, limits } = coverage;
  const names = sources.map(({ source }) => source).join(', ') || 'no source';
  return [
    `CloudTrail was read from ${from} to ${to} in ${count(regionsRead.length, 'region')}, by ${names}.`,
    ...notRead.map(({ what, why }) => `Not read: ${what}: ${why}`),
    ...limits,
  ];
}
