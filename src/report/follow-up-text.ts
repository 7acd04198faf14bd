import type { Audit } from '../audit/audit.ts';
import type { ByHand, FollowUp } from '../audit/incident-files/follow-up.ts';
import type { Colours } from './colours.ts';
import { coverageSentences } from './coverage-words.ts';
import { plain } from './escape.ts';
import { unifiedDiff } from './unified-diff.ts';
import { count } from '../domain/count.ts';

/** What follows from an audit, for a terminal: the changes of incident files, what people must do, how far it saw. */
export function followUpText(
  { files, byHand }: FollowUp,
  audit: Pick<Audit, 'from' | 'to' | 'coverage'>,
  colours: Colours,
): string {
  const changes = files.flatMap((file) => unifiedDiff(file)).map((line) => painted(line, colours));
  const hands = byHand.length === 0 ? [] : ['', 'By hand:', ...byHand.map(byHandLine)];
  const seen = ['', 'Coverage:', ...coverageSentences(audit).map((it) => `  ${plain(it)}`)];
  return [headline({ files, byHand }), '', ...changes, ...hands, ...seen, ''].join('\n');
}

function headline({ files, byHand }: FollowUp): string {
  const exposures = files.reduce((sum, { added }) => sum + added.length, 0);
  const isKept = files.some(({ settled }) => settled !== undefined);
  if (exposures + byHand.length === 0 && isKept)
    return 'The incidents name all that follows. What CloudTrail showed is to be kept: its history ends after 90 days.';
  if (exposures + byHand.length === 0)
    return 'Nothing follows from what could be seen: the incidents name all of it.';
  const where = files.length > 1 ? ` in ${count(files.length, 'incident')}` : '';
  const hands = byHand.length > 0 ? `, ${count(byHand.length, 'thing')} to do by hand` : '';
  return `${count(exposures, 'exposure')} to add${where}${hands}`;
}

function byHandLine({ following: { what, why, account, eventIds }, toDo }: ByHand): string {
  const evidence = eventIds.length === 0 ? '' : ` [CloudTrail ${eventIds.slice(0, 3).join(', ')}]`;
  return `  - ${plain(`${what} in account ${account}: ${why}${evidence}`)}\n    ${plain(toDo)}`;
}

function painted(line: string, { green, red, bold }: Colours): string {
  if (line.startsWith('+++') || line.startsWith('---')) return bold(line);
  if (line.startsWith('+')) return green(line);
  return line.startsWith('-') ? red(line) : line;
}
