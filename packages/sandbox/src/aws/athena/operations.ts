import {
  GetQueryExecution$,
  GetQueryResults$,
  StartQueryExecution$,
  StopQueryExecution$,
  type GetQueryExecutionInput,
  type GetQueryResultsInput,
  type QueryExecution,
  type StartQueryExecutionInput,
  type StopQueryExecutionInput,
} from '@aws-sdk/client-athena';
import type { Call } from '../call.ts';
import { AwsFault } from '../fault.ts';
import { operation } from '../operation.ts';
import { answerOf, type Execution } from './executions.ts';
import { resultPage } from './results.ts';

type OfQuery = GetQueryExecutionInput & StopQueryExecutionInput;

// AWS: `queryString` must have a length of 262144 at the most.
const LONGEST_QUERY_BYTES = 262_144;

/** Athena's operations on queries. */
export function athenaOperations() {
  return [
    operation<StartQueryExecutionInput>(StartQueryExecution$, {
      resource: ({ WorkGroup = 'primary' }, call) => workgroupArn(WorkGroup, call),
      run: start,
    }),
    operation<OfQuery>(GetQueryExecution$, {
      resource: ofQuery,
      run: async (input, call) => ({ QueryExecution: await look(executionOf(input, call), call) }),
    }),
    operation<GetQueryResultsInput>(GetQueryResults$, {
      resource: ofQuery,
      run: (input, call) => results(input, call),
    }),
    operation<OfQuery>(StopQueryExecution$, {
      resource: ofQuery,
      run: (input, call) => stop(executionOf(input, call), call),
    }),
  ];
}

function workgroupArn(name: string, { region, account }: Call): string {
  return `arn:aws:athena:${region}:${account.id}:workgroup/${name}`;
}

function ofQuery({ QueryExecutionId }: { QueryExecutionId?: string | undefined }, call: Call) {
  const known = call.sandbox.athena.executions.get(QueryExecutionId ?? '');
  return workgroupArn(known?.workgroup ?? 'primary', call);
}

function start(input: StartQueryExecutionInput, call: Call): object {
  const { QueryString = '', ClientRequestToken: token, WorkGroup = 'primary' } = input;
  if (Buffer.byteLength(QueryString) > LONGEST_QUERY_BYTES) {
    throw invalid(
      `1 validation error detected: Value at 'queryString' failed to satisfy constraint: Member must have length less than or equal to ${LONGEST_QUERY_BYTES}`,
    );
  }
  const { athena, ids } = call.sandbox;
  const output = input.ResultConfiguration?.OutputLocation ?? outputOf(WorkGroup, call);
  const { executions } = athena;
  const before = [...executions.values()].find((it) => token !== undefined && it.token === token);
  if (before) return { QueryExecutionId: before.id };
  const execution: Execution = {
    id: ids.uuid(),
    account: call.account.id,
    region: call.region,
    workgroup: WorkGroup,
    output,
    sql: QueryString,
    submittedAt: call.now,
    token,
    answering: answerOf(athena.engine, QueryString),
    state: 'RUNNING',
    asked: 0,
  };
  executions.set(execution.id, execution);
  return { QueryExecutionId: execution.id };
}

function outputOf(workgroup: string, { sandbox }: Call): string {
  const place = sandbox.athena.workgroups?.[workgroup];
  if (place !== undefined) return place;
  if (workgroup !== 'primary') throw invalid(`WorkGroup ${workgroup} is not found.`);
  throw invalid(
    'No output location provided. An output location is required either through the Workgroup result configuration setting or as an API input.',
  );
}

// Whoever asks first sees it run; after that the engine is waited for, so that a clock which stands still while
// somebody works does not run away from it.
async function look(execution: Execution, { now }: Call): Promise<QueryExecution> {
  execution.asked += 1;
  if (execution.asked > 1 && execution.state === 'RUNNING')
    settle(execution, await execution.answering, now);
  return described(execution);
}

function settle(execution: Execution, answer: Awaited<Execution['answering']>, now: Date): void {
  // It may have been cancelled while it was waited for.
  if (execution.state !== 'RUNNING') return;
  execution.completedAt = now;
  if ('reason' in answer) {
    execution.state = 'FAILED';
    execution.reason = answer.reason;
  } else {
    execution.state = 'SUCCEEDED';
    execution.answer = answer;
  }
}

function described(execution: Execution): QueryExecution {
  const { id, sql, workgroup, output, state, reason, submittedAt, completedAt, answer } = execution;
  return {
    QueryExecutionId: id,
    Query: sql,
    StatementType: /^\s*(CREATE|DROP|ALTER)\b/i.test(sql) ? 'DDL' : 'DML',
    WorkGroup: workgroup,
    ResultConfiguration: { OutputLocation: `${output.replace(/\/$/, '')}/${id}.csv` },
    Status: {
      State: state,
      SubmissionDateTime: submittedAt,
      ...(reason === undefined ? {} : { StateChangeReason: reason, AthenaError: errorOf(reason) }),
      ...(completedAt === undefined ? {} : { CompletionDateTime: completedAt }),
    },
    Statistics: { DataScannedInBytes: answer?.bytesScanned ?? 0 },
  };
}

// AWS: 1 is the system's fault, 2 the user's; only the former may go away by itself.
function errorOf(reason: string) {
  const isSystem = reason.startsWith('GENERIC_INTERNAL_ERROR');
  return { ErrorCategory: isSystem ? 1 : 2, Retryable: isSystem, ErrorMessage: reason };
}

function results(input: GetQueryResultsInput, call: Call): object {
  const { state, answer } = executionOf(input, call);
  if (state === 'RUNNING') throw invalid('Query has not yet finished. Current state: RUNNING');
  if (!answer) throw invalid(`Query did not finish successfully. Final query state: ${state}`);
  return resultPage(answer, input);
}

function stop(execution: Execution, { now }: Call): object {
  if (execution.state === 'RUNNING') {
    execution.state = 'CANCELLED';
    execution.completedAt = now;
  }
  return {};
}

function executionOf(
  { QueryExecutionId = '' }: { QueryExecutionId?: string | undefined },
  call: Call,
): Execution {
  const found = call.sandbox.athena.executions.get(QueryExecutionId);
  const isOurs = found?.account === call.account.id && found.region === call.region;
  if (!found || !isOurs) throw invalid(`QueryExecution ${QueryExecutionId} was not found`);
  return found;
}

function invalid(message: string): AwsFault {
  return new AwsFault('InvalidRequestException', message);
}
