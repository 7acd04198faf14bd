import { isEc2 } from '../../domain/names.ts';
import type { Ended, Machine, TrailEvent } from '../records/event.ts';
import type { NotRead } from '../sources/source.ts';
import { issuedIn, session, type Lead } from './leads.ts';
import { alikeLost, machinesLost, namelessLost, unnamedLost } from './lost.ts';
import type { Member } from './member.ts';

// Two questions each, of CloudTrail's two a second: who starts machines in a loop must not keep a reading from ending.
const MACHINES_FOLLOWED = 300;
// Names of sessions are free: somebody may call thousands like one machine.
const ALIKE_NOTED = 300;
// A busy account deletes functions all day.
const ENDS_NOTED = 10_000;

/** What the family started that runs by itself, and the sessions that AWS hands to it. */
export class Machines {
  // By the name of their sessions: functions of two regions may have one name.
  readonly #byName = new Map<string, Member[]>();
  readonly #lastStart = new Map<string, string>();
  // Newest first is how many are read: an end may come before what ended is known.
  readonly #ends = new Map<string, string>();
  readonly #nameless = new Map<string, NotRead>();
  // Sessions that are called like a machine, by key id, as long as it is not known who got them.
  readonly #alike = new Map<string, string>();
  readonly #minted = new Set<string>();
  #followed = 0;
  readonly #notFollowed = new Set<string>();

  /** The machines that a call by a member started; and what it handed out that nothing can be looked for of is told. */
  startedBy(event: TrailEvent, by: Member): Lead[] {
    const { started, error, unnamedMint } = event;
    if (unnamedMint) this.#nameless.set(event.id, unnamedLost(event, by.id));
    if (!started || error !== undefined) return [];
    if (started.length === 0) this.#nameless.set(event.id, namelessLost(event, by.id));
    return started.map((machine) => this.#lead(machine, event, by));
  }

  /** Who of the family a session belongs to that somebody else handed out; and what to look for, where that is not known. */
  handedTo(event: TrailEvent): Lead[] {
    const { minted, error, by } = event;
    const named = this.#byName.get(minted?.sessionName ?? nameOf(by.userId) ?? '') ?? [];
    const machine = named.find((it) => isSince(event, it) && isIn(event, it));
    if (!machine || error !== undefined) return [];
    if (!minted) return this.#unknown(event, machine);
    if (!isServiceOf(machine.machine?.kind, event)) return [];
    return session(event, machine);
  }

  /** Notes what becomes of machines, and which sessions were handed out, by whomever. */
  note({ minted, ended = [], account, region, time }: TrailEvent): void {
    const name = minted?.sessionName;
    if (minted && name !== undefined && this.#byName.has(name))
      this.#minted.add(minted.accessKeyId);
    for (const it of ended) {
      const of = endKey(it, { account, region });
      if (!this.#ends.has(of) && this.#ends.size >= ENDS_NOTED) continue;
      if (time > (this.#ends.get(of) ?? '')) this.#ends.set(of, time);
    }
  }

  /** All members, the machines among them with their end, where no later start is known. */
  withEnds(members: ReadonlyMap<string, Member>): Member[] {
    return [...members.values()].map((member) => {
      const { machine, account, ownerless, id } = member;
      const thing = ownerless ? { kind: 'key' as const, name: id } : machine;
      if (!thing) return member;
      const region = machine?.region ?? '';
      const endedAt = this.#ends.get(endKey(thing, { account, region })) ?? '';
      return endedAt > (this.#lastStart.get(member.id) ?? '') ? { ...member, endedAt } : member;
    });
  }

  lost(members: ReadonlyMap<string, Member>): NotRead[] {
    const alike = [...this.#alike].filter(([id]) => !members.has(id) && !this.#minted.has(id));
    return [
      ...this.#nameless.values(),
      ...machinesLost(this.#notFollowed.size, MACHINES_FOLLOWED),
      ...alike.map(alikeLost),
    ];
  }

  #lead(machine: Machine, event: TrailEvent, by: Member): Lead {
    const { account, region, time: since, id: holder } = event;
    const { name } = machine;
    const id = machineId(machine, event);
    const member: Member = {
      id,
      kind: 'machine',
      holder: machine.roleArn === undefined ? by.holder : `role ${machine.roleArn}`,
      account,
      parent: by.id,
      ...issuedIn(event),
      machine: { ...machine, region },
    };
    const known = this.#byName.get(name) ?? [];
    const isNew = known.every((it) => it.id !== id);
    const first = known.find((it) => it.id === id && (it.issuedAt ?? '') <= since);
    if (!first) this.#byName.set(name, [...known.filter((it) => it.id !== id), member]);
    if (since > (this.#lastStart.get(id) ?? '')) this.#lastStart.set(id, since);
    // What a service starts has names of its own.
    if (machine.kind === 'service') return { member };
    if (isNew && this.#followed >= MACHINES_FOLLOWED) this.#notFollowed.add(id);
    else if (isNew) this.#followed++;
    if (this.#notFollowed.has(id)) return { member };
    return { member, subject: { kind: 'machine', name, account, since, holder } };
  }

  // Anybody who may assume a role chooses the name of the session: who got this one stands where it was handed out.
  #unknown(
    { by: { accessKeyId, roleArn }, account }: TrailEvent,
    { id, issuedAt }: Member,
  ): Lead[] {
    if (accessKeyId === undefined || roleArn === undefined) return [];
    if (!this.#alike.has(accessKeyId) && this.#alike.size >= ALIKE_NOTED) return [];
    this.#alike.set(accessKeyId, id);
    const since = issuedAt ?? '';
    return [{ subject: { kind: 'credential', accessKeyId, account, since, issuer: true } }];
  }
}

/** What a machine is called: an instance's id is its own everywhere, other names are not. */
function machineId({ kind, name, cluster }: Machine, { account, region }: TrailEvent): string {
  if (kind === 'instance') return `instance ${name}`;
  const within = cluster === undefined ? '' : ` of cluster ${cluster}`;
  return `${kind} ${name}${within} in ${region} of account ${account}`;
}

// A key's id and a task's name are their own; services of two clusters may have one name.
function endKey(
  { kind, name, cluster }: Ended,
  { account, region }: Pick<TrailEvent, 'account' | 'region'>,
): string {
  const where = kind === 'key' ? '' : region;
  return JSON.stringify([kind, account, where, name, kind === 'service' ? cluster : '']);
}

// A role's session as AWS itself asks for it: no principal but the service.
function isServiceOf(kind: Machine['kind'] | undefined, { by, call }: TrailEvent): boolean {
  const { service, accessKeyId, userId, user, roleArn } = by;
  if (call !== 'sts AssumeRole' || (accessKeyId ?? userId ?? user ?? roleArn) !== undefined)
    return false;
  if (kind === 'instance') return isEc2(service);
  const name = kind === 'function' ? 'lambda' : 'ecs-tasks';
  return [`${name}.amazonaws.com`, `${name}.amazonaws.com.cn`].includes(service ?? '');
}

function isSince({ time }: TrailEvent, { issuedAt }: Member): boolean {
  return issuedAt === undefined || Date.parse(time) >= Date.parse(issuedAt);
}

// A function's session is asked for in its region, where alone its name is its own; used it may be everywhere.
function isIn({ account, region, minted }: TrailEvent, { machine, account: of }: Member): boolean {
  return account === of && (machine?.kind !== 'function' || !minted || machine.region === region);
}

function nameOf(userId: string | undefined): string | undefined {
  return userId?.split(':')[1];
}
