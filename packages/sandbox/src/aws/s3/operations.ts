import {
  GetBucketLocation$,
  HeadBucket$,
  type GetBucketLocationCommandInput,
} from '@aws-sdk/client-s3';
import { operation } from '../operation.ts';
import { mustAllow, openBucket, openBucketHere } from './allowed.ts';
import { listOperations } from './list-objects.ts';
import { objectOperations } from './objects.ts';

/** S3's operations. */
export function s3Operations() {
  return [...listOperations(), ...objectOperations(), ...bucketOperations];
}

const bucketOperations = [
  operation<GetBucketLocationCommandInput>(GetBucketLocation$, {
    authorises: true,
    run: ({ Bucket }, call) => {
      // Answered from anywhere: it is how one finds out where a bucket is.
      const bucket = openBucket(call, Bucket);
      mustAllow(call, bucket, 's3:GetBucketLocation');
      // The oldest region has no name here.
      return { LocationConstraint: bucket.region === 'us-east-1' ? '' : bucket.region };
    },
  }),
  operation<GetBucketLocationCommandInput>(HeadBucket$, {
    authorises: true,
    run: ({ Bucket }, call) => {
      const bucket = openBucketHere(call, Bucket);
      mustAllow(call, bucket, 's3:ListBucket');
      return { BucketRegion: bucket.region };
    },
  }),
];
