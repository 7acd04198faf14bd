import type { Exposure } from '../../domain/incident.ts';

// As schemas/incident.schema.json has them: what is written otherwise would not be an incident.
const KEY_ID = /^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$/;
const NAME = /^[A-Za-z0-9+=,.@_-]{1,64}$/;
const ROLE =
  /^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role\/([!-~]{1,511}\/)?[A-Za-z0-9+=,.@_-]{1,64}$/;
const INSTANCE = /^i-([0-9a-f]{8}|[0-9a-f]{17})$/;
const REGION = /^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$/;
// AWS lets nobody change these: there is nothing that Staunch could do.
const GUARDED = /:role\/(?:aws-service-role|aws-reserved)\/|:role\/(?:.*\/)?AWSReservedSSO_/;

/** A key as an incident names it; undefined for what cannot be one. */
export function keyExposure(accessKeyId: string, user: string | undefined): Exposure | undefined {
  if (!KEY_ID.test(accessKeyId)) return undefined;
  const owner = user !== undefined && NAME.test(user) ? { user } : {};
  return { kind: 'access-key', accessKeyId, ...owner };
}

/** A console password as an incident names it. */
export function passwordExposure(user: string): Exposure | undefined {
  return NAME.test(user) ? { kind: 'console-password', user } : undefined;
}

/** The sessions of a role as an incident names them; undefined for roles that AWS keeps from everybody. */
export function roleExposure(roleArn: string): Exposure | undefined {
  return ROLE.test(roleArn) && !isGuarded(roleArn) ? { kind: 'role', roleArn } : undefined;
}

/** An instance as an incident names it; undefined for what cannot be one. */
export function instanceExposure(instanceId: string, region: string): Exposure | undefined {
  if (!INSTANCE.test(instanceId) || !REGION.test(region)) return undefined;
  return { kind: 'instance', instanceId, region };
}

/** Whether AWS itself keeps a role: it serves a service, or IAM Identity Center. */
export function isGuarded(roleArn: string): boolean {
  return GUARDED.test(roleArn);
}
