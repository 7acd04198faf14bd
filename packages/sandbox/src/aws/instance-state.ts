export interface Instance {
  readonly id: string;
  readonly region: string;
  /** When it last started. */
  launchedAt: Date;
  state: 'pending' | 'running' | 'stopping' | 'stopped' | 'shutting-down' | 'terminated';
  /** When the state goes over into the one that follows from it; undefined for those that last. */
  stateSettlesAt: Date | undefined;
  readonly tags: Map<string, string>;
  metadata: MetadataOptions;
  association: Association | undefined;
  /** How a call launched it; those of the world were there before. */
  readonly launch?: Launch;
  /** Access key id of the session that the instance's metadata service hands out. */
  session: string | undefined;
}

/** What RunInstances was asked for. */
export interface Launch {
  /** All instances of one call have the same. */
  readonly reservationId: string;
  readonly imageId: string;
  readonly instanceType: string;
}

/** How an instance's metadata service may be asked. */
export interface MetadataOptions {
  readonly httpTokens: 'optional' | 'required';
  readonly hopLimit: number;
  /** The moment from which EC2 says `applied`. */
  readonly appliedAt: Date;
}

export interface Association {
  readonly id: string;
  readonly profileArn: string;
  readonly state: 'associating' | 'associated' | 'disassociating';
  /** When a transition ends. */
  readonly settlesAt: Date;
}
