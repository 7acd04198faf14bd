/** A machine that the family started, or gave a role to: AWS hands it sessions of that role for as long as it runs. */
export interface Foothold {
  readonly kind: 'instance' | 'function' | 'task' | 'service';
  /** The instance's id, the function's or service's name, the task's id. */
  readonly name: string;
  readonly region: string;
  readonly account: string;
  /** Of a task or service. */
  readonly cluster?: string;
  readonly how: 'started' | 'given a role';
  /** In words. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** Its instance profile, by name, as EC2 shows it. */
  readonly profile?: string;
  /** Absent where it is not known. */
  readonly roleArn?: string;
  /** Why its state is not known; absent where AWS shows that it runs. */
  readonly unread?: string;
}
