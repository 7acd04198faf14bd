import type { HttpHandler, HttpRequest, HttpResponse } from '../http.ts';
import { faultAnswer, loseAnswer } from './weather/fault-answer.ts';
import { beforeWrite, holdBack, sandboxAs, sandboxFor } from './weather/propagation.ts';
import { strike } from './weather/strike.ts';
import { admit } from './admit.ts';
import { scopeOf, type Scope } from './authenticate.ts';
import { decide, globalContext } from './authorise.ts';
import type { Call, Caller, SandboxParts } from './call.ts';
import { holdsData } from './cloudtrail/data-events.ts';
import type { CloudTrailRecord } from './cloudtrail/event-log.ts';
import { recordsOf } from './cloudtrail/records.ts';
import { settleAll } from './ec2/settle.ts';
import { AwsFault } from './fault.ts';
import { noteUse } from './note-use.ts';
import type { Operation } from './operation.ts';
import { listOf } from './policy/document.ts';
import { MalformedPolicy } from './policy/evaluate.ts';
import {
  operationName,
  readInput,
  writeFault,
  writeOutput,
  type Service,
} from './protocol/service.ts';
import { denied, noOperation } from './refusals.ts';
import { allServices } from './services.ts';

// They keep nothing, and so serve every sandbox of the process.
let services: ReturnType<typeof allServices> | undefined;

/** IAM, STS, EC2, CloudTrail, S3 and Athena over one world, on their real wire protocols. */
export function awsHandler(sandbox: SandboxParts): HttpHandler {
  return async (request) => {
    services ??= allServices();
    const scope = scopeOf(request);
    const service = services.get(scope?.service ?? '');
    const requestId = sandbox.ids.uuid();
    if (!scope || !service) return notServed(scope, requestId);
    try {
      return await answer(sandbox, service, scope, { request, requestId });
    } catch (error) {
      if (error instanceof AwsFault) return writeFault(service, error, requestId);
      throw error;
    }
  };
}

interface Received {
  readonly request: HttpRequest;
  readonly requestId: string;
}

async function answer(
  sandbox: SandboxParts,
  service: Service,
  scope: Scope,
  { request, requestId }: Received,
): Promise<HttpResponse> {
  const now = sandbox.clock.now();
  const enforced = sandboxAs('enforced', sandbox, now);
  settleAll(enforced, now);
  const name = operationName(service, request) ?? '';
  const caller = admit(enforced, service, scope, { request, name, now });
  const operation = service.operations.get(name);
  if (!operation) throw noOperation(service, name);
  const { region } = scope;
  const asked = { service: service.name, operation: name, region, caller, request };
  const fault = strike(sandbox, asked);
  if (fault && fault.kind !== 'lost-answer') return faultAnswer(fault);
  noteUse(sandbox.state, caller, scope, now);
  const call = callOf(sandboxFor(asked, sandbox, now), caller, scope, { request, now });
  const performing = perform(service, operation, call, { request, requestId });
  return fault ? loseAnswer(performing) : performing;
}

async function perform(
  service: Service,
  operation: Operation,
  call: Call,
  { request, requestId }: Received,
): Promise<HttpResponse> {
  const { sandbox, caller, region, now } = call;
  const input = await readInput(service, operation, request);
  let output: object | undefined;
  let fault: AwsFault | undefined;
  try {
    operation.beforehand?.(call);
    authorise(operation, service, input, call);
    const asked = { service: service.name, operation: operation.name };
    const before = beforeWrite(asked, call, input);
    const ran = operation.run(input as never, call);
    // Without a turn of the event loop where there is nothing to wait for: calls stay in their order.
    output = ran instanceof Promise ? await ran : ran;
    holdBack(sandbox, before, { id: requestId, at: now });
  } catch (error) {
    fault = asFault(error);
  }
  const eventId = sandbox.ids.uuid();
  const finished = {
    caller,
    service: service.name,
    name: operation.name,
    region,
    input,
    output,
    fault,
  };
  for (const record of recordsOf(sandbox, { ...finished, requestId, eventId, at: now }, request)) {
    if (isRecorded(sandbox, record)) sandbox.events.add(record);
  }
  if (fault) throw fault;
  return writeOutput(service, operation, output, requestId);
}

// Nobody sees a data event unless a trail was told to record them.
function isRecorded({ settings }: SandboxParts, record: CloudTrailRecord): boolean {
  return !holdsData(record) || settings.trails.some(({ dataEvents }) => dataEvents);
}

function callOf(
  sandbox: SandboxParts,
  caller: Caller,
  scope: Scope,
  { request, now }: { request: HttpRequest; now: Date },
): Call {
  const context = globalContext(caller, request, scope.region, now);
  return {
    caller,
    // The caller's own picture may be an old one that is still enforced.
    account: sandbox.state.accounts.get(caller.account.id) ?? caller.account,
    region: scope.region,
    now,
    context,
    sandbox,
    require(action, resource, extra) {
      const verdict = decide(caller, action, resource, { context: { ...context, ...extra } });
      if (verdict.decision !== 'allowed')
        throw denied(scope.service, caller, { action, resource }, verdict);
    },
  };
}

function authorise(operation: Operation, service: Service, input: object, call: Call): void {
  if (!operation.alwaysAllowed && !operation.authorises) {
    const resource = operation.resource(input as never, call);
    const extra = operation.context(input as never, call);
    for (const each of listOf(resource)) {
      call.require(`${service.name}:${operation.name}`, each, extra);
    }
  }
  operation.alsoNeeds?.(input as never, call);
  if ('DryRun' in input && input.DryRun === true) {
    const text = 'Request would have succeeded, but DryRun flag is set.';
    throw new AwsFault('DryRunOperation', text, 412);
  }
}

function asFault(error: unknown): AwsFault {
  if (error instanceof AwsFault) return error;
  if (error instanceof MalformedPolicy)
    return new AwsFault('MalformedPolicyDocument', error.message);
  throw error;
}

function notServed(scope: Scope | undefined, requestId: string): HttpResponse {
  const what = scope
    ? `the service ${scope.service}`
    : 'requests without a signature in their header';
  const body = `The sandbox does not serve ${what}; it has iam, sts, ec2, cloudtrail, s3 and athena.\n`;
  return {
    status: 501,
    headers: { 'content-type': 'text/plain', 'x-amzn-requestid': requestId },
    body,
  };
}
