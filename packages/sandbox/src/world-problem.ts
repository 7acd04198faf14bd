/** Something in a world file that cannot be, and where it stands. */
export interface WorldProblem {
  /** For instance `/accounts/0/instances/1/profile`. */
  readonly place: string;
  readonly text: string;
}

/** Names that stand twice, whatever their case: AWS would have one thing of that name. */
export function namesTwice(place: string, what: string, names: readonly string[]): WorldProblem[] {
  const lower = names.map((name) => name.toLowerCase());
  const twice = names.filter((name, at) => lower.indexOf(name.toLowerCase()) !== at);
  return twice.map((name) => ({ place, text: `has the ${what} ${name} twice` }));
}

/** A session's name that STS does not take. */
export function sessionNameProblems(place: string, name: string): WorldProblem[] {
  if (/^[\w+=,.@-]{2,64}$/.test(name)) return [];
  const text = `must have 2 characters or more, at most 64, of letters, digits and _+=,.@-: ${name}`;
  return [{ place: `${place}/sessionName`, text }];
}

/** A moment that is none, or one that is still to come. */
export function momentProblems(
  place: string,
  moment: string | undefined,
  now: number,
): WorldProblem[] {
  if (moment === undefined) return [];
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return [{ place, text: `is no moment that ever was: ${moment}` }];
  return at > now ? [{ place, text: `lies after the world's now: ${moment}` }] : [];
}

/** A last moment that is none, that is still to come, or that lies before the first one. */
export function untilProblems(
  place: string,
  first: string,
  { until, now }: { readonly until?: string; readonly now: number },
): WorldProblem[] {
  if (until === undefined) return [];
  const isBefore = Date.parse(until) < Date.parse(first);
  return [
    ...momentProblems(`${place}/until`, until, now),
    ...(isBefore ? [{ place: `${place}/until`, text: `lies before ${first}: ${until}` }] : []),
  ];
}
