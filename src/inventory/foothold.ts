/**
 * What the family made that goes on by itself, and that Staunch does not shut: a machine that it started, or gave a role to,
 * which AWS hands sessions of that role for as long as it runs; a key that is no user's.
 */
export interface Foothold {
  readonly kind: 'instance' | 'function' | 'task' | 'service' | 'key';
  /** The instance's id, the function's or service's name, the task's or key's id. */
  readonly name: string;
  readonly region: string;
  readonly account: string;
  /** Of a task or service. */
  readonly cluster?: string;
  readonly how: 'started' | 'given a role' | 'made';
  /** In words. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** Its instance profile, by name, as EC2 shows it. */
  readonly profile?: string;
  /** Whose key it is, in words. */
  readonly holder?: string;
  /** The bucket of a key of Lightsail. */
  readonly bucket?: string;
  /** Absent where it is not known. */
  readonly roleArn?: string;
  /** Why its state is not known; absent where AWS shows that it runs. */
  readonly unread?: string;
}
