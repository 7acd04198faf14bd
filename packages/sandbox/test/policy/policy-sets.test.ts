import { expect, it } from 'vitest';
import { ALICE, allow, decideWith, deny, OTHER_ACCOUNT, policy, request } from './builders.ts';

const all = policy(allow());
const onlyEc2 = policy(allow({ Action: 'ec2:*' }));
const denyAll = policy(deny());

it('when there is a boundary, both the identity policies and the boundary have to allow', () => {
  expect(decideWith({ identity: [all], boundary: all })).toBe('allowed');
  expect(decideWith({ identity: [all], boundary: onlyEc2 })).toBe('implicitDeny');
  expect(decideWith({ identity: [onlyEc2], boundary: all })).toBe('implicitDeny');
  expect(decideWith({ identity: [all], boundary: denyAll })).toBe('explicitDeny');
});

it('when there are session policies, each of them has to allow as well', () => {
  expect(decideWith({ identity: [all], session: [] })).toBe('allowed');
  expect(decideWith({ identity: [all], session: [all] })).toBe('allowed');
  expect(decideWith({ identity: [all], session: [all, onlyEc2] })).toBe('implicitDeny');
  expect(decideWith({ identity: [onlyEc2], session: [all] })).toBe('implicitDeny');
  expect(decideWith({ identity: [all], session: [denyAll] })).toBe('explicitDeny');
});

it('when a resource policy names the caller, it grants even without an identity policy', () => {
  const resource = policy(allow({ Principal: { AWS: ALICE } }));
  expect(decideWith({ resource })).toBe('allowed');
  expect(decideWith({ resource, boundary: onlyEc2 })).toBe('allowed');
  expect(decideWith({ resource, identity: [denyAll] })).toBe('explicitDeny');
});

it('when a resource policy does not name the caller, the identity policies still grant', () => {
  const resource = policy(allow({ Principal: { Service: 'ec2.amazonaws.com' } }));
  expect(decideWith({ resource, identity: [all] })).toBe('allowed');
  expect(decideWith({ resource })).toBe('implicitDeny');
});

it('when a resource policy denies the caller, nothing helps', () => {
  const resource = policy(deny({ Principal: '*' }));
  expect(decideWith({ resource, identity: [all] })).toBe('explicitDeny');
});

it('when the resource is in another account, both sides have to allow', () => {
  const asked = request({ resource: `arn:aws:sns:eu-west-1:${OTHER_ACCOUNT}:topic` });
  const resource = policy(allow({ Principal: { AWS: ALICE } }));
  expect(decideWith({ resource, identity: [all] }, asked)).toBe('allowed');
  expect(decideWith({ resource }, asked)).toBe('implicitDeny');
  expect(decideWith({ identity: [all] }, asked)).toBe('implicitDeny');
});

it('when the resource belongs to AWS rather than to an account, one side is enough', () => {
  const asked = request({ resource: 'arn:aws:iam::aws:policy/AWSDenyAll' });
  expect(decideWith({ identity: [all] }, asked)).toBe('allowed');
});
