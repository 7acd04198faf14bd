import type { Connection } from '../aws/connection.ts';
import { denialsIn, denialPolicyOf, type WantedDenial } from '../domain/denials.ts';
import { managedDenialArn, type PinnedUser } from '../domain/names.ts';
import { shellQuoted } from '../domain/typed-command.ts';
import type { Performed, Run } from './action.ts';
import { detachCommand } from './no-room.ts';
import { onUser, userNow, type UserNow } from './on-user.ts';
import { otherPlace, readDenials, writeDenial, type Place } from './session-denial.ts';

interface OnUser {
  readonly place: Place;
  readonly owner: PinnedUser;
}

/** Where a deny of a user stands, by the name they have now; undefined where nobody has their id. Throws AwsProblem. */
export async function placeNow(
  aws: Connection,
  place: Place,
  owner: PinnedUser,
): Promise<Place | undefined> {
  const now = await userNow(aws, owner);
  return now && placeOf(place, now);
}

function placeOf(place: Place, { arn }: UserNow): Place {
  return arn === undefined ? place : { ...place, principalArn: arn };
}

/** Writes a denial on a user, by whatever name; says where it came to stand on another. Throws AwsProblem. */
export function writeOnUser(
  run: Run,
  { place, owner }: OnUser,
  wanted: WantedDenial,
): Promise<Performed> {
  return onUser(run.aws, owner, {
    write: (user) => writeDenial(run, placeOf(place, user), wanted),
    holds: (user) => stands(run.aws, placeOf(place, user), wanted),
    changed: () => true,
    astray: (name, performed) => astray({ ...place, principalArn: named(place, name) }, performed),
  });
}

// A new name takes the inline policies along; a managed one of ours is called by the old name.
async function stands(aws: Connection, place: Place, wanted: WantedDenial): Promise<boolean> {
  const texts = await Promise.all([place, otherPlace(place)].map((it) => readDenials(aws, it)));
  return texts.some(({ text }) =>
    denialsIn(text).some(
      ({ sid, cutoff }) => sid === wanted.sid && new Date(cutoff) >= wanted.cutoff,
    ),
  );
}

function named({ principalArn }: Place, name: string): string {
  return principalArn.replace(/:user\/.*$/, `:user/${name}`);
}

function astray({ principalArn, incident, policy }: Place, { before }: Performed): string {
  const name = principalArn.split('/').at(-1) ?? principalArn;
  const said = `Another user, who has the name ${name} now, may have got the deny of older sessions that was not for them`;
  if (policy === 'managed')
    return `${said}. To take it off: \`${detachCommand(principalArn, managedDenialArn(principalArn, incident))}\``;
  const own = denialPolicyOf(principalArn);
  return before['policy'] === null
    ? `${said}. To take it off: \`aws iam delete-user-policy --user-name ${shellQuoted(name)} --policy-name ${own}\``
    : `${said}. Take the statements of incident ${incident} out of their policy ${own}`;
}
