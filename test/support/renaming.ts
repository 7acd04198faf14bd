import {
  type HttpRequest,
  type HttpResponse,
  requestHandlerOf,
  type Sandbox,
} from '@staunch/sandbox';
import type { Incident } from '../../src/domain/incident.ts';
import type { Access } from '../../src/policy/access.ts';
import { applyPlan, type Applied } from '../../src/respond/apply/apply.ts';
import { connect } from './play.ts';
import { planOn, silent } from './run.ts';

/** Called with each IAM operation before AWS gets it; an answer takes AWS's place. */
export type Between = (action: string) => HttpResponse | undefined;

/** A connection through which something happens between two calls. */
export function through(sandbox: Sandbox, as: string, between: Between): Access {
  const handle = async (request: HttpRequest): Promise<HttpResponse> =>
    between(new URLSearchParams(request.body).get('Action') ?? '') ?? sandbox.aws(request);
  return { ...connect(sandbox, as), requestHandler: requestHandlerOf(handle, sandbox.clock) };
}

/** One operation fails, each time. */
export function refusing(action: string, code: string): Between {
  const body = `<ErrorResponse><Error><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`;
  const headers = { 'content-type': 'text/xml' };
  return (asked) => (asked === action ? { status: 400, headers, body } : undefined);
}

/** Something happens just before an operation is done for the first time. */
export function once(action: string, happens: () => void): Between {
  let isOver = false;
  return (asked) => {
    if (asked === action && !isOver) {
      isOver = true;
      happens();
    }
    return undefined;
  };
}

/** What happens beside a run. */
export interface Happening {
  /** Between plan and apply. */
  readonly before?: () => void;
  readonly holding?: () => void;
  readonly between?: Between;
}

/** Plans an incident and applies the plan, with something happening beside. */
export async function applied(
  sandbox: Sandbox,
  incident: Incident,
  happening: Happening,
): Promise<Applied> {
  const plan = await planOn(sandbox, incident);
  happening.before?.();
  return applyPlan(through(sandbox, 'apply', happening.between ?? (() => undefined)), plan, {
    cutoffMarginSeconds: 30,
    holdSeconds: 60,
    progress: { ...silent, holding: happening.holding ?? silent.holding },
    keep: () => undefined,
    waiting: new Map(),
  });
}
