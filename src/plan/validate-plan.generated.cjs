// Generated from schemas/plan.schema.json by npm run generate.
"use strict";
module.exports = validate20;
module.exports.default = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Staunch plan","description":"What will be done to contain one incident. The digest covers the steps alone.","type":"object","additionalProperties":false,"required":["apiVersion","kind","incident","steps","digest","alreadySo","refused","untouched","breaks","unseen","errors","findings","lapsed","reach"],"properties":{"apiVersion":{"const":"staunch/v1"},"kind":{"const":"Plan"},"incident":{"$ref":"#/$defs/incident"},"steps":{"description":"In the order in which they are done.","type":"array","items":{"$ref":"#/$defs/step"}},"digest":{"description":"Lower-case hex of the SHA-256 over the canonical JSON (RFC 8785) of steps.","type":"string","pattern":"^[0-9a-f]{64}$"},"alreadySo":{"$ref":"#/$defs/notes","description":"Holds already: no step is needed."},"refused":{"$ref":"#/$defs/notes","description":"Staunch will not do it; instead says what to do."},"untouched":{"$ref":"#/$defs/notes","description":"Deliberately left alone."},"breaks":{"$ref":"#/$defs/notes","description":"What stops working, and what to do about it."},"unseen":{"$ref":"#/$defs/notes","description":"Could not be read."},"errors":{"$ref":"#/$defs/notes","description":"Exposures that match nothing: the plan is not complete."},"findings":{"description":"What the guardrails say about it.","type":"array","maxItems":200,"items":{"$ref":"#/$defs/finding"}},"lapsed":{"description":"The items that the incident accepts whose last day was over when this was made: they no longer count.","type":"array","items":{"$ref":"#/$defs/item"}},"reach":{"description":"What leads to what: from a credential over its user and roles to instances. For a picture; no approval is about it.","type":"array","items":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string","minLength":1},"to":{"type":"string","minLength":1}}}}},"$defs":{"account":{"type":"string","pattern":"^[0-9]{12}$"},"name":{"type":"string","minLength":1,"maxLength":2048},"keyId":{"type":"string","pattern":"^AKIA[A-Z0-9]{16}$"},"arn":{"type":"string","pattern":"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"},"region":{"type":"string","pattern":"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},"instanceId":{"type":"string","pattern":"^i-[0-9a-f]{8,17}$"},"instant":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"},"notes":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["object","why"],"properties":{"object":{"type":"string"},"why":{"type":"string"},"instead":{"type":"string"},"id":{"description":"The id of the item, kind:account:object, of what keeps an incident open.","type":"string"},"until":{"$ref":"#/$defs/instant","description":"Until then there is nothing to do about it."}}}},"incident":{"type":"object","additionalProperties":false,"required":["name","summary","account","severity","exposedAt","detectedAt","state","requireImdsv2","reactivate","accepted","settled","exposures"],"properties":{"name":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,63}$"},"summary":{"type":"string"},"account":{"$ref":"#/$defs/account"},"severity":{"enum":["low","medium","high","critical"]},"exposedAt":{"$ref":"#/$defs/instant"},"detectedAt":{"$ref":"#/$defs/instant"},"state":{"enum":["contained","restored","closed"]},"requireImdsv2":{"type":"boolean"},"reactivate":{"type":"array","items":{"$ref":"#/$defs/keyId"}},"accepted":{"type":"array","items":{"$ref":"#/$defs/accepted"}},"settled":{"type":"array","items":{"$ref":"#/$defs/settled"}},"exposures":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/exposure"}}}},"day":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},"item":{"description":"The id of an item, kind:account:object.","type":"string","pattern":"^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$"},"accepted":{"type":"object","additionalProperties":false,"required":["item","why","by","until"],"properties":{"item":{"$ref":"#/$defs/item"},"why":{"type":"string","maxLength":500},"by":{"type":"string","maxLength":100},"until":{"$ref":"#/$defs/day"}}},"settled":{"type":"object","additionalProperties":false,"required":["from","until","accounts","regions","audit","by"],"properties":{"from":{"$ref":"#/$defs/instant"},"until":{"$ref":"#/$defs/instant"},"accounts":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/account"}},"regions":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/region"}},"audit":{"type":"string","pattern":"^[0-9a-f]{64}$"},"by":{"type":"string","maxLength":100}}},"exposure":{"oneOf":[{"type":"object","additionalProperties":false,"required":["kind","accessKeyId"],"properties":{"kind":{"const":"access-key"},"accessKeyId":{"$ref":"#/$defs/keyId"},"user":{"$ref":"#/$defs/name"}}},{"type":"object","additionalProperties":false,"required":["kind","accessKeyId","scope"],"dependentRequired":{"roleArn":["sessionName"],"sessionName":["roleArn"]},"properties":{"kind":{"const":"session"},"accessKeyId":{"type":"string","pattern":"^ASIA[A-Z0-9]{16}$"},"scope":{"enum":["role","session"]},"roleArn":{"$ref":"#/$defs/arn"},"sessionName":{"type":"string","pattern":"^[A-Za-z0-9+=,.@_-]{2,64}$"}}},{"type":"object","additionalProperties":false,"required":["kind","user"],"properties":{"kind":{"const":"console-password"},"user":{"$ref":"#/$defs/name"}}},{"type":"object","additionalProperties":false,"required":["kind","roleArn"],"properties":{"kind":{"const":"role"},"roleArn":{"$ref":"#/$defs/arn"}}},{"type":"object","additionalProperties":false,"required":["kind","instanceId","region"],"properties":{"kind":{"const":"instance"},"instanceId":{"$ref":"#/$defs/instanceId"},"region":{"$ref":"#/$defs/region"}}}]},"step":{"oneOf":[{"description":"The key becomes Inactive.","type":"object","additionalProperties":false,"required":["action","account","user","accessKeyId"],"properties":{"action":{"const":"deactivate-access-key"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"},"accessKeyId":{"$ref":"#/$defs/keyId"}}},{"description":"The user's console password is deleted.","type":"object","additionalProperties":false,"required":["action","account","user"],"properties":{"action":{"const":"delete-password"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"}}},{"description":"The user's own sessions issued before the cutoff are denied everything.","type":"object","additionalProperties":false,"required":["action","account","userArn","incident","policy"],"properties":{"action":{"const":"deny-user-sessions"},"account":{"$ref":"#/$defs/account"},"userArn":{"$ref":"#/$defs/userArn"},"incident":{"$ref":"#/$defs/incidentName"},"policy":{"enum":["inline","managed"]}}},{"description":"Sessions of the role issued before the cutoff are denied everything.","type":"object","additionalProperties":false,"required":["action","account","roleArn","incident"],"properties":{"action":{"const":"revoke-role-sessions"},"account":{"$ref":"#/$defs/account"},"roleArn":{"$ref":"#/$defs/arn"},"incident":{"$ref":"#/$defs/incidentName"},"reached":{"description":"The incident does not name the role: something that leaked assumed it.","const":true}}},{"description":"One session is denied everything.","type":"object","additionalProperties":false,"required":["action","account","principalArn","userId","incident","policy"],"properties":{"action":{"const":"deny-session"},"account":{"$ref":"#/$defs/account"},"principalArn":{"$ref":"#/$defs/principalArn"},"userId":{"$ref":"#/$defs/userId"},"incident":{"$ref":"#/$defs/incidentName"},"policy":{"enum":["inline","managed"]},"issuedAt":{"$ref":"#/$defs/instant"}}},{"description":"The instance's profile is taken off and put back, so that it gets new credentials.","type":"object","additionalProperties":false,"required":["action","account","region","instanceId","profileArn","roleArn"],"properties":{"action":{"const":"refresh-instance"},"account":{"$ref":"#/$defs/account"},"region":{"$ref":"#/$defs/region"},"instanceId":{"$ref":"#/$defs/instanceId"},"profileArn":{"$ref":"#/$defs/arn"},"roleArn":{"$ref":"#/$defs/arn"},"requireImdsv2":{"const":true},"reached":{"description":"The incident does not name the role: something that leaked assumed it.","const":true}}},{"description":"The instance has no profile, because a run ended between taking it off and attaching it: it is attached.","type":"object","additionalProperties":false,"required":["action","account","region","instanceId","profileArn","roleArn"],"properties":{"action":{"const":"attach-profile"},"account":{"$ref":"#/$defs/account"},"region":{"$ref":"#/$defs/region"},"instanceId":{"$ref":"#/$defs/instanceId"},"profileArn":{"$ref":"#/$defs/arn"},"roleArn":{"$ref":"#/$defs/arn"},"requireImdsv2":{"const":true},"reached":{"description":"The incident does not name the role: something that leaked assumed it.","const":true}}},{"description":"The way back: one statement of the incident is taken away.","type":"object","additionalProperties":false,"required":["action","account","principalArn","policy","sid","cutoff","incident"],"properties":{"action":{"const":"lift-denial"},"account":{"$ref":"#/$defs/account"},"principalArn":{"$ref":"#/$defs/principalArn"},"policy":{"enum":["inline","managed"]},"sid":{"$ref":"#/$defs/sid"},"cutoff":{"$ref":"#/$defs/instant"},"incident":{"$ref":"#/$defs/incidentName"}}},{"description":"The way back: the instance's metadata service answers IMDSv1 again.","type":"object","additionalProperties":false,"required":["action","account","region","instanceId"],"properties":{"action":{"const":"allow-imdsv1"},"account":{"$ref":"#/$defs/account"},"region":{"$ref":"#/$defs/region"},"instanceId":{"$ref":"#/$defs/instanceId"}}},{"description":"The way back: the key becomes Active.","type":"object","additionalProperties":false,"required":["action","account","user","accessKeyId"],"properties":{"action":{"const":"reactivate-access-key"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"},"accessKeyId":{"$ref":"#/$defs/keyId"}}}]},"principalArn":{"type":"string","pattern":"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[!-~]{1,576}$"},"userArn":{"type":"string","pattern":"^arn:aws[a-z-]*:iam::[0-9]{12}:user/[!-~]{1,576}$"},"incidentName":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,63}$"},"userId":{"type":"string","pattern":"^[A-Za-z0-9:+=,.@_-]{1,256}$"},"sid":{"type":"string","pattern":"^Staunch[A-Za-z0-9]{1,200}$"},"finding":{"type":"object","additionalProperties":false,"required":["rule","outcome","message","owner"],"properties":{"rule":{"type":"string","minLength":1},"outcome":{"enum":["deny","warn","approvals"]},"message":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"approvals":{"type":"object","additionalProperties":false,"required":["count"],"properties":{"count":{"type":"integer","minimum":1},"from":{"description":"Logins; anybody whose approval counts where it is absent.","type":"array","items":{"type":"string","minLength":1}}}},"entries":{"description":"It decides only whether what the incident accepts and calls settled counts.","const":true},"waiver":{"description":"Somebody decided that it does not count for this incident.","type":"object","additionalProperties":false,"required":["reason","owner","expires"],"properties":{"reason":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"expires":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}}}}}};
const schema93 = {"type":"object","additionalProperties":false,"required":["rule","outcome","message","owner"],"properties":{"rule":{"type":"string","minLength":1},"outcome":{"enum":["deny","warn","approvals"]},"message":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"approvals":{"type":"object","additionalProperties":false,"required":["count"],"properties":{"count":{"type":"integer","minimum":1},"from":{"description":"Logins; anybody whose approval counts where it is absent.","type":"array","items":{"type":"string","minLength":1}}}},"entries":{"description":"It decides only whether what the incident accepts and calls settled counts.","const":true},"waiver":{"description":"Somebody decided that it does not count for this incident.","type":"object","additionalProperties":false,"required":["reason","owner","expires"],"properties":{"reason":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"expires":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}}}};
const schema38 = {"description":"The id of an item, kind:account:object.","type":"string","pattern":"^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$"};
const func1 = Object.prototype.hasOwnProperty;
const func3 = require("ajv/dist/runtime/ucs2length").default;
const schema32 = {"type":"object","additionalProperties":false,"required":["name","summary","account","severity","exposedAt","detectedAt","state","requireImdsv2","reactivate","accepted","settled","exposures"],"properties":{"name":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,63}$"},"summary":{"type":"string"},"account":{"$ref":"#/$defs/account"},"severity":{"enum":["low","medium","high","critical"]},"exposedAt":{"$ref":"#/$defs/instant"},"detectedAt":{"$ref":"#/$defs/instant"},"state":{"enum":["contained","restored","closed"]},"requireImdsv2":{"type":"boolean"},"reactivate":{"type":"array","items":{"$ref":"#/$defs/keyId"}},"accepted":{"type":"array","items":{"$ref":"#/$defs/accepted"}},"settled":{"type":"array","items":{"$ref":"#/$defs/settled"}},"exposures":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/exposure"}}}};
const schema33 = {"type":"string","pattern":"^[0-9]{12}$"};
const schema34 = {"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"};
const schema36 = {"type":"string","pattern":"^AKIA[A-Z0-9]{16}$"};
const pattern4 = new RegExp("^[a-z0-9][a-z0-9-]{0,63}$", "u");
const pattern5 = new RegExp("^[0-9]{12}$", "u");
const pattern6 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$", "u");
const pattern8 = new RegExp("^AKIA[A-Z0-9]{16}$", "u");
const schema37 = {"type":"object","additionalProperties":false,"required":["item","why","by","until"],"properties":{"item":{"$ref":"#/$defs/item"},"why":{"type":"string","maxLength":500},"by":{"type":"string","maxLength":100},"until":{"$ref":"#/$defs/day"}}};
const schema39 = {"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"};
const pattern9 = new RegExp("^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$", "u");
const pattern10 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.item === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "item"},message:"must have required property '"+"item"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.why === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.until === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "item") || (key0 === "why")) || (key0 === "by")) || (key0 === "until"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.item !== undefined){
let data0 = data.item;
if(typeof data0 === "string"){
if(!pattern9.test(data0)){
const err5 = {instancePath:instancePath+"/item",schemaPath:"#/$defs/item/pattern",keyword:"pattern",params:{pattern: "^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$"},message:"must match pattern \""+"^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/item",schemaPath:"#/$defs/item/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.why !== undefined){
let data1 = data.why;
if(typeof data1 === "string"){
if(func3(data1) > 500){
const err7 = {instancePath:instancePath+"/why",schemaPath:"#/properties/why/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.by !== undefined){
let data2 = data.by;
if(typeof data2 === "string"){
if(func3(data2) > 100){
const err9 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
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
const err10 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.until !== undefined){
let data3 = data.until;
if(typeof data3 === "string"){
if(!pattern10.test(data3)){
const err11 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"type":"object","additionalProperties":false,"required":["from","until","accounts","regions","audit","by"],"properties":{"from":{"$ref":"#/$defs/instant"},"until":{"$ref":"#/$defs/instant"},"accounts":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/account"}},"regions":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/region"}},"audit":{"type":"string","pattern":"^[0-9a-f]{64}$"},"by":{"type":"string","maxLength":100}}};
const schema44 = {"type":"string","pattern":"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"};
const pattern14 = new RegExp("^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$", "u");
const pattern15 = new RegExp("^[0-9a-f]{64}$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.until === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.accounts === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "accounts"},message:"must have required property '"+"accounts"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.regions === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "regions"},message:"must have required property '"+"regions"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.audit === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "audit"},message:"must have required property '"+"audit"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.by === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "from") || (key0 === "until")) || (key0 === "accounts")) || (key0 === "regions")) || (key0 === "audit")) || (key0 === "by"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err7 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.until !== undefined){
let data1 = data.until;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err9 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"+"\""};
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
const err10 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.accounts !== undefined){
let data2 = data.accounts;
if(Array.isArray(data2)){
if(data2.length < 1){
const err11 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err12 = {instancePath:instancePath+"/accounts/" + i0,schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/accounts/" + i0,schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.regions !== undefined){
let data4 = data.regions;
if(Array.isArray(data4)){
if(data4.length < 1){
const err15 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(!pattern14.test(data5)){
const err16 = {instancePath:instancePath+"/regions/" + i1,schemaPath:"#/$defs/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},message:"must match pattern \""+"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/regions/" + i1,schemaPath:"#/$defs/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.audit !== undefined){
let data6 = data.audit;
if(typeof data6 === "string"){
if(!pattern15.test(data6)){
const err19 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.by !== undefined){
let data7 = data.by;
if(typeof data7 === "string"){
if(func3(data7) > 100){
const err21 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema45 = {"oneOf":[{"type":"object","additionalProperties":false,"required":["kind","accessKeyId"],"properties":{"kind":{"const":"access-key"},"accessKeyId":{"$ref":"#/$defs/keyId"},"user":{"$ref":"#/$defs/name"}}},{"type":"object","additionalProperties":false,"required":["kind","accessKeyId","scope"],"dependentRequired":{"roleArn":["sessionName"],"sessionName":["roleArn"]},"properties":{"kind":{"const":"session"},"accessKeyId":{"type":"string","pattern":"^ASIA[A-Z0-9]{16}$"},"scope":{"enum":["role","session"]},"roleArn":{"$ref":"#/$defs/arn"},"sessionName":{"type":"string","pattern":"^[A-Za-z0-9+=,.@_-]{2,64}$"}}},{"type":"object","additionalProperties":false,"required":["kind","user"],"properties":{"kind":{"const":"console-password"},"user":{"$ref":"#/$defs/name"}}},{"type":"object","additionalProperties":false,"required":["kind","roleArn"],"properties":{"kind":{"const":"role"},"roleArn":{"$ref":"#/$defs/arn"}}},{"type":"object","additionalProperties":false,"required":["kind","instanceId","region"],"properties":{"kind":{"const":"instance"},"instanceId":{"$ref":"#/$defs/instanceId"},"region":{"$ref":"#/$defs/region"}}}]};
const schema47 = {"type":"string","minLength":1,"maxLength":2048};
const schema48 = {"type":"string","pattern":"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"};
const schema51 = {"type":"string","pattern":"^i-[0-9a-f]{8,17}$"};
const pattern17 = new RegExp("^ASIA[A-Z0-9]{16}$", "u");
const pattern18 = new RegExp("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$", "u");
const pattern19 = new RegExp("^[A-Za-z0-9+=,.@_-]{2,64}$", "u");
const pattern21 = new RegExp("^i-[0-9a-f]{8,17}$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.accessKeyId === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "accessKeyId"},message:"must have required property '"+"accessKeyId"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "accessKeyId")) || (key0 === "user"))){
const err2 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
if("access-key" !== data.kind){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "access-key"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.accessKeyId !== undefined){
let data1 = data.accessKeyId;
if(typeof data1 === "string"){
if(!pattern8.test(data1)){
const err4 = {instancePath:instancePath+"/accessKeyId",schemaPath:"#/$defs/keyId/pattern",keyword:"pattern",params:{pattern: "^AKIA[A-Z0-9]{16}$"},message:"must match pattern \""+"^AKIA[A-Z0-9]{16}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/accessKeyId",schemaPath:"#/$defs/keyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.user !== undefined){
let data2 = data.user;
if(typeof data2 === "string"){
if(func3(data2) > 2048){
const err6 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func3(data2) < 1){
const err7 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err10 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.accessKeyId === undefined){
const err11 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "accessKeyId"},message:"must have required property '"+"accessKeyId"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.scope === undefined){
const err12 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data){
if(!(((((key1 === "kind") || (key1 === "accessKeyId")) || (key1 === "scope")) || (key1 === "roleArn")) || (key1 === "sessionName"))){
const err13 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.kind !== undefined){
if("session" !== data.kind){
const err14 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "session"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.accessKeyId !== undefined){
let data4 = data.accessKeyId;
if(typeof data4 === "string"){
if(!pattern17.test(data4)){
const err15 = {instancePath:instancePath+"/accessKeyId",schemaPath:"#/oneOf/1/properties/accessKeyId/pattern",keyword:"pattern",params:{pattern: "^ASIA[A-Z0-9]{16}$"},message:"must match pattern \""+"^ASIA[A-Z0-9]{16}$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/accessKeyId",schemaPath:"#/oneOf/1/properties/accessKeyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.scope !== undefined){
let data5 = data.scope;
if(!((data5 === "role") || (data5 === "session"))){
const err17 = {instancePath:instancePath+"/scope",schemaPath:"#/oneOf/1/properties/scope/enum",keyword:"enum",params:{allowedValues: schema45.oneOf[1].properties.scope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.roleArn !== undefined){
let data6 = data.roleArn;
if(typeof data6 === "string"){
if(!pattern18.test(data6)){
const err18 = {instancePath:instancePath+"/roleArn",schemaPath:"#/$defs/arn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"},message:"must match pattern \""+"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/roleArn",schemaPath:"#/$defs/arn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.sessionName !== undefined){
let data7 = data.sessionName;
if(typeof data7 === "string"){
if(!pattern19.test(data7)){
const err20 = {instancePath:instancePath+"/sessionName",schemaPath:"#/oneOf/1/properties/sessionName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+=,.@_-]{2,64}$"},message:"must match pattern \""+"^[A-Za-z0-9+=,.@_-]{2,64}$"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/sessionName",schemaPath:"#/oneOf/1/properties/sessionName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.roleArn !== undefined){
if(data.sessionName === undefined){
const err22 = {instancePath,schemaPath:"#/oneOf/1/dependentRequired",keyword:"dependentRequired",params:{property: "roleArn",
    missingProperty: "sessionName",
    depsCount: 1,
    deps: "sessionName"},message:"must have property sessionName when property roleArn is present"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.sessionName !== undefined){
if(data.roleArn === undefined){
const err23 = {instancePath,schemaPath:"#/oneOf/1/dependentRequired",keyword:"dependentRequired",params:{property: "sessionName",
    missingProperty: "roleArn",
    depsCount: 1,
    deps: "roleArn"},message:"must have property roleArn when property sessionName is present"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid0 = _errs11 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err25 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data.user === undefined){
const err26 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "user"},message:"must have required property '"+"user"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data){
if(!((key2 === "kind") || (key2 === "user"))){
const err27 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.kind !== undefined){
if("console-password" !== data.kind){
const err28 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "console-password"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.user !== undefined){
let data9 = data.user;
if(typeof data9 === "string"){
if(func3(data9) > 2048){
const err29 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func3(data9) < 1){
const err30 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err31 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid0 = _errs23 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs30 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err33 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data.roleArn === undefined){
const err34 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "roleArn"},message:"must have required property '"+"roleArn"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 in data){
if(!((key3 === "kind") || (key3 === "roleArn"))){
const err35 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.kind !== undefined){
if("role" !== data.kind){
const err36 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "role"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.roleArn !== undefined){
let data11 = data.roleArn;
if(typeof data11 === "string"){
if(!pattern18.test(data11)){
const err37 = {instancePath:instancePath+"/roleArn",schemaPath:"#/$defs/arn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"},message:"must match pattern \""+"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"+"\""};
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
const err38 = {instancePath:instancePath+"/roleArn",schemaPath:"#/$defs/arn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid0 = _errs30 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
const _errs37 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err40 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data.instanceId === undefined){
const err41 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "instanceId"},message:"must have required property '"+"instanceId"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data.region === undefined){
const err42 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key4 in data){
if(!(((key4 === "kind") || (key4 === "instanceId")) || (key4 === "region"))){
const err43 = {instancePath,schemaPath:"#/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.kind !== undefined){
if("instance" !== data.kind){
const err44 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/4/properties/kind/const",keyword:"const",params:{allowedValue: "instance"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.instanceId !== undefined){
let data13 = data.instanceId;
if(typeof data13 === "string"){
if(!pattern21.test(data13)){
const err45 = {instancePath:instancePath+"/instanceId",schemaPath:"#/$defs/instanceId/pattern",keyword:"pattern",params:{pattern: "^i-[0-9a-f]{8,17}$"},message:"must match pattern \""+"^i-[0-9a-f]{8,17}$"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/instanceId",schemaPath:"#/$defs/instanceId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.region !== undefined){
let data14 = data.region;
if(typeof data14 === "string"){
if(!pattern14.test(data14)){
const err47 = {instancePath:instancePath+"/region",schemaPath:"#/$defs/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},message:"must match pattern \""+"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/region",schemaPath:"#/$defs/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath,schemaPath:"#/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var _valid0 = _errs37 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
if(props0 !== true){
props0 = true;
}
}
}
}
}
}
if(!valid0){
const err50 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate26.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate26.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.summary === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.account === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.severity === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.exposedAt === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exposedAt"},message:"must have required property '"+"exposedAt"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.detectedAt === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "detectedAt"},message:"must have required property '"+"detectedAt"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.state === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.requireImdsv2 === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requireImdsv2"},message:"must have required property '"+"requireImdsv2"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.reactivate === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reactivate"},message:"must have required property '"+"reactivate"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.accepted === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "accepted"},message:"must have required property '"+"accepted"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.settled === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "settled"},message:"must have required property '"+"settled"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.exposures === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exposures"},message:"must have required property '"+"exposures"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err13 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.summary !== undefined){
if(typeof data.summary !== "string"){
const err15 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.account !== undefined){
let data2 = data.account;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err16 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.severity !== undefined){
let data3 = data.severity;
if(!((((data3 === "low") || (data3 === "medium")) || (data3 === "high")) || (data3 === "critical"))){
const err18 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema32.properties.severity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.exposedAt !== undefined){
let data4 = data.exposedAt;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err19 = {instancePath:instancePath+"/exposedAt",schemaPath:"#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/exposedAt",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.detectedAt !== undefined){
let data5 = data.detectedAt;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err21 = {instancePath:instancePath+"/detectedAt",schemaPath:"#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/detectedAt",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.state !== undefined){
let data6 = data.state;
if(!(((data6 === "contained") || (data6 === "restored")) || (data6 === "closed"))){
const err23 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema32.properties.state.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.requireImdsv2 !== undefined){
if(typeof data.requireImdsv2 !== "boolean"){
const err24 = {instancePath:instancePath+"/requireImdsv2",schemaPath:"#/properties/requireImdsv2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.reactivate !== undefined){
let data8 = data.reactivate;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(!pattern8.test(data9)){
const err25 = {instancePath:instancePath+"/reactivate/" + i0,schemaPath:"#/$defs/keyId/pattern",keyword:"pattern",params:{pattern: "^AKIA[A-Z0-9]{16}$"},message:"must match pattern \""+"^AKIA[A-Z0-9]{16}$"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/reactivate/" + i0,schemaPath:"#/$defs/keyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/reactivate",schemaPath:"#/properties/reactivate/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.accepted !== undefined){
let data10 = data.accepted;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(!(validate22(data10[i1], {instancePath:instancePath+"/accepted/" + i1,parentData:data10,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/accepted",schemaPath:"#/properties/accepted/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.settled !== undefined){
let data12 = data.settled;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
if(!(validate24(data12[i2], {instancePath:instancePath+"/settled/" + i2,parentData:data12,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath:instancePath+"/settled",schemaPath:"#/properties/settled/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.exposures !== undefined){
let data14 = data.exposures;
if(Array.isArray(data14)){
if(data14.length < 1){
const err30 = {instancePath:instancePath+"/exposures",schemaPath:"#/properties/exposures/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
if(!(validate26(data14[i3], {instancePath:instancePath+"/exposures/" + i3,parentData:data14,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath:instancePath+"/exposures",schemaPath:"#/properties/exposures/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema53 = {"oneOf":[{"description":"The key becomes Inactive.","type":"object","additionalProperties":false,"required":["action","account","user","accessKeyId"],"properties":{"action":{"const":"deactivate-access-key"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"},"accessKeyId":{"$ref":"#/$defs/keyId"}}},{"description":"The user's console password is deleted.","type":"object","additionalProperties":false,"required":["action","account","user"],"properties":{"action":{"const":"delete-password"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"}}},{"description":"The user's own sessions issued before the cutoff are denied everything.","type":"object","additionalProperties":false,"required":["action","account","userArn","incident","policy"],"properties":{"action":{"const":"deny-user-sessions"},"account":{"$ref":"#/$defs/account"},"userArn":{"$ref":"#/$defs/userArn"},"incident":{"$ref":"#/$defs/incidentName"},"policy":{"enum":["inline","managed"]}}},{"description":"Sessions of the role issued before the cutoff are denied everything.","type":"object","additionalProperties":false,"required":["action","account","roleArn","incident"],"properties":{"action":{"const":"revoke-role-sessions"},"account":{"$ref":"#/$defs/account"},"roleArn":{"$ref":"#/$defs/arn"},"incident":{"$ref":"#/$defs/incidentName"},"reached":{"description":"The incident does not name the role: something that leaked assumed it.","const":true}}},{"description":"One session is denied everything.","type":"object","additionalProperties":false,"required":["action","account","principalArn","userId","incident","policy"],"properties":{"action":{"const":"deny-session"},"account":{"$ref":"#/$defs/account"},"principalArn":{"$ref":"#/$defs/principalArn"},"userId":{"$ref":"#/$defs/userId"},"incident":{"$ref":"#/$defs/incidentName"},"policy":{"enum":["inline","managed"]},"issuedAt":{"$ref":"#/$defs/instant"}}},{"description":"The instance's profile is taken off and put back, so that it gets new credentials.","type":"object","additionalProperties":false,"required":["action","account","region","instanceId","profileArn","roleArn"],"properties":{"action":{"const":"refresh-instance"},"account":{"$ref":"#/$defs/account"},"region":{"$ref":"#/$defs/region"},"instanceId":{"$ref":"#/$defs/instanceId"},"profileArn":{"$ref":"#/$defs/arn"},"roleArn":{"$ref":"#/$defs/arn"},"requireImdsv2":{"const":true},"reached":{"description":"The incident does not name the role: something that leaked assumed it.","const":true}}},{"description":"The instance has no profile, because a run ended between taking it off and attaching it: it is attached.","type":"object","additionalProperties":false,"required":["action","account","region","instanceId","profileArn","roleArn"],"properties":{"action":{"const":"attach-profile"},"account":{"$ref":"#/$defs/account"},"region":{"$ref":"#/$defs/region"},"instanceId":{"$ref":"#/$defs/instanceId"},"profileArn":{"$ref":"#/$defs/arn"},"roleArn":{"$ref":"#/$defs/arn"},"requireImdsv2":{"const":true},"reached":{"description":"The incident does not name the role: something that leaked assumed it.","const":true}}},{"description":"The way back: one statement of the incident is taken away.","type":"object","additionalProperties":false,"required":["action","account","principalArn","policy","sid","cutoff","incident"],"properties":{"action":{"const":"lift-denial"},"account":{"$ref":"#/$defs/account"},"principalArn":{"$ref":"#/$defs/principalArn"},"policy":{"enum":["inline","managed"]},"sid":{"$ref":"#/$defs/sid"},"cutoff":{"$ref":"#/$defs/instant"},"incident":{"$ref":"#/$defs/incidentName"}}},{"description":"The way back: the instance's metadata service answers IMDSv1 again.","type":"object","additionalProperties":false,"required":["action","account","region","instanceId"],"properties":{"action":{"const":"allow-imdsv1"},"account":{"$ref":"#/$defs/account"},"region":{"$ref":"#/$defs/region"},"instanceId":{"$ref":"#/$defs/instanceId"}}},{"description":"The way back: the key becomes Active.","type":"object","additionalProperties":false,"required":["action","account","user","accessKeyId"],"properties":{"action":{"const":"reactivate-access-key"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"},"accessKeyId":{"$ref":"#/$defs/keyId"}}}]};
const schema60 = {"type":"string","pattern":"^arn:aws[a-z-]*:iam::[0-9]{12}:user/[!-~]{1,576}$"};
const schema61 = {"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,63}$"};
const schema66 = {"type":"string","pattern":"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[!-~]{1,576}$"};
const schema67 = {"type":"string","pattern":"^[A-Za-z0-9:+=,.@_-]{1,256}$"};
const schema82 = {"type":"string","pattern":"^Staunch[A-Za-z0-9]{1,200}$"};
const pattern27 = new RegExp("^arn:aws[a-z-]*:iam::[0-9]{12}:user/[!-~]{1,576}$", "u");
const pattern33 = new RegExp("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[!-~]{1,576}$", "u");
const pattern34 = new RegExp("^[A-Za-z0-9:+=,.@_-]{1,256}$", "u");
const pattern49 = new RegExp("^Staunch[A-Za-z0-9]{1,200}$", "u");

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.account === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.user === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "user"},message:"must have required property '"+"user"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.accessKeyId === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "accessKeyId"},message:"must have required property '"+"accessKeyId"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "action") || (key0 === "account")) || (key0 === "user")) || (key0 === "accessKeyId"))){
const err4 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.action !== undefined){
if("deactivate-access-key" !== data.action){
const err5 = {instancePath:instancePath+"/action",schemaPath:"#/oneOf/0/properties/action/const",keyword:"const",params:{allowedValue: "deactivate-access-key"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.account !== undefined){
let data1 = data.account;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err6 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.user !== undefined){
let data2 = data.user;
if(typeof data2 === "string"){
if(func3(data2) > 2048){
const err8 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func3(data2) < 1){
const err9 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err10 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.accessKeyId !== undefined){
let data3 = data.accessKeyId;
if(typeof data3 === "string"){
if(!pattern8.test(data3)){
const err11 = {instancePath:instancePath+"/accessKeyId",schemaPath:"#/$defs/keyId/pattern",keyword:"pattern",params:{pattern: "^AKIA[A-Z0-9]{16}$"},message:"must match pattern \""+"^AKIA[A-Z0-9]{16}$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/accessKeyId",schemaPath:"#/$defs/keyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err14 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.account === undefined){
const err15 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data.user === undefined){
const err16 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "user"},message:"must have required property '"+"user"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data){
if(!(((key1 === "action") || (key1 === "account")) || (key1 === "user"))){
const err17 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.action !== undefined){
if("delete-password" !== data.action){
const err18 = {instancePath:instancePath+"/action",schemaPath:"#/oneOf/1/properties/action/const",keyword:"const",params:{allowedValue: "delete-password"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.account !== undefined){
let data5 = data.account;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err19 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.user !== undefined){
let data6 = data.user;
if(typeof data6 === "string"){
if(func3(data6) > 2048){
const err21 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func3(data6) < 1){
const err22 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid0 = _errs14 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err25 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data.account === undefined){
const err26 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data.userArn === undefined){
const err27 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "userArn"},message:"must have required property '"+"userArn"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data.incident === undefined){
const err28 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "incident"},message:"must have required property '"+"incident"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data.policy === undefined){
const err29 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "policy"},message:"must have required property '"+"policy"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key2 in data){
if(!(((((key2 === "action") || (key2 === "account")) || (key2 === "userArn")) || (key2 === "incident")) || (key2 === "policy"))){
const err30 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.action !== undefined){
if("deny-user-sessions" !== data.action){
const err31 = {instancePath:instancePath+"/action",schemaPath:"#/oneOf/2/properties/action/const",keyword:"const",params:{allowedValue: "deny-user-sessions"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.account !== undefined){
let data8 = data.account;
if(typeof data8 === "string"){
if(!pattern5.test(data8)){
const err32 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.userArn !== undefined){
let data9 = data.userArn;
if(typeof data9 === "string"){
if(!pattern27.test(data9)){
const err34 = {instancePath:instancePath+"/userArn",schemaPath:"#/$defs/userArn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:user/[!-~]{1,576}$"},message:"must match pattern \""+"^arn:aws[a-z-]*:iam::[0-9]{12}:user/[!-~]{1,576}$"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/userArn",schemaPath:"#/$defs/userArn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.incident !== undefined){
let data10 = data.incident;
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
const err36 = {instancePath:instancePath+"/incident",schemaPath:"#/$defs/incidentName/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/incident",schemaPath:"#/$defs/incidentName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.policy !== undefined){
let data11 = data.policy;
if(!((data11 === "inline") || (data11 === "managed"))){
const err38 = {instancePath:instancePath+"/policy",schemaPath:"#/oneOf/2/properties/policy/enum",keyword:"enum",params:{allowedValues: schema53.oneOf[2].properties.policy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid0 = _errs24 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs38 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err40 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data.account === undefined){
const err41 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data.roleArn === undefined){
const err42 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "roleArn"},message:"must have required property '"+"roleArn"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data.incident === undefined){
const err43 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "incident"},message:"must have required property '"+"incident"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key3 in data){
if(!(((((key3 === "action") || (key3 === "account")) || (key3 === "roleArn")) || (key3 === "incident")) || (key3 === "reached"))){
const err44 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.action !== undefined){
if("revoke-role-sessions" !== data.action){
const err45 = {instancePath:instancePath+"/action",schemaPath:"#/oneOf/3/properties/action/const",keyword:"const",params:{allowedValue: "revoke-role-sessions"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.account !== undefined){
let data13 = data.account;
if(typeof data13 === "string"){
if(!pattern5.test(data13)){
const err46 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.roleArn !== undefined){
let data14 = data.roleArn;
if(typeof data14 === "string"){
if(!pattern18.test(data14)){
const err48 = {instancePath:instancePath+"/roleArn",schemaPath:"#/$defs/arn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"},message:"must match pattern \""+"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"+"\""};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/roleArn",schemaPath:"#/$defs/arn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.incident !== undefined){
let data15 = data.incident;
if(typeof data15 === "string"){
if(!pattern4.test(data15)){
const err50 = {instancePath:instancePath+"/incident",schemaPath:"#/$defs/incidentName/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/incident",schemaPath:"#/$defs/incidentName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.reached !== undefined){
if(true !== data.reached){
const err52 = {instancePath:instancePath+"/reached",schemaPath:"#/oneOf/3/properties/reached/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var _valid0 = _errs38 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
const _errs52 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err54 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data.account === undefined){
const err55 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data.principalArn === undefined){
const err56 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "principalArn"},message:"must have required property '"+"principalArn"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data.userId === undefined){
const err57 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "userId"},message:"must have required property '"+"userId"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data.incident === undefined){
const err58 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "incident"},message:"must have required property '"+"incident"+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data.policy === undefined){
const err59 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "policy"},message:"must have required property '"+"policy"+"'"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key4 in data){
if(!(((((((key4 === "action") || (key4 === "account")) || (key4 === "principalArn")) || (key4 === "userId")) || (key4 === "incident")) || (key4 === "policy")) || (key4 === "issuedAt"))){
const err60 = {instancePath,schemaPath:"#/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.action !== undefined){
if("deny-session" !== data.action){
const err61 = {instancePath:instancePath+"/action",schemaPath:"#/oneOf/4/properties/action/const",keyword:"const",params:{allowedValue: "deny-session"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.account !== undefined){
let data18 = data.account;
if(typeof data18 === "string"){
if(!pattern5.test(data18)){
const err62 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.principalArn !== undefined){
let data19 = data.principalArn;
if(typeof data19 === "string"){
if(!pattern33.test(data19)){
const err64 = {instancePath:instancePath+"/principalArn",schemaPath:"#/$defs/principalArn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[!-~]{1,576}$"},message:"must match pattern \""+"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[!-~]{1,576}$"+"\""};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/principalArn",schemaPath:"#/$defs/principalArn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.userId !== undefined){
let data20 = data.userId;
if(typeof data20 === "string"){
if(!pattern34.test(data20)){
const err66 = {instancePath:instancePath+"/userId",schemaPath:"#/$defs/userId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9:+=,.@_-]{1,256}$"},message:"must match pattern \""+"^[A-Za-z0-9:+=,.@_-]{1,256}$"+"\""};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/userId",schemaPath:"#/$defs/userId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.incident !== undefined){
let data21 = data.incident;
if(typeof data21 === "string"){
if(!pattern4.test(data21)){
const err68 = {instancePath:instancePath+"/incident",schemaPath:"#/$defs/incidentName/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/incident",schemaPath:"#/$defs/incidentName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.policy !== undefined){
let data22 = data.policy;
if(!((data22 === "inline") || (data22 === "managed"))){
const err70 = {instancePath:instancePath+"/policy",schemaPath:"#/oneOf/4/properties/policy/enum",keyword:"enum",params:{allowedValues: schema53.oneOf[4].properties.policy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.issuedAt !== undefined){
let data23 = data.issuedAt;
if(typeof data23 === "string"){
if(!pattern6.test(data23)){
const err71 = {instancePath:instancePath+"/issuedAt",schemaPath:"#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"+"\""};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/issuedAt",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath,schemaPath:"#/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid0 = _errs52 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
if(props0 !== true){
props0 = true;
}
}
const _errs72 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err74 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data.account === undefined){
const err75 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data.region === undefined){
const err76 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data.instanceId === undefined){
const err77 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "instanceId"},message:"must have required property '"+"instanceId"+"'"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data.profileArn === undefined){
const err78 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "profileArn"},message:"must have required property '"+"profileArn"+"'"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data.roleArn === undefined){
const err79 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "roleArn"},message:"must have required property '"+"roleArn"+"'"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
for(const key5 in data){
if(!((((((((key5 === "action") || (key5 === "account")) || (key5 === "region")) || (key5 === "instanceId")) || (key5 === "profileArn")) || (key5 === "roleArn")) || (key5 === "requireImdsv2")) || (key5 === "reached"))){
const err80 = {instancePath,schemaPath:"#/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.action !== undefined){
if("refresh-instance" !== data.action){
const err81 = {instancePath:instancePath+"/action",schemaPath:"#/oneOf/5/properties/action/const",keyword:"const",params:{allowedValue: "refresh-instance"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.account !== undefined){
let data25 = data.account;
if(typeof data25 === "string"){
if(!pattern5.test(data25)){
const err82 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.region !== undefined){
let data26 = data.region;
if(typeof data26 === "string"){
if(!pattern14.test(data26)){
const err84 = {instancePath:instancePath+"/region",schemaPath:"#/$defs/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},message:"must match pattern \""+"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"+"\""};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/region",schemaPath:"#/$defs/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.instanceId !== undefined){
let data27 = data.instanceId;
if(typeof data27 === "string"){
if(!pattern21.test(data27)){
const err86 = {instancePath:instancePath+"/instanceId",schemaPath:"#/$defs/instanceId/pattern",keyword:"pattern",params:{pattern: "^i-[0-9a-f]{8,17}$"},message:"must match pattern \""+"^i-[0-9a-f]{8,17}$"+"\""};
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
const err87 = {instancePath:instancePath+"/instanceId",schemaPath:"#/$defs/instanceId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.profileArn !== undefined){
let data28 = data.profileArn;
if(typeof data28 === "string"){
if(!pattern18.test(data28)){
const err88 = {instancePath:instancePath+"/profileArn",schemaPath:"#/$defs/arn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"},message:"must match pattern \""+"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"+"\""};
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
const err89 = {instancePath:instancePath+"/profileArn",schemaPath:"#/$defs/arn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data.roleArn !== undefined){
let data29 = data.roleArn;
if(typeof data29 === "string"){
if(!pattern18.test(data29)){
const err90 = {instancePath:instancePath+"/roleArn",schemaPath:"#/$defs/arn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"},message:"must match pattern \""+"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"+"\""};
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
const err91 = {instancePath:instancePath+"/roleArn",schemaPath:"#/$defs/arn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.requireImdsv2 !== undefined){
if(true !== data.requireImdsv2){
const err92 = {instancePath:instancePath+"/requireImdsv2",schemaPath:"#/oneOf/5/properties/requireImdsv2/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.reached !== undefined){
if(true !== data.reached){
const err93 = {instancePath:instancePath+"/reached",schemaPath:"#/oneOf/5/properties/reached/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath,schemaPath:"#/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
var _valid0 = _errs72 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
if(props0 !== true){
props0 = true;
}
}
const _errs93 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err95 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data.account === undefined){
const err96 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data.region === undefined){
const err97 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data.instanceId === undefined){
const err98 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: "instanceId"},message:"must have required property '"+"instanceId"+"'"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data.profileArn === undefined){
const err99 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: "profileArn"},message:"must have required property '"+"profileArn"+"'"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data.roleArn === undefined){
const err100 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: "roleArn"},message:"must have required property '"+"roleArn"+"'"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
for(const key6 in data){
if(!((((((((key6 === "action") || (key6 === "account")) || (key6 === "region")) || (key6 === "instanceId")) || (key6 === "profileArn")) || (key6 === "roleArn")) || (key6 === "requireImdsv2")) || (key6 === "reached"))){
const err101 = {instancePath,schemaPath:"#/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data.action !== undefined){
if("attach-profile" !== data.action){
const err102 = {instancePath:instancePath+"/action",schemaPath:"#/oneOf/6/properties/action/const",keyword:"const",params:{allowedValue: "attach-profile"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.account !== undefined){
let data33 = data.account;
if(typeof data33 === "string"){
if(!pattern5.test(data33)){
const err103 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
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
const err104 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data.region !== undefined){
let data34 = data.region;
if(typeof data34 === "string"){
if(!pattern14.test(data34)){
const err105 = {instancePath:instancePath+"/region",schemaPath:"#/$defs/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},message:"must match pattern \""+"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"+"\""};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/region",schemaPath:"#/$defs/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.instanceId !== undefined){
let data35 = data.instanceId;
if(typeof data35 === "string"){
if(!pattern21.test(data35)){
const err107 = {instancePath:instancePath+"/instanceId",schemaPath:"#/$defs/instanceId/pattern",keyword:"pattern",params:{pattern: "^i-[0-9a-f]{8,17}$"},message:"must match pattern \""+"^i-[0-9a-f]{8,17}$"+"\""};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/instanceId",schemaPath:"#/$defs/instanceId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data.profileArn !== undefined){
let data36 = data.profileArn;
if(typeof data36 === "string"){
if(!pattern18.test(data36)){
const err109 = {instancePath:instancePath+"/profileArn",schemaPath:"#/$defs/arn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"},message:"must match pattern \""+"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"+"\""};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/profileArn",schemaPath:"#/$defs/arn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data.roleArn !== undefined){
let data37 = data.roleArn;
if(typeof data37 === "string"){
if(!pattern18.test(data37)){
const err111 = {instancePath:instancePath+"/roleArn",schemaPath:"#/$defs/arn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"},message:"must match pattern \""+"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"+"\""};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/roleArn",schemaPath:"#/$defs/arn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data.requireImdsv2 !== undefined){
if(true !== data.requireImdsv2){
const err113 = {instancePath:instancePath+"/requireImdsv2",schemaPath:"#/oneOf/6/properties/requireImdsv2/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data.reached !== undefined){
if(true !== data.reached){
const err114 = {instancePath:instancePath+"/reached",schemaPath:"#/oneOf/6/properties/reached/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath,schemaPath:"#/oneOf/6/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
var _valid0 = _errs93 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid0 = true;
passing0 = 6;
if(props0 !== true){
props0 = true;
}
}
const _errs114 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err116 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data.account === undefined){
const err117 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data.principalArn === undefined){
const err118 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: "principalArn"},message:"must have required property '"+"principalArn"+"'"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data.policy === undefined){
const err119 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: "policy"},message:"must have required property '"+"policy"+"'"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data.sid === undefined){
const err120 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: "sid"},message:"must have required property '"+"sid"+"'"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data.cutoff === undefined){
const err121 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: "cutoff"},message:"must have required property '"+"cutoff"+"'"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data.incident === undefined){
const err122 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: "incident"},message:"must have required property '"+"incident"+"'"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
for(const key7 in data){
if(!(((((((key7 === "action") || (key7 === "account")) || (key7 === "principalArn")) || (key7 === "policy")) || (key7 === "sid")) || (key7 === "cutoff")) || (key7 === "incident"))){
const err123 = {instancePath,schemaPath:"#/oneOf/7/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data.action !== undefined){
if("lift-denial" !== data.action){
const err124 = {instancePath:instancePath+"/action",schemaPath:"#/oneOf/7/properties/action/const",keyword:"const",params:{allowedValue: "lift-denial"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data.account !== undefined){
let data41 = data.account;
if(typeof data41 === "string"){
if(!pattern5.test(data41)){
const err125 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
else {
const err126 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data.principalArn !== undefined){
let data42 = data.principalArn;
if(typeof data42 === "string"){
if(!pattern33.test(data42)){
const err127 = {instancePath:instancePath+"/principalArn",schemaPath:"#/$defs/principalArn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[!-~]{1,576}$"},message:"must match pattern \""+"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[!-~]{1,576}$"+"\""};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/principalArn",schemaPath:"#/$defs/principalArn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data.policy !== undefined){
let data43 = data.policy;
if(!((data43 === "inline") || (data43 === "managed"))){
const err129 = {instancePath:instancePath+"/policy",schemaPath:"#/oneOf/7/properties/policy/enum",keyword:"enum",params:{allowedValues: schema53.oneOf[7].properties.policy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data.sid !== undefined){
let data44 = data.sid;
if(typeof data44 === "string"){
if(!pattern49.test(data44)){
const err130 = {instancePath:instancePath+"/sid",schemaPath:"#/$defs/sid/pattern",keyword:"pattern",params:{pattern: "^Staunch[A-Za-z0-9]{1,200}$"},message:"must match pattern \""+"^Staunch[A-Za-z0-9]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/sid",schemaPath:"#/$defs/sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data.cutoff !== undefined){
let data45 = data.cutoff;
if(typeof data45 === "string"){
if(!pattern6.test(data45)){
const err132 = {instancePath:instancePath+"/cutoff",schemaPath:"#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"+"\""};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
else {
const err133 = {instancePath:instancePath+"/cutoff",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data.incident !== undefined){
let data46 = data.incident;
if(typeof data46 === "string"){
if(!pattern4.test(data46)){
const err134 = {instancePath:instancePath+"/incident",schemaPath:"#/$defs/incidentName/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
else {
const err135 = {instancePath:instancePath+"/incident",schemaPath:"#/$defs/incidentName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath,schemaPath:"#/oneOf/7/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
var _valid0 = _errs114 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 7];
}
else {
if(_valid0){
valid0 = true;
passing0 = 7;
if(props0 !== true){
props0 = true;
}
}
const _errs134 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err137 = {instancePath,schemaPath:"#/oneOf/8/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(data.account === undefined){
const err138 = {instancePath,schemaPath:"#/oneOf/8/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data.region === undefined){
const err139 = {instancePath,schemaPath:"#/oneOf/8/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data.instanceId === undefined){
const err140 = {instancePath,schemaPath:"#/oneOf/8/required",keyword:"required",params:{missingProperty: "instanceId"},message:"must have required property '"+"instanceId"+"'"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
for(const key8 in data){
if(!((((key8 === "action") || (key8 === "account")) || (key8 === "region")) || (key8 === "instanceId"))){
const err141 = {instancePath,schemaPath:"#/oneOf/8/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data.action !== undefined){
if("allow-imdsv1" !== data.action){
const err142 = {instancePath:instancePath+"/action",schemaPath:"#/oneOf/8/properties/action/const",keyword:"const",params:{allowedValue: "allow-imdsv1"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data.account !== undefined){
let data48 = data.account;
if(typeof data48 === "string"){
if(!pattern5.test(data48)){
const err143 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
else {
const err144 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data.region !== undefined){
let data49 = data.region;
if(typeof data49 === "string"){
if(!pattern14.test(data49)){
const err145 = {instancePath:instancePath+"/region",schemaPath:"#/$defs/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},message:"must match pattern \""+"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"+"\""};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
else {
const err146 = {instancePath:instancePath+"/region",schemaPath:"#/$defs/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data.instanceId !== undefined){
let data50 = data.instanceId;
if(typeof data50 === "string"){
if(!pattern21.test(data50)){
const err147 = {instancePath:instancePath+"/instanceId",schemaPath:"#/$defs/instanceId/pattern",keyword:"pattern",params:{pattern: "^i-[0-9a-f]{8,17}$"},message:"must match pattern \""+"^i-[0-9a-f]{8,17}$"+"\""};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {instancePath:instancePath+"/instanceId",schemaPath:"#/$defs/instanceId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
else {
const err149 = {instancePath,schemaPath:"#/oneOf/8/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
var _valid0 = _errs134 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 8];
}
else {
if(_valid0){
valid0 = true;
passing0 = 8;
if(props0 !== true){
props0 = true;
}
}
const _errs147 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err150 = {instancePath,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data.account === undefined){
const err151 = {instancePath,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data.user === undefined){
const err152 = {instancePath,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty: "user"},message:"must have required property '"+"user"+"'"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data.accessKeyId === undefined){
const err153 = {instancePath,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty: "accessKeyId"},message:"must have required property '"+"accessKeyId"+"'"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
for(const key9 in data){
if(!((((key9 === "action") || (key9 === "account")) || (key9 === "user")) || (key9 === "accessKeyId"))){
const err154 = {instancePath,schemaPath:"#/oneOf/9/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data.action !== undefined){
if("reactivate-access-key" !== data.action){
const err155 = {instancePath:instancePath+"/action",schemaPath:"#/oneOf/9/properties/action/const",keyword:"const",params:{allowedValue: "reactivate-access-key"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data.account !== undefined){
let data52 = data.account;
if(typeof data52 === "string"){
if(!pattern5.test(data52)){
const err156 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
else {
const err157 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data.user !== undefined){
let data53 = data.user;
if(typeof data53 === "string"){
if(func3(data53) > 2048){
const err158 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(func3(data53) < 1){
const err159 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err160 = {instancePath:instancePath+"/user",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data.accessKeyId !== undefined){
let data54 = data.accessKeyId;
if(typeof data54 === "string"){
if(!pattern8.test(data54)){
const err161 = {instancePath:instancePath+"/accessKeyId",schemaPath:"#/$defs/keyId/pattern",keyword:"pattern",params:{pattern: "^AKIA[A-Z0-9]{16}$"},message:"must match pattern \""+"^AKIA[A-Z0-9]{16}$"+"\""};
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
const err162 = {instancePath:instancePath+"/accessKeyId",schemaPath:"#/$defs/keyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath,schemaPath:"#/oneOf/9/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
var _valid0 = _errs147 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 9];
}
else {
if(_valid0){
valid0 = true;
passing0 = 9;
if(props0 !== true){
props0 = true;
}
}
}
}
}
}
}
}
}
}
}
if(!valid0){
const err164 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate29.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate29.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema91 = {"type":"array","items":{"type":"object","additionalProperties":false,"required":["object","why"],"properties":{"object":{"type":"string"},"why":{"type":"string"},"instead":{"type":"string"},"id":{"description":"The id of the item, kind:account:object, of what keeps an incident open.","type":"string"},"until":{"$ref":"#/$defs/instant","description":"Until then there is nothing to do about it."}}}};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.object === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "object"},message:"must have required property '"+"object"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.why === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!(((((key0 === "object") || (key0 === "why")) || (key0 === "instead")) || (key0 === "id")) || (key0 === "until"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.object !== undefined){
if(typeof data0.object !== "string"){
const err3 = {instancePath:instancePath+"/" + i0+"/object",schemaPath:"#/items/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.why !== undefined){
if(typeof data0.why !== "string"){
const err4 = {instancePath:instancePath+"/" + i0+"/why",schemaPath:"#/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.instead !== undefined){
if(typeof data0.instead !== "string"){
const err5 = {instancePath:instancePath+"/" + i0+"/instead",schemaPath:"#/items/properties/instead/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.id !== undefined){
if(typeof data0.id !== "string"){
const err6 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.until !== undefined){
let data5 = data0.until;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err7 = {instancePath:instancePath+"/" + i0+"/until",schemaPath:"#/$defs/instant/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/" + i0+"/until",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.incident === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "incident"},message:"must have required property '"+"incident"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.steps === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.digest === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.alreadySo === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "alreadySo"},message:"must have required property '"+"alreadySo"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.refused === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refused"},message:"must have required property '"+"refused"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.untouched === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "untouched"},message:"must have required property '"+"untouched"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.breaks === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "breaks"},message:"must have required property '"+"breaks"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.unseen === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unseen"},message:"must have required property '"+"unseen"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.errors === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "errors"},message:"must have required property '"+"errors"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.findings === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "findings"},message:"must have required property '"+"findings"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.lapsed === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lapsed"},message:"must have required property '"+"lapsed"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.reach === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reach"},message:"must have required property '"+"reach"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.apiVersion !== undefined){
if("staunch/v1" !== data.apiVersion){
const err15 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "staunch/v1"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.kind !== undefined){
if("Plan" !== data.kind){
const err16 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Plan"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.incident !== undefined){
if(!(validate21(data.incident, {instancePath:instancePath+"/incident",parentData:data,parentDataProperty:"incident",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data3 = data.steps;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate29(data3[i0], {instancePath:instancePath+"/steps/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.digest !== undefined){
let data5 = data.digest;
if(typeof data5 === "string"){
if(!pattern15.test(data5)){
const err18 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.alreadySo !== undefined){
if(!(validate31(data.alreadySo, {instancePath:instancePath+"/alreadySo",parentData:data,parentDataProperty:"alreadySo",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.refused !== undefined){
if(!(validate31(data.refused, {instancePath:instancePath+"/refused",parentData:data,parentDataProperty:"refused",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.untouched !== undefined){
if(!(validate31(data.untouched, {instancePath:instancePath+"/untouched",parentData:data,parentDataProperty:"untouched",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.breaks !== undefined){
if(!(validate31(data.breaks, {instancePath:instancePath+"/breaks",parentData:data,parentDataProperty:"breaks",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.unseen !== undefined){
if(!(validate31(data.unseen, {instancePath:instancePath+"/unseen",parentData:data,parentDataProperty:"unseen",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.errors !== undefined){
if(!(validate31(data.errors, {instancePath:instancePath+"/errors",parentData:data,parentDataProperty:"errors",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.findings !== undefined){
let data12 = data.findings;
if(Array.isArray(data12)){
if(data12.length > 200){
const err20 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.rule === undefined){
const err21 = {instancePath:instancePath+"/findings/" + i1,schemaPath:"#/$defs/finding/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data13.outcome === undefined){
const err22 = {instancePath:instancePath+"/findings/" + i1,schemaPath:"#/$defs/finding/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data13.message === undefined){
const err23 = {instancePath:instancePath+"/findings/" + i1,schemaPath:"#/$defs/finding/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data13.owner === undefined){
const err24 = {instancePath:instancePath+"/findings/" + i1,schemaPath:"#/$defs/finding/required",keyword:"required",params:{missingProperty: "owner"},message:"must have required property '"+"owner"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key1 in data13){
if(!(((((((key1 === "rule") || (key1 === "outcome")) || (key1 === "message")) || (key1 === "owner")) || (key1 === "approvals")) || (key1 === "entries")) || (key1 === "waiver"))){
const err25 = {instancePath:instancePath+"/findings/" + i1,schemaPath:"#/$defs/finding/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data13.rule !== undefined){
let data14 = data13.rule;
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err26 = {instancePath:instancePath+"/findings/" + i1+"/rule",schemaPath:"#/$defs/finding/properties/rule/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err27 = {instancePath:instancePath+"/findings/" + i1+"/rule",schemaPath:"#/$defs/finding/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data13.outcome !== undefined){
let data15 = data13.outcome;
if(!(((data15 === "deny") || (data15 === "warn")) || (data15 === "approvals"))){
const err28 = {instancePath:instancePath+"/findings/" + i1+"/outcome",schemaPath:"#/$defs/finding/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema93.properties.outcome.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data13.message !== undefined){
let data16 = data13.message;
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err29 = {instancePath:instancePath+"/findings/" + i1+"/message",schemaPath:"#/$defs/finding/properties/message/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err30 = {instancePath:instancePath+"/findings/" + i1+"/message",schemaPath:"#/$defs/finding/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data13.owner !== undefined){
let data17 = data13.owner;
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err31 = {instancePath:instancePath+"/findings/" + i1+"/owner",schemaPath:"#/$defs/finding/properties/owner/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err32 = {instancePath:instancePath+"/findings/" + i1+"/owner",schemaPath:"#/$defs/finding/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.approvals !== undefined){
let data18 = data13.approvals;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.count === undefined){
const err33 = {instancePath:instancePath+"/findings/" + i1+"/approvals",schemaPath:"#/$defs/finding/properties/approvals/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key2 in data18){
if(!((key2 === "count") || (key2 === "from"))){
const err34 = {instancePath:instancePath+"/findings/" + i1+"/approvals",schemaPath:"#/$defs/finding/properties/approvals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data18.count !== undefined){
let data19 = data18.count;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err35 = {instancePath:instancePath+"/findings/" + i1+"/approvals/count",schemaPath:"#/$defs/finding/properties/approvals/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
const err36 = {instancePath:instancePath+"/findings/" + i1+"/approvals/count",schemaPath:"#/$defs/finding/properties/approvals/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data18.from !== undefined){
let data20 = data18.from;
if(Array.isArray(data20)){
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(typeof data21 === "string"){
if(func3(data21) < 1){
const err37 = {instancePath:instancePath+"/findings/" + i1+"/approvals/from/" + i2,schemaPath:"#/$defs/finding/properties/approvals/properties/from/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err38 = {instancePath:instancePath+"/findings/" + i1+"/approvals/from/" + i2,schemaPath:"#/$defs/finding/properties/approvals/properties/from/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/findings/" + i1+"/approvals/from",schemaPath:"#/$defs/finding/properties/approvals/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/findings/" + i1+"/approvals",schemaPath:"#/$defs/finding/properties/approvals/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data13.entries !== undefined){
if(true !== data13.entries){
const err41 = {instancePath:instancePath+"/findings/" + i1+"/entries",schemaPath:"#/$defs/finding/properties/entries/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.waiver !== undefined){
let data23 = data13.waiver;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.reason === undefined){
const err42 = {instancePath:instancePath+"/findings/" + i1+"/waiver",schemaPath:"#/$defs/finding/properties/waiver/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data23.owner === undefined){
const err43 = {instancePath:instancePath+"/findings/" + i1+"/waiver",schemaPath:"#/$defs/finding/properties/waiver/required",keyword:"required",params:{missingProperty: "owner"},message:"must have required property '"+"owner"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data23.expires === undefined){
const err44 = {instancePath:instancePath+"/findings/" + i1+"/waiver",schemaPath:"#/$defs/finding/properties/waiver/required",keyword:"required",params:{missingProperty: "expires"},message:"must have required property '"+"expires"+"'"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key3 in data23){
if(!(((key3 === "reason") || (key3 === "owner")) || (key3 === "expires"))){
const err45 = {instancePath:instancePath+"/findings/" + i1+"/waiver",schemaPath:"#/$defs/finding/properties/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data23.reason !== undefined){
let data24 = data23.reason;
if(typeof data24 === "string"){
if(func3(data24) < 1){
const err46 = {instancePath:instancePath+"/findings/" + i1+"/waiver/reason",schemaPath:"#/$defs/finding/properties/waiver/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/findings/" + i1+"/waiver/reason",schemaPath:"#/$defs/finding/properties/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data23.owner !== undefined){
let data25 = data23.owner;
if(typeof data25 === "string"){
if(func3(data25) < 1){
const err48 = {instancePath:instancePath+"/findings/" + i1+"/waiver/owner",schemaPath:"#/$defs/finding/properties/waiver/properties/owner/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/findings/" + i1+"/waiver/owner",schemaPath:"#/$defs/finding/properties/waiver/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data23.expires !== undefined){
let data26 = data23.expires;
if(typeof data26 === "string"){
if(!pattern10.test(data26)){
const err50 = {instancePath:instancePath+"/findings/" + i1+"/waiver/expires",schemaPath:"#/$defs/finding/properties/waiver/properties/expires/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/findings/" + i1+"/waiver/expires",schemaPath:"#/$defs/finding/properties/waiver/properties/expires/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/findings/" + i1+"/waiver",schemaPath:"#/$defs/finding/properties/waiver/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/findings/" + i1,schemaPath:"#/$defs/finding/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.lapsed !== undefined){
let data27 = data.lapsed;
if(Array.isArray(data27)){
const len3 = data27.length;
for(let i3=0; i3<len3; i3++){
let data28 = data27[i3];
if(typeof data28 === "string"){
if(!pattern9.test(data28)){
const err55 = {instancePath:instancePath+"/lapsed/" + i3,schemaPath:"#/$defs/item/pattern",keyword:"pattern",params:{pattern: "^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$"},message:"must match pattern \""+"^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$"+"\""};
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
const err56 = {instancePath:instancePath+"/lapsed/" + i3,schemaPath:"#/$defs/item/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/lapsed",schemaPath:"#/properties/lapsed/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.reach !== undefined){
let data29 = data.reach;
if(Array.isArray(data29)){
const len4 = data29.length;
for(let i4=0; i4<len4; i4++){
let data30 = data29[i4];
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.from === undefined){
const err58 = {instancePath:instancePath+"/reach/" + i4,schemaPath:"#/properties/reach/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data30.to === undefined){
const err59 = {instancePath:instancePath+"/reach/" + i4,schemaPath:"#/properties/reach/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key4 in data30){
if(!((key4 === "from") || (key4 === "to"))){
const err60 = {instancePath:instancePath+"/reach/" + i4,schemaPath:"#/properties/reach/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data30.from !== undefined){
let data31 = data30.from;
if(typeof data31 === "string"){
if(func3(data31) < 1){
const err61 = {instancePath:instancePath+"/reach/" + i4+"/from",schemaPath:"#/properties/reach/items/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/reach/" + i4+"/from",schemaPath:"#/properties/reach/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data30.to !== undefined){
let data32 = data30.to;
if(typeof data32 === "string"){
if(func3(data32) < 1){
const err63 = {instancePath:instancePath+"/reach/" + i4+"/to",schemaPath:"#/properties/reach/items/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/reach/" + i4+"/to",schemaPath:"#/properties/reach/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/reach/" + i4,schemaPath:"#/properties/reach/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

