import {
  DescribeTrails$,
  ListPublicKeys$,
  type DescribeTrailsCommandInput,
  type ListPublicKeysCommandInput,
} from '@aws-sdk/client-cloudtrail';
import { operation } from '../operation.ts';
import { homeOf } from './trail/file-names.ts';
import { signingKeyOf } from './trail/signing-key.ts';

/** What CloudTrail tells of trails, and of the keys by which their digests are checked. */
export function trailOperations() {
  return [
    operation<DescribeTrailsCommandInput>(DescribeTrails$, {
      run: ({ trailNameList: names = [] }, { sandbox, account }) => {
        const own = sandbox.settings.trails.filter(
          (trail) => trail.account === account.id || trail.organisation !== undefined,
        );
        const trails = own.map((trail) => ({
          Name: trail.name,
          S3BucketName: trail.bucket,
          S3KeyPrefix: trail.prefix,
          IncludeGlobalServiceEvents: true,
          IsMultiRegionTrail: true,
          HomeRegion: homeOf(trail),
          TrailARN: `arn:aws:cloudtrail:${homeOf(trail)}:${trail.account}:trail/${trail.name}`,
          LogFileValidationEnabled: trail.digests !== false,
          IsOrganizationTrail: trail.organisation !== undefined,
        }));
        const isAsked = (trail: { Name: string; TrailARN: string }): boolean =>
          names.length === 0 || names.includes(trail.Name) || names.includes(trail.TrailARN);
        return { trailList: trails.filter(isAsked) };
      },
    }),
    operation<ListPublicKeysCommandInput>(ListPublicKeys$, {
      run: (_input, { region }) => {
        const { publicKey: Value, fingerprint: Fingerprint } = signingKeyOf(region);
        return { PublicKeyList: [{ Value, Fingerprint, ...VALID }] };
      },
    }),
  ];
}

// One key for all time, where CloudTrail changes its keys every few weeks.
const VALID = {
  ValidityStartTime: new Date('2013-11-13T00:00:00Z'),
  ValidityEndTime: new Date('2099-01-01T00:00:00Z'),
};
