import { IAMClient } from '@aws-sdk/client-iam';
import pLimit from 'p-limit';
import { cached, clientConfig, sharedInAccount, type Purpose } from './connection.ts';
import { watched } from './send.ts';

/** The IAM client of a connection; writes are retried harder than reads. */
export const iam = cached((connection, purpose) =>
  watched(connection, new IAMClient(clientConfig(connection, purpose as Purpose))),
);

// IAM's rate limits are unpublished; five at a time stays below them in practice.
const IAM_CONCURRENCY = 5;

/** Queues IAM calls so that a large incident does not throttle itself. Writes have a queue of their own, and tags: nothing that shuts waits for these. */
export const iamQueue = sharedInAccount(() => pLimit(IAM_CONCURRENCY));
