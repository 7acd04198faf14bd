import { beforeAll, describe, expect, it } from 'vitest';
import { planComment } from '../support/plan-comments.ts';
import {
  BACKDOOR,
  bigIncident,
  bigWorld,
  FLEET,
  fleetInstances,
  PER_ROLE,
} from '../support/big-world.ts';
import { sandboxOf } from '../support/play.ts';
import { planOn } from '../support/run.ts';

/** The plan comment as a reader sees it: with what is folded away, and without. */
async function commentOnIt() {
  const plan = await planOn(sandboxOf(bigWorld()), bigIncident);
  const body = planComment({ head: 'a'.repeat(40), plans: [plan] });
  return { whole: seen(body), open: seen(body.replaceAll(/<details[^]*?<\/details>/g, '')) };
}

function seen(body: string): string {
  return body
    .replaceAll(/<!--[^]*?-->|<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

const words = (text: string): string[] => text.split(/\s+/).filter((it) => /\w/.test(it));
const linesWith = (text: string, name: string): string[] =>
  text.split('\n').filter((line) => new RegExp(`\\b${name}\\b`).test(line));

// A reviewer has two minutes, and reads some 230 words in each.
const TWO_MINUTES = 460;
// What fits on a screen before anybody scrolls.
const FIRST_SCREEN = 150;

describe('the plan comment of an incident with 204 instances behind twelve roles', () => {
  let comment: Awaited<ReturnType<typeof commentOnIt>>;
  beforeAll(async () => {
    comment = await commentOnIt();
  });

  it('says of each role how many instances get new credentials, where nothing is unfolded', () => {
    const counted = new RegExp(`\\b${PER_ROLE} (instances|servers|machines)\\b`);
    const uncounted = FLEET.filter(
      (role) => !linesWith(comment.open, role).some((line) => counted.test(line)),
    );
    expect(uncounted).toEqual([]);
  });

  it('is read in two minutes', () => {
    const { length } = words(comment.open);
    expect(length, 'words that are not folded away').toBeLessThanOrEqual(TWO_MINUTES);
  });

  it('says of each role what breaks', () => {
    const silent = FLEET.filter(
      (role) =>
        !linesWith(comment.whole, role).some((line) => /stops? working|restart|assume/.test(line)),
    );
    expect(silent, 'roles of which nobody learns what breaks').toEqual([]);
  });

  it('has every instance', () => {
    const left = fleetInstances.filter(({ id }) => !comment.whole.includes(id));
    expect(left.length, 'instances that are left out').toBe(0);
  });

  it('shows the key that the thief made, and that the plan leaves on, on the first screen', () => {
    const at = words(comment.whole).findIndex((word) => word.includes(BACKDOOR));
    expect(at, 'words before the key, which is there').toBeGreaterThan(-1);
    expect(at, 'words before the key').toBeLessThan(FIRST_SCREEN);
  });

  it('says on the first screen that this key goes off', () => {
    const screen = words(comment.whole).slice(0, FIRST_SCREEN).join(' ');
    expect(screen, 'what is done about it').toMatch(
      new RegExp(`deactivate access key \\(reached\\) ${BACKDOOR}`, 'i'),
    );
  });
});
