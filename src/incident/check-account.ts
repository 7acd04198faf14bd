import { accountOfAccessKey } from './access-key-id.ts';
import type { Draft, Located } from './draft.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';
import type { Exposure } from './incident.ts';

/** Checks that keys and roles belong to the incident's account, as far as their ids tell. */
export function checkAccount({ account, exposures }: Draft): Finding[] {
  if (account === undefined) return [];
  return exposures.flatMap((exposure) => {
    const other = accountOf(exposure.value);
    return other === undefined || other === account.value ? [] : [explain(exposure, other)];
  });
}

function accountOf(exposure: Exposure): string | undefined {
  switch (exposure.kind) {
    case 'access-key':
      return accountOfAccessKey(exposure.accessKeyId);
    case 'role':
      return exposure.roleArn.split(':')[4];
    case 'instance':
      return undefined;
  }
}

function explain({ value, offset }: Located<Exposure>, other: string): Finding {
  if (value.kind === 'role') {
    return errorAt(offset, {
      message: `This role belongs to account ${other}, not to the incident's.`,
      hint: 'Write an incident file of its own for each account.',
    });
  }
  return warningAt(offset, {
    message: `This key seems to belong to account ${other}, not to the incident's.`,
    hint: 'Compare `account` with what `aws sts get-access-key-info` says about the key.',
  });
}
