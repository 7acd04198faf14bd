import type { HttpHandler, HttpRequest, HttpResponse } from '../http.ts';
import { authenticate, findAccessKey, scopeOf, type Scope } from './authenticate.ts';
import { decide, globalContext } from './authorise.ts';
import type { Call, Caller, SandboxParts } from './call.ts';
import { cloudTrailOperations } from './cloudtrail/lookup-events.ts';
import { recordOf } from './cloudtrail/record.ts';
import { associationOperations } from './ec2/associations.ts';
import { instanceOperations } from './ec2/instances.ts';
import { AwsFault } from './fault.ts';
import { keyOperations } from './iam/keys.ts';
import { policyOperations } from './iam/policies.ts';
import { principalOperations } from './iam/principals.ts';
import { profileOperations } from './iam/profiles.ts';
import { simulateOperations } from './iam/simulate.ts';
import type { Operation } from './operation.ts';
import { MalformedPolicy } from './policy/evaluate.ts';
import { operationName, readInput, writeFault, writeOutput, type Service } from './protocol/service.ts';
import { stsOperations } from './sts/operations.ts';

/** IAM, STS, EC2 and CloudTrail over one world, on their real wire protocols. */
export function awsHandler(sandbox: SandboxParts): HttpHandler {
  const services = new Map(allServices().map((service) => [service.name, service]));
  return async (request) => {
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
  const token = request.headers['x-amz-security-token'];
  const caller = authenticate(sandbox.state, scope.accessKeyId, token, now);
  if (!caller) throw refusedKey(service);
  const name = operationName(service, request) ?? '';
  const operation = service.operations.get(name);
  if (!operation) throw new AwsFault('InvalidAction', `The sandbox's ${service.name} has no ${name}.`);
  noteUse(sandbox, caller, scope, now);
  const input = await readInput(service, operation, request);
  const call = callOf(sandbox, caller, scope, { request, now });
  let output: object | undefined;
  let fault: AwsFault | undefined;
  try {
    authorise(operation, service, input, call);
    output = operation.run(input as never, call);
  } catch (error) {
    fault = asFault(error);
  }
  const eventId = sandbox.ids.uuid();
  const finished = { caller, service: service.name, name, region: scope.region, input, output, fault };
  sandbox.events.add(recordOf({ ...finished, requestId, eventId, at: now }, request));
  if (fault) throw fault;
  return writeOutput(service, operation, output, requestId);
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
    account: caller.account,
    region: scope.region,
    now,
    context,
    sandbox,
    require(action, resource, extra) {
      const decision = decide(caller, action, resource, { context: { ...context, ...extra } });
      if (decision !== 'allowed') throw denied(caller, action, resource, decision);
    },
  };
}

function authorise(operation: Operation, service: Service, input: object, call: Call): void {
  if (operation.alwaysAllowed || operation.authorises) return;
  const resource = operation.resource(input as never, call);
  const extra = operation.context(input as never, call);
  call.require(`${service.name}:${operation.name}`, resource, extra);
}

function denied(caller: Caller, action: string, resource: string, decision: string): AwsFault {
  const why =
    decision === 'explicitDeny'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`;
  const text = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
  if (action.startsWith('cloudtrail:')) return new AwsFault('AccessDeniedException', text, 400);
  if (action.startsWith('ec2:') || action === 'iam:PassRole') {
    return new AwsFault('UnauthorizedOperation', `You are not authorized to perform this operation. ${text}`, 403);
  }
  return new AwsFault('AccessDenied', text, 403);
}

// Each protocol family refuses an unknown or inactive key in its own words.
function refusedKey(service: Service): AwsFault {
  if (service.protocol === 'ec2') {
    const text = 'AWS was not able to validate the provided access credentials';
    return new AwsFault('AuthFailure', text, 401);
  }
  const code = service.protocol === 'json' ? 'UnrecognizedClientException' : 'InvalidClientTokenId';
  const status = service.protocol === 'json' ? 400 : 403;
  return new AwsFault(code, 'The security token included in the request is invalid.', status);
}

function noteUse(sandbox: SandboxParts, caller: Caller, scope: Scope, now: Date): void {
  const found = findAccessKey(sandbox.state, caller.accessKeyId);
  if (found) found.key.lastUsed = { at: now, service: scope.service, region: scope.region };
}

function asFault(error: unknown): AwsFault {
  if (error instanceof AwsFault) return error;
  if (error instanceof MalformedPolicy) return new AwsFault('MalformedPolicyDocument', error.message);
  throw error;
}

function notServed(scope: Scope | undefined, requestId: string): HttpResponse {
  const what = scope ? `the service ${scope.service}` : 'unsigned requests';
  const body = `The sandbox does not serve ${what}; it has iam, sts, ec2 and cloudtrail.\n`;
  return { status: 501, headers: { 'content-type': 'text/plain', 'x-amzn-requestid': requestId }, body };
}

function allServices(): Service[] {
  const named = (operations: Operation[]) => new Map(operations.map((it) => [it.name, it]));
  const iam = [
    ...keyOperations(),
    ...principalOperations(),
    ...policyOperations(),
    ...profileOperations(),
    ...simulateOperations(),
  ];
  return [
    {
      name: 'iam',
      protocol: 'query',
      xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
      operations: named(iam),
    },
    {
      name: 'sts',
      protocol: 'query',
      xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
      operations: named(stsOperations()),
    },
    {
      name: 'ec2',
      protocol: 'ec2',
      xmlNamespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
      operations: named([...instanceOperations(), ...associationOperations()]),
    },
    {
      name: 'cloudtrail',
      protocol: 'json',
      xmlNamespace: '',
      operations: named(cloudTrailOperations()),
    },
  ];
}
