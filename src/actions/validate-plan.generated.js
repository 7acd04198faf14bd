// Generated from schemas/plan.schema.json by npm run generate.
import part0 from "ajv/dist/runtime/ucs2length.js";
"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"type":"object","additionalProperties":false,"required":["apiVersion","kind","incident","steps","digest","alreadySo","refused","untouched","breaks","unseen","errors","findings","lapsed","reach"],"properties":{"apiVersion":{"const":"staunch/v1"},"kind":{"const":"Plan"},"incident":{"$ref":"#/$defs/incident"},"steps":{"type":"array","items":{"$ref":"#/$defs/step"}},"digest":{"type":"string","pattern":"^[0-9a-f]{64}$"},"alreadySo":{"$ref":"#/$defs/notes"},"refused":{"$ref":"#/$defs/notes"},"untouched":{"$ref":"#/$defs/notes"},"breaks":{"$ref":"#/$defs/notes"},"unseen":{"$ref":"#/$defs/notes"},"errors":{"$ref":"#/$defs/notes"},"findings":{"type":"array","maxItems":200,"items":{"$ref":"#/$defs/finding"}},"lapsed":{"type":"array","items":{"$ref":"#/$defs/item"}},"reach":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string","minLength":1},"to":{"type":"string","minLength":1}}}}},"$defs":{"account":{"type":"string","pattern":"^[0-9]{12}$"},"name":{"type":"string","minLength":1,"maxLength":2048},"keyId":{"type":"string","pattern":"^AKIA[A-Z0-9]{16}$"},"sshKeyId":{"type":"string","pattern":"^APKA[A-Z0-9]{16}$"},"arn":{"type":"string","pattern":"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"},"region":{"type":"string","pattern":"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},"instanceId":{"type":"string","pattern":"^i-[0-9a-f]{8,17}$"},"instant":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"},"notes":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["object","why"],"properties":{"object":{"type":"string"},"why":{"type":"string"},"instead":{"type":"string"},"id":{"type":"string"},"until":{"$ref":"#/$defs/instant"}}}},"incident":{"type":"object","additionalProperties":false,"required":["name","summary","account","severity","exposedAt","detectedAt","state","requireImdsv2","reactivate","accepted","settled","exposures"],"properties":{"name":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,63}$"},"summary":{"type":"string"},"account":{"$ref":"#/$defs/account"},"severity":{"enum":["low","medium","high","critical"]},"exposedAt":{"$ref":"#/$defs/instant"},"detectedAt":{"$ref":"#/$defs/instant"},"state":{"enum":["contained","restored","closed"]},"requireImdsv2":{"type":"boolean"},"reactivate":{"type":"array","items":{"$ref":"#/$defs/keyId"}},"accepted":{"type":"array","items":{"$ref":"#/$defs/accepted"}},"settled":{"type":"array","items":{"$ref":"#/$defs/settled"}},"exposures":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/exposure"}}}},"day":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},"item":{"type":"string","pattern":"^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$"},"accepted":{"type":"object","additionalProperties":false,"required":["item","why","by","until"],"properties":{"item":{"$ref":"#/$defs/item"},"why":{"type":"string","maxLength":500},"by":{"type":"string","maxLength":100},"until":{"$ref":"#/$defs/day"}}},"settled":{"type":"object","additionalProperties":false,"required":["from","until","accounts","regions","audit","by"],"properties":{"from":{"$ref":"#/$defs/instant"},"until":{"$ref":"#/$defs/instant"},"accounts":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/account"}},"regions":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/region"}},"audit":{"type":"string","pattern":"^[0-9a-f]{64}$"},"by":{"type":"string","maxLength":100}}},"exposure":{"type":"object","required":["kind"],"discriminator":{"propertyName":"kind"},"oneOf":[{"$ref":"#/$defs/leakedAccessKey"},{"$ref":"#/$defs/leakedSession"},{"$ref":"#/$defs/leakedConsolePassword"},{"$ref":"#/$defs/leakedSshKey"},{"$ref":"#/$defs/leakedRole"},{"$ref":"#/$defs/leakedInstance"}]},"leakedAccessKey":{"type":"object","additionalProperties":false,"required":["kind","accessKeyId"],"properties":{"kind":{"const":"access-key"},"accessKeyId":{"$ref":"#/$defs/keyId"},"user":{"$ref":"#/$defs/name"}}},"leakedSession":{"type":"object","additionalProperties":false,"required":["kind","accessKeyId","scope"],"dependentRequired":{"roleArn":["sessionName"],"sessionName":["roleArn"]},"properties":{"kind":{"const":"session"},"accessKeyId":{"type":"string","pattern":"^ASIA[A-Z0-9]{16}$"},"scope":{"enum":["role","session"]},"roleArn":{"$ref":"#/$defs/arn"},"sessionName":{"type":"string","pattern":"^[A-Za-z0-9+=,.@_-]{2,64}$"}}},"leakedConsolePassword":{"type":"object","additionalProperties":false,"required":["kind","user"],"properties":{"kind":{"const":"console-password"},"user":{"$ref":"#/$defs/name"}}},"leakedSshKey":{"type":"object","additionalProperties":false,"required":["kind","sshKeyId","user"],"properties":{"kind":{"const":"ssh-key"},"sshKeyId":{"$ref":"#/$defs/sshKeyId"},"user":{"$ref":"#/$defs/name"}}},"leakedRole":{"type":"object","additionalProperties":false,"required":["kind","roleArn"],"properties":{"kind":{"const":"role"},"roleArn":{"$ref":"#/$defs/arn"}}},"leakedInstance":{"type":"object","additionalProperties":false,"required":["kind","instanceId","region"],"properties":{"kind":{"const":"instance"},"instanceId":{"$ref":"#/$defs/instanceId"},"region":{"$ref":"#/$defs/region"}}},"step":{"type":"object","required":["action"],"discriminator":{"propertyName":"action"},"oneOf":[{"$ref":"#/$defs/deactivateAccessKey"},{"$ref":"#/$defs/deactivateSshKey"},{"$ref":"#/$defs/deletePassword"},{"$ref":"#/$defs/denyUserSessions"},{"$ref":"#/$defs/revokeRoleSessions"},{"$ref":"#/$defs/denySession"},{"$ref":"#/$defs/refreshInstance"},{"$ref":"#/$defs/attachProfile"},{"$ref":"#/$defs/liftDenial"},{"$ref":"#/$defs/allowImdsv1"},{"$ref":"#/$defs/reactivateAccessKey"}]},"deactivateAccessKey":{"type":"object","additionalProperties":false,"required":["action","account","user","accessKeyId"],"properties":{"action":{"const":"deactivate-access-key"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"},"accessKeyId":{"$ref":"#/$defs/keyId"}}},"deactivateSshKey":{"type":"object","additionalProperties":false,"required":["action","account","user","sshKeyId"],"properties":{"action":{"const":"deactivate-ssh-key"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"},"sshKeyId":{"$ref":"#/$defs/sshKeyId"}}},"deletePassword":{"type":"object","additionalProperties":false,"required":["action","account","user"],"properties":{"action":{"const":"delete-password"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"}}},"denyUserSessions":{"type":"object","additionalProperties":false,"required":["action","account","userArn","incident","policy"],"properties":{"action":{"const":"deny-user-sessions"},"account":{"$ref":"#/$defs/account"},"userArn":{"$ref":"#/$defs/userArn"},"incident":{"$ref":"#/$defs/incidentName"},"policy":{"enum":["inline","managed"]}}},"revokeRoleSessions":{"type":"object","additionalProperties":false,"required":["action","account","roleArn","incident"],"properties":{"action":{"const":"revoke-role-sessions"},"account":{"$ref":"#/$defs/account"},"roleArn":{"$ref":"#/$defs/arn"},"incident":{"$ref":"#/$defs/incidentName"},"reached":{"const":true}}},"denySession":{"type":"object","additionalProperties":false,"required":["action","account","principalArn","userId","incident","policy"],"properties":{"action":{"const":"deny-session"},"account":{"$ref":"#/$defs/account"},"principalArn":{"$ref":"#/$defs/principalArn"},"userId":{"$ref":"#/$defs/userId"},"incident":{"$ref":"#/$defs/incidentName"},"policy":{"enum":["inline","managed"]},"issuedAt":{"$ref":"#/$defs/instant"}}},"refreshInstance":{"type":"object","additionalProperties":false,"required":["action","account","region","instanceId","profileArn","roleArn"],"properties":{"action":{"const":"refresh-instance"},"account":{"$ref":"#/$defs/account"},"region":{"$ref":"#/$defs/region"},"instanceId":{"$ref":"#/$defs/instanceId"},"profileArn":{"$ref":"#/$defs/arn"},"roleArn":{"$ref":"#/$defs/arn"},"requireImdsv2":{"const":true},"reached":{"const":true}}},"attachProfile":{"type":"object","additionalProperties":false,"required":["action","account","region","instanceId","profileArn","roleArn"],"properties":{"action":{"const":"attach-profile"},"account":{"$ref":"#/$defs/account"},"region":{"$ref":"#/$defs/region"},"instanceId":{"$ref":"#/$defs/instanceId"},"profileArn":{"$ref":"#/$defs/arn"},"roleArn":{"$ref":"#/$defs/arn"},"requireImdsv2":{"const":true},"reached":{"const":true}}},"liftDenial":{"type":"object","additionalProperties":false,"required":["action","account","principalArn","policy","sid","cutoff","incident"],"properties":{"action":{"const":"lift-denial"},"account":{"$ref":"#/$defs/account"},"principalArn":{"$ref":"#/$defs/principalArn"},"policy":{"enum":["inline","managed"]},"sid":{"$ref":"#/$defs/sid"},"cutoff":{"$ref":"#/$defs/instant"},"incident":{"$ref":"#/$defs/incidentName"}}},"allowImdsv1":{"type":"object","additionalProperties":false,"required":["action","account","region","instanceId"],"properties":{"action":{"const":"allow-imdsv1"},"account":{"$ref":"#/$defs/account"},"region":{"$ref":"#/$defs/region"},"instanceId":{"$ref":"#/$defs/instanceId"}}},"reactivateAccessKey":{"type":"object","additionalProperties":false,"required":["action","account","user","accessKeyId"],"properties":{"action":{"const":"reactivate-access-key"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"},"accessKeyId":{"$ref":"#/$defs/keyId"}}},"principalArn":{"type":"string","pattern":"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[!-~]{1,576}$"},"userArn":{"type":"string","pattern":"^arn:aws[a-z-]*:iam::[0-9]{12}:user/[!-~]{1,576}$"},"incidentName":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,63}$"},"userId":{"type":"string","pattern":"^[A-Za-z0-9:+=,.@_-]{1,256}$"},"sid":{"type":"string","pattern":"^Staunch[A-Za-z0-9]{1,200}$"},"finding":{"type":"object","additionalProperties":false,"required":["rule","outcome","message","owner"],"properties":{"rule":{"type":"string","minLength":1},"outcome":{"enum":["deny","warn","approvals"]},"message":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"approvals":{"type":"object","additionalProperties":false,"required":["count"],"properties":{"count":{"type":"integer","minimum":1},"from":{"type":"array","items":{"type":"string","minLength":1}}}},"entries":{"const":true},"waiver":{"type":"object","additionalProperties":false,"required":["reason","owner","expires"],"properties":{"reason":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"expires":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}}}}}};
const func2 = Object.prototype.hasOwnProperty;
const func4 = (part0.default ?? part0);
const schema7 = {"type":"object","additionalProperties":false,"required":["name","summary","account","severity","exposedAt","detectedAt","state","requireImdsv2","reactivate","accepted","settled","exposures"],"properties":{"name":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,63}$"},"summary":{"type":"string"},"account":{"$ref":"#/$defs/account"},"severity":{"enum":["low","medium","high","critical"]},"exposedAt":{"$ref":"#/$defs/instant"},"detectedAt":{"$ref":"#/$defs/instant"},"state":{"enum":["contained","restored","closed"]},"requireImdsv2":{"type":"boolean"},"reactivate":{"type":"array","items":{"$ref":"#/$defs/keyId"}},"accepted":{"type":"array","items":{"$ref":"#/$defs/accepted"}},"settled":{"type":"array","items":{"$ref":"#/$defs/settled"}},"exposures":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/exposure"}}}};
const pattern0 = new RegExp("^[a-z0-9][a-z0-9-]{0,63}$", "u");
const schema8 = {"type":"string","pattern":"^[0-9]{12}$"};
const pattern1 = new RegExp("^[0-9]{12}$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern1.test(data)){
validate23.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"};
const pattern2 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern2.test(data)){
validate25.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}

const schema10 = {"type":"string","pattern":"^AKIA[A-Z0-9]{16}$"};
const pattern3 = new RegExp("^AKIA[A-Z0-9]{16}$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern3.test(data)){
validate28.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^AKIA[A-Z0-9]{16}$"},message:"must match pattern \""+"^AKIA[A-Z0-9]{16}$"+"\""}];
return false;
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":"object","additionalProperties":false,"required":["item","why","by","until"],"properties":{"item":{"$ref":"#/$defs/item"},"why":{"type":"string","maxLength":500},"by":{"type":"string","maxLength":100},"until":{"$ref":"#/$defs/day"}}};
const schema12 = {"type":"string","pattern":"^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$"};
const pattern4 = new RegExp("^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern4.test(data)){
validate31.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$"},message:"must match pattern \""+"^([a-z]+(?:-[a-z]+)*):([0-9]{12}):((?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,512})$"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}

