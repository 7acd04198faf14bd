import { accountOfAccessKey } from '../domain/access-key-id.ts';
import type { Draft } from './draft.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';
import type { Located } from './located.ts';

/** Checks that keys, sessions and roles belong to the incident's account, as far as their ids tell. */
export function checkAccount({ account, keyIds, roleArns }: Draft): Finding[] {
  if (account === undefined) return [];
  return [
    ...keyIds.flatMap((keyId) => {
      const other = accountOfAccessKey(keyId.value);
      return other === undefined || other === account.value ? [] : [keyOfAnother(keyId, other)];
    }),
    ...roleArns.flatMap((roleArn) => {
      const other = roleArn.value.split(':')[4];
      return other === undefined || other === account.value ? [] : [roleOfAnother(roleArn, other)];
    }),
  ];
}

function keyOfAnother({ value, offset }: Located<string>, other: string): Finding {
  const noun = value.startsWith('ASIA') ? 'session' : 'key';
  return warningAt(offset, {
    message: `This ${noun} seems to belong to account ${other}, not to the incident's.`,
    hint: `Compare \`account\` with what \`aws sts get-access-key-info\` says about the ${noun}.`,
  });
}

function roleOfAnother({ offset }: Located<string>, other: string): Finding {
  return errorAt(offset, {
    message: `This role belongs to account ${other}, not to the incident's.`,
    hint: 'Write an incident file of its own for each account.',
  });
}
