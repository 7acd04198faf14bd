import{r as e,t}from"./athena-Y1nOaOAA.js";import{Ol as n,Sl as r,lo as i,wo as a}from"../cli.js";function o(t){let{database:n,table:r,root:i}=e(t);return[`CREATE DATABASE IF NOT EXISTS \`${n}\``,`CREATE EXTERNAL TABLE \`${n}\`.\`${r}\` (
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
    clientprovidedhostheader: STRING>
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
LOCATION '${i}/'
TBLPROPERTIES (
  'projection.enabled' = 'true',
  'projection.account.type' = 'injected',
  'projection.region.type' = 'injected',
  'projection.day.type' = 'date',
  'projection.day.format' = 'yyyy/MM/dd',
  'projection.day.interval' = '1',
  'projection.day.interval.unit' = 'DAYS',
  'projection.day.range' = '2013/11/13,NOW',
  'storage.location.template' = '${i}/\${account}/CloudTrail/\${region}/\${day}'
)`]}async function s(e,{create:t},{aws:r,terminal:i,accounts:a}){let s=a[e]?.audit?.find(e=>e.source===`athena`);if(!s)return i.err(`${u(e)}\n`),n.error;let l=o(s);return t?c(l,{settings:s,owner:s.account??e},{aws:r,terminal:i}):(i.out(l.map(e=>`${e};\n`).join(`
`)),n.ok)}async function c(e,{settings:r,owner:o},{aws:s,terminal:c}){let{account:u,arn:d}=await a(s);if(u!==o)return c.err(`error: you are ${i(d)}, and the table belongs into account ${o}: run this with credentials of that account\n`),n.error;for(let a of e){let e=await t(s,r,a);if(e.kind!==`succeeded`){let t=e.kind===`failed`?e.reason:`it was stopped`;return c.err(`error: Athena did not do it: ${i(t)}\n${l(t)}`),n.error}}return c.err(`Created in ${r.region}; nothing in S3 was changed.\n`),n.ok}function l(e){return/already exists/i.test(e)?`    A table of that name is there. DROP TABLE takes away the table and no file; or name another one.
`:`    docs/athena.md has the policy that creating needs.
`}function u(e){return`error: ${r} has no table for account ${i(e)}
    Write there, under \`audit\` of the account:
      - { source: athena, location: "s3://bucket/prefix", region: eu-west-1 }`}export{s as auditTable};