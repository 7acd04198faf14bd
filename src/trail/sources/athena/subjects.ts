import type { Subject } from '../source.ts';

/** Remembers what was looked for, so that nothing is looked for twice. */
export function rememberSubjects(): (subjects: readonly Subject[]) => Subject[] {
  // From when each was looked for.
  const known = new Map<string, number>();
  return (subjects) =>
    subjects.filter((subject) => {
      const since = Date.parse(subject.since);
      const before = keysThatCover(subject).map((key) => known.get(key) ?? Infinity);
      if (before.some((earlier) => earlier <= since)) return false;
      known.set(keyOf(subject), since);
      return true;
    });
}

function keyOf(subject: Subject): string {
  switch (subject.kind) {
    case 'credential':
      return `credential ${subject.accessKeyId}${subject.issuer ? ' and its issuer' : ''}`;
    case 'role':
      return `role ${subject.roleArn}`;
    case 'console':
      return `console ${subject.principalId ?? `${subject.account} ${subject.user}`}`;
    case 'machine':
      return `machine ${subject.account} ${subject.name}`;
    case 'shared':
      return `shared ${subject.sharedId}`;
  }
}

// Whoever was looked for with the issuer was looked for without.
function keysThatCover(subject: Subject): string[] {
  const own = keyOf(subject);
  return subject.kind === 'credential' && !subject.issuer ? [own, `${own} and its issuer`] : [own];
}

/** In words, for people. */
export function inWords(subject: Subject): string {
  switch (subject.kind) {
    case 'credential':
      return `credential ${subject.accessKeyId}`;
    case 'role':
      return `role ${subject.roleArn}`;
    case 'console':
      return `${subject.user} in AWS's console`;
    case 'machine':
      return `sessions that are called ${subject.name}`;
    case 'shared':
      return `the other record of an assumption of ${subject.roleArn}`;
  }
}

// IAM allows printable ASCII in the paths of roles, quotes among it.
const ROLE = /^arn:[a-z-]+:iam::\d{12}:role\/[!-~]{1,577}$/;
const KEY = /^[A-Z0-9]{16,128}$/;
const SHARED = /^[0-9A-Fa-f-]{8,64}$/;
// IAM's own names are shorter and plainer; those of other identity providers need not be.
const ONE_LINE = /^[^\p{Cc}]{1,512}$/u;

/** Whether its ids are such as AWS gives out: nothing else can be in the table. */
export function isAskable(subject: Subject): boolean {
  switch (subject.kind) {
    case 'credential':
      return KEY.test(subject.accessKeyId);
    case 'role':
      return ROLE.test(subject.roleArn);
    case 'console':
      return ONE_LINE.test(subject.principalId ?? subject.user);
    case 'machine':
      return ONE_LINE.test(subject.name);
    case 'shared':
      return SHARED.test(subject.sharedId);
  }
}

const ACCOUNT = /^\d{12}$/;

/** The accounts in which its events stand, as far as it tells. */
export function accountsOf(subject: Subject): readonly string[] {
  const account =
    subject.kind === 'role' || subject.kind === 'shared'
      ? subject.roleArn.split(':')[4]
      : subject.account;
  return account !== undefined && ACCOUNT.test(account) ? [account] : [];
}

/** Whether its events may stand in any other account too: that of whoever minted or assumed it. */
export function isAnywhere(subject: Subject): boolean {
  const hasIssuer = subject.kind === 'credential' && subject.issuer === true;
  return hasIssuer || subject.kind === 'shared' || accountsOf(subject).length === 0;
}