const schema13 = {"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"};
const pattern5 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern5.test(data)){
validate33.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""}];
return false;
}
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.item === undefined) && (missing0 = "item")) || ((data.why === undefined) && (missing0 = "why"))) || ((data.by === undefined) && (missing0 = "by"))) || ((data.until === undefined) && (missing0 = "until"))){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "item") || (key0 === "why")) || (key0 === "by")) || (key0 === "until"))){
validate30.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.item !== undefined){
const _errs2 = errors;
if(!(validate31(data.item, {instancePath:instancePath+"/item",parentData:data,parentDataProperty:"item",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined){
let data1 = data.why;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func4(data1) > 500){
validate30.errors = [{instancePath:instancePath+"/why",schemaPath:"#/properties/why/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined){
let data2 = data.by;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(func4(data2) > 100){
validate30.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.until !== undefined){
const _errs7 = errors;
if(!(validate33(data.until, {instancePath:instancePath+"/until",parentData:data,parentDataProperty:"until",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":"object","additionalProperties":false,"required":["from","until","accounts","regions","audit","by"],"properties":{"from":{"$ref":"#/$defs/instant"},"until":{"$ref":"#/$defs/instant"},"accounts":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/account"}},"regions":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/region"}},"audit":{"type":"string","pattern":"^[0-9a-f]{64}$"},"by":{"type":"string","maxLength":100}}};
const schema15 = {"type":"string","pattern":"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"};
const pattern6 = new RegExp("^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$", "u");

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern6.test(data)){
validate40.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},message:"must match pattern \""+"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"+"\""}];
return false;
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}

const pattern7 = new RegExp("^[0-9a-f]{64}$", "u");

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.from === undefined) && (missing0 = "from")) || ((data.until === undefined) && (missing0 = "until"))) || ((data.accounts === undefined) && (missing0 = "accounts"))) || ((data.regions === undefined) && (missing0 = "regions"))) || ((data.audit === undefined) && (missing0 = "audit"))) || ((data.by === undefined) && (missing0 = "by"))){
validate36.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "from") || (key0 === "until")) || (key0 === "accounts")) || (key0 === "regions")) || (key0 === "audit")) || (key0 === "by"))){
validate36.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.from !== undefined){
const _errs2 = errors;
if(!(validate25(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.until !== undefined){
const _errs3 = errors;
if(!(validate25(data.until, {instancePath:instancePath+"/until",parentData:data,parentDataProperty:"until",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data2 = data.accounts;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
if(data2.length < 1){
validate36.errors = [{instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate23(data2[i0], {instancePath:instancePath+"/accounts/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.regions !== undefined){
let data4 = data.regions;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data4)){
if(data4.length < 1){
validate36.errors = [{instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
const _errs9 = errors;
if(!(validate40(data4[i1], {instancePath:instancePath+"/regions/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.audit !== undefined){
let data6 = data.audit;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data6 === "string"){
if(!pattern7.test(data6)){
validate36.errors = [{instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined){
let data7 = data.by;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data7 === "string"){
if(func4(data7) > 100){
validate36.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":"object","required":["kind"],"discriminator":{"propertyName":"kind"},"oneOf":[{"$ref":"#/$defs/leakedAccessKey"},{"$ref":"#/$defs/leakedSession"},{"$ref":"#/$defs/leakedConsolePassword"},{"$ref":"#/$defs/leakedSshKey"},{"$ref":"#/$defs/leakedRole"},{"$ref":"#/$defs/leakedInstance"}]};
const schema17 = {"type":"object","additionalProperties":false,"required":["kind","accessKeyId"],"properties":{"kind":{"const":"access-key"},"accessKeyId":{"$ref":"#/$defs/keyId"},"user":{"$ref":"#/$defs/name"}}};
const schema18 = {"type":"string","minLength":1,"maxLength":2048};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(func4(data) > 2048){
validate46.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"}];
return false;
}
else {
if(func4(data) < 1){
validate46.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate46.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.accessKeyId === undefined) && (missing0 = "accessKeyId"))){
validate44.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "accessKeyId")) || (key0 === "user"))){
validate44.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("access-key" !== data.kind){
validate44.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "access-key"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accessKeyId !== undefined){
const _errs3 = errors;
if(!(validate28(data.accessKeyId, {instancePath:instancePath+"/accessKeyId",parentData:data,parentDataProperty:"accessKeyId",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs4 = errors;
if(!(validate46(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate44.errors = vErrors;
return errors === 0;
}

const schema19 = {"type":"object","additionalProperties":false,"required":["kind","accessKeyId","scope"],"dependentRequired":{"roleArn":["sessionName"],"sessionName":["roleArn"]},"properties":{"kind":{"const":"session"},"accessKeyId":{"type":"string","pattern":"^ASIA[A-Z0-9]{16}$"},"scope":{"enum":["role","session"]},"roleArn":{"$ref":"#/$defs/arn"},"sessionName":{"type":"string","pattern":"^[A-Za-z0-9+=,.@_-]{2,64}$"}}};
const pattern8 = new RegExp("^ASIA[A-Z0-9]{16}$", "u");
const pattern10 = new RegExp("^[A-Za-z0-9+=,.@_-]{2,64}$", "u");
const schema20 = {"type":"string","pattern":"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"};
const pattern9 = new RegExp("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$", "u");

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern9.test(data)){
validate49.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"},message:"must match pattern \""+"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/[!-~]{1,576}$"+"\""}];
return false;
}
}
else {
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.kind === undefined) && (missing0 = "kind")) || ((data.accessKeyId === undefined) && (missing0 = "accessKeyId"))) || ((data.scope === undefined) && (missing0 = "scope"))){
validate48.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "kind") || (key0 === "accessKeyId")) || (key0 === "scope")) || (key0 === "roleArn")) || (key0 === "sessionName"))){
validate48.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("session" !== data.kind){
validate48.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "session"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accessKeyId !== undefined){
let data1 = data.accessKeyId;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(!pattern8.test(data1)){
validate48.errors = [{instancePath:instancePath+"/accessKeyId",schemaPath:"#/properties/accessKeyId/pattern",keyword:"pattern",params:{pattern: "^ASIA[A-Z0-9]{16}$"},message:"must match pattern \""+"^ASIA[A-Z0-9]{16}$"+"\""}];
return false;
}
}
else {
validate48.errors = [{instancePath:instancePath+"/accessKeyId",schemaPath:"#/properties/accessKeyId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scope !== undefined){
let data2 = data.scope;
const _errs5 = errors;
if(!((data2 === "role") || (data2 === "session"))){
validate48.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/enum",keyword:"enum",params:{allowedValues: schema19.properties.scope.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roleArn !== undefined){
const _errs6 = errors;
if(!(validate49(data.roleArn, {instancePath:instancePath+"/roleArn",parentData:data,parentDataProperty:"roleArn",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sessionName !== undefined){
let data4 = data.sessionName;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data4 === "string"){
if(!pattern10.test(data4)){
validate48.errors = [{instancePath:instancePath+"/sessionName",schemaPath:"#/properties/sessionName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+=,.@_-]{2,64}$"},message:"must match pattern \""+"^[A-Za-z0-9+=,.@_-]{2,64}$"+"\""}];
return false;
}
}
else {
validate48.errors = [{instancePath:instancePath+"/sessionName",schemaPath:"#/properties/sessionName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
let missing1;
if(data.roleArn !== undefined && ((data.sessionName === undefined) && (missing1 = "sessionName"))){
validate48.errors = [{instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "roleArn",
    missingProperty: missing1,
    depsCount: 1,
    deps: "sessionName"},message:"must have property sessionName when property roleArn is present"}];
return false;
}
else {
if(data.sessionName !== undefined && ((data.roleArn === undefined) && (missing1 = "roleArn"))){
validate48.errors = [{instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "sessionName",
    missingProperty: missing1,
    depsCount: 1,
    deps: "roleArn"},message:"must have property roleArn when property sessionName is present"}];
return false;
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
else {
validate48.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate48.errors = vErrors;
return errors === 0;
}

const schema21 = {"type":"object","additionalProperties":false,"required":["kind","user"],"properties":{"kind":{"const":"console-password"},"user":{"$ref":"#/$defs/name"}}};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.user === undefined) && (missing0 = "user"))){
validate51.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "user"))){
validate51.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("console-password" !== data.kind){
validate51.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "console-password"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs3 = errors;
if(!(validate46(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate51.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"object","additionalProperties":false,"required":["kind","sshKeyId","user"],"properties":{"kind":{"const":"ssh-key"},"sshKeyId":{"$ref":"#/$defs/sshKeyId"},"user":{"$ref":"#/$defs/name"}}};
const schema23 = {"type":"string","pattern":"^APKA[A-Z0-9]{16}$"};
const pattern11 = new RegExp("^APKA[A-Z0-9]{16}$", "u");

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern11.test(data)){
validate54.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^APKA[A-Z0-9]{16}$"},message:"must match pattern \""+"^APKA[A-Z0-9]{16}$"+"\""}];
return false;
}
}
else {
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.kind === undefined) && (missing0 = "kind")) || ((data.sshKeyId === undefined) && (missing0 = "sshKeyId"))) || ((data.user === undefined) && (missing0 = "user"))){
validate53.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "sshKeyId")) || (key0 === "user"))){
validate53.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("ssh-key" !== data.kind){
validate53.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ssh-key"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sshKeyId !== undefined){
const _errs3 = errors;
if(!(validate54(data.sshKeyId, {instancePath:instancePath+"/sshKeyId",parentData:data,parentDataProperty:"sshKeyId",rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs4 = errors;
if(!(validate46(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}

const schema24 = {"type":"object","additionalProperties":false,"required":["kind","roleArn"],"properties":{"kind":{"const":"role"},"roleArn":{"$ref":"#/$defs/arn"}}};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.roleArn === undefined) && (missing0 = "roleArn"))){
validate57.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "roleArn"))){
validate57.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("role" !== data.kind){
validate57.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "role"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roleArn !== undefined){
const _errs3 = errors;
if(!(validate49(data.roleArn, {instancePath:instancePath+"/roleArn",parentData:data,parentDataProperty:"roleArn",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate57.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate57.errors = vErrors;
return errors === 0;
}

const schema25 = {"type":"object","additionalProperties":false,"required":["kind","instanceId","region"],"properties":{"kind":{"const":"instance"},"instanceId":{"$ref":"#/$defs/instanceId"},"region":{"$ref":"#/$defs/region"}}};
const schema26 = {"type":"string","pattern":"^i-[0-9a-f]{8,17}$"};
const pattern12 = new RegExp("^i-[0-9a-f]{8,17}$", "u");

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern12.test(data)){
validate60.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^i-[0-9a-f]{8,17}$"},message:"must match pattern \""+"^i-[0-9a-f]{8,17}$"+"\""}];
return false;
}
}
else {
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.kind === undefined) && (missing0 = "kind")) || ((data.instanceId === undefined) && (missing0 = "instanceId"))) || ((data.region === undefined) && (missing0 = "region"))){
validate59.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "instanceId")) || (key0 === "region"))){
validate59.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("instance" !== data.kind){
validate59.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "instance"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.instanceId !== undefined){
const _errs3 = errors;
if(!(validate60(data.instanceId, {instancePath:instancePath+"/instanceId",parentData:data,parentDataProperty:"instanceId",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.region !== undefined){
const _errs4 = errors;
if(!(validate40(data.region, {instancePath:instancePath+"/region",parentData:data,parentDataProperty:"region",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate59.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.kind === undefined) && (missing0 = "kind")){
validate43.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "access-key"){
if(!(validate44(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
else if(tag0 === "session"){
if(!(validate48(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
else if(tag0 === "console-password"){
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
else if(tag0 === "ssh-key"){
if(!(validate53(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
else if(tag0 === "role"){
if(!(validate57(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
else if(tag0 === "instance"){
if(!(validate59(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
else {
validate43.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf"}];
return false;
}
}
else {
validate43.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string"}];
return false;
}
}
}
else {
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.name === undefined) && (missing0 = "name")) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.account === undefined) && (missing0 = "account"))) || ((data.severity === undefined) && (missing0 = "severity"))) || ((data.exposedAt === undefined) && (missing0 = "exposedAt"))) || ((data.detectedAt === undefined) && (missing0 = "detectedAt"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.requireImdsv2 === undefined) && (missing0 = "requireImdsv2"))) || ((data.reactivate === undefined) && (missing0 = "reactivate"))) || ((data.accepted === undefined) && (missing0 = "accepted"))) || ((data.settled === undefined) && (missing0 = "settled"))) || ((data.exposures === undefined) && (missing0 = "exposures"))){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema7.properties, key0))){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
let data0 = data.name;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
validate22.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,63}$"+"\""}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
const _errs4 = errors;
if(typeof data.summary !== "string"){
validate22.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs6 = errors;
if(!(validate23(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.severity !== undefined){
let data3 = data.severity;
const _errs7 = errors;
if(!((((data3 === "low") || (data3 === "medium")) || (data3 === "high")) || (data3 === "critical"))){
validate22.errors = [{instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema7.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exposedAt !== undefined){
const _errs8 = errors;
if(!(validate25(data.exposedAt, {instancePath:instancePath+"/exposedAt",parentData:data,parentDataProperty:"exposedAt",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detectedAt !== undefined){
const _errs9 = errors;
if(!(validate25(data.detectedAt, {instancePath:instancePath+"/detectedAt",parentData:data,parentDataProperty:"detectedAt",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data6 = data.state;
const _errs10 = errors;
if(!(((data6 === "contained") || (data6 === "restored")) || (data6 === "closed"))){
validate22.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema7.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requireImdsv2 !== undefined){
const _errs11 = errors;
if(typeof data.requireImdsv2 !== "boolean"){
validate22.errors = [{instancePath:instancePath+"/requireImdsv2",schemaPath:"#/properties/requireImdsv2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reactivate !== undefined){
let data8 = data.reactivate;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data8)){
var valid1 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
const _errs15 = errors;
if(!(validate28(data8[i0], {instancePath:instancePath+"/reactivate/" + i0,parentData:data8,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid1 = _errs15 === errors;
if(!valid1){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/reactivate",schemaPath:"#/properties/reactivate/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accepted !== undefined){
let data10 = data.accepted;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data10)){
var valid2 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
const _errs18 = errors;
if(!(validate30(data10[i1], {instancePath:instancePath+"/accepted/" + i1,parentData:data10,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid2 = _errs18 === errors;
if(!valid2){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/accepted",schemaPath:"#/properties/accepted/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.settled !== undefined){
let data12 = data.settled;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data12)){
var valid3 = true;
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
const _errs21 = errors;
if(!(validate36(data12[i2], {instancePath:instancePath+"/settled/" + i2,parentData:data12,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid3 = _errs21 === errors;
if(!valid3){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/settled",schemaPath:"#/properties/settled/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exposures !== undefined){
let data14 = data.exposures;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data14)){
if(data14.length < 1){
validate22.errors = [{instancePath:instancePath+"/exposures",schemaPath:"#/properties/exposures/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid4 = true;
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
const _errs24 = errors;
if(!(validate43(data14[i3], {instancePath:instancePath+"/exposures/" + i3,parentData:data14,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var valid4 = _errs24 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/exposures",schemaPath:"#/properties/exposures/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
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
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}

const schema27 = {"type":"object","required":["action"],"discriminator":{"propertyName":"action"},"oneOf":[{"$ref":"#/$defs/deactivateAccessKey"},{"$ref":"#/$defs/deactivateSshKey"},{"$ref":"#/$defs/deletePassword"},{"$ref":"#/$defs/denyUserSessions"},{"$ref":"#/$defs/revokeRoleSessions"},{"$ref":"#/$defs/denySession"},{"$ref":"#/$defs/refreshInstance"},{"$ref":"#/$defs/attachProfile"},{"$ref":"#/$defs/liftDenial"},{"$ref":"#/$defs/allowImdsv1"},{"$ref":"#/$defs/reactivateAccessKey"}]};
const schema28 = {"type":"object","additionalProperties":false,"required":["action","account","user","accessKeyId"],"properties":{"action":{"const":"deactivate-access-key"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"},"accessKeyId":{"$ref":"#/$defs/keyId"}}};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.action === undefined) && (missing0 = "action")) || ((data.account === undefined) && (missing0 = "account"))) || ((data.user === undefined) && (missing0 = "user"))) || ((data.accessKeyId === undefined) && (missing0 = "accessKeyId"))){
validate72.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "action") || (key0 === "account")) || (key0 === "user")) || (key0 === "accessKeyId"))){
validate72.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
const _errs2 = errors;
if("deactivate-access-key" !== data.action){
validate72.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/const",keyword:"const",params:{allowedValue: "deactivate-access-key"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs3 = errors;
if(!(validate23(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs4 = errors;
if(!(validate46(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accessKeyId !== undefined){
const _errs5 = errors;
if(!(validate28(data.accessKeyId, {instancePath:instancePath+"/accessKeyId",parentData:data,parentDataProperty:"accessKeyId",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate72.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate72.errors = vErrors;
return errors === 0;
}

const schema29 = {"type":"object","additionalProperties":false,"required":["action","account","user","sshKeyId"],"properties":{"action":{"const":"deactivate-ssh-key"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"},"sshKeyId":{"$ref":"#/$defs/sshKeyId"}}};

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.action === undefined) && (missing0 = "action")) || ((data.account === undefined) && (missing0 = "account"))) || ((data.user === undefined) && (missing0 = "user"))) || ((data.sshKeyId === undefined) && (missing0 = "sshKeyId"))){
validate76.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "action") || (key0 === "account")) || (key0 === "user")) || (key0 === "sshKeyId"))){
validate76.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
const _errs2 = errors;
if("deactivate-ssh-key" !== data.action){
validate76.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/const",keyword:"const",params:{allowedValue: "deactivate-ssh-key"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs3 = errors;
if(!(validate23(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs4 = errors;
if(!(validate46(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sshKeyId !== undefined){
const _errs5 = errors;
if(!(validate54(data.sshKeyId, {instancePath:instancePath+"/sshKeyId",parentData:data,parentDataProperty:"sshKeyId",rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate76.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate76.errors = vErrors;
return errors === 0;
}

const schema30 = {"type":"object","additionalProperties":false,"required":["action","account","user"],"properties":{"action":{"const":"delete-password"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"}}};

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.action === undefined) && (missing0 = "action")) || ((data.account === undefined) && (missing0 = "account"))) || ((data.user === undefined) && (missing0 = "user"))){
validate80.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "action") || (key0 === "account")) || (key0 === "user"))){
validate80.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
const _errs2 = errors;
if("delete-password" !== data.action){
validate80.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/const",keyword:"const",params:{allowedValue: "delete-password"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs3 = errors;
if(!(validate23(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs4 = errors;
if(!(validate46(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate80.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate80.errors = vErrors;
return errors === 0;
}

const schema31 = {"type":"object","additionalProperties":false,"required":["action","account","userArn","incident","policy"],"properties":{"action":{"const":"deny-user-sessions"},"account":{"$ref":"#/$defs/account"},"userArn":{"$ref":"#/$defs/userArn"},"incident":{"$ref":"#/$defs/incidentName"},"policy":{"enum":["inline","managed"]}}};
const schema32 = {"type":"string","pattern":"^arn:aws[a-z-]*:iam::[0-9]{12}:user/[!-~]{1,576}$"};
const pattern13 = new RegExp("^arn:aws[a-z-]*:iam::[0-9]{12}:user/[!-~]{1,576}$", "u");

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern13.test(data)){
validate85.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:user/[!-~]{1,576}$"},message:"must match pattern \""+"^arn:aws[a-z-]*:iam::[0-9]{12}:user/[!-~]{1,576}$"+"\""}];
return false;
}
}
else {
validate85.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate85.errors = vErrors;
return errors === 0;
}

const schema33 = {"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,63}$"};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate87.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,63}$"+"\""}];
return false;
}
}
else {
validate87.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate87.errors = vErrors;
return errors === 0;
}


function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.action === undefined) && (missing0 = "action")) || ((data.account === undefined) && (missing0 = "account"))) || ((data.userArn === undefined) && (missing0 = "userArn"))) || ((data.incident === undefined) && (missing0 = "incident"))) || ((data.policy === undefined) && (missing0 = "policy"))){
validate83.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "action") || (key0 === "account")) || (key0 === "userArn")) || (key0 === "incident")) || (key0 === "policy"))){
validate83.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
const _errs2 = errors;
if("deny-user-sessions" !== data.action){
validate83.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/const",keyword:"const",params:{allowedValue: "deny-user-sessions"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs3 = errors;
if(!(validate23(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.userArn !== undefined){
const _errs4 = errors;
if(!(validate85(data.userArn, {instancePath:instancePath+"/userArn",parentData:data,parentDataProperty:"userArn",rootData}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.incident !== undefined){
const _errs5 = errors;
if(!(validate87(data.incident, {instancePath:instancePath+"/incident",parentData:data,parentDataProperty:"incident",rootData}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policy !== undefined){
let data4 = data.policy;
const _errs6 = errors;
if(!((data4 === "inline") || (data4 === "managed"))){
validate83.errors = [{instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/enum",keyword:"enum",params:{allowedValues: schema31.properties.policy.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate83.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate83.errors = vErrors;
return errors === 0;
}

const schema34 = {"type":"object","additionalProperties":false,"required":["action","account","roleArn","incident"],"properties":{"action":{"const":"revoke-role-sessions"},"account":{"$ref":"#/$defs/account"},"roleArn":{"$ref":"#/$defs/arn"},"incident":{"$ref":"#/$defs/incidentName"},"reached":{"const":true}}};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.action === undefined) && (missing0 = "action")) || ((data.account === undefined) && (missing0 = "account"))) || ((data.roleArn === undefined) && (missing0 = "roleArn"))) || ((data.incident === undefined) && (missing0 = "incident"))){
validate89.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "action") || (key0 === "account")) || (key0 === "roleArn")) || (key0 === "incident")) || (key0 === "reached"))){
validate89.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
const _errs2 = errors;
if("revoke-role-sessions" !== data.action){
validate89.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/const",keyword:"const",params:{allowedValue: "revoke-role-sessions"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs3 = errors;
if(!(validate23(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roleArn !== undefined){
const _errs4 = errors;
if(!(validate49(data.roleArn, {instancePath:instancePath+"/roleArn",parentData:data,parentDataProperty:"roleArn",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.incident !== undefined){
const _errs5 = errors;
if(!(validate87(data.incident, {instancePath:instancePath+"/incident",parentData:data,parentDataProperty:"incident",rootData}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reached !== undefined){
const _errs6 = errors;
if(true !== data.reached){
validate89.errors = [{instancePath:instancePath+"/reached",schemaPath:"#/properties/reached/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate89.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate89.errors = vErrors;
return errors === 0;
}

const schema35 = {"type":"object","additionalProperties":false,"required":["action","account","principalArn","userId","incident","policy"],"properties":{"action":{"const":"deny-session"},"account":{"$ref":"#/$defs/account"},"principalArn":{"$ref":"#/$defs/principalArn"},"userId":{"$ref":"#/$defs/userId"},"incident":{"$ref":"#/$defs/incidentName"},"policy":{"enum":["inline","managed"]},"issuedAt":{"$ref":"#/$defs/instant"}}};
const schema36 = {"type":"string","pattern":"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[!-~]{1,576}$"};
const pattern15 = new RegExp("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[!-~]{1,576}$", "u");

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern15.test(data)){
validate95.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[!-~]{1,576}$"},message:"must match pattern \""+"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[!-~]{1,576}$"+"\""}];
return false;
}
}
else {
validate95.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate95.errors = vErrors;
return errors === 0;
}

const schema37 = {"type":"string","pattern":"^[A-Za-z0-9:+=,.@_-]{1,256}$"};
const pattern16 = new RegExp("^[A-Za-z0-9:+=,.@_-]{1,256}$", "u");

function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern16.test(data)){
validate97.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9:+=,.@_-]{1,256}$"},message:"must match pattern \""+"^[A-Za-z0-9:+=,.@_-]{1,256}$"+"\""}];
return false;
}
}
else {
validate97.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate97.errors = vErrors;
return errors === 0;
}


function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.action === undefined) && (missing0 = "action")) || ((data.account === undefined) && (missing0 = "account"))) || ((data.principalArn === undefined) && (missing0 = "principalArn"))) || ((data.userId === undefined) && (missing0 = "userId"))) || ((data.incident === undefined) && (missing0 = "incident"))) || ((data.policy === undefined) && (missing0 = "policy"))){
validate93.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "action") || (key0 === "account")) || (key0 === "principalArn")) || (key0 === "userId")) || (key0 === "incident")) || (key0 === "policy")) || (key0 === "issuedAt"))){
validate93.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
const _errs2 = errors;
if("deny-session" !== data.action){
validate93.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/const",keyword:"const",params:{allowedValue: "deny-session"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs3 = errors;
if(!(validate23(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.principalArn !== undefined){
const _errs4 = errors;
if(!(validate95(data.principalArn, {instancePath:instancePath+"/principalArn",parentData:data,parentDataProperty:"principalArn",rootData}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.userId !== undefined){
const _errs5 = errors;
if(!(validate97(data.userId, {instancePath:instancePath+"/userId",parentData:data,parentDataProperty:"userId",rootData}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.incident !== undefined){
const _errs6 = errors;
if(!(validate87(data.incident, {instancePath:instancePath+"/incident",parentData:data,parentDataProperty:"incident",rootData}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policy !== undefined){
let data5 = data.policy;
const _errs7 = errors;
if(!((data5 === "inline") || (data5 === "managed"))){
validate93.errors = [{instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/enum",keyword:"enum",params:{allowedValues: schema35.properties.policy.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.issuedAt !== undefined){
const _errs8 = errors;
if(!(validate25(data.issuedAt, {instancePath:instancePath+"/issuedAt",parentData:data,parentDataProperty:"issuedAt",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
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
else {
validate93.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate93.errors = vErrors;
return errors === 0;
}

const schema38 = {"type":"object","additionalProperties":false,"required":["action","account","region","instanceId","profileArn","roleArn"],"properties":{"action":{"const":"refresh-instance"},"account":{"$ref":"#/$defs/account"},"region":{"$ref":"#/$defs/region"},"instanceId":{"$ref":"#/$defs/instanceId"},"profileArn":{"$ref":"#/$defs/arn"},"roleArn":{"$ref":"#/$defs/arn"},"requireImdsv2":{"const":true},"reached":{"const":true}}};

function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.action === undefined) && (missing0 = "action")) || ((data.account === undefined) && (missing0 = "account"))) || ((data.region === undefined) && (missing0 = "region"))) || ((data.instanceId === undefined) && (missing0 = "instanceId"))) || ((data.profileArn === undefined) && (missing0 = "profileArn"))) || ((data.roleArn === undefined) && (missing0 = "roleArn"))){
validate101.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "action") || (key0 === "account")) || (key0 === "region")) || (key0 === "instanceId")) || (key0 === "profileArn")) || (key0 === "roleArn")) || (key0 === "requireImdsv2")) || (key0 === "reached"))){
validate101.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
const _errs2 = errors;
if("refresh-instance" !== data.action){
validate101.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/const",keyword:"const",params:{allowedValue: "refresh-instance"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs3 = errors;
if(!(validate23(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.region !== undefined){
const _errs4 = errors;
if(!(validate40(data.region, {instancePath:instancePath+"/region",parentData:data,parentDataProperty:"region",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.instanceId !== undefined){
const _errs5 = errors;
if(!(validate60(data.instanceId, {instancePath:instancePath+"/instanceId",parentData:data,parentDataProperty:"instanceId",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.profileArn !== undefined){
const _errs6 = errors;
if(!(validate49(data.profileArn, {instancePath:instancePath+"/profileArn",parentData:data,parentDataProperty:"profileArn",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roleArn !== undefined){
const _errs7 = errors;
if(!(validate49(data.roleArn, {instancePath:instancePath+"/roleArn",parentData:data,parentDataProperty:"roleArn",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requireImdsv2 !== undefined){
const _errs8 = errors;
if(true !== data.requireImdsv2){
validate101.errors = [{instancePath:instancePath+"/requireImdsv2",schemaPath:"#/properties/requireImdsv2/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reached !== undefined){
const _errs9 = errors;
if(true !== data.reached){
validate101.errors = [{instancePath:instancePath+"/reached",schemaPath:"#/properties/reached/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
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
else {
validate101.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate101.errors = vErrors;
return errors === 0;
}

const schema39 = {"type":"object","additionalProperties":false,"required":["action","account","region","instanceId","profileArn","roleArn"],"properties":{"action":{"const":"attach-profile"},"account":{"$ref":"#/$defs/account"},"region":{"$ref":"#/$defs/region"},"instanceId":{"$ref":"#/$defs/instanceId"},"profileArn":{"$ref":"#/$defs/arn"},"roleArn":{"$ref":"#/$defs/arn"},"requireImdsv2":{"const":true},"reached":{"const":true}}};

function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.action === undefined) && (missing0 = "action")) || ((data.account === undefined) && (missing0 = "account"))) || ((data.region === undefined) && (missing0 = "region"))) || ((data.instanceId === undefined) && (missing0 = "instanceId"))) || ((data.profileArn === undefined) && (missing0 = "profileArn"))) || ((data.roleArn === undefined) && (missing0 = "roleArn"))){
validate107.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "action") || (key0 === "account")) || (key0 === "region")) || (key0 === "instanceId")) || (key0 === "profileArn")) || (key0 === "roleArn")) || (key0 === "requireImdsv2")) || (key0 === "reached"))){
validate107.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
const _errs2 = errors;
if("attach-profile" !== data.action){
validate107.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/const",keyword:"const",params:{allowedValue: "attach-profile"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs3 = errors;
if(!(validate23(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.region !== undefined){
const _errs4 = errors;
if(!(validate40(data.region, {instancePath:instancePath+"/region",parentData:data,parentDataProperty:"region",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.instanceId !== undefined){
const _errs5 = errors;
if(!(validate60(data.instanceId, {instancePath:instancePath+"/instanceId",parentData:data,parentDataProperty:"instanceId",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.profileArn !== undefined){
const _errs6 = errors;
if(!(validate49(data.profileArn, {instancePath:instancePath+"/profileArn",parentData:data,parentDataProperty:"profileArn",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roleArn !== undefined){
const _errs7 = errors;
if(!(validate49(data.roleArn, {instancePath:instancePath+"/roleArn",parentData:data,parentDataProperty:"roleArn",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requireImdsv2 !== undefined){
const _errs8 = errors;
if(true !== data.requireImdsv2){
validate107.errors = [{instancePath:instancePath+"/requireImdsv2",schemaPath:"#/properties/requireImdsv2/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reached !== undefined){
const _errs9 = errors;
if(true !== data.reached){
validate107.errors = [{instancePath:instancePath+"/reached",schemaPath:"#/properties/reached/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
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
else {
validate107.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate107.errors = vErrors;
return errors === 0;
}

const schema40 = {"type":"object","additionalProperties":false,"required":["action","account","principalArn","policy","sid","cutoff","incident"],"properties":{"action":{"const":"lift-denial"},"account":{"$ref":"#/$defs/account"},"principalArn":{"$ref":"#/$defs/principalArn"},"policy":{"enum":["inline","managed"]},"sid":{"$ref":"#/$defs/sid"},"cutoff":{"$ref":"#/$defs/instant"},"incident":{"$ref":"#/$defs/incidentName"}}};
const schema41 = {"type":"string","pattern":"^Staunch[A-Za-z0-9]{1,200}$"};
const pattern17 = new RegExp("^Staunch[A-Za-z0-9]{1,200}$", "u");

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern17.test(data)){
validate116.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^Staunch[A-Za-z0-9]{1,200}$"},message:"must match pattern \""+"^Staunch[A-Za-z0-9]{1,200}$"+"\""}];
return false;
}
}
else {
validate116.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate116.errors = vErrors;
return errors === 0;
}


function validate113(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.action === undefined) && (missing0 = "action")) || ((data.account === undefined) && (missing0 = "account"))) || ((data.principalArn === undefined) && (missing0 = "principalArn"))) || ((data.policy === undefined) && (missing0 = "policy"))) || ((data.sid === undefined) && (missing0 = "sid"))) || ((data.cutoff === undefined) && (missing0 = "cutoff"))) || ((data.incident === undefined) && (missing0 = "incident"))){
validate113.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "action") || (key0 === "account")) || (key0 === "principalArn")) || (key0 === "policy")) || (key0 === "sid")) || (key0 === "cutoff")) || (key0 === "incident"))){
validate113.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
const _errs2 = errors;
if("lift-denial" !== data.action){
validate113.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/const",keyword:"const",params:{allowedValue: "lift-denial"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs3 = errors;
if(!(validate23(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.principalArn !== undefined){
const _errs4 = errors;
if(!(validate95(data.principalArn, {instancePath:instancePath+"/principalArn",parentData:data,parentDataProperty:"principalArn",rootData}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policy !== undefined){
let data3 = data.policy;
const _errs5 = errors;
if(!((data3 === "inline") || (data3 === "managed"))){
validate113.errors = [{instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/enum",keyword:"enum",params:{allowedValues: schema40.properties.policy.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sid !== undefined){
const _errs6 = errors;
if(!(validate116(data.sid, {instancePath:instancePath+"/sid",parentData:data,parentDataProperty:"sid",rootData}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cutoff !== undefined){
const _errs7 = errors;
if(!(validate25(data.cutoff, {instancePath:instancePath+"/cutoff",parentData:data,parentDataProperty:"cutoff",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.incident !== undefined){
const _errs8 = errors;
if(!(validate87(data.incident, {instancePath:instancePath+"/incident",parentData:data,parentDataProperty:"incident",rootData}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
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
else {
validate113.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate113.errors = vErrors;
return errors === 0;
}

const schema42 = {"type":"object","additionalProperties":false,"required":["action","account","region","instanceId"],"properties":{"action":{"const":"allow-imdsv1"},"account":{"$ref":"#/$defs/account"},"region":{"$ref":"#/$defs/region"},"instanceId":{"$ref":"#/$defs/instanceId"}}};

function validate120(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.action === undefined) && (missing0 = "action")) || ((data.account === undefined) && (missing0 = "account"))) || ((data.region === undefined) && (missing0 = "region"))) || ((data.instanceId === undefined) && (missing0 = "instanceId"))){
validate120.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "action") || (key0 === "account")) || (key0 === "region")) || (key0 === "instanceId"))){
validate120.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
const _errs2 = errors;
if("allow-imdsv1" !== data.action){
validate120.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/const",keyword:"const",params:{allowedValue: "allow-imdsv1"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs3 = errors;
if(!(validate23(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.region !== undefined){
const _errs4 = errors;
if(!(validate40(data.region, {instancePath:instancePath+"/region",parentData:data,parentDataProperty:"region",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.instanceId !== undefined){
const _errs5 = errors;
if(!(validate60(data.instanceId, {instancePath:instancePath+"/instanceId",parentData:data,parentDataProperty:"instanceId",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate120.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate120.errors = vErrors;
return errors === 0;
}

const schema43 = {"type":"object","additionalProperties":false,"required":["action","account","user","accessKeyId"],"properties":{"action":{"const":"reactivate-access-key"},"account":{"$ref":"#/$defs/account"},"user":{"$ref":"#/$defs/name"},"accessKeyId":{"$ref":"#/$defs/keyId"}}};

function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.action === undefined) && (missing0 = "action")) || ((data.account === undefined) && (missing0 = "account"))) || ((data.user === undefined) && (missing0 = "user"))) || ((data.accessKeyId === undefined) && (missing0 = "accessKeyId"))){
validate124.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "action") || (key0 === "account")) || (key0 === "user")) || (key0 === "accessKeyId"))){
validate124.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.action !== undefined){
const _errs2 = errors;
if("reactivate-access-key" !== data.action){
validate124.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/const",keyword:"const",params:{allowedValue: "reactivate-access-key"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs3 = errors;
if(!(validate23(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs4 = errors;
if(!(validate46(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accessKeyId !== undefined){
const _errs5 = errors;
if(!(validate28(data.accessKeyId, {instancePath:instancePath+"/accessKeyId",parentData:data,parentDataProperty:"accessKeyId",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate124.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate124.errors = vErrors;
return errors === 0;
}


function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.action === undefined) && (missing0 = "action")){
validate71.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const tag0 = data.action;
if(typeof tag0 == "string"){
if(tag0 === "deactivate-access-key"){
if(!(validate72(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
else if(tag0 === "deactivate-ssh-key"){
if(!(validate76(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
else if(tag0 === "delete-password"){
if(!(validate80(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
else if(tag0 === "deny-user-sessions"){
if(!(validate83(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
else if(tag0 === "revoke-role-sessions"){
if(!(validate89(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
else if(tag0 === "deny-session"){
if(!(validate93(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
else if(tag0 === "refresh-instance"){
if(!(validate101(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
else if(tag0 === "attach-profile"){
if(!(validate107(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
else if(tag0 === "lift-denial"){
if(!(validate113(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
else if(tag0 === "allow-imdsv1"){
if(!(validate120(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
}
else if(tag0 === "reactivate-access-key"){
if(!(validate124(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
}
}
else {
validate71.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "action", tagValue: tag0},message:"value of tag \"action\" must be in oneOf"}];
return false;
}
}
else {
validate71.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "action", tagValue: tag0},message:"tag \"action\" must be string"}];
return false;
}
}
}
else {
validate71.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate71.errors = vErrors;
return errors === 0;
}

const schema44 = {"type":"array","items":{"type":"object","additionalProperties":false,"required":["object","why"],"properties":{"object":{"type":"string"},"why":{"type":"string"},"instead":{"type":"string"},"id":{"type":"string"},"until":{"$ref":"#/$defs/instant"}}}};

function validate140(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.object === undefined) && (missing0 = "object")) || ((data0.why === undefined) && (missing0 = "why"))){
validate140.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!(((((key0 === "object") || (key0 === "why")) || (key0 === "instead")) || (key0 === "id")) || (key0 === "until"))){
validate140.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs3 === errors){
if(data0.object !== undefined){
const _errs4 = errors;
if(typeof data0.object !== "string"){
validate140.errors = [{instancePath:instancePath+"/" + i0+"/object",schemaPath:"#/items/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.why !== undefined){
const _errs6 = errors;
if(typeof data0.why !== "string"){
validate140.errors = [{instancePath:instancePath+"/" + i0+"/why",schemaPath:"#/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.instead !== undefined){
const _errs8 = errors;
if(typeof data0.instead !== "string"){
validate140.errors = [{instancePath:instancePath+"/" + i0+"/instead",schemaPath:"#/items/properties/instead/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.id !== undefined){
const _errs10 = errors;
if(typeof data0.id !== "string"){
validate140.errors = [{instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.until !== undefined){
const _errs12 = errors;
if(!(validate25(data0.until, {instancePath:instancePath+"/" + i0+"/until",parentData:data0,parentDataProperty:"until",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
else {
validate140.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate140.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate140.errors = vErrors;
return errors === 0;
}

const schema45 = {"type":"object","additionalProperties":false,"required":["rule","outcome","message","owner"],"properties":{"rule":{"type":"string","minLength":1},"outcome":{"enum":["deny","warn","approvals"]},"message":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"approvals":{"type":"object","additionalProperties":false,"required":["count"],"properties":{"count":{"type":"integer","minimum":1},"from":{"type":"array","items":{"type":"string","minLength":1}}}},"entries":{"const":true},"waiver":{"type":"object","additionalProperties":false,"required":["reason","owner","expires"],"properties":{"reason":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"expires":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}}}};

function validate148(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.rule === undefined) && (missing0 = "rule")) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.message === undefined) && (missing0 = "message"))) || ((data.owner === undefined) && (missing0 = "owner"))){
validate148.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "rule") || (key0 === "outcome")) || (key0 === "message")) || (key0 === "owner")) || (key0 === "approvals")) || (key0 === "entries")) || (key0 === "waiver"))){
validate148.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.rule !== undefined){
let data0 = data.rule;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func4(data0) < 1){
validate148.errors = [{instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate148.errors = [{instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data1 = data.outcome;
const _errs4 = errors;
if(!(((data1 === "deny") || (data1 === "warn")) || (data1 === "approvals"))){
validate148.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema45.properties.outcome.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
let data2 = data.message;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(func4(data2) < 1){
validate148.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate148.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined){
let data3 = data.owner;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(func4(data3) < 1){
validate148.errors = [{instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate148.errors = [{instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.approvals !== undefined){
let data4 = data.approvals;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((data4.count === undefined) && (missing1 = "count")){
validate148.errors = [{instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs11 = errors;
for(const key1 in data4){
if(!((key1 === "count") || (key1 === "from"))){
validate148.errors = [{instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs11 === errors){
if(data4.count !== undefined){
let data5 = data4.count;
const _errs12 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate148.errors = [{instancePath:instancePath+"/approvals/count",schemaPath:"#/properties/approvals/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
validate148.errors = [{instancePath:instancePath+"/approvals/count",schemaPath:"#/properties/approvals/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.from !== undefined){
let data6 = data4.from;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data6)){
var valid2 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(func4(data7) < 1){
validate148.errors = [{instancePath:instancePath+"/approvals/from/" + i0,schemaPath:"#/properties/approvals/properties/from/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate148.errors = [{instancePath:instancePath+"/approvals/from/" + i0,schemaPath:"#/properties/approvals/properties/from/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs16 === errors;
if(!valid2){
break;
}
}
}
else {
validate148.errors = [{instancePath:instancePath+"/approvals/from",schemaPath:"#/properties/approvals/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate148.errors = [{instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.entries !== undefined){
const _errs18 = errors;
if(true !== data.entries){
validate148.errors = [{instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.waiver !== undefined){
let data9 = data.waiver;
const _errs19 = errors;
if(errors === _errs19){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if((((data9.reason === undefined) && (missing2 = "reason")) || ((data9.owner === undefined) && (missing2 = "owner"))) || ((data9.expires === undefined) && (missing2 = "expires"))){
validate148.errors = [{instancePath:instancePath+"/waiver",schemaPath:"#/properties/waiver/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data9){
if(!(((key2 === "reason") || (key2 === "owner")) || (key2 === "expires"))){
validate148.errors = [{instancePath:instancePath+"/waiver",schemaPath:"#/properties/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs21 === errors){
if(data9.reason !== undefined){
let data10 = data9.reason;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data10 === "string"){
if(func4(data10) < 1){
validate148.errors = [{instancePath:instancePath+"/waiver/reason",schemaPath:"#/properties/waiver/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate148.errors = [{instancePath:instancePath+"/waiver/reason",schemaPath:"#/properties/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.owner !== undefined){
let data11 = data9.owner;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data11 === "string"){
if(func4(data11) < 1){
validate148.errors = [{instancePath:instancePath+"/waiver/owner",schemaPath:"#/properties/waiver/properties/owner/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate148.errors = [{instancePath:instancePath+"/waiver/owner",schemaPath:"#/properties/waiver/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.expires !== undefined){
let data12 = data9.expires;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data12 === "string"){
if(!pattern5.test(data12)){
validate148.errors = [{instancePath:instancePath+"/waiver/expires",schemaPath:"#/properties/waiver/properties/expires/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""}];
return false;
}
}
else {
validate148.errors = [{instancePath:instancePath+"/waiver/expires",schemaPath:"#/properties/waiver/properties/expires/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate148.errors = [{instancePath:instancePath+"/waiver",schemaPath:"#/properties/waiver/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
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
else {
validate148.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate148.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((data.apiVersion === undefined) && (missing0 = "apiVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.incident === undefined) && (missing0 = "incident"))) || ((data.steps === undefined) && (missing0 = "steps"))) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.alreadySo === undefined) && (missing0 = "alreadySo"))) || ((data.refused === undefined) && (missing0 = "refused"))) || ((data.untouched === undefined) && (missing0 = "untouched"))) || ((data.breaks === undefined) && (missing0 = "breaks"))) || ((data.unseen === undefined) && (missing0 = "unseen"))) || ((data.errors === undefined) && (missing0 = "errors"))) || ((data.findings === undefined) && (missing0 = "findings"))) || ((data.lapsed === undefined) && (missing0 = "lapsed"))) || ((data.reach === undefined) && (missing0 = "reach"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.apiVersion !== undefined){
const _errs2 = errors;
if("staunch/v1" !== data.apiVersion){
validate21.errors = [{instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "staunch/v1"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs3 = errors;
if("Plan" !== data.kind){
validate21.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Plan"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.incident !== undefined){
const _errs4 = errors;
if(!(validate22(data.incident, {instancePath:instancePath+"/incident",parentData:data,parentDataProperty:"incident",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.steps !== undefined){
let data3 = data.steps;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate71(data3[i0], {instancePath:instancePath+"/steps/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
let data5 = data.digest;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
validate21.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.alreadySo !== undefined){
const _errs10 = errors;
if(!(validate140(data.alreadySo, {instancePath:instancePath+"/alreadySo",parentData:data,parentDataProperty:"alreadySo",rootData}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refused !== undefined){
const _errs11 = errors;
if(!(validate140(data.refused, {instancePath:instancePath+"/refused",parentData:data,parentDataProperty:"refused",rootData}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.untouched !== undefined){
const _errs12 = errors;
if(!(validate140(data.untouched, {instancePath:instancePath+"/untouched",parentData:data,parentDataProperty:"untouched",rootData}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.breaks !== undefined){
const _errs13 = errors;
if(!(validate140(data.breaks, {instancePath:instancePath+"/breaks",parentData:data,parentDataProperty:"breaks",rootData}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unseen !== undefined){
const _errs14 = errors;
if(!(validate140(data.unseen, {instancePath:instancePath+"/unseen",parentData:data,parentDataProperty:"unseen",rootData}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.errors !== undefined){
const _errs15 = errors;
if(!(validate140(data.errors, {instancePath:instancePath+"/errors",parentData:data,parentDataProperty:"errors",rootData}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data12 = data.findings;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data12)){
if(data12.length > 200){
validate21.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"}];
return false;
}
else {
var valid2 = true;
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
const _errs18 = errors;
if(!(validate148(data12[i1], {instancePath:instancePath+"/findings/" + i1,parentData:data12,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors);
errors = vErrors.length;
}
var valid2 = _errs18 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lapsed !== undefined){
let data14 = data.lapsed;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data14)){
var valid3 = true;
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
const _errs21 = errors;
if(!(validate31(data14[i2], {instancePath:instancePath+"/lapsed/" + i2,parentData:data14,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid3 = _errs21 === errors;
if(!valid3){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/lapsed",schemaPath:"#/properties/lapsed/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reach !== undefined){
let data16 = data.reach;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data16)){
var valid4 = true;
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
const _errs24 = errors;
if(errors === _errs24){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing1;
if(((data17.from === undefined) && (missing1 = "from")) || ((data17.to === undefined) && (missing1 = "to"))){
validate21.errors = [{instancePath:instancePath+"/reach/" + i3,schemaPath:"#/properties/reach/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs26 = errors;
for(const key1 in data17){
if(!((key1 === "from") || (key1 === "to"))){
validate21.errors = [{instancePath:instancePath+"/reach/" + i3,schemaPath:"#/properties/reach/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs26 === errors){
if(data17.from !== undefined){
let data18 = data17.from;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data18 === "string"){
if(func4(data18) < 1){
validate21.errors = [{instancePath:instancePath+"/reach/" + i3+"/from",schemaPath:"#/properties/reach/items/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/reach/" + i3+"/from",schemaPath:"#/properties/reach/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data17.to !== undefined){
let data19 = data17.to;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data19 === "string"){
if(func4(data19) < 1){
validate21.errors = [{instancePath:instancePath+"/reach/" + i3+"/to",schemaPath:"#/properties/reach/items/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/reach/" + i3+"/to",schemaPath:"#/properties/reach/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs29 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/reach/" + i3,schemaPath:"#/properties/reach/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs24 === errors;
if(!valid4){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
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
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}

