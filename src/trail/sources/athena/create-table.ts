import type { AthenaSettings } from '../../../domain/source-settings.ts';
import { tableOf } from './table.ts';

// AWS's own columns for CloudTrail, with the input format that takes the records out of their files and
// hands over parameters, answers and the like as text of JSON:
// https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html
const COLUMNS = `
  eventversion STRING,
  useridentity STRUCT<
    type: STRING,
    principalid: STRING,
    arn: STRING,
    accountid: STRING,
    invokedby: STRING,
    accesskeyid: STRING,
    username: STRING,
    onbehalfof: STRUCT<
      userid: STRING,
      identitystorearn: STRING>,
    sessioncontext: STRUCT<
      attributes: STRUCT<
        mfaauthenticated: STRING,
        creationdate: STRING>,
      sessionissuer: STRUCT<
        type: STRING,
        principalid: STRING,
        arn: STRING,
        accountid: STRING,
        username: STRING>,
      ec2roledelivery: STRING,
      webidfederationdata: STRUCT<
        federatedprovider: STRING,
        attributes: MAP<STRING,STRING>>>>,
  eventtime STRING,
  eventsource STRING,
  eventname STRING,
  awsregion STRING,
  sourceipaddress STRING,
  useragent STRING,
  errorcode STRING,
  errormessage STRING,
  requestparameters STRING,
  responseelements STRING,
  additionaleventdata STRING,
  requestid STRING,
  eventid STRING,
  readonly STRING,
  resources ARRAY<STRUCT<
    arn: STRING,
    accountid: STRING,
    type: STRING>>,
  eventtype STRING,
  apiversion STRING,
  recipientaccountid STRING,
  serviceeventdetails STRING,
  sharedeventid STRING,
  vpcendpointid STRING,
  vpcendpointaccountid STRING,
  eventcategory STRING,
  addendum STRUCT<
    reason: STRING,
    updatedfields: STRING,
    originalrequestid: STRING,
    originaleventid: STRING>,
  sessioncredentialfromconsole STRING,
  edgedevicedetails STRING,
  tlsdetails STRUCT<
    tlsversion: STRING,
    ciphersuite: STRING,
    clientprovidedhostheader: STRING>`;

// CloudTrail began on 13 November 2013. Queries bound the days themselves.
const FIRST_DAY = '2013/11/13';

/**
 * The statements that make the database and the table, in their order. Accounts and regions are `injected`: a query
 * must name those that it means, and none can be left out by a list in the table that has grown old.
 * Throws `bad-athena-settings`.
 */
export function createTable(settings: AthenaSettings): readonly string[] {
  const { database, table, root } = tableOf(settings);
  return [
    `CREATE DATABASE IF NOT EXISTS \`${database}\``,
    `CREATE EXTERNAL TABLE \`${database}\`.\`${table}\` (${COLUMNS}
)
COMMENT 'CloudTrail, made by staunch audit-table'
PARTITIONED BY (
  account STRING,
  region STRING,
  day STRING
)
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
LOCATION '${root}/'
TBLPROPERTIES (
  'projection.enabled' = 'true',
  'projection.account.type' = 'injected',
  'projection.region.type' = 'injected',
  'projection.day.type' = 'date',
  'projection.day.format' = 'yyyy/MM/dd',
  'projection.day.interval' = '1',
  'projection.day.interval.unit' = 'DAYS',
  'projection.day.range' = '${FIRST_DAY},NOW',
  'storage.location.template' = '${root}/\${account}/CloudTrail/\${region}/\${day}'
)`,
  ];
}
