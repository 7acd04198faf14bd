import { it } from 'vitest';
import { firstRun } from '../chaos/run/first-run.ts';
import { generate } from '../chaos/world/generate.ts';
import { playRound } from '../chaos/run/second-run.ts';
import { causesOf } from '../chaos/invariants/judge.ts';
import { textAt } from '../chaos/invariants/log.ts';

it('dbg', async () => {
  const [seed, call] = (process.env['ONLY'] ?? '').replace('+','').split(':').map(Number);
  const after = process.env['ONLY']?.endsWith('+');
  const story = generate(seed ?? 1);
  console.log(JSON.stringify(story.world.accounts[0]?.instances), JSON.stringify(story.world.credentials), JSON.stringify(story.weather), JSON.stringify(story.thief), JSON.stringify([...story.mayAssume]));
  const { points, applied, plan } = await firstRun(story, () => true);
  console.log('FIRST', plan?.steps.map((s) => JSON.stringify(s)), applied?.contained);
  const p = points.find((it) => it.call === call && (it.moment === 'after') === after);
  if (!p) throw new Error('none');
  console.log('CRASH', p.operation, p.taken.at.toISOString(), JSON.stringify(p.thief.held.map((h) => h.what)));
  const r = await playRound(story, p, { at: new Date(p.taken.at.getTime() + 60000) });
  console.log(r.plan?.steps.map((s) => JSON.stringify(s)), JSON.stringify(r.plan?.alreadySo), causesOf(r), r.applied?.done.map((d) => [d.step.action, d.outcome, JSON.stringify(d.before), d.finishedAt, d.requestIds.length]));
  console.log(r.during.filter(({ record }) => !record.readOnly || record.eventName === 'AssumeRole').map(({ record }) => [record.eventTime, record.eventName, textAt(record, 'userIdentity', 'arn') ?? '', JSON.stringify(record['requestParameters']).slice(0, 150), record['errorCode']].join(' ')).join('\n'));
}, 100000);
