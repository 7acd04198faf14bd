import type { Sandbox } from '@staunch/sandbox';
import type { Thief } from '../thief/thief.ts';
import type { Story } from '../world/story.ts';

const ACTS = 6;

/** The time in which a plan is read and approved: nobody is in the way of the thief. */
export async function untilApproved(sandbox: Sandbox, story: Story, thief: Thief): Promise<void> {
  const { approvalSeconds } = story.thief;
  if (approvalSeconds === 0) return;
  for (let act = 0; act < ACTS; act++) {
    await thief.act();
    sandbox.clock.advance((approvalSeconds * 1_000) / ACTS);
  }
}

/** Until IAM has caught up with the last write, which is longer than Staunch stays. */
export async function linger({ clock }: Sandbox, thief: Thief): Promise<void> {
  for (let seconds = 0; seconds < 15; seconds++) {
    await thief.act();
    clock.advance(1_000);
  }
}

/** Several acts on end: while a run waits to see whether what it did holds. */
export async function insist(thief: Thief): Promise<void> {
  for (let act = 0; act < ACTS; act++) await thief.act();
}
