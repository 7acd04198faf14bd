/** A policy that IAM would refuse as MalformedPolicyDocument; the message says where and why. */
export class MalformedPolicy extends Error {
  override readonly name = 'MalformedPolicy';
}
