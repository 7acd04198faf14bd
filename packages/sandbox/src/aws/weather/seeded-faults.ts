import { chance } from './chance.ts';
import type { Fault, WeatherCall } from './weather.ts';

/** How often faults come, and to whom. */
interface FaultOptions {
  /** From 0, never, to 1, whenever they may. */
  readonly rate: number;
  /** Whom or what they may hit; everything unless told. */
  readonly only?: (call: WeatherCall) => boolean;
  /** How often the same request of one caller is hit in a row; then it gets through. */
  readonly mostInARow?: number;
}

// The SDK tries three times: what is hit twice in a row still gets through.
const MOST_IN_A_ROW = 2;

/**
 * Faults of every kind that AWS documents for a call, drawn anew for each:
 *
 *     const apply = ({ caller }: WeatherCall) => caller.includes(':assumed-role/staunch-apply/');
 *     createSandbox(world, clock, { fault: seededFaults(7, { rate: 0.2, only: apply }) });
 */
export function seededFaults(
  seed: number,
  { rate, only = () => true, mostInARow = MOST_IN_A_ROW }: FaultOptions,
): (call: WeatherCall) => Fault | undefined {
  return (call) => {
    if (call.faultsInARow >= mostInARow || !only(call)) return undefined;
    if (chance(seed, 'whether', call.number) >= rate) return undefined;
    const possible = faultsOf(call);
    return possible[Math.floor(chance(seed, 'which', call.number) * possible.length)];
  };
}

const error = (code: string, status: number, message?: string): Fault => ({
  kind: 'error',
  code,
  status,
  ...(message === undefined ? {} : { message }),
});

const anywhere: readonly Fault[] = [
  { kind: 'lost-answer' },
  { kind: 'timeout' },
  { kind: 'html', status: 502 },
  error('InternalFailure', 500, 'The request processing has failed because of an unknown error.'),
  error('ServiceUnavailable', 503, 'The request has failed due to a temporary failure.'),
];

// Each service's own list of common errors, from its API reference.
const inService: Readonly<Record<string, readonly Fault[]>> = {
  iam: [error('Throttling', 400, 'Rate exceeded'), error('ServiceFailure', 500)],
  sts: [error('Throttling', 400, 'Rate exceeded')],
  ec2: [
    error('RequestLimitExceeded', 503, 'Request limit exceeded.'),
    error('InternalError', 500, 'An internal error has occurred'),
    error('Unavailable', 503, 'The server is overloaded and cannot handle the request.'),
  ],
  cloudtrail: [error('ThrottlingException', 400, 'Rate exceeded')],
};

const inIamWrites = [
  error('ConcurrentModification', 409, 'Multiple requests to change this object were submitted.'),
];

const inProfileChanges = [
  error('IncorrectState', 400, 'The association is not in a valid state for this operation.'),
  error('IncorrectInstanceState', 400, 'The instance is not in a valid state for this operation.'),
];

function faultsOf({ service, operation, write }: WeatherCall): readonly Fault[] {
  return [
    ...anywhere,
    ...(inService[service] ?? []),
    ...(service === 'iam' && write ? inIamWrites : []),
    ...(/^(Disa|A)ssociateIamInstanceProfile$/.test(operation) ? inProfileChanges : []),
  ];
}
