import type { About } from '../domain/item-names.ts';

/** Something named that is gone, as is known from a record or an approved plan. */
export interface GoneNamed {
  readonly about: About;
  /** In words. */
  readonly what: string;
  readonly why: string;
}

/** A named instance that EC2 shows with no role any more: what it handed out works for up to six hours. */
export interface GoneInstance {
  readonly instanceId: string;
  readonly region: string;
  readonly roleArns: readonly string[];
  /** How its role is known, in words. */
  readonly gone: string;
}
