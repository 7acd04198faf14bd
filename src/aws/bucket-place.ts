/** A bucket and the region in which it is. */
export interface BucketPlace {
  readonly bucket: string;
  readonly region: string;
}
