import { pageOf } from '../page.ts';

// AWS's default page of IAM lists.
const PAGE = 100;

interface Asked {
  readonly MaxItems?: number | undefined;
  readonly Marker?: string | undefined;
}

/** One page of an IAM list, with what IAM says about the rest. */
export function iamPage<T>(all: readonly T[], { MaxItems, Marker }: Asked) {
  const { items, next } = pageOf(all, MaxItems ?? PAGE, Marker);
  return { items, IsTruncated: next !== undefined, Marker: next };
}

/** Those under a path, `/` being all. */
export function under<T extends { readonly path: string }>(
  all: Iterable<T>,
  prefix: string | undefined,
): T[] {
  return [...all].filter(({ path }) => path.startsWith(prefix ?? '/'));
}
