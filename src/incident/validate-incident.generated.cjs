// Generated from schemas/incident.schema.json by npm run generate.
"use strict";
module.exports = validate20;
module.exports.default = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Staunch incident","description":"What leaked, when, in which AWS account, and the state we want. One file under incidents/ for each incident. Only ids go in here, never a secret.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"description":"The version of this file format. Always staunch/v1.","const":"staunch/v1","examples":["staunch/v1"]},"kind":{"description":"What this file describes. Always Incident.","const":"Incident","examples":["Incident"]},"metadata":{"description":"How the incident is called.","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"description":"The file's name without .yaml: small letters a to z, digits and dashes, at most 64, not starting with a dash.","type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,63}$","examples":["2026-11-22-ci-deploy-key"]}}},"spec":{"description":"What leaked and what is to be done about it.","type":"object","additionalProperties":false,"required":["summary","account","severity","exposedAt","detectedAt","exposures"],"if":{"required":["reactivate"]},"then":{"required":["state"],"properties":{"state":{"const":"restored"}}},"properties":{"summary":{"description":"What happened, in one line of at most 200 characters, for the people who review the plan.","type":"string","maxLength":200,"pattern":"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$","examples":["Deploy key pushed to a public fork"]},"account":{"description":"The AWS account that everything below belongs to: twelve digits, in quotes, because YAML drops a leading zero from a number. Roles in another account need an incident file of their own.","type":"string","pattern":"^[0-9]{12}$","examples":["111122223333"]},"severity":{"description":"How loud the alarm is. It is shown to reviewers and changes nothing about what is done.","enum":["low","medium","high","critical"],"examples":["high"]},"exposedAt":{"description":"When the leak began, or the earliest time it can have begun: the start of the audit window. RFC 3339 with a zone. CloudTrail's event history reaches back 90 days.","type":"string","format":"date-time","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$","examples":["2026-11-22T08:55:00Z"]},"detectedAt":{"description":"When somebody noticed. RFC 3339 with a zone. Not before exposedAt.","type":"string","format":"date-time","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$","examples":["2026-11-22T09:14:00Z"]},"state":{"description":"The state we want. contained: nothing that leaked works any more. restored: it was a false alarm, so what Staunch did is undone. closed: it is over, so the denies are taken away once every session they deny has expired.","enum":["contained","restored","closed"],"default":"contained","examples":["contained"]},"requireImdsv2":{"description":"Whether refreshed instances must use IMDSv2 from then on: true or false, without quotes.","type":"boolean","default":false,"examples":[true]},"reactivate":{"description":"The ids of the keys to activate again, none twice. Only with state: restored, and only keys that are an accessKey below: nothing else is ever activated.","type":"array","uniqueItems":true,"default":[],"items":{"description":"The id of a key that is an accessKey below.","type":"string","pattern":"^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"}},"exposures":{"description":"Every leaked thing, one list item each, none of them twice.","type":"array","minItems":1,"maxItems":1000,"examples":[[{"role":"arn:aws:iam::111122223333:role/app"}]],"items":{"description":"One leaked thing: an access key, a session, a console password, a role, or an instance with its region.","type":"object","additionalProperties":false,"properties":{"accessKey":{"description":"The id of a leaked long-term access key: AKIA and 16 capital letters or digits. The id only, never the secret. For temporary credentials (ASIA...) write session instead. AWS's documentation keys (...EXAMPLE) are refused.","type":"string","pattern":"^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"},"user":{"description":"The IAM user the access key belongs to, if known. Only together with accessKey.","type":"string","pattern":"^[A-Za-z0-9+=,.@_-]{1,64}$","examples":["ci-deploy"]},"session":{"description":"The id of a leaked temporary credential: ASIA and 16 capital letters or digits. The id only, never the secret or the token. For long-term keys (AKIA...) write accessKey instead. AWS's documentation keys (...EXAMPLE) are refused.","type":"string","pattern":"^ASIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"},"scope":{"description":"What is denied. role: all older sessions of the session's role, as AWS's console does it. session: only this one. Only together with session.","enum":["role","session"],"default":"role","examples":["session"]},"sessionName":{"description":"The name of the session, for when CloudTrail does not know it: 2 to 64 letters, digits or characters out of +=,.@_-. Only together with session and role.","type":"string","pattern":"^[A-Za-z0-9+=,.@_-]{2,64}$","examples":["deploy-4711"]},"consolePassword":{"description":"The IAM user whose console password leaked. The user's name only, never the password.","type":"string","pattern":"^[A-Za-z0-9+=,.@_-]{1,64}$","examples":["jane"]},"role":{"description":"The ARN of a role whose sessions leaked, with its path if it has one. Not the assumed-role ARN of a session. Beside session: that session's role, together with sessionName, for when CloudTrail does not know the session.","type":"string","pattern":"^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$","examples":["arn:aws:iam::111122223333:role/app"]},"instance":{"description":"The id of an EC2 instance whose credentials leaked. Its region is needed too.","type":"string","pattern":"^i-([0-9a-f]{8}|[0-9a-f]{17})$","examples":["i-0123456789abcdef0"]},"region":{"description":"The region the instance runs in. Only together with instance.","type":"string","pattern":"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$","examples":["eu-west-1"]}},"oneOf":[{"title":"access key","required":["accessKey"],"properties":{"session":false,"scope":false,"sessionName":false,"consolePassword":false,"role":false,"instance":false,"region":false}},{"title":"session","required":["session"],"dependentRequired":{"role":["sessionName"],"sessionName":["role"]},"properties":{"accessKey":false,"user":false,"consolePassword":false,"instance":false,"region":false}},{"title":"console password","required":["consolePassword"],"properties":{"accessKey":false,"user":false,"session":false,"scope":false,"sessionName":false,"role":false,"instance":false,"region":false}},{"title":"role","required":["role"],"properties":{"accessKey":false,"user":false,"session":false,"scope":false,"sessionName":false,"consolePassword":false,"instance":false,"region":false}},{"title":"instance","required":["instance","region"],"properties":{"accessKey":false,"user":false,"session":false,"scope":false,"sessionName":false,"consolePassword":false,"role":false}}]}}}}}};
const pattern4 = new RegExp("^[a-z0-9][a-z0-9-]{0,63}$", "u");
const pattern5 = new RegExp("^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$", "u");
const pattern6 = new RegExp("^[0-9]{12}$", "u");
const pattern7 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$", "u");
const pattern9 = new RegExp("^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$", "u");
const pattern11 = new RegExp("^[A-Za-z0-9+=,.@_-]{1,64}$", "u");
const pattern12 = new RegExp("^ASIA(?!.*EXAMPLE$)[A-Z0-9]{16}$", "u");
const pattern13 = new RegExp("^[A-Za-z0-9+=,.@_-]{2,64}$", "u");
const pattern15 = new RegExp("^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$", "u");
const pattern16 = new RegExp("^i-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern17 = new RegExp("^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$", "u");
const func1 = Object.prototype.hasOwnProperty;
const func2 = require("ajv/dist/runtime/ucs2length").default;
const formats0 = require("ajv-formats/dist/formats").fullFormats["date-time"];

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("staunch/v1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "staunch/v1"},message:"must be equal to constant",schema:"staunch/v1",parentSchema:schema31.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Incident" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Incident"},message:"must be equal to constant",schema:"Incident",parentSchema:schema31.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.metadata.required,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "name")){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,63}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,63}$",parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.name.type,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.type,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
const _errs11 = errors;
let valid2 = true;
const _errs12 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing0;
if((data4.reactivate === undefined) && (missing0 = "reactivate")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs13 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.state === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/then/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema31.properties.spec.then.required,parentSchema:schema31.properties.spec.then,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.state !== undefined){
let data5 = data4.state;
if("restored" !== data5){
const err14 = {instancePath:instancePath+"/spec/state",schemaPath:"#/properties/spec/then/properties/state/const",keyword:"const",params:{allowedValue: "restored"},message:"must be equal to constant",schema:"restored",parentSchema:schema31.properties.spec.then.properties.state,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
var _valid0 = _errs13 === errors;
valid2 = _valid0;
if(valid2){
var props0 = {};
props0.state = true;
}
}
if(!valid2){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema31.properties.spec.if,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.summary === undefined){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data4.account === undefined){
const err17 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data4.severity === undefined){
const err18 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data4.exposedAt === undefined){
const err19 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "exposedAt"},message:"must have required property '"+"exposedAt"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data4.detectedAt === undefined){
const err20 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "detectedAt"},message:"must have required property '"+"detectedAt"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data4.exposures === undefined){
const err21 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "exposures"},message:"must have required property '"+"exposures"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key2 in data4){
if(!(func1.call(schema31.properties.spec.properties, key2))){
const err22 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data4.summary !== undefined){
let data6 = data4.summary;
if(typeof data6 === "string"){
if(func2(data6) > 200){
const err23 = {instancePath:instancePath+"/spec/summary",schemaPath:"#/properties/spec/properties/summary/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.spec.properties.summary,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!pattern5.test(data6)){
const err24 = {instancePath:instancePath+"/spec/summary",schemaPath:"#/properties/spec/properties/summary/pattern",keyword:"pattern",params:{pattern: "^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$"},message:"must match pattern \""+"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$"+"\"",schema:"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$",parentSchema:schema31.properties.spec.properties.summary,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/spec/summary",schemaPath:"#/properties/spec/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.summary.type,parentSchema:schema31.properties.spec.properties.summary,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data4.account !== undefined){
let data7 = data4.account;
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
const err26 = {instancePath:instancePath+"/spec/account",schemaPath:"#/properties/spec/properties/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\"",schema:"^[0-9]{12}$",parentSchema:schema31.properties.spec.properties.account,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/spec/account",schemaPath:"#/properties/spec/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.account.type,parentSchema:schema31.properties.spec.properties.account,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.severity !== undefined){
let data8 = data4.severity;
if(!((((data8 === "low") || (data8 === "medium")) || (data8 === "high")) || (data8 === "critical"))){
const err28 = {instancePath:instancePath+"/spec/severity",schemaPath:"#/properties/spec/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.severity.enum,parentSchema:schema31.properties.spec.properties.severity,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data4.exposedAt !== undefined){
let data9 = data4.exposedAt;
if(typeof data9 === "string"){
if(!pattern7.test(data9)){
const err29 = {instancePath:instancePath+"/spec/exposedAt",schemaPath:"#/properties/spec/properties/exposedAt/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$",parentSchema:schema31.properties.spec.properties.exposedAt,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!(formats0.validate(data9))){
const err30 = {instancePath:instancePath+"/spec/exposedAt",schemaPath:"#/properties/spec/properties/exposedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\"",schema:"date-time",parentSchema:schema31.properties.spec.properties.exposedAt,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/spec/exposedAt",schemaPath:"#/properties/spec/properties/exposedAt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposedAt.type,parentSchema:schema31.properties.spec.properties.exposedAt,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data4.detectedAt !== undefined){
let data10 = data4.detectedAt;
if(typeof data10 === "string"){
if(!pattern7.test(data10)){
const err32 = {instancePath:instancePath+"/spec/detectedAt",schemaPath:"#/properties/spec/properties/detectedAt/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$",parentSchema:schema31.properties.spec.properties.detectedAt,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!(formats0.validate(data10))){
const err33 = {instancePath:instancePath+"/spec/detectedAt",schemaPath:"#/properties/spec/properties/detectedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\"",schema:"date-time",parentSchema:schema31.properties.spec.properties.detectedAt,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/spec/detectedAt",schemaPath:"#/properties/spec/properties/detectedAt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.detectedAt.type,parentSchema:schema31.properties.spec.properties.detectedAt,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data4.state !== undefined){
let data11 = data4.state;
if(!(((data11 === "contained") || (data11 === "restored")) || (data11 === "closed"))){
const err35 = {instancePath:instancePath+"/spec/state",schemaPath:"#/properties/spec/properties/state/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.state.enum,parentSchema:schema31.properties.spec.properties.state,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data4.requireImdsv2 !== undefined){
let data12 = data4.requireImdsv2;
if(typeof data12 !== "boolean"){
const err36 = {instancePath:instancePath+"/spec/requireImdsv2",schemaPath:"#/properties/spec/properties/requireImdsv2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.spec.properties.requireImdsv2.type,parentSchema:schema31.properties.spec.properties.requireImdsv2,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data4.reactivate !== undefined){
let data13 = data4.reactivate;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if(typeof data14 === "string"){
if(!pattern9.test(data14)){
const err37 = {instancePath:instancePath+"/spec/reactivate/" + i0,schemaPath:"#/properties/spec/properties/reactivate/items/pattern",keyword:"pattern",params:{pattern: "^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"},message:"must match pattern \""+"^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"+"\"",schema:"^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$",parentSchema:schema31.properties.spec.properties.reactivate.items,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/spec/reactivate/" + i0,schemaPath:"#/properties/spec/properties/reactivate/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.reactivate.items.type,parentSchema:schema31.properties.spec.properties.reactivate.items,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
let i1 = data13.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data13[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err39 = {instancePath:instancePath+"/spec/reactivate",schemaPath:"#/properties/spec/properties/reactivate/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.reactivate,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err40 = {instancePath:instancePath+"/spec/reactivate",schemaPath:"#/properties/spec/properties/reactivate/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.reactivate.type,parentSchema:schema31.properties.spec.properties.reactivate,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data4.exposures !== undefined){
let data15 = data4.exposures;
if(Array.isArray(data15)){
if(data15.length > 1000){
const err41 = {instancePath:instancePath+"/spec/exposures",schemaPath:"#/properties/spec/properties/exposures/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema31.properties.spec.properties.exposures,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data15.length < 1){
const err42 = {instancePath:instancePath+"/spec/exposures",schemaPath:"#/properties/spec/properties/exposures/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.exposures,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
const len1 = data15.length;
for(let i2=0; i2<len1; i2++){
let data16 = data15[i2];
const _errs36 = errors;
let valid10 = false;
let passing0 = null;
const _errs37 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.accessKey === undefined){
const err43 = {instancePath:instancePath+"/spec/exposures/" + i2,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/required",keyword:"required",params:{missingProperty: "accessKey"},message:"must have required property '"+"accessKey"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[0].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0],data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data16.session !== undefined){
const err44 = {instancePath:instancePath+"/spec/exposures/" + i2+"/session",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/session/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.session,data:data16.session};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data16.scope !== undefined){
const err45 = {instancePath:instancePath+"/spec/exposures/" + i2+"/scope",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/scope/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.scope,data:data16.scope};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data16.sessionName !== undefined){
const err46 = {instancePath:instancePath+"/spec/exposures/" + i2+"/sessionName",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/sessionName/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.sessionName,data:data16.sessionName};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data16.consolePassword !== undefined){
const err47 = {instancePath:instancePath+"/spec/exposures/" + i2+"/consolePassword",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/consolePassword/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.consolePassword,data:data16.consolePassword};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data16.role !== undefined){
const err48 = {instancePath:instancePath+"/spec/exposures/" + i2+"/role",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/role/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.role,data:data16.role};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data16.instance !== undefined){
const err49 = {instancePath:instancePath+"/spec/exposures/" + i2+"/instance",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/instance/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.instance,data:data16.instance};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data16.region !== undefined){
const err50 = {instancePath:instancePath+"/spec/exposures/" + i2+"/region",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/region/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.region,data:data16.region};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
var _valid1 = _errs37 === errors;
if(_valid1){
valid10 = true;
passing0 = 0;
var props1 = {};
props1.session = true;
props1.scope = true;
props1.sessionName = true;
props1.consolePassword = true;
props1.role = true;
props1.instance = true;
props1.region = true;
}
const _errs38 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.session === undefined){
const err51 = {instancePath:instancePath+"/spec/exposures/" + i2,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/required",keyword:"required",params:{missingProperty: "session"},message:"must have required property '"+"session"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[1].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1],data:data16};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data16.accessKey !== undefined){
const err52 = {instancePath:instancePath+"/spec/exposures/" + i2+"/accessKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/properties/accessKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1].properties.accessKey,data:data16.accessKey};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data16.user !== undefined){
const err53 = {instancePath:instancePath+"/spec/exposures/" + i2+"/user",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/properties/user/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1].properties.user,data:data16.user};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data16.consolePassword !== undefined){
const err54 = {instancePath:instancePath+"/spec/exposures/" + i2+"/consolePassword",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/properties/consolePassword/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1].properties.consolePassword,data:data16.consolePassword};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data16.instance !== undefined){
const err55 = {instancePath:instancePath+"/spec/exposures/" + i2+"/instance",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/properties/instance/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1].properties.instance,data:data16.instance};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data16.region !== undefined){
const err56 = {instancePath:instancePath+"/spec/exposures/" + i2+"/region",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/properties/region/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1].properties.region,data:data16.region};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data16.role !== undefined){
if(data16.sessionName === undefined){
const err57 = {instancePath:instancePath+"/spec/exposures/" + i2,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/dependentRequired",keyword:"dependentRequired",params:{property: "role",
    missingProperty: "sessionName",
    depsCount: 1,
    deps: "sessionName"},message:"must have property sessionName when property role is present",schema:schema31.properties.spec.properties.exposures.items.oneOf[1].dependentRequired,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1],data:data16};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data16.sessionName !== undefined){
if(data16.role === undefined){
const err58 = {instancePath:instancePath+"/spec/exposures/" + i2,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/dependentRequired",keyword:"dependentRequired",params:{property: "sessionName",
    missingProperty: "role",
    depsCount: 1,
    deps: "role"},message:"must have property role when property sessionName is present",schema:schema31.properties.spec.properties.exposures.items.oneOf[1].dependentRequired,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1],data:data16};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
var _valid1 = _errs38 === errors;
if(_valid1 && valid10){
valid10 = false;
passing0 = [passing0, 1];
}
else {
if(_valid1){
valid10 = true;
passing0 = 1;
if(props1 !== true){
props1 = props1 || {};
props1.accessKey = true;
props1.user = true;
props1.consolePassword = true;
props1.instance = true;
props1.region = true;
}
}
const _errs39 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.consolePassword === undefined){
const err59 = {instancePath:instancePath+"/spec/exposures/" + i2,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/required",keyword:"required",params:{missingProperty: "consolePassword"},message:"must have required property '"+"consolePassword"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[2].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2],data:data16};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data16.accessKey !== undefined){
const err60 = {instancePath:instancePath+"/spec/exposures/" + i2+"/accessKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/accessKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.accessKey,data:data16.accessKey};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data16.user !== undefined){
const err61 = {instancePath:instancePath+"/spec/exposures/" + i2+"/user",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/user/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.user,data:data16.user};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data16.session !== undefined){
const err62 = {instancePath:instancePath+"/spec/exposures/" + i2+"/session",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/session/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.session,data:data16.session};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data16.scope !== undefined){
const err63 = {instancePath:instancePath+"/spec/exposures/" + i2+"/scope",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/scope/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.scope,data:data16.scope};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data16.sessionName !== undefined){
const err64 = {instancePath:instancePath+"/spec/exposures/" + i2+"/sessionName",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/sessionName/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.sessionName,data:data16.sessionName};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data16.role !== undefined){
const err65 = {instancePath:instancePath+"/spec/exposures/" + i2+"/role",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/role/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.role,data:data16.role};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data16.instance !== undefined){
const err66 = {instancePath:instancePath+"/spec/exposures/" + i2+"/instance",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/instance/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.instance,data:data16.instance};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data16.region !== undefined){
const err67 = {instancePath:instancePath+"/spec/exposures/" + i2+"/region",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/region/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.region,data:data16.region};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
var _valid1 = _errs39 === errors;
if(_valid1 && valid10){
valid10 = false;
passing0 = [passing0, 2];
}
else {
if(_valid1){
valid10 = true;
passing0 = 2;
if(props1 !== true){
props1 = props1 || {};
props1.accessKey = true;
props1.user = true;
props1.session = true;
props1.scope = true;
props1.sessionName = true;
props1.role = true;
props1.instance = true;
props1.region = true;
}
}
const _errs40 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.role === undefined){
const err68 = {instancePath:instancePath+"/spec/exposures/" + i2,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[3].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3],data:data16};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data16.accessKey !== undefined){
const err69 = {instancePath:instancePath+"/spec/exposures/" + i2+"/accessKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/accessKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.accessKey,data:data16.accessKey};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data16.user !== undefined){
const err70 = {instancePath:instancePath+"/spec/exposures/" + i2+"/user",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/user/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.user,data:data16.user};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data16.session !== undefined){
const err71 = {instancePath:instancePath+"/spec/exposures/" + i2+"/session",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/session/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.session,data:data16.session};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data16.scope !== undefined){
const err72 = {instancePath:instancePath+"/spec/exposures/" + i2+"/scope",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/scope/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.scope,data:data16.scope};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data16.sessionName !== undefined){
const err73 = {instancePath:instancePath+"/spec/exposures/" + i2+"/sessionName",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/sessionName/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.sessionName,data:data16.sessionName};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data16.consolePassword !== undefined){
const err74 = {instancePath:instancePath+"/spec/exposures/" + i2+"/consolePassword",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/consolePassword/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.consolePassword,data:data16.consolePassword};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data16.instance !== undefined){
const err75 = {instancePath:instancePath+"/spec/exposures/" + i2+"/instance",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/instance/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.instance,data:data16.instance};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data16.region !== undefined){
const err76 = {instancePath:instancePath+"/spec/exposures/" + i2+"/region",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/region/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.region,data:data16.region};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
var _valid1 = _errs40 === errors;
if(_valid1 && valid10){
valid10 = false;
passing0 = [passing0, 3];
}
else {
if(_valid1){
valid10 = true;
passing0 = 3;
if(props1 !== true){
props1 = props1 || {};
props1.accessKey = true;
props1.user = true;
props1.session = true;
props1.scope = true;
props1.sessionName = true;
props1.consolePassword = true;
props1.instance = true;
props1.region = true;
}
}
const _errs41 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.instance === undefined){
const err77 = {instancePath:instancePath+"/spec/exposures/" + i2,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/required",keyword:"required",params:{missingProperty: "instance"},message:"must have required property '"+"instance"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[4].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4],data:data16};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data16.region === undefined){
const err78 = {instancePath:instancePath+"/spec/exposures/" + i2,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[4].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4],data:data16};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data16.accessKey !== undefined){
const err79 = {instancePath:instancePath+"/spec/exposures/" + i2+"/accessKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/accessKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.accessKey,data:data16.accessKey};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data16.user !== undefined){
const err80 = {instancePath:instancePath+"/spec/exposures/" + i2+"/user",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/user/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.user,data:data16.user};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data16.session !== undefined){
const err81 = {instancePath:instancePath+"/spec/exposures/" + i2+"/session",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/session/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.session,data:data16.session};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data16.scope !== undefined){
const err82 = {instancePath:instancePath+"/spec/exposures/" + i2+"/scope",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/scope/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.scope,data:data16.scope};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data16.sessionName !== undefined){
const err83 = {instancePath:instancePath+"/spec/exposures/" + i2+"/sessionName",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/sessionName/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.sessionName,data:data16.sessionName};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data16.consolePassword !== undefined){
const err84 = {instancePath:instancePath+"/spec/exposures/" + i2+"/consolePassword",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/consolePassword/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.consolePassword,data:data16.consolePassword};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data16.role !== undefined){
const err85 = {instancePath:instancePath+"/spec/exposures/" + i2+"/role",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/role/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.role,data:data16.role};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
var _valid1 = _errs41 === errors;
if(_valid1 && valid10){
valid10 = false;
passing0 = [passing0, 4];
}
else {
if(_valid1){
valid10 = true;
passing0 = 4;
if(props1 !== true){
props1 = props1 || {};
props1.accessKey = true;
props1.user = true;
props1.session = true;
props1.scope = true;
props1.sessionName = true;
props1.consolePassword = true;
props1.role = true;
}
}
}
}
}
}
if(!valid10){
const err86 = {instancePath:instancePath+"/spec/exposures/" + i2,schemaPath:"#/properties/spec/properties/exposures/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema31.properties.spec.properties.exposures.items.oneOf,parentSchema:schema31.properties.spec.properties.exposures.items,data:data16};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
else {
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key3 in data16){
if(!(func1.call(schema31.properties.spec.properties.exposures.items.properties, key3))){
const err87 = {instancePath:instancePath+"/spec/exposures/" + i2,schemaPath:"#/properties/spec/properties/exposures/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items,data:data16};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data16.accessKey !== undefined){
let data52 = data16.accessKey;
if(typeof data52 === "string"){
if(!pattern9.test(data52)){
const err88 = {instancePath:instancePath+"/spec/exposures/" + i2+"/accessKey",schemaPath:"#/properties/spec/properties/exposures/items/properties/accessKey/pattern",keyword:"pattern",params:{pattern: "^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"},message:"must match pattern \""+"^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"+"\"",schema:"^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.accessKey,data:data52};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/spec/exposures/" + i2+"/accessKey",schemaPath:"#/properties/spec/properties/exposures/items/properties/accessKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.accessKey.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.accessKey,data:data52};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data16.user !== undefined){
let data53 = data16.user;
if(typeof data53 === "string"){
if(!pattern11.test(data53)){
const err90 = {instancePath:instancePath+"/spec/exposures/" + i2+"/user",schemaPath:"#/properties/spec/properties/exposures/items/properties/user/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+=,.@_-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9+=,.@_-]{1,64}$"+"\"",schema:"^[A-Za-z0-9+=,.@_-]{1,64}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.user,data:data53};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/spec/exposures/" + i2+"/user",schemaPath:"#/properties/spec/properties/exposures/items/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.user.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.user,data:data53};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data16.session !== undefined){
let data54 = data16.session;
if(typeof data54 === "string"){
if(!pattern12.test(data54)){
const err92 = {instancePath:instancePath+"/spec/exposures/" + i2+"/session",schemaPath:"#/properties/spec/properties/exposures/items/properties/session/pattern",keyword:"pattern",params:{pattern: "^ASIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"},message:"must match pattern \""+"^ASIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"+"\"",schema:"^ASIA(?!.*EXAMPLE$)[A-Z0-9]{16}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.session,data:data54};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/spec/exposures/" + i2+"/session",schemaPath:"#/properties/spec/properties/exposures/items/properties/session/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.session.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.session,data:data54};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data16.scope !== undefined){
let data55 = data16.scope;
if(!((data55 === "role") || (data55 === "session"))){
const err94 = {instancePath:instancePath+"/spec/exposures/" + i2+"/scope",schemaPath:"#/properties/spec/properties/exposures/items/properties/scope/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.exposures.items.properties.scope.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.exposures.items.properties.scope.enum,parentSchema:schema31.properties.spec.properties.exposures.items.properties.scope,data:data55};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data16.sessionName !== undefined){
let data56 = data16.sessionName;
if(typeof data56 === "string"){
if(!pattern13.test(data56)){
const err95 = {instancePath:instancePath+"/spec/exposures/" + i2+"/sessionName",schemaPath:"#/properties/spec/properties/exposures/items/properties/sessionName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+=,.@_-]{2,64}$"},message:"must match pattern \""+"^[A-Za-z0-9+=,.@_-]{2,64}$"+"\"",schema:"^[A-Za-z0-9+=,.@_-]{2,64}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.sessionName,data:data56};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/spec/exposures/" + i2+"/sessionName",schemaPath:"#/properties/spec/properties/exposures/items/properties/sessionName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.sessionName.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.sessionName,data:data56};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data16.consolePassword !== undefined){
let data57 = data16.consolePassword;
if(typeof data57 === "string"){
if(!pattern11.test(data57)){
const err97 = {instancePath:instancePath+"/spec/exposures/" + i2+"/consolePassword",schemaPath:"#/properties/spec/properties/exposures/items/properties/consolePassword/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+=,.@_-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9+=,.@_-]{1,64}$"+"\"",schema:"^[A-Za-z0-9+=,.@_-]{1,64}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.consolePassword,data:data57};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/spec/exposures/" + i2+"/consolePassword",schemaPath:"#/properties/spec/properties/exposures/items/properties/consolePassword/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.consolePassword.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.consolePassword,data:data57};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data16.role !== undefined){
let data58 = data16.role;
if(typeof data58 === "string"){
if(!pattern15.test(data58)){
const err99 = {instancePath:instancePath+"/spec/exposures/" + i2+"/role",schemaPath:"#/properties/spec/properties/exposures/items/properties/role/pattern",keyword:"pattern",params:{pattern: "^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$"},message:"must match pattern \""+"^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$"+"\"",schema:"^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.role,data:data58};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/spec/exposures/" + i2+"/role",schemaPath:"#/properties/spec/properties/exposures/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.role.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.role,data:data58};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data16.instance !== undefined){
let data59 = data16.instance;
if(typeof data59 === "string"){
if(!pattern16.test(data59)){
const err101 = {instancePath:instancePath+"/spec/exposures/" + i2+"/instance",schemaPath:"#/properties/spec/properties/exposures/items/properties/instance/pattern",keyword:"pattern",params:{pattern: "^i-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^i-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^i-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.instance,data:data59};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/spec/exposures/" + i2+"/instance",schemaPath:"#/properties/spec/properties/exposures/items/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.instance.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.instance,data:data59};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data16.region !== undefined){
let data60 = data16.region;
if(typeof data60 === "string"){
if(!pattern17.test(data60)){
const err103 = {instancePath:instancePath+"/spec/exposures/" + i2+"/region",schemaPath:"#/properties/spec/properties/exposures/items/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},message:"must match pattern \""+"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"+"\"",schema:"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.region,data:data60};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/spec/exposures/" + i2+"/region",schemaPath:"#/properties/spec/properties/exposures/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.region.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.region,data:data60};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/spec/exposures/" + i2,schemaPath:"#/properties/spec/properties/exposures/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.exposures.items.type,parentSchema:schema31.properties.spec.properties.exposures.items,data:data16};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/spec/exposures",schemaPath:"#/properties/spec/properties/exposures/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.exposures.type,parentSchema:schema31.properties.spec.properties.exposures,data:data15};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

