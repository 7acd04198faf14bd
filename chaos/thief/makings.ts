import { SLEEPER, VICTIM } from '../world/cast.ts';
import { ACCOUNT } from '../world/policies.ts';
import type { Attempt, Scene } from './habits.ts';
import type { Opened } from './opened.ts';
import { elementIn } from './raw-call.ts';

type Kind = Extract<
  Opened['kind'],
  'access-key' | 'console-password' | 'ssh-key' | 'service-credential' | 'mfa-device'
>;

const KINDS: readonly Kind[] = [
  'access-key',
  'console-password',
  'service-credential',
  'ssh-key',
  'mfa-device',
];

/** A credential of a user that outlives what leaked; of a kind that is drawn, unless it is given. */
export function makings({ luck, nth, by }: Scene, kind?: number): Attempt[] {
  const which = KINDS[kind ?? Math.floor(luck * KINDS.length)] ?? 'access-key';
  // Now and then of a user of whom nothing leaked: only CloudTrail can show it.
  const user = kind === undefined && (luck * 1_000) % 1 < 0.25 ? SLEEPER : VICTIM;
  const { input, idIn } = CALLS[which](user, nth);
  return [
    {
      call: { service: 'iam', input: { ...input, UserName: user } },
      opens: (body) => {
        const object = idIn(body);
        if (object === undefined) return undefined;
        const what = `new ${which} ${object} of ${user} by ${by.what}`;
        const signer = { accessKeyId: object, principal: user, what };
        const own = which === 'access-key' ? { signer } : {};
        return { kind: which, account: ACCOUNT, object, on: user, what, ...own };
      },
    },
  ];
}

type Call = (
  user: string,
  nth: number,
) => {
  readonly input: Readonly<Record<string, string>>;
  readonly idIn: (body: string) => string | undefined;
};

const CALLS: Readonly<Record<Kind, Call>> = {
  'access-key': () => ({
    input: { Action: 'CreateAccessKey' },
    idIn: (body) => elementIn(body, 'AccessKeyId'),
  }),
  'console-password': (user) => ({
    input: { Action: 'CreateLoginProfile', Password: 'Abcdef-123456' },
    idIn: () => user,
  }),
  'service-credential': () => ({
    input: {
      Action: 'CreateServiceSpecificCredential',
      ServiceName: 'codecommit.amazonaws.com',
    },
    idIn: (body) => elementIn(body, 'ServiceSpecificCredentialId'),
  }),
  'ssh-key': () => ({
    input: { Action: 'UploadSSHPublicKey', SSHPublicKeyBody: 'ssh-rsa AAAA' },
    idIn: (body) => elementIn(body, 'SSHPublicKeyId'),
  }),
  'mfa-device': (user, nth) => {
    const SerialNumber = `arn:aws:iam::${ACCOUNT}:mfa/${user}-${nth}`;
    const codes = { AuthenticationCode1: '123456', AuthenticationCode2: '654321' };
    return {
      input: { Action: 'EnableMFADevice', SerialNumber, ...codes },
      idIn: () => SerialNumber,
    };
  },
};
