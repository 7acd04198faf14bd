import { TAGS } from '../../src/domain/names.ts';
import { ACCOUNT } from '../world/policies.ts';
import type { Attempt, Scene } from './habits.ts';

/** Tags of Staunch's on an instance of the roles: forged, or taken away. */
export function forgeries({ sandbox, story, luck }: Scene): Attempt[] {
  const instances = [...sandbox.parts.state.accounts.values()].flatMap((it) => [
    ...it.instances.values(),
  ]);
  const chosen = instances.filter(({ id }) => !story.bystanders.instances.includes(id));
  const one = chosen[Math.floor(luck * chosen.length)];
  if (!one) return [];
  const draw = (luck * 1_000) % 1;
  const tag = draw < 0.2 ? TAGS.refreshed : TAGS.reattach;
  const on = { 'ResourceId.1': one.id, 'Tag.1.Key': tag };
  const input =
    draw > 0.7
      ? { Action: 'DeleteTags', ...on }
      : { Action: 'CreateTags', ...on, 'Tag.1.Value': valueOf(draw, one.association?.profileArn) };
  return [{ call: { service: 'ec2', region: one.region, input }, tampers: one.id }];
}

// Somebody else's profile, its own, or nonsense.
function valueOf(draw: number, own: string | undefined): string {
  if (draw < 0.5) return `arn:aws:iam::${ACCOUNT}:instance-profile/other`;
  return draw < 0.6 ? (own ?? '') : 'yes';
}
