// What the sandbox offers to others. `@staunch/sandbox/policy` decides a single call, without any of this.
export type { AthenaSetup } from './aws/athena/executions.ts';
export type { SqlAnswer, SqlEngine } from './aws/athena/sql-engine.ts';
export { bucketOf } from './aws/bucket.ts';
export type { CloudTrailRecord, EventLogMark } from './aws/cloudtrail/event-log.ts';
export { signingKeyOf } from './aws/cloudtrail/trail/signing-key.ts';
export { settleAll } from './aws/ec2/settle.ts';
export { putObject, removeObject } from './aws/s3/put-object.ts';
export type { Account, Instance, Principal, User } from './aws/state.ts';
export { staunchRoles } from './aws/staunch-roles.ts';
export { chance } from './aws/weather/chance.ts';
export { Crashed, observeCalls, type ObservedCall } from './aws/weather/observe-calls.ts';
export { seededFaults } from './aws/weather/seeded-faults.ts';
export { fork, snapshot, type Snapshot } from './aws/weather/snapshot.ts';
export type { Fault, Weather, WeatherCall } from './aws/weather/weather.ts';
export { manualClock, runningClock, type SandboxClock } from './clock.ts';
export type { Credential } from './aws/credential.ts';
export { faultyGitHub, type GitHubFault } from './github/faulty.ts';
export { fetchOf } from './github/fetch.ts';
export type { GitHub, PullRequestAction } from './github/github.ts';
export type { Settings } from './github/settings.ts';
export type { HttpHandler, HttpRequest, HttpResponse } from './http.ts';
export { BadWorld, loadWorld } from './load-world.ts';
export { onPort } from './on-port.ts';
export { groupsOf, type Group } from './repeated.ts';
export { requestHandlerOf } from './request-handler.ts';
export { createSandbox, credentialOf, type Sandbox } from './sandbox.ts';
export { serve } from './serve.ts';
export { serveWorld, type ServedWorld } from './serve-world.ts';
export type {
  AccountEntry,
  CredentialEntry,
  EventEntry,
  InstanceEntry,
  RoleEntry,
  TrailEntry,
  UserEntry,
  WorldFile,
} from './world-file.ts';
