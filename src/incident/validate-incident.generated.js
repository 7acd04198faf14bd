// Generated from schemas/incident.schema.json by npm run generate.
import part0 from "ajv/dist/runtime/ucs2length.js";
import part1 from "ajv-formats/dist/formats.js";
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Staunch incident","description":"What leaked, when, in which AWS account, and the state we want. One file under incidents/ for each incident. Only ids go in here, never a secret.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"description":"The version of this file format. Always staunch/v1.","const":"staunch/v1","examples":["staunch/v1"]},"kind":{"description":"What this file describes. Always Incident.","const":"Incident","examples":["Incident"]},"metadata":{"description":"How the incident is called.","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"description":"The file's name without .yaml: small letters a to z, digits and dashes, at most 64, not starting with a dash.","type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,63}$","examples":["2026-11-22-ci-deploy-key"]}}},"spec":{"description":"What leaked and what is to be done about it.","type":"object","additionalProperties":false,"required":["summary","account","severity","exposedAt","detectedAt","exposures"],"allOf":[{"if":{"required":["reactivate"]},"then":{"required":["state"],"properties":{"state":{"const":"restored"}}}},{"if":{"anyOf":[{"required":["accepted"]},{"required":["settled"]}]},"then":{"properties":{"state":{"enum":["contained","closed"]}}}}],"properties":{"summary":{"description":"What happened, in one line of at most 200 characters, for the people who review the plan.","type":"string","maxLength":200,"pattern":"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$","examples":["Deploy key pushed to a public fork"]},"account":{"description":"The AWS account that everything below belongs to: twelve digits, in quotes, because YAML drops a leading zero from a number. Roles in another account need an incident file of their own.","type":"string","pattern":"^[0-9]{12}$","examples":["111122223333"]},"severity":{"description":"How loud the alarm is. It is shown to reviewers and changes nothing about what is done.","enum":["low","medium","high","critical"],"examples":["high"]},"exposedAt":{"description":"When the leak began, or the earliest time it can have begun: the start of the audit window. RFC 3339 with a zone. CloudTrail's event history reaches back 90 days.","type":"string","format":"date-time","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$","examples":["2026-11-22T08:55:00Z"]},"detectedAt":{"description":"When somebody noticed. RFC 3339 with a zone. Not before exposedAt.","type":"string","format":"date-time","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$","examples":["2026-11-22T09:14:00Z"]},"state":{"description":"The state we want. contained: nothing that leaked works any more. restored: it was a false alarm, so what Staunch did is undone. closed: it is over, so the denies are taken away once every session they deny has expired.","enum":["contained","restored","closed"],"default":"contained","examples":["contained"]},"requireImdsv2":{"description":"Whether refreshed instances must use IMDSv2 from then on: true or false, without quotes.","type":"boolean","default":false,"examples":[true]},"reactivate":{"description":"The ids of the keys to activate again, none twice. Only with state: restored, and only keys that are an accessKey below: nothing else is ever activated.","type":"array","uniqueItems":true,"default":[],"items":{"description":"The id of a key that is an accessKey below.","type":"string","pattern":"^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"}},"accepted":{"description":"What is open or unknown and set aside until a day, one list item each, none of them twice. It counts once two people have approved it. Only with state: contained or closed.","type":"array","maxItems":100,"default":[],"items":{"description":"One item that is set aside: which, why, by whom and until when.","type":"object","additionalProperties":false,"required":["item","why","by","until"],"properties":{"item":{"description":"The item's id as the verdict prints it: kind, account and object, with colons between them. Never an access key, session, console password or SSH key that is listed below.","type":"string","pattern":"^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$","examples":["region:111122223333:eu-west-3"]},"why":{"description":"Why it may stay so until then, in one line of at most 500 characters, for the people who approve.","type":"string","maxLength":500,"pattern":"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$","examples":["Nothing of ours runs in this region"]},"by":{"description":"Who decided, in at most 100 characters.","type":"string","maxLength":100,"pattern":"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$","examples":["jane"]},"until":{"description":"The last day on which it counts, UTC, at most 90 days ahead. After that day the entry does nothing.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","examples":["2026-12-31"]}}}},"settled":{"description":"Windows of CloudTrail that were read once and so stay read, one list item each. They count once two people have approved them. Only with state: contained or closed.","type":"array","maxItems":100,"default":[],"items":{"description":"One window that was read: from when until when, where, by which audit and by whom.","type":"object","additionalProperties":false,"required":["from","until","accounts","regions","audit","by"],"properties":{"from":{"description":"Where the window begins. RFC 3339 with a zone.","type":"string","format":"date-time","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$","examples":["2026-11-22T08:55:00Z"]},"until":{"description":"Where the window ends. RFC 3339 with a zone. After from, and not in the future.","type":"string","format":"date-time","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$","examples":["2026-11-22T09:55:00Z"]},"accounts":{"description":"Every account that was read, each once: twelve digits, in quotes.","type":"array","minItems":1,"maxItems":1000,"uniqueItems":true,"items":{"description":"Twelve digits, in quotes.","type":"string","pattern":"^[0-9]{12}$"},"examples":[["111122223333"]]},"regions":{"description":"Every region that was read, each once.","type":"array","minItems":1,"maxItems":100,"uniqueItems":true,"items":{"description":"The name of a region.","type":"string","pattern":"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},"examples":[["eu-west-1"]]},"audit":{"description":"The SHA-256 of the audit's JSON: 64 digits or small letters a to f.","type":"string","pattern":"^[0-9a-f]{64}$","examples":["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"]},"by":{"description":"Who read it, in at most 100 characters.","type":"string","maxLength":100,"pattern":"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$","examples":["jane"]}}}},"exposures":{"description":"Every leaked thing, one list item each, none of them twice.","type":"array","minItems":1,"maxItems":1000,"examples":[[{"role":"arn:aws:iam::111122223333:role/app"}]],"items":{"description":"One leaked thing: an access key, a session, a console password, an SSH key with its user, a role, or an instance with its region.","type":"object","additionalProperties":false,"properties":{"accessKey":{"description":"The id of a leaked long-term access key: AKIA and 16 capital letters or digits. The id only, never the secret. For temporary credentials (ASIA...) write session instead. AWS's documentation keys (...EXAMPLE) are refused.","type":"string","pattern":"^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"},"user":{"description":"The IAM user the access key belongs to, if known, or the SSH key belongs to. Only together with accessKey or sshKey.","type":"string","pattern":"^[A-Za-z0-9+=,.@_-]{1,64}$","examples":["ci-deploy"]},"session":{"description":"The id of a leaked temporary credential: ASIA and 16 capital letters or digits. The id only, never the secret or the token. For long-term keys (AKIA...) write accessKey instead. AWS's documentation keys (...EXAMPLE) are refused.","type":"string","pattern":"^ASIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"},"scope":{"description":"What is denied. role: all older sessions of the session's role, as AWS's console does it. session: only this one. Only together with session.","enum":["role","session"],"default":"role","examples":["session"]},"sessionName":{"description":"The name of the session, for when CloudTrail does not know it: 2 to 64 letters, digits or characters out of +=,.@_-. Only together with session and role.","type":"string","pattern":"^[A-Za-z0-9+=,.@_-]{2,64}$","examples":["deploy-4711"]},"consolePassword":{"description":"The IAM user whose console password leaked. The user's name only, never the password.","type":"string","pattern":"^[A-Za-z0-9+=,.@_-]{1,64}$","examples":["jane"]},"sshKey":{"description":"The id that IAM gave a leaked SSH public key: APKA and 16 capital letters or digits. The id only, never the key. Its user is needed too. AWS's documentation keys (...EXAMPLE) are refused.","type":"string","pattern":"^APKA(?!.*EXAMPLE$)[A-Z0-9]{16}$"},"role":{"description":"The ARN of a role whose sessions leaked, with its path if it has one. Not the assumed-role ARN of a session. Beside session: that session's role, together with sessionName, for when CloudTrail does not know the session.","type":"string","pattern":"^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$","examples":["arn:aws:iam::111122223333:role/app"]},"instance":{"description":"The id of an EC2 instance whose credentials leaked. Its region is needed too.","type":"string","pattern":"^i-([0-9a-f]{8}|[0-9a-f]{17})$","examples":["i-0123456789abcdef0"]},"region":{"description":"The region the instance runs in. Only together with instance.","type":"string","pattern":"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$","examples":["eu-west-1"]}},"oneOf":[{"title":"access key","required":["accessKey"],"properties":{"session":false,"scope":false,"sessionName":false,"consolePassword":false,"sshKey":false,"role":false,"instance":false,"region":false}},{"title":"session","required":["session"],"dependentRequired":{"role":["sessionName"],"sessionName":["role"]},"properties":{"accessKey":false,"user":false,"consolePassword":false,"sshKey":false,"instance":false,"region":false}},{"title":"console password","required":["consolePassword"],"properties":{"accessKey":false,"user":false,"session":false,"scope":false,"sessionName":false,"sshKey":false,"role":false,"instance":false,"region":false}},{"title":"SSH key","required":["sshKey","user"],"properties":{"accessKey":false,"session":false,"scope":false,"sessionName":false,"consolePassword":false,"role":false,"instance":false,"region":false}},{"title":"role","required":["role"],"properties":{"accessKey":false,"user":false,"session":false,"scope":false,"sessionName":false,"consolePassword":false,"sshKey":false,"instance":false,"region":false}},{"title":"instance","required":["instance","region"],"properties":{"accessKey":false,"user":false,"session":false,"scope":false,"sessionName":false,"consolePassword":false,"sshKey":false,"role":false}}]}}}}}};
const pattern4 = new RegExp("^[a-z0-9][a-z0-9-]{0,63}$", "u");
const pattern5 = new RegExp("^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$", "u");
const pattern6 = new RegExp("^[0-9]{12}$", "u");
const pattern7 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$", "u");
const pattern9 = new RegExp("^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$", "u");
const pattern10 = new RegExp("^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$", "u");
const pattern13 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const pattern17 = new RegExp("^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$", "u");
const pattern18 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern21 = new RegExp("^[A-Za-z0-9+=,.@_-]{1,64}$", "u");
const pattern22 = new RegExp("^ASIA(?!.*EXAMPLE$)[A-Z0-9]{16}$", "u");
const pattern23 = new RegExp("^[A-Za-z0-9+=,.@_-]{2,64}$", "u");
const pattern25 = new RegExp("^APKA(?!.*EXAMPLE$)[A-Z0-9]{16}$", "u");
const pattern26 = new RegExp("^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$", "u");
const pattern27 = new RegExp("^i-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const func1 = Object.prototype.hasOwnProperty;
const func2 = (part0.default ?? part0);
const formats0 = part1.fullFormats["date-time"];

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
const _errs12 = errors;
let valid3 = true;
const _errs13 = errors;
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
var _valid0 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs14 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.state === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/0/then/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema31.properties.spec.allOf[0].then.required,parentSchema:schema31.properties.spec.allOf[0].then,data:data4};
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
const err14 = {instancePath:instancePath+"/spec/state",schemaPath:"#/properties/spec/allOf/0/then/properties/state/const",keyword:"const",params:{allowedValue: "restored"},message:"must be equal to constant",schema:"restored",parentSchema:schema31.properties.spec.allOf[0].then.properties.state,data:data5};
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
var _valid0 = _errs14 === errors;
valid3 = _valid0;
if(valid3){
var props0 = {};
props0.state = true;
}
}
if(!valid3){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema31.properties.spec.allOf[0].if,parentSchema:schema31.properties.spec.allOf[0],data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const _errs17 = errors;
let valid5 = true;
const _errs18 = errors;
const _errs19 = errors;
let valid6 = false;
const _errs20 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((data4.accepted === undefined) && (missing1 = "accepted")){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid2 = _errs20 === errors;
valid6 = valid6 || _valid2;
const _errs21 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if((data4.settled === undefined) && (missing2 = "settled")){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid2 = _errs21 === errors;
valid6 = valid6 || _valid2;
if(!valid6){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var _valid1 = _errs18 === errors;
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs22 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.state !== undefined){
let data6 = data4.state;
if(!((data6 === "contained") || (data6 === "closed"))){
const err19 = {instancePath:instancePath+"/spec/state",schemaPath:"#/properties/spec/allOf/1/then/properties/state/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.allOf[1].then.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.allOf[1].then.properties.state.enum,parentSchema:schema31.properties.spec.allOf[1].then.properties.state,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
var _valid1 = _errs22 === errors;
valid5 = _valid1;
if(valid5){
var props1 = {};
props1.state = true;
}
}
if(!valid5){
const err20 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema31.properties.spec.allOf[1].if,parentSchema:schema31.properties.spec.allOf[1],data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.summary === undefined){
const err21 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data4.account === undefined){
const err22 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data4.severity === undefined){
const err23 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data4.exposedAt === undefined){
const err24 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "exposedAt"},message:"must have required property '"+"exposedAt"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data4.detectedAt === undefined){
const err25 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "detectedAt"},message:"must have required property '"+"detectedAt"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data4.exposures === undefined){
const err26 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "exposures"},message:"must have required property '"+"exposures"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data4){
if(!(func1.call(schema31.properties.spec.properties, key2))){
const err27 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.summary !== undefined){
let data7 = data4.summary;
if(typeof data7 === "string"){
if(func2(data7) > 200){
const err28 = {instancePath:instancePath+"/spec/summary",schemaPath:"#/properties/spec/properties/summary/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.spec.properties.summary,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern5.test(data7)){
const err29 = {instancePath:instancePath+"/spec/summary",schemaPath:"#/properties/spec/properties/summary/pattern",keyword:"pattern",params:{pattern: "^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$"},message:"must match pattern \""+"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$"+"\"",schema:"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$",parentSchema:schema31.properties.spec.properties.summary,data:data7};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/spec/summary",schemaPath:"#/properties/spec/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.summary.type,parentSchema:schema31.properties.spec.properties.summary,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data4.account !== undefined){
let data8 = data4.account;
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err31 = {instancePath:instancePath+"/spec/account",schemaPath:"#/properties/spec/properties/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\"",schema:"^[0-9]{12}$",parentSchema:schema31.properties.spec.properties.account,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/spec/account",schemaPath:"#/properties/spec/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.account.type,parentSchema:schema31.properties.spec.properties.account,data:data8};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data4.severity !== undefined){
let data9 = data4.severity;
if(!((((data9 === "low") || (data9 === "medium")) || (data9 === "high")) || (data9 === "critical"))){
const err33 = {instancePath:instancePath+"/spec/severity",schemaPath:"#/properties/spec/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.severity.enum,parentSchema:schema31.properties.spec.properties.severity,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data4.exposedAt !== undefined){
let data10 = data4.exposedAt;
if(typeof data10 === "string"){
if(!pattern7.test(data10)){
const err34 = {instancePath:instancePath+"/spec/exposedAt",schemaPath:"#/properties/spec/properties/exposedAt/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$",parentSchema:schema31.properties.spec.properties.exposedAt,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!(formats0.validate(data10))){
const err35 = {instancePath:instancePath+"/spec/exposedAt",schemaPath:"#/properties/spec/properties/exposedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\"",schema:"date-time",parentSchema:schema31.properties.spec.properties.exposedAt,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/spec/exposedAt",schemaPath:"#/properties/spec/properties/exposedAt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposedAt.type,parentSchema:schema31.properties.spec.properties.exposedAt,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data4.detectedAt !== undefined){
let data11 = data4.detectedAt;
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
const err37 = {instancePath:instancePath+"/spec/detectedAt",schemaPath:"#/properties/spec/properties/detectedAt/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$",parentSchema:schema31.properties.spec.properties.detectedAt,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!(formats0.validate(data11))){
const err38 = {instancePath:instancePath+"/spec/detectedAt",schemaPath:"#/properties/spec/properties/detectedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\"",schema:"date-time",parentSchema:schema31.properties.spec.properties.detectedAt,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/spec/detectedAt",schemaPath:"#/properties/spec/properties/detectedAt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.detectedAt.type,parentSchema:schema31.properties.spec.properties.detectedAt,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data4.state !== undefined){
let data12 = data4.state;
if(!(((data12 === "contained") || (data12 === "restored")) || (data12 === "closed"))){
const err40 = {instancePath:instancePath+"/spec/state",schemaPath:"#/properties/spec/properties/state/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.state.enum,parentSchema:schema31.properties.spec.properties.state,data:data12};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data4.requireImdsv2 !== undefined){
let data13 = data4.requireImdsv2;
if(typeof data13 !== "boolean"){
const err41 = {instancePath:instancePath+"/spec/requireImdsv2",schemaPath:"#/properties/spec/properties/requireImdsv2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.spec.properties.requireImdsv2.type,parentSchema:schema31.properties.spec.properties.requireImdsv2,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data4.reactivate !== undefined){
let data14 = data4.reactivate;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(typeof data15 === "string"){
if(!pattern9.test(data15)){
const err42 = {instancePath:instancePath+"/spec/reactivate/" + i0,schemaPath:"#/properties/spec/properties/reactivate/items/pattern",keyword:"pattern",params:{pattern: "^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"},message:"must match pattern \""+"^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"+"\"",schema:"^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$",parentSchema:schema31.properties.spec.properties.reactivate.items,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/spec/reactivate/" + i0,schemaPath:"#/properties/spec/properties/reactivate/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.reactivate.items.type,parentSchema:schema31.properties.spec.properties.reactivate.items,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
let i1 = data14.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data14[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err44 = {instancePath:instancePath+"/spec/reactivate",schemaPath:"#/properties/spec/properties/reactivate/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.reactivate,data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err45 = {instancePath:instancePath+"/spec/reactivate",schemaPath:"#/properties/spec/properties/reactivate/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.reactivate.type,parentSchema:schema31.properties.spec.properties.reactivate,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data4.accepted !== undefined){
let data16 = data4.accepted;
if(Array.isArray(data16)){
if(data16.length > 100){
const err46 = {instancePath:instancePath+"/spec/accepted",schemaPath:"#/properties/spec/properties/accepted/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema31.properties.spec.properties.accepted,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len1 = data16.length;
for(let i2=0; i2<len1; i2++){
let data17 = data16[i2];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.item === undefined){
const err47 = {instancePath:instancePath+"/spec/accepted/" + i2,schemaPath:"#/properties/spec/properties/accepted/items/required",keyword:"required",params:{missingProperty: "item"},message:"must have required property '"+"item"+"'",schema:schema31.properties.spec.properties.accepted.items.required,parentSchema:schema31.properties.spec.properties.accepted.items,data:data17};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data17.why === undefined){
const err48 = {instancePath:instancePath+"/spec/accepted/" + i2,schemaPath:"#/properties/spec/properties/accepted/items/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'",schema:schema31.properties.spec.properties.accepted.items.required,parentSchema:schema31.properties.spec.properties.accepted.items,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data17.by === undefined){
const err49 = {instancePath:instancePath+"/spec/accepted/" + i2,schemaPath:"#/properties/spec/properties/accepted/items/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'",schema:schema31.properties.spec.properties.accepted.items.required,parentSchema:schema31.properties.spec.properties.accepted.items,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data17.until === undefined){
const err50 = {instancePath:instancePath+"/spec/accepted/" + i2,schemaPath:"#/properties/spec/properties/accepted/items/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'",schema:schema31.properties.spec.properties.accepted.items.required,parentSchema:schema31.properties.spec.properties.accepted.items,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key3 in data17){
if(!((((key3 === "item") || (key3 === "why")) || (key3 === "by")) || (key3 === "until"))){
const err51 = {instancePath:instancePath+"/spec/accepted/" + i2,schemaPath:"#/properties/spec/properties/accepted/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.accepted.items,data:data17};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data17.item !== undefined){
let data18 = data17.item;
if(typeof data18 === "string"){
if(!pattern10.test(data18)){
const err52 = {instancePath:instancePath+"/spec/accepted/" + i2+"/item",schemaPath:"#/properties/spec/properties/accepted/items/properties/item/pattern",keyword:"pattern",params:{pattern: "^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$"},message:"must match pattern \""+"^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$"+"\"",schema:"^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$",parentSchema:schema31.properties.spec.properties.accepted.items.properties.item,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/spec/accepted/" + i2+"/item",schemaPath:"#/properties/spec/properties/accepted/items/properties/item/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.accepted.items.properties.item.type,parentSchema:schema31.properties.spec.properties.accepted.items.properties.item,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data17.why !== undefined){
let data19 = data17.why;
if(typeof data19 === "string"){
if(func2(data19) > 500){
const err54 = {instancePath:instancePath+"/spec/accepted/" + i2+"/why",schemaPath:"#/properties/spec/properties/accepted/items/properties/why/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema31.properties.spec.properties.accepted.items.properties.why,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!pattern5.test(data19)){
const err55 = {instancePath:instancePath+"/spec/accepted/" + i2+"/why",schemaPath:"#/properties/spec/properties/accepted/items/properties/why/pattern",keyword:"pattern",params:{pattern: "^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$"},message:"must match pattern \""+"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$"+"\"",schema:"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$",parentSchema:schema31.properties.spec.properties.accepted.items.properties.why,data:data19};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/spec/accepted/" + i2+"/why",schemaPath:"#/properties/spec/properties/accepted/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.accepted.items.properties.why.type,parentSchema:schema31.properties.spec.properties.accepted.items.properties.why,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data17.by !== undefined){
let data20 = data17.by;
if(typeof data20 === "string"){
if(func2(data20) > 100){
const err57 = {instancePath:instancePath+"/spec/accepted/" + i2+"/by",schemaPath:"#/properties/spec/properties/accepted/items/properties/by/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.spec.properties.accepted.items.properties.by,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(!pattern5.test(data20)){
const err58 = {instancePath:instancePath+"/spec/accepted/" + i2+"/by",schemaPath:"#/properties/spec/properties/accepted/items/properties/by/pattern",keyword:"pattern",params:{pattern: "^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$"},message:"must match pattern \""+"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$"+"\"",schema:"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$",parentSchema:schema31.properties.spec.properties.accepted.items.properties.by,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/spec/accepted/" + i2+"/by",schemaPath:"#/properties/spec/properties/accepted/items/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.accepted.items.properties.by.type,parentSchema:schema31.properties.spec.properties.accepted.items.properties.by,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data17.until !== undefined){
let data21 = data17.until;
if(typeof data21 === "string"){
if(!pattern13.test(data21)){
const err60 = {instancePath:instancePath+"/spec/accepted/" + i2+"/until",schemaPath:"#/properties/spec/properties/accepted/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",parentSchema:schema31.properties.spec.properties.accepted.items.properties.until,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/spec/accepted/" + i2+"/until",schemaPath:"#/properties/spec/properties/accepted/items/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.accepted.items.properties.until.type,parentSchema:schema31.properties.spec.properties.accepted.items.properties.until,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/spec/accepted/" + i2,schemaPath:"#/properties/spec/properties/accepted/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.accepted.items.type,parentSchema:schema31.properties.spec.properties.accepted.items,data:data17};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/spec/accepted",schemaPath:"#/properties/spec/properties/accepted/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.accepted.type,parentSchema:schema31.properties.spec.properties.accepted,data:data16};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data4.settled !== undefined){
let data22 = data4.settled;
if(Array.isArray(data22)){
if(data22.length > 100){
const err64 = {instancePath:instancePath+"/spec/settled",schemaPath:"#/properties/spec/properties/settled/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema31.properties.spec.properties.settled,data:data22};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
const len2 = data22.length;
for(let i3=0; i3<len2; i3++){
let data23 = data22[i3];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.from === undefined){
const err65 = {instancePath:instancePath+"/spec/settled/" + i3,schemaPath:"#/properties/spec/properties/settled/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.spec.properties.settled.items.required,parentSchema:schema31.properties.spec.properties.settled.items,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data23.until === undefined){
const err66 = {instancePath:instancePath+"/spec/settled/" + i3,schemaPath:"#/properties/spec/properties/settled/items/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'",schema:schema31.properties.spec.properties.settled.items.required,parentSchema:schema31.properties.spec.properties.settled.items,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data23.accounts === undefined){
const err67 = {instancePath:instancePath+"/spec/settled/" + i3,schemaPath:"#/properties/spec/properties/settled/items/required",keyword:"required",params:{missingProperty: "accounts"},message:"must have required property '"+"accounts"+"'",schema:schema31.properties.spec.properties.settled.items.required,parentSchema:schema31.properties.spec.properties.settled.items,data:data23};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data23.regions === undefined){
const err68 = {instancePath:instancePath+"/spec/settled/" + i3,schemaPath:"#/properties/spec/properties/settled/items/required",keyword:"required",params:{missingProperty: "regions"},message:"must have required property '"+"regions"+"'",schema:schema31.properties.spec.properties.settled.items.required,parentSchema:schema31.properties.spec.properties.settled.items,data:data23};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data23.audit === undefined){
const err69 = {instancePath:instancePath+"/spec/settled/" + i3,schemaPath:"#/properties/spec/properties/settled/items/required",keyword:"required",params:{missingProperty: "audit"},message:"must have required property '"+"audit"+"'",schema:schema31.properties.spec.properties.settled.items.required,parentSchema:schema31.properties.spec.properties.settled.items,data:data23};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data23.by === undefined){
const err70 = {instancePath:instancePath+"/spec/settled/" + i3,schemaPath:"#/properties/spec/properties/settled/items/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'",schema:schema31.properties.spec.properties.settled.items.required,parentSchema:schema31.properties.spec.properties.settled.items,data:data23};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key4 in data23){
if(!((((((key4 === "from") || (key4 === "until")) || (key4 === "accounts")) || (key4 === "regions")) || (key4 === "audit")) || (key4 === "by"))){
const err71 = {instancePath:instancePath+"/spec/settled/" + i3,schemaPath:"#/properties/spec/properties/settled/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.settled.items,data:data23};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data23.from !== undefined){
let data24 = data23.from;
if(typeof data24 === "string"){
if(!pattern7.test(data24)){
const err72 = {instancePath:instancePath+"/spec/settled/" + i3+"/from",schemaPath:"#/properties/spec/properties/settled/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$",parentSchema:schema31.properties.spec.properties.settled.items.properties.from,data:data24};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(!(formats0.validate(data24))){
const err73 = {instancePath:instancePath+"/spec/settled/" + i3+"/from",schemaPath:"#/properties/spec/properties/settled/items/properties/from/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\"",schema:"date-time",parentSchema:schema31.properties.spec.properties.settled.items.properties.from,data:data24};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/spec/settled/" + i3+"/from",schemaPath:"#/properties/spec/properties/settled/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.settled.items.properties.from.type,parentSchema:schema31.properties.spec.properties.settled.items.properties.from,data:data24};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data23.until !== undefined){
let data25 = data23.until;
if(typeof data25 === "string"){
if(!pattern7.test(data25)){
const err75 = {instancePath:instancePath+"/spec/settled/" + i3+"/until",schemaPath:"#/properties/spec/properties/settled/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$",parentSchema:schema31.properties.spec.properties.settled.items.properties.until,data:data25};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!(formats0.validate(data25))){
const err76 = {instancePath:instancePath+"/spec/settled/" + i3+"/until",schemaPath:"#/properties/spec/properties/settled/items/properties/until/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\"",schema:"date-time",parentSchema:schema31.properties.spec.properties.settled.items.properties.until,data:data25};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/spec/settled/" + i3+"/until",schemaPath:"#/properties/spec/properties/settled/items/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.settled.items.properties.until.type,parentSchema:schema31.properties.spec.properties.settled.items.properties.until,data:data25};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data23.accounts !== undefined){
let data26 = data23.accounts;
if(Array.isArray(data26)){
if(data26.length > 1000){
const err78 = {instancePath:instancePath+"/spec/settled/" + i3+"/accounts",schemaPath:"#/properties/spec/properties/settled/items/properties/accounts/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema31.properties.spec.properties.settled.items.properties.accounts,data:data26};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data26.length < 1){
const err79 = {instancePath:instancePath+"/spec/settled/" + i3+"/accounts",schemaPath:"#/properties/spec/properties/settled/items/properties/accounts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.settled.items.properties.accounts,data:data26};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
const len3 = data26.length;
for(let i4=0; i4<len3; i4++){
let data27 = data26[i4];
if(typeof data27 === "string"){
if(!pattern6.test(data27)){
const err80 = {instancePath:instancePath+"/spec/settled/" + i3+"/accounts/" + i4,schemaPath:"#/properties/spec/properties/settled/items/properties/accounts/items/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\"",schema:"^[0-9]{12}$",parentSchema:schema31.properties.spec.properties.settled.items.properties.accounts.items,data:data27};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/spec/settled/" + i3+"/accounts/" + i4,schemaPath:"#/properties/spec/properties/settled/items/properties/accounts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.settled.items.properties.accounts.items.type,parentSchema:schema31.properties.spec.properties.settled.items.properties.accounts.items,data:data27};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
let i5 = data26.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data26[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err82 = {instancePath:instancePath+"/spec/settled/" + i3+"/accounts",schemaPath:"#/properties/spec/properties/settled/items/properties/accounts/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i5+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.settled.items.properties.accounts,data:data26};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
const err83 = {instancePath:instancePath+"/spec/settled/" + i3+"/accounts",schemaPath:"#/properties/spec/properties/settled/items/properties/accounts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.settled.items.properties.accounts.type,parentSchema:schema31.properties.spec.properties.settled.items.properties.accounts,data:data26};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data23.regions !== undefined){
let data28 = data23.regions;
if(Array.isArray(data28)){
if(data28.length > 100){
const err84 = {instancePath:instancePath+"/spec/settled/" + i3+"/regions",schemaPath:"#/properties/spec/properties/settled/items/properties/regions/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema31.properties.spec.properties.settled.items.properties.regions,data:data28};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data28.length < 1){
const err85 = {instancePath:instancePath+"/spec/settled/" + i3+"/regions",schemaPath:"#/properties/spec/properties/settled/items/properties/regions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.settled.items.properties.regions,data:data28};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
const len4 = data28.length;
for(let i6=0; i6<len4; i6++){
let data29 = data28[i6];
if(typeof data29 === "string"){
if(!pattern17.test(data29)){
const err86 = {instancePath:instancePath+"/spec/settled/" + i3+"/regions/" + i6,schemaPath:"#/properties/spec/properties/settled/items/properties/regions/items/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},message:"must match pattern \""+"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"+"\"",schema:"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$",parentSchema:schema31.properties.spec.properties.settled.items.properties.regions.items,data:data29};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/spec/settled/" + i3+"/regions/" + i6,schemaPath:"#/properties/spec/properties/settled/items/properties/regions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.settled.items.properties.regions.items.type,parentSchema:schema31.properties.spec.properties.settled.items.properties.regions.items,data:data29};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
let i7 = data28.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data28[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err88 = {instancePath:instancePath+"/spec/settled/" + i3+"/regions",schemaPath:"#/properties/spec/properties/settled/items/properties/regions/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i7+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.settled.items.properties.regions,data:data28};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err89 = {instancePath:instancePath+"/spec/settled/" + i3+"/regions",schemaPath:"#/properties/spec/properties/settled/items/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.settled.items.properties.regions.type,parentSchema:schema31.properties.spec.properties.settled.items.properties.regions,data:data28};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data23.audit !== undefined){
let data30 = data23.audit;
if(typeof data30 === "string"){
if(!pattern18.test(data30)){
const err90 = {instancePath:instancePath+"/spec/settled/" + i3+"/audit",schemaPath:"#/properties/spec/properties/settled/items/properties/audit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema31.properties.spec.properties.settled.items.properties.audit,data:data30};
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
const err91 = {instancePath:instancePath+"/spec/settled/" + i3+"/audit",schemaPath:"#/properties/spec/properties/settled/items/properties/audit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.settled.items.properties.audit.type,parentSchema:schema31.properties.spec.properties.settled.items.properties.audit,data:data30};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data23.by !== undefined){
let data31 = data23.by;
if(typeof data31 === "string"){
if(func2(data31) > 100){
const err92 = {instancePath:instancePath+"/spec/settled/" + i3+"/by",schemaPath:"#/properties/spec/properties/settled/items/properties/by/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.spec.properties.settled.items.properties.by,data:data31};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!pattern5.test(data31)){
const err93 = {instancePath:instancePath+"/spec/settled/" + i3+"/by",schemaPath:"#/properties/spec/properties/settled/items/properties/by/pattern",keyword:"pattern",params:{pattern: "^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$"},message:"must match pattern \""+"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$"+"\"",schema:"^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$",parentSchema:schema31.properties.spec.properties.settled.items.properties.by,data:data31};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/spec/settled/" + i3+"/by",schemaPath:"#/properties/spec/properties/settled/items/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.settled.items.properties.by.type,parentSchema:schema31.properties.spec.properties.settled.items.properties.by,data:data31};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/spec/settled/" + i3,schemaPath:"#/properties/spec/properties/settled/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.settled.items.type,parentSchema:schema31.properties.spec.properties.settled.items,data:data23};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/spec/settled",schemaPath:"#/properties/spec/properties/settled/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.settled.type,parentSchema:schema31.properties.spec.properties.settled,data:data22};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data4.exposures !== undefined){
let data32 = data4.exposures;
if(Array.isArray(data32)){
if(data32.length > 1000){
const err97 = {instancePath:instancePath+"/spec/exposures",schemaPath:"#/properties/spec/properties/exposures/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema31.properties.spec.properties.exposures,data:data32};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data32.length < 1){
const err98 = {instancePath:instancePath+"/spec/exposures",schemaPath:"#/properties/spec/properties/exposures/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.exposures,data:data32};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
const len5 = data32.length;
for(let i8=0; i8<len5; i8++){
let data33 = data32[i8];
const _errs79 = errors;
let valid26 = false;
let passing0 = null;
const _errs80 = errors;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.accessKey === undefined){
const err99 = {instancePath:instancePath+"/spec/exposures/" + i8,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/required",keyword:"required",params:{missingProperty: "accessKey"},message:"must have required property '"+"accessKey"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[0].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0],data:data33};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data33.session !== undefined){
const err100 = {instancePath:instancePath+"/spec/exposures/" + i8+"/session",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/session/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.session,data:data33.session};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data33.scope !== undefined){
const err101 = {instancePath:instancePath+"/spec/exposures/" + i8+"/scope",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/scope/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.scope,data:data33.scope};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data33.sessionName !== undefined){
const err102 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sessionName",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/sessionName/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.sessionName,data:data33.sessionName};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data33.consolePassword !== undefined){
const err103 = {instancePath:instancePath+"/spec/exposures/" + i8+"/consolePassword",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/consolePassword/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.consolePassword,data:data33.consolePassword};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data33.sshKey !== undefined){
const err104 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sshKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/sshKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.sshKey,data:data33.sshKey};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data33.role !== undefined){
const err105 = {instancePath:instancePath+"/spec/exposures/" + i8+"/role",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/role/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.role,data:data33.role};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(data33.instance !== undefined){
const err106 = {instancePath:instancePath+"/spec/exposures/" + i8+"/instance",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/instance/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.instance,data:data33.instance};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data33.region !== undefined){
const err107 = {instancePath:instancePath+"/spec/exposures/" + i8+"/region",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/0/properties/region/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[0].properties.region,data:data33.region};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
var _valid3 = _errs80 === errors;
if(_valid3){
valid26 = true;
passing0 = 0;
var props2 = {};
props2.session = true;
props2.scope = true;
props2.sessionName = true;
props2.consolePassword = true;
props2.sshKey = true;
props2.role = true;
props2.instance = true;
props2.region = true;
}
const _errs81 = errors;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.session === undefined){
const err108 = {instancePath:instancePath+"/spec/exposures/" + i8,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/required",keyword:"required",params:{missingProperty: "session"},message:"must have required property '"+"session"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[1].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1],data:data33};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data33.accessKey !== undefined){
const err109 = {instancePath:instancePath+"/spec/exposures/" + i8+"/accessKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/properties/accessKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1].properties.accessKey,data:data33.accessKey};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data33.user !== undefined){
const err110 = {instancePath:instancePath+"/spec/exposures/" + i8+"/user",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/properties/user/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1].properties.user,data:data33.user};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data33.consolePassword !== undefined){
const err111 = {instancePath:instancePath+"/spec/exposures/" + i8+"/consolePassword",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/properties/consolePassword/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1].properties.consolePassword,data:data33.consolePassword};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data33.sshKey !== undefined){
const err112 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sshKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/properties/sshKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1].properties.sshKey,data:data33.sshKey};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data33.instance !== undefined){
const err113 = {instancePath:instancePath+"/spec/exposures/" + i8+"/instance",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/properties/instance/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1].properties.instance,data:data33.instance};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data33.region !== undefined){
const err114 = {instancePath:instancePath+"/spec/exposures/" + i8+"/region",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/properties/region/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1].properties.region,data:data33.region};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(data33.role !== undefined){
if(data33.sessionName === undefined){
const err115 = {instancePath:instancePath+"/spec/exposures/" + i8,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/dependentRequired",keyword:"dependentRequired",params:{property: "role",
    missingProperty: "sessionName",
    depsCount: 1,
    deps: "sessionName"},message:"must have property sessionName when property role is present",schema:schema31.properties.spec.properties.exposures.items.oneOf[1].dependentRequired,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1],data:data33};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data33.sessionName !== undefined){
if(data33.role === undefined){
const err116 = {instancePath:instancePath+"/spec/exposures/" + i8,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/1/dependentRequired",keyword:"dependentRequired",params:{property: "sessionName",
    missingProperty: "role",
    depsCount: 1,
    deps: "role"},message:"must have property role when property sessionName is present",schema:schema31.properties.spec.properties.exposures.items.oneOf[1].dependentRequired,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[1],data:data33};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
var _valid3 = _errs81 === errors;
if(_valid3 && valid26){
valid26 = false;
passing0 = [passing0, 1];
}
else {
if(_valid3){
valid26 = true;
passing0 = 1;
if(props2 !== true){
props2 = props2 || {};
props2.accessKey = true;
props2.user = true;
props2.consolePassword = true;
props2.sshKey = true;
props2.instance = true;
props2.region = true;
}
}
const _errs82 = errors;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.consolePassword === undefined){
const err117 = {instancePath:instancePath+"/spec/exposures/" + i8,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/required",keyword:"required",params:{missingProperty: "consolePassword"},message:"must have required property '"+"consolePassword"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[2].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2],data:data33};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data33.accessKey !== undefined){
const err118 = {instancePath:instancePath+"/spec/exposures/" + i8+"/accessKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/accessKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.accessKey,data:data33.accessKey};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data33.user !== undefined){
const err119 = {instancePath:instancePath+"/spec/exposures/" + i8+"/user",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/user/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.user,data:data33.user};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data33.session !== undefined){
const err120 = {instancePath:instancePath+"/spec/exposures/" + i8+"/session",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/session/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.session,data:data33.session};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data33.scope !== undefined){
const err121 = {instancePath:instancePath+"/spec/exposures/" + i8+"/scope",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/scope/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.scope,data:data33.scope};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data33.sessionName !== undefined){
const err122 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sessionName",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/sessionName/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.sessionName,data:data33.sessionName};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data33.sshKey !== undefined){
const err123 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sshKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/sshKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.sshKey,data:data33.sshKey};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data33.role !== undefined){
const err124 = {instancePath:instancePath+"/spec/exposures/" + i8+"/role",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/role/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.role,data:data33.role};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data33.instance !== undefined){
const err125 = {instancePath:instancePath+"/spec/exposures/" + i8+"/instance",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/instance/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.instance,data:data33.instance};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data33.region !== undefined){
const err126 = {instancePath:instancePath+"/spec/exposures/" + i8+"/region",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/2/properties/region/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[2].properties.region,data:data33.region};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
var _valid3 = _errs82 === errors;
if(_valid3 && valid26){
valid26 = false;
passing0 = [passing0, 2];
}
else {
if(_valid3){
valid26 = true;
passing0 = 2;
if(props2 !== true){
props2 = props2 || {};
props2.accessKey = true;
props2.user = true;
props2.session = true;
props2.scope = true;
props2.sessionName = true;
props2.sshKey = true;
props2.role = true;
props2.instance = true;
props2.region = true;
}
}
const _errs83 = errors;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.sshKey === undefined){
const err127 = {instancePath:instancePath+"/spec/exposures/" + i8,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/required",keyword:"required",params:{missingProperty: "sshKey"},message:"must have required property '"+"sshKey"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[3].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3],data:data33};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data33.user === undefined){
const err128 = {instancePath:instancePath+"/spec/exposures/" + i8,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/required",keyword:"required",params:{missingProperty: "user"},message:"must have required property '"+"user"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[3].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3],data:data33};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data33.accessKey !== undefined){
const err129 = {instancePath:instancePath+"/spec/exposures/" + i8+"/accessKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/accessKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.accessKey,data:data33.accessKey};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data33.session !== undefined){
const err130 = {instancePath:instancePath+"/spec/exposures/" + i8+"/session",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/session/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.session,data:data33.session};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data33.scope !== undefined){
const err131 = {instancePath:instancePath+"/spec/exposures/" + i8+"/scope",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/scope/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.scope,data:data33.scope};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data33.sessionName !== undefined){
const err132 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sessionName",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/sessionName/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.sessionName,data:data33.sessionName};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data33.consolePassword !== undefined){
const err133 = {instancePath:instancePath+"/spec/exposures/" + i8+"/consolePassword",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/consolePassword/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.consolePassword,data:data33.consolePassword};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data33.role !== undefined){
const err134 = {instancePath:instancePath+"/spec/exposures/" + i8+"/role",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/role/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.role,data:data33.role};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data33.instance !== undefined){
const err135 = {instancePath:instancePath+"/spec/exposures/" + i8+"/instance",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/instance/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.instance,data:data33.instance};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(data33.region !== undefined){
const err136 = {instancePath:instancePath+"/spec/exposures/" + i8+"/region",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/3/properties/region/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[3].properties.region,data:data33.region};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
var _valid3 = _errs83 === errors;
if(_valid3 && valid26){
valid26 = false;
passing0 = [passing0, 3];
}
else {
if(_valid3){
valid26 = true;
passing0 = 3;
if(props2 !== true){
props2 = props2 || {};
props2.accessKey = true;
props2.session = true;
props2.scope = true;
props2.sessionName = true;
props2.consolePassword = true;
props2.role = true;
props2.instance = true;
props2.region = true;
}
}
const _errs84 = errors;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.role === undefined){
const err137 = {instancePath:instancePath+"/spec/exposures/" + i8,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[4].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4],data:data33};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(data33.accessKey !== undefined){
const err138 = {instancePath:instancePath+"/spec/exposures/" + i8+"/accessKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/accessKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.accessKey,data:data33.accessKey};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data33.user !== undefined){
const err139 = {instancePath:instancePath+"/spec/exposures/" + i8+"/user",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/user/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.user,data:data33.user};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data33.session !== undefined){
const err140 = {instancePath:instancePath+"/spec/exposures/" + i8+"/session",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/session/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.session,data:data33.session};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data33.scope !== undefined){
const err141 = {instancePath:instancePath+"/spec/exposures/" + i8+"/scope",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/scope/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.scope,data:data33.scope};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data33.sessionName !== undefined){
const err142 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sessionName",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/sessionName/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.sessionName,data:data33.sessionName};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data33.consolePassword !== undefined){
const err143 = {instancePath:instancePath+"/spec/exposures/" + i8+"/consolePassword",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/consolePassword/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.consolePassword,data:data33.consolePassword};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data33.sshKey !== undefined){
const err144 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sshKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/sshKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.sshKey,data:data33.sshKey};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data33.instance !== undefined){
const err145 = {instancePath:instancePath+"/spec/exposures/" + i8+"/instance",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/instance/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.instance,data:data33.instance};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(data33.region !== undefined){
const err146 = {instancePath:instancePath+"/spec/exposures/" + i8+"/region",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/4/properties/region/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[4].properties.region,data:data33.region};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
var _valid3 = _errs84 === errors;
if(_valid3 && valid26){
valid26 = false;
passing0 = [passing0, 4];
}
else {
if(_valid3){
valid26 = true;
passing0 = 4;
if(props2 !== true){
props2 = props2 || {};
props2.accessKey = true;
props2.user = true;
props2.session = true;
props2.scope = true;
props2.sessionName = true;
props2.consolePassword = true;
props2.sshKey = true;
props2.instance = true;
props2.region = true;
}
}
const _errs85 = errors;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.instance === undefined){
const err147 = {instancePath:instancePath+"/spec/exposures/" + i8,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/5/required",keyword:"required",params:{missingProperty: "instance"},message:"must have required property '"+"instance"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[5].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[5],data:data33};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(data33.region === undefined){
const err148 = {instancePath:instancePath+"/spec/exposures/" + i8,schemaPath:"#/properties/spec/properties/exposures/items/oneOf/5/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'",schema:schema31.properties.spec.properties.exposures.items.oneOf[5].required,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[5],data:data33};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data33.accessKey !== undefined){
const err149 = {instancePath:instancePath+"/spec/exposures/" + i8+"/accessKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/5/properties/accessKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[5].properties.accessKey,data:data33.accessKey};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data33.user !== undefined){
const err150 = {instancePath:instancePath+"/spec/exposures/" + i8+"/user",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/5/properties/user/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[5].properties.user,data:data33.user};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data33.session !== undefined){
const err151 = {instancePath:instancePath+"/spec/exposures/" + i8+"/session",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/5/properties/session/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[5].properties.session,data:data33.session};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data33.scope !== undefined){
const err152 = {instancePath:instancePath+"/spec/exposures/" + i8+"/scope",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/5/properties/scope/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[5].properties.scope,data:data33.scope};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data33.sessionName !== undefined){
const err153 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sessionName",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/5/properties/sessionName/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[5].properties.sessionName,data:data33.sessionName};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(data33.consolePassword !== undefined){
const err154 = {instancePath:instancePath+"/spec/exposures/" + i8+"/consolePassword",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/5/properties/consolePassword/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[5].properties.consolePassword,data:data33.consolePassword};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data33.sshKey !== undefined){
const err155 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sshKey",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/5/properties/sshKey/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[5].properties.sshKey,data:data33.sshKey};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data33.role !== undefined){
const err156 = {instancePath:instancePath+"/spec/exposures/" + i8+"/role",schemaPath:"#/properties/spec/properties/exposures/items/oneOf/5/properties/role/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items.oneOf[5].properties.role,data:data33.role};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
var _valid3 = _errs85 === errors;
if(_valid3 && valid26){
valid26 = false;
passing0 = [passing0, 5];
}
else {
if(_valid3){
valid26 = true;
passing0 = 5;
if(props2 !== true){
props2 = props2 || {};
props2.accessKey = true;
props2.user = true;
props2.session = true;
props2.scope = true;
props2.sessionName = true;
props2.consolePassword = true;
props2.sshKey = true;
props2.role = true;
}
}
}
}
}
}
}
if(!valid26){
const err157 = {instancePath:instancePath+"/spec/exposures/" + i8,schemaPath:"#/properties/spec/properties/exposures/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema31.properties.spec.properties.exposures.items.oneOf,parentSchema:schema31.properties.spec.properties.exposures.items,data:data33};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
else {
errors = _errs79;
if(vErrors !== null){
if(_errs79){
vErrors.length = _errs79;
}
else {
vErrors = null;
}
}
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key5 in data33){
if(!(func1.call(schema31.properties.spec.properties.exposures.items.properties, key5))){
const err158 = {instancePath:instancePath+"/spec/exposures/" + i8,schemaPath:"#/properties/spec/properties/exposures/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.exposures.items,data:data33};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data33.accessKey !== undefined){
let data82 = data33.accessKey;
if(typeof data82 === "string"){
if(!pattern9.test(data82)){
const err159 = {instancePath:instancePath+"/spec/exposures/" + i8+"/accessKey",schemaPath:"#/properties/spec/properties/exposures/items/properties/accessKey/pattern",keyword:"pattern",params:{pattern: "^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"},message:"must match pattern \""+"^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"+"\"",schema:"^AKIA(?!.*EXAMPLE$)[A-Z0-9]{16}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.accessKey,data:data82};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/spec/exposures/" + i8+"/accessKey",schemaPath:"#/properties/spec/properties/exposures/items/properties/accessKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.accessKey.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.accessKey,data:data82};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data33.user !== undefined){
let data83 = data33.user;
if(typeof data83 === "string"){
if(!pattern21.test(data83)){
const err161 = {instancePath:instancePath+"/spec/exposures/" + i8+"/user",schemaPath:"#/properties/spec/properties/exposures/items/properties/user/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+=,.@_-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9+=,.@_-]{1,64}$"+"\"",schema:"^[A-Za-z0-9+=,.@_-]{1,64}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.user,data:data83};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
else {
const err162 = {instancePath:instancePath+"/spec/exposures/" + i8+"/user",schemaPath:"#/properties/spec/properties/exposures/items/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.user.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.user,data:data83};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data33.session !== undefined){
let data84 = data33.session;
if(typeof data84 === "string"){
if(!pattern22.test(data84)){
const err163 = {instancePath:instancePath+"/spec/exposures/" + i8+"/session",schemaPath:"#/properties/spec/properties/exposures/items/properties/session/pattern",keyword:"pattern",params:{pattern: "^ASIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"},message:"must match pattern \""+"^ASIA(?!.*EXAMPLE$)[A-Z0-9]{16}$"+"\"",schema:"^ASIA(?!.*EXAMPLE$)[A-Z0-9]{16}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.session,data:data84};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
else {
const err164 = {instancePath:instancePath+"/spec/exposures/" + i8+"/session",schemaPath:"#/properties/spec/properties/exposures/items/properties/session/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.session.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.session,data:data84};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data33.scope !== undefined){
let data85 = data33.scope;
if(!((data85 === "role") || (data85 === "session"))){
const err165 = {instancePath:instancePath+"/spec/exposures/" + i8+"/scope",schemaPath:"#/properties/spec/properties/exposures/items/properties/scope/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.exposures.items.properties.scope.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.exposures.items.properties.scope.enum,parentSchema:schema31.properties.spec.properties.exposures.items.properties.scope,data:data85};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data33.sessionName !== undefined){
let data86 = data33.sessionName;
if(typeof data86 === "string"){
if(!pattern23.test(data86)){
const err166 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sessionName",schemaPath:"#/properties/spec/properties/exposures/items/properties/sessionName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+=,.@_-]{2,64}$"},message:"must match pattern \""+"^[A-Za-z0-9+=,.@_-]{2,64}$"+"\"",schema:"^[A-Za-z0-9+=,.@_-]{2,64}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.sessionName,data:data86};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
else {
const err167 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sessionName",schemaPath:"#/properties/spec/properties/exposures/items/properties/sessionName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.sessionName.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.sessionName,data:data86};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data33.consolePassword !== undefined){
let data87 = data33.consolePassword;
if(typeof data87 === "string"){
if(!pattern21.test(data87)){
const err168 = {instancePath:instancePath+"/spec/exposures/" + i8+"/consolePassword",schemaPath:"#/properties/spec/properties/exposures/items/properties/consolePassword/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+=,.@_-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9+=,.@_-]{1,64}$"+"\"",schema:"^[A-Za-z0-9+=,.@_-]{1,64}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.consolePassword,data:data87};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
else {
const err169 = {instancePath:instancePath+"/spec/exposures/" + i8+"/consolePassword",schemaPath:"#/properties/spec/properties/exposures/items/properties/consolePassword/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.consolePassword.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.consolePassword,data:data87};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data33.sshKey !== undefined){
let data88 = data33.sshKey;
if(typeof data88 === "string"){
if(!pattern25.test(data88)){
const err170 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sshKey",schemaPath:"#/properties/spec/properties/exposures/items/properties/sshKey/pattern",keyword:"pattern",params:{pattern: "^APKA(?!.*EXAMPLE$)[A-Z0-9]{16}$"},message:"must match pattern \""+"^APKA(?!.*EXAMPLE$)[A-Z0-9]{16}$"+"\"",schema:"^APKA(?!.*EXAMPLE$)[A-Z0-9]{16}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.sshKey,data:data88};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/spec/exposures/" + i8+"/sshKey",schemaPath:"#/properties/spec/properties/exposures/items/properties/sshKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.sshKey.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.sshKey,data:data88};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data33.role !== undefined){
let data89 = data33.role;
if(typeof data89 === "string"){
if(!pattern26.test(data89)){
const err172 = {instancePath:instancePath+"/spec/exposures/" + i8+"/role",schemaPath:"#/properties/spec/properties/exposures/items/properties/role/pattern",keyword:"pattern",params:{pattern: "^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$"},message:"must match pattern \""+"^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$"+"\"",schema:"^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.role,data:data89};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
else {
const err173 = {instancePath:instancePath+"/spec/exposures/" + i8+"/role",schemaPath:"#/properties/spec/properties/exposures/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.role.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.role,data:data89};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data33.instance !== undefined){
let data90 = data33.instance;
if(typeof data90 === "string"){
if(!pattern27.test(data90)){
const err174 = {instancePath:instancePath+"/spec/exposures/" + i8+"/instance",schemaPath:"#/properties/spec/properties/exposures/items/properties/instance/pattern",keyword:"pattern",params:{pattern: "^i-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^i-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^i-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.instance,data:data90};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
else {
const err175 = {instancePath:instancePath+"/spec/exposures/" + i8+"/instance",schemaPath:"#/properties/spec/properties/exposures/items/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.instance.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.instance,data:data90};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data33.region !== undefined){
let data91 = data33.region;
if(typeof data91 === "string"){
if(!pattern17.test(data91)){
const err176 = {instancePath:instancePath+"/spec/exposures/" + i8+"/region",schemaPath:"#/properties/spec/properties/exposures/items/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},message:"must match pattern \""+"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"+"\"",schema:"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$",parentSchema:schema31.properties.spec.properties.exposures.items.properties.region,data:data91};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
else {
const err177 = {instancePath:instancePath+"/spec/exposures/" + i8+"/region",schemaPath:"#/properties/spec/properties/exposures/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.exposures.items.properties.region.type,parentSchema:schema31.properties.spec.properties.exposures.items.properties.region,data:data91};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
}
else {
const err178 = {instancePath:instancePath+"/spec/exposures/" + i8,schemaPath:"#/properties/spec/properties/exposures/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.exposures.items.type,parentSchema:schema31.properties.spec.properties.exposures.items,data:data33};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
else {
const err179 = {instancePath:instancePath+"/spec/exposures",schemaPath:"#/properties/spec/properties/exposures/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.exposures.type,parentSchema:schema31.properties.spec.properties.exposures,data:data32};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
else {
const err180 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
else {
const err181 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

