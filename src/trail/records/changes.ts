import { given, nameIn, objectIn, serviceIn, textIn, type Json } from '../fields.ts';
import { profileNameOf } from '../../domain/names.ts';
import type { TrailEvent } from './event.ts';

/** The long-term key that a call made. */
export function keyMadeBy(record: Json): TrailEvent['madeKey'] {
  const key = objectIn(objectIn(record, 'responseElements'), 'accessKey');
  const accessKeyId = nameIn(key, 'accessKeyId');
  if (accessKeyId === undefined) return undefined;
  const by = objectIn(record, 'userIdentity');
  const isOfIam = serviceIn(record) === 'iam';
  const user = nameIn(key, 'userName');
  if (user !== undefined) return { accessKeyId, user };
  if (isOfIam && nameIn(by, 'type') === 'Root') return { accessKeyId, owner: 'root' };
  const bucket = nameIn(objectIn(record, 'requestParameters'), 'bucketName');
  if (serviceIn(record) === 'lightsail' && bucket !== undefined)
    return { accessKeyId, owner: 'bucket', bucket };
  return { accessKeyId, owner: 'unknown' };
}

const KEY_CHANGES = ['CreateAccessKey', 'UpdateAccessKey', 'DeleteAccessKey'];

/** The long-term key that a call made, switched or deleted. */
export function keyChangedBy(record: Json): TrailEvent['keyChange'] {
  if (serviceIn(record) !== 'iam') return undefined;
  if (!KEY_CHANGES.includes(textIn(record, 'eventName') ?? '')) return undefined;
  const request = objectIn(record, 'requestParameters');
  const made = keyMadeBy(record);
  const accessKeyId = made?.accessKeyId ?? nameIn(request, 'accessKeyId');
  if (accessKeyId === undefined) return undefined;
  return { accessKeyId, ...given('user', made?.user ?? nameIn(request, 'userName')) };
}

/** The user that a call renamed or deleted. */
export function userChangedBy(record: Json): TrailEvent['userChange'] {
  const name = textIn(record, 'eventName');
  if (serviceIn(record) !== 'iam' || (name !== 'UpdateUser' && name !== 'DeleteUser'))
    return undefined;
  const request = objectIn(record, 'requestParameters');
  const user = nameIn(request, 'userName');
  const newName = name === 'UpdateUser' ? nameIn(request, 'newUserName') : undefined;
  // A new path alone moves nobody.
  if (user === undefined || (name === 'UpdateUser' && newName === undefined)) return undefined;
  return { user, ...given('newName', newName) };
}

// What changes nothing shows nothing of whether it is there: a look-up may ask for any name.
const LOOKS = /^(Get|List|Simulate|Generate)/;

/** The role that a call of IAM made, changed or deleted. */
export function roleChangedBy(record: Json): string | undefined {
  if (serviceIn(record) !== 'iam' || LOOKS.test(textIn(record, 'eventName') ?? ''))
    return undefined;
  return nameIn(objectIn(record, 'requestParameters'), 'roleName');
}

/** The SSH public key that a call uploaded, switched or deleted. */
export function sshKeyChangedBy(record: Json): string | undefined {
  if (serviceIn(record) !== 'iam' || LOOKS.test(textIn(record, 'eventName') ?? ''))
    return undefined;
  const made = objectIn(objectIn(record, 'responseElements'), 'sSHPublicKey');
  return (
    nameIn(objectIn(record, 'requestParameters'), 'sSHPublicKeyId') ??
    nameIn(made, 'sSHPublicKeyId')
  );
}

const PROFILE_CHANGES = [
  'AssociateIamInstanceProfile',
  'DisassociateIamInstanceProfile',
  'ReplaceIamInstanceProfileAssociation',
];

/** Instances that a call of EC2 started with a profile, gave one or took it off. */
export function profilesHeldIn(record: Json): TrailEvent['held'] {
  if (serviceIn(record) !== 'ec2') return undefined;
  const name = textIn(record, 'eventName') ?? '';
  const answer = objectIn(record, 'responseElements');
  const held =
    name === 'RunInstances'
      ? itemsIn(objectIn(answer, 'instancesSet')).flatMap(heldBy)
      : PROFILE_CHANGES.includes(name)
        ? heldBy(associationIn(record, name))
        : [];
  return held.length > 0 ? held : undefined;
}

/** The association that a call of EC2 answers with, which stands under the name of the answer. */
export function associationIn(record: Json | undefined, name: string): Json | undefined {
  const answer = objectIn(record, 'responseElements');
  return objectIn(objectIn(answer, `${name}Response`) ?? answer, 'iamInstanceProfileAssociation');
}

function heldBy(holder: Json | undefined): NonNullable<TrailEvent['held']> {
  const instanceId = nameIn(holder, 'instanceId');
  const arn = nameIn(objectIn(holder, 'iamInstanceProfile'), 'arn');
  if (instanceId === undefined || arn === undefined) return [];
  return [{ instanceId, profile: profileNameOf(arn) }];
}

/** The entries of a list as EC2's records have it. */
export function itemsIn(set: Json | undefined): Json[] {
  const items = set?.['items'];
  return Array.isArray(items)
    ? items.filter((it): it is Json => typeof it === 'object' && it !== null)
    : [];
}
