// Generated from schemas/audit.schema.json by npm run generate.
"use strict";
module.exports = validate20;
module.exports.default = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Staunch audit","description":"What CloudTrail shows the credentials of an incident did, how far we could see, and what follows from it: staunch audit --format json. Text in it may be written by an attacker.","type":"object","additionalProperties":false,"required":["apiVersion","kind","summary","incident","account","exposedAt","from","to","credentials","findings","events","eventCount","follows","coverage"],"properties":{"apiVersion":{"const":"staunch/v1"},"kind":{"const":"Audit"},"summary":{"description":"Ten lines that need no knowledge of AWS.","type":"array","items":{"type":"object","additionalProperties":false,"required":["question","answer"],"properties":{"question":{"type":"string"},"answer":{"type":"string"}}}},"incident":{"description":"Name of the incident.","type":"string"},"account":{"description":"Account of the incident.","type":"string","pattern":"^[0-9]{12}$"},"exposedAt":{"description":"ISO 8601.","type":"string"},"from":{"description":"From when events count. ISO 8601.","type":"string"},"to":{"description":"Until when we looked. ISO 8601.","type":"string"},"credentials":{"description":"The family: what leaked and all that was minted from it, parents before children.","type":"array","items":{"$ref":"#/$defs/credential"}},"findings":{"description":"Most telling first.","type":"array","items":{"$ref":"#/$defs/finding"}},"events":{"description":"In order of time; the most telling of them where there are more than can be kept.","type":"array","items":{"$ref":"#/$defs/event"}},"eventCount":{"description":"All events that were found, also those not kept.","type":"integer","minimum":0},"follows":{"description":"What the incident does not name and should. Nothing was done about it.","type":"array","items":{"$ref":"#/$defs/following"}},"coverage":{"$ref":"#/$defs/coverage"}},"$defs":{"tally":{"type":"object","additionalProperties":false,"required":["what","count"],"properties":{"what":{"type":"string"},"count":{"type":"integer","minimum":0},"known":{"description":"Seen before the exposure too; absent where that is not known.","type":"boolean"}}},"named":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"description":"In MITRE ATT&CK.","type":"string"},"name":{"type":"string"}}},"origin":{"description":"usual: as before the exposure; foreign: differs from it; unclear: nothing to tell it by.","enum":["usual","foreign","unclear"]},"baseline":{"description":"What is known of its use before the exposure.","type":"object","additionalProperties":false,"required":["events","from","certainty","why"],"properties":{"events":{"type":"integer","minimum":0},"from":{"description":"ISO 8601.","type":"string"},"certainty":{"enum":["good","poor","none"]},"why":{"type":"string"}}},"credential":{"type":"object","additionalProperties":false,"required":["id","kind","holder","account","events","addresses","userAgents","regions","calls","errors","before"],"properties":{"id":{"description":"The key id, or a name where it has none.","type":"string"},"kind":{"enum":["access-key","role-session","user-session","federated-session","console-session"]},"holder":{"description":"user … or role …","type":"string"},"account":{"type":"string"},"events":{"description":"In the window.","type":"integer","minimum":0},"addresses":{"type":"array","items":{"$ref":"#/$defs/tally"}},"userAgents":{"type":"array","items":{"$ref":"#/$defs/tally"}},"regions":{"type":"array","items":{"$ref":"#/$defs/tally"}},"calls":{"type":"array","items":{"$ref":"#/$defs/tally"}},"errors":{"type":"array","items":{"$ref":"#/$defs/tally"}},"before":{"$ref":"#/$defs/baseline"},"sessionName":{"type":"string"},"parent":{"description":"The credential of the family that it came from; absent for what leaked.","type":"string"},"issuedBy":{"description":"The call.","type":"string"},"issuedAt":{"description":"ISO 8601.","type":"string"},"issuedIn":{"description":"Id of the event.","type":"string"},"firstUse":{"description":"ISO 8601.","type":"string"},"lastUse":{"description":"ISO 8601.","type":"string"}}},"finding":{"type":"object","additionalProperties":false,"required":["rule","title","tactic","weight","credentials","events","refused","origins","first","last","calls","regions","objects","eventIds","failed"],"properties":{"rule":{"description":"Row of the findings table.","type":"string"},"title":{"type":"string"},"tactic":{"$ref":"#/$defs/named"},"weight":{"description":"Of 100.","type":"number"},"credentials":{"type":"array","items":{"type":"string"}},"events":{"type":"integer","minimum":0},"refused":{"description":"How many of them AWS refused.","type":"integer","minimum":0},"origins":{"type":"object","additionalProperties":false,"required":["usual","foreign","unclear"],"properties":{"usual":{"type":"integer","minimum":0},"foreign":{"type":"integer","minimum":0},"unclear":{"type":"integer","minimum":0}}},"first":{"description":"ISO 8601.","type":"string"},"last":{"description":"ISO 8601.","type":"string"},"calls":{"type":"array","items":{"$ref":"#/$defs/tally"}},"regions":{"type":"array","items":{"$ref":"#/$defs/tally"}},"objects":{"type":"array","items":{"$ref":"#/$defs/tally"}},"eventIds":{"description":"Some of the events: the evidence.","type":"array","items":{"type":"string"}},"technique":{"$ref":"#/$defs/named"},"failed":{"description":"How many of them came to nothing, those refused included.","type":"integer","minimum":0}}},"identity":{"description":"Who made the call.","type":"object","additionalProperties":false,"required":[],"properties":{"accessKeyId":{"type":"string"},"userId":{"type":"string"},"user":{"type":"string"},"account":{"type":"string"},"roleArn":{"type":"string"},"issuedAt":{"type":"string"},"service":{"type":"string"}}},"minted":{"description":"The credential that was handed out; never its secret or token.","type":"object","additionalProperties":false,"required":["accessKeyId"],"properties":{"accessKeyId":{"type":"string"},"userId":{"type":"string"},"roleArn":{"type":"string"},"sessionName":{"type":"string"}}},"event":{"type":"object","additionalProperties":false,"required":["id","time","call","region","address","userAgent","by","account","kind","objects","credential","origin"],"properties":{"id":{"type":"string"},"time":{"description":"ISO 8601.","type":"string"},"call":{"description":"For instance iam ListUsers.","type":"string"},"region":{"type":"string"},"address":{"type":"string"},"userAgent":{"type":"string"},"by":{"$ref":"#/$defs/identity"},"account":{"description":"Whose trail holds it.","type":"string"},"kind":{"enum":["management","data","network","insight"]},"objects":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","name"],"properties":{"what":{"type":"string"},"name":{"type":"string"}}}},"credential":{"description":"Which of the family made it.","type":"string"},"origin":{"$ref":"#/$defs/origin"},"error":{"type":"string"},"minted":{"$ref":"#/$defs/minted"},"askedRole":{"type":"string"},"madeKey":{"type":"object","additionalProperties":false,"required":["accessKeyId","user"],"properties":{"accessKeyId":{"type":"string"},"user":{"type":"string"}}},"sharedId":{"type":"string"},"console":{"const":true},"rule":{"type":"string"},"file":{"description":"File of an archive in which it stands.","type":"string"}}},"following":{"type":"object","additionalProperties":false,"required":["what","why","account","eventIds"],"properties":{"what":{"type":"string"},"why":{"type":"string"},"account":{"type":"string"},"eventIds":{"type":"array","items":{"type":"string"}},"exposure":{"description":"To be added to an incident; the names of incident.schema.json in words.","type":"object","required":["kind"],"properties":{"kind":{"enum":["access-key","session","console-password","role","instance"]}},"additionalProperties":{"type":"string"}},"byHand":{"description":"What a person must do.","type":"string"}}},"gap":{"type":"object","additionalProperties":false,"required":["what","why"],"properties":{"what":{"type":"string"},"why":{"type":"string"}}},"digests":{"type":"object","additionalProperties":false,"required":["asked","filesValid","digestsValid","problems"],"properties":{"asked":{"type":"boolean"},"filesValid":{"type":"integer","minimum":0},"digestsValid":{"type":"integer","minimum":0},"problems":{"type":"array","items":{"$ref":"#/$defs/digestProblem"}}}},"source":{"type":"object","additionalProperties":false,"required":["source","kind","accounts","regions","from","to","notRead","limits","counts"],"properties":{"source":{"type":"string"},"kind":{"enum":["lookup","archive","athena"]},"accounts":{"type":"array","items":{"type":"string"}},"regions":{"type":"array","items":{"type":"string"}},"from":{"description":"ISO 8601.","type":"string"},"to":{"description":"ISO 8601.","type":"string"},"notRead":{"type":"array","items":{"$ref":"#/$defs/gap"}},"limits":{"type":"array","items":{"type":"string"}},"counts":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","count"],"properties":{"what":{"type":"string"},"count":{"type":"integer","minimum":0}}}},"digests":{"$ref":"#/$defs/digests"},"holdsData":{"description":"Events of data were seen in it.","const":true}}},"coverage":{"description":"How far we could see: nothing found means nothing beyond this.","type":"object","additionalProperties":false,"required":["sources","regionsRead","notRead","limits","malformed"],"properties":{"sources":{"type":"array","items":{"$ref":"#/$defs/source"}},"regionsRead":{"type":"array","items":{"type":"string"}},"notRead":{"type":"array","items":{"$ref":"#/$defs/gap"}},"limits":{"description":"What none of the sources can show.","type":"array","items":{"type":"string"}},"malformed":{"description":"Records that are not what CloudTrail writes: counted, and passed over.","type":"array","items":{"$ref":"#/$defs/tally"}}}},"digestProblem":{"type":"object","additionalProperties":false,"required":["what","why"],"properties":{"what":{"type":"string"},"why":{"type":"string"},"uncovered":{"description":"The digests say nothing of it, and do not contradict.","const":true}}}}};
const schema49 = {"type":"object","additionalProperties":false,"required":["what","why","account","eventIds"],"properties":{"what":{"type":"string"},"why":{"type":"string"},"account":{"type":"string"},"eventIds":{"type":"array","items":{"type":"string"}},"exposure":{"description":"To be added to an incident; the names of incident.schema.json in words.","type":"object","required":["kind"],"properties":{"kind":{"enum":["access-key","session","console-password","role","instance"]}},"additionalProperties":{"type":"string"}},"byHand":{"description":"What a person must do.","type":"string"}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[0-9]{12}$", "u");
const schema32 = {"type":"object","additionalProperties":false,"required":["id","kind","holder","account","events","addresses","userAgents","regions","calls","errors","before"],"properties":{"id":{"description":"The key id, or a name where it has none.","type":"string"},"kind":{"enum":["access-key","role-session","user-session","federated-session","console-session"]},"holder":{"description":"user … or role …","type":"string"},"account":{"type":"string"},"events":{"description":"In the window.","type":"integer","minimum":0},"addresses":{"type":"array","items":{"$ref":"#/$defs/tally"}},"userAgents":{"type":"array","items":{"$ref":"#/$defs/tally"}},"regions":{"type":"array","items":{"$ref":"#/$defs/tally"}},"calls":{"type":"array","items":{"$ref":"#/$defs/tally"}},"errors":{"type":"array","items":{"$ref":"#/$defs/tally"}},"before":{"$ref":"#/$defs/baseline"},"sessionName":{"type":"string"},"parent":{"description":"The credential of the family that it came from; absent for what leaked.","type":"string"},"issuedBy":{"description":"The call.","type":"string"},"issuedAt":{"description":"ISO 8601.","type":"string"},"issuedIn":{"description":"Id of the event.","type":"string"},"firstUse":{"description":"ISO 8601.","type":"string"},"lastUse":{"description":"ISO 8601.","type":"string"}}};
const schema33 = {"type":"object","additionalProperties":false,"required":["what","count"],"properties":{"what":{"type":"string"},"count":{"type":"integer","minimum":0},"known":{"description":"Seen before the exposure too; absent where that is not known.","type":"boolean"}}};
const schema38 = {"description":"What is known of its use before the exposure.","type":"object","additionalProperties":false,"required":["events","from","certainty","why"],"properties":{"events":{"type":"integer","minimum":0},"from":{"description":"ISO 8601.","type":"string"},"certainty":{"enum":["good","poor","none"]},"why":{"type":"string"}}};

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
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
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
if(data.holder === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "holder"},message:"must have required property '"+"holder"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.account === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.events === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "events"},message:"must have required property '"+"events"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.addresses === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "addresses"},message:"must have required property '"+"addresses"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.userAgents === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "userAgents"},message:"must have required property '"+"userAgents"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.regions === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "regions"},message:"must have required property '"+"regions"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.calls === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "calls"},message:"must have required property '"+"calls"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.errors === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "errors"},message:"must have required property '"+"errors"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.before === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "before"},message:"must have required property '"+"before"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
const err11 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err12 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(!(((((data1 === "access-key") || (data1 === "role-session")) || (data1 === "user-session")) || (data1 === "federated-session")) || (data1 === "console-session"))){
const err13 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema32.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.holder !== undefined){
if(typeof data.holder !== "string"){
const err14 = {instancePath:instancePath+"/holder",schemaPath:"#/properties/holder/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.account !== undefined){
if(typeof data.account !== "string"){
const err15 = {instancePath:instancePath+"/account",schemaPath:"#/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.events !== undefined){
let data4 = data.events;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err16 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err17 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.addresses !== undefined){
let data5 = data.addresses;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.what === undefined){
const err18 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6.count === undefined){
const err19 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key1 in data6){
if(!(((key1 === "what") || (key1 === "count")) || (key1 === "known"))){
const err20 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/$defs/tally/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.what !== undefined){
if(typeof data6.what !== "string"){
const err21 = {instancePath:instancePath+"/addresses/" + i0+"/what",schemaPath:"#/$defs/tally/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.count !== undefined){
let data8 = data6.count;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err22 = {instancePath:instancePath+"/addresses/" + i0+"/count",schemaPath:"#/$defs/tally/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err23 = {instancePath:instancePath+"/addresses/" + i0+"/count",schemaPath:"#/$defs/tally/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data6.known !== undefined){
if(typeof data6.known !== "boolean"){
const err24 = {instancePath:instancePath+"/addresses/" + i0+"/known",schemaPath:"#/$defs/tally/properties/known/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/$defs/tally/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.userAgents !== undefined){
let data10 = data.userAgents;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.what === undefined){
const err27 = {instancePath:instancePath+"/userAgents/" + i1,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data11.count === undefined){
const err28 = {instancePath:instancePath+"/userAgents/" + i1,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key2 in data11){
if(!(((key2 === "what") || (key2 === "count")) || (key2 === "known"))){
const err29 = {instancePath:instancePath+"/userAgents/" + i1,schemaPath:"#/$defs/tally/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11.what !== undefined){
if(typeof data11.what !== "string"){
const err30 = {instancePath:instancePath+"/userAgents/" + i1+"/what",schemaPath:"#/$defs/tally/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data11.count !== undefined){
let data13 = data11.count;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err31 = {instancePath:instancePath+"/userAgents/" + i1+"/count",schemaPath:"#/$defs/tally/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err32 = {instancePath:instancePath+"/userAgents/" + i1+"/count",schemaPath:"#/$defs/tally/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data11.known !== undefined){
if(typeof data11.known !== "boolean"){
const err33 = {instancePath:instancePath+"/userAgents/" + i1+"/known",schemaPath:"#/$defs/tally/properties/known/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/userAgents/" + i1,schemaPath:"#/$defs/tally/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/userAgents",schemaPath:"#/properties/userAgents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.regions !== undefined){
let data15 = data.regions;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.what === undefined){
const err36 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data16.count === undefined){
const err37 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key3 in data16){
if(!(((key3 === "what") || (key3 === "count")) || (key3 === "known"))){
const err38 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/$defs/tally/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data16.what !== undefined){
if(typeof data16.what !== "string"){
const err39 = {instancePath:instancePath+"/regions/" + i2+"/what",schemaPath:"#/$defs/tally/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data16.count !== undefined){
let data18 = data16.count;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err40 = {instancePath:instancePath+"/regions/" + i2+"/count",schemaPath:"#/$defs/tally/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err41 = {instancePath:instancePath+"/regions/" + i2+"/count",schemaPath:"#/$defs/tally/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data16.known !== undefined){
if(typeof data16.known !== "boolean"){
const err42 = {instancePath:instancePath+"/regions/" + i2+"/known",schemaPath:"#/$defs/tally/properties/known/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/$defs/tally/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.calls !== undefined){
let data20 = data.calls;
if(Array.isArray(data20)){
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
let data21 = data20[i3];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.what === undefined){
const err45 = {instancePath:instancePath+"/calls/" + i3,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data21.count === undefined){
const err46 = {instancePath:instancePath+"/calls/" + i3,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key4 in data21){
if(!(((key4 === "what") || (key4 === "count")) || (key4 === "known"))){
const err47 = {instancePath:instancePath+"/calls/" + i3,schemaPath:"#/$defs/tally/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data21.what !== undefined){
if(typeof data21.what !== "string"){
const err48 = {instancePath:instancePath+"/calls/" + i3+"/what",schemaPath:"#/$defs/tally/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data21.count !== undefined){
let data23 = data21.count;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err49 = {instancePath:instancePath+"/calls/" + i3+"/count",schemaPath:"#/$defs/tally/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err50 = {instancePath:instancePath+"/calls/" + i3+"/count",schemaPath:"#/$defs/tally/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data21.known !== undefined){
if(typeof data21.known !== "boolean"){
const err51 = {instancePath:instancePath+"/calls/" + i3+"/known",schemaPath:"#/$defs/tally/properties/known/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err52 = {instancePath:instancePath+"/calls/" + i3,schemaPath:"#/$defs/tally/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err53 = {instancePath:instancePath+"/calls",schemaPath:"#/properties/calls/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.errors !== undefined){
let data25 = data.errors;
if(Array.isArray(data25)){
const len4 = data25.length;
for(let i4=0; i4<len4; i4++){
let data26 = data25[i4];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.what === undefined){
const err54 = {instancePath:instancePath+"/errors/" + i4,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data26.count === undefined){
const err55 = {instancePath:instancePath+"/errors/" + i4,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key5 in data26){
if(!(((key5 === "what") || (key5 === "count")) || (key5 === "known"))){
const err56 = {instancePath:instancePath+"/errors/" + i4,schemaPath:"#/$defs/tally/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data26.what !== undefined){
if(typeof data26.what !== "string"){
const err57 = {instancePath:instancePath+"/errors/" + i4+"/what",schemaPath:"#/$defs/tally/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data26.count !== undefined){
let data28 = data26.count;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err58 = {instancePath:instancePath+"/errors/" + i4+"/count",schemaPath:"#/$defs/tally/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
const err59 = {instancePath:instancePath+"/errors/" + i4+"/count",schemaPath:"#/$defs/tally/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
if(data26.known !== undefined){
if(typeof data26.known !== "boolean"){
const err60 = {instancePath:instancePath+"/errors/" + i4+"/known",schemaPath:"#/$defs/tally/properties/known/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/errors/" + i4,schemaPath:"#/$defs/tally/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err62 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.before !== undefined){
let data30 = data.before;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.events === undefined){
const err63 = {instancePath:instancePath+"/before",schemaPath:"#/$defs/baseline/required",keyword:"required",params:{missingProperty: "events"},message:"must have required property '"+"events"+"'"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data30.from === undefined){
const err64 = {instancePath:instancePath+"/before",schemaPath:"#/$defs/baseline/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data30.certainty === undefined){
const err65 = {instancePath:instancePath+"/before",schemaPath:"#/$defs/baseline/required",keyword:"required",params:{missingProperty: "certainty"},message:"must have required property '"+"certainty"+"'"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data30.why === undefined){
const err66 = {instancePath:instancePath+"/before",schemaPath:"#/$defs/baseline/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key6 in data30){
if(!((((key6 === "events") || (key6 === "from")) || (key6 === "certainty")) || (key6 === "why"))){
const err67 = {instancePath:instancePath+"/before",schemaPath:"#/$defs/baseline/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data30.events !== undefined){
let data31 = data30.events;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err68 = {instancePath:instancePath+"/before/events",schemaPath:"#/$defs/baseline/properties/events/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 0 || isNaN(data31)){
const err69 = {instancePath:instancePath+"/before/events",schemaPath:"#/$defs/baseline/properties/events/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data30.from !== undefined){
if(typeof data30.from !== "string"){
const err70 = {instancePath:instancePath+"/before/from",schemaPath:"#/$defs/baseline/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data30.certainty !== undefined){
let data33 = data30.certainty;
if(!(((data33 === "good") || (data33 === "poor")) || (data33 === "none"))){
const err71 = {instancePath:instancePath+"/before/certainty",schemaPath:"#/$defs/baseline/properties/certainty/enum",keyword:"enum",params:{allowedValues: schema38.properties.certainty.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data30.why !== undefined){
if(typeof data30.why !== "string"){
const err72 = {instancePath:instancePath+"/before/why",schemaPath:"#/$defs/baseline/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err73 = {instancePath:instancePath+"/before",schemaPath:"#/$defs/baseline/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.sessionName !== undefined){
if(typeof data.sessionName !== "string"){
const err74 = {instancePath:instancePath+"/sessionName",schemaPath:"#/properties/sessionName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.parent !== undefined){
if(typeof data.parent !== "string"){
const err75 = {instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.issuedBy !== undefined){
if(typeof data.issuedBy !== "string"){
const err76 = {instancePath:instancePath+"/issuedBy",schemaPath:"#/properties/issuedBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.issuedAt !== undefined){
if(typeof data.issuedAt !== "string"){
const err77 = {instancePath:instancePath+"/issuedAt",schemaPath:"#/properties/issuedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.issuedIn !== undefined){
if(typeof data.issuedIn !== "string"){
const err78 = {instancePath:instancePath+"/issuedIn",schemaPath:"#/properties/issuedIn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.firstUse !== undefined){
if(typeof data.firstUse !== "string"){
const err79 = {instancePath:instancePath+"/firstUse",schemaPath:"#/properties/firstUse/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.lastUse !== undefined){
if(typeof data.lastUse !== "string"){
const err80 = {instancePath:instancePath+"/lastUse",schemaPath:"#/properties/lastUse/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema39 = {"type":"object","additionalProperties":false,"required":["rule","title","tactic","weight","credentials","events","refused","origins","first","last","calls","regions","objects","eventIds","failed"],"properties":{"rule":{"description":"Row of the findings table.","type":"string"},"title":{"type":"string"},"tactic":{"$ref":"#/$defs/named"},"weight":{"description":"Of 100.","type":"number"},"credentials":{"type":"array","items":{"type":"string"}},"events":{"type":"integer","minimum":0},"refused":{"description":"How many of them AWS refused.","type":"integer","minimum":0},"origins":{"type":"object","additionalProperties":false,"required":["usual","foreign","unclear"],"properties":{"usual":{"type":"integer","minimum":0},"foreign":{"type":"integer","minimum":0},"unclear":{"type":"integer","minimum":0}}},"first":{"description":"ISO 8601.","type":"string"},"last":{"description":"ISO 8601.","type":"string"},"calls":{"type":"array","items":{"$ref":"#/$defs/tally"}},"regions":{"type":"array","items":{"$ref":"#/$defs/tally"}},"objects":{"type":"array","items":{"$ref":"#/$defs/tally"}},"eventIds":{"description":"Some of the events: the evidence.","type":"array","items":{"type":"string"}},"technique":{"$ref":"#/$defs/named"},"failed":{"description":"How many of them came to nothing, those refused included.","type":"integer","minimum":0}}};
const schema40 = {"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"description":"In MITRE ATT&CK.","type":"string"},"name":{"type":"string"}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rule === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.tactic === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tactic"},message:"must have required property '"+"tactic"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.weight === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "weight"},message:"must have required property '"+"weight"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.credentials === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "credentials"},message:"must have required property '"+"credentials"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.events === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "events"},message:"must have required property '"+"events"+"'"};
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
if(data.origins === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "origins"},message:"must have required property '"+"origins"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.first === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "first"},message:"must have required property '"+"first"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.last === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "last"},message:"must have required property '"+"last"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.calls === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "calls"},message:"must have required property '"+"calls"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.regions === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "regions"},message:"must have required property '"+"regions"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.objects === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "objects"},message:"must have required property '"+"objects"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.eventIds === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventIds"},message:"must have required property '"+"eventIds"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.failed === undefined){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "failed"},message:"must have required property '"+"failed"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema39.properties, key0))){
const err15 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.rule !== undefined){
if(typeof data.rule !== "string"){
const err16 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
const err17 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.tactic !== undefined){
let data2 = data.tactic;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id === undefined){
const err18 = {instancePath:instancePath+"/tactic",schemaPath:"#/$defs/named/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data2.name === undefined){
const err19 = {instancePath:instancePath+"/tactic",schemaPath:"#/$defs/named/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "id") || (key1 === "name"))){
const err20 = {instancePath:instancePath+"/tactic",schemaPath:"#/$defs/named/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data2.id !== undefined){
if(typeof data2.id !== "string"){
const err21 = {instancePath:instancePath+"/tactic/id",schemaPath:"#/$defs/named/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data2.name !== undefined){
if(typeof data2.name !== "string"){
const err22 = {instancePath:instancePath+"/tactic/name",schemaPath:"#/$defs/named/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err23 = {instancePath:instancePath+"/tactic",schemaPath:"#/$defs/named/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.weight !== undefined){
let data5 = data.weight;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err24 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.credentials !== undefined){
let data6 = data.credentials;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(typeof data6[i0] !== "string"){
const err25 = {instancePath:instancePath+"/credentials/" + i0,schemaPath:"#/properties/credentials/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.events !== undefined){
let data8 = data.events;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err27 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err28 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data.refused !== undefined){
let data9 = data.refused;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err29 = {instancePath:instancePath+"/refused",schemaPath:"#/properties/refused/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err30 = {instancePath:instancePath+"/refused",schemaPath:"#/properties/refused/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data.origins !== undefined){
let data10 = data.origins;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.usual === undefined){
const err31 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/required",keyword:"required",params:{missingProperty: "usual"},message:"must have required property '"+"usual"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data10.foreign === undefined){
const err32 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/required",keyword:"required",params:{missingProperty: "foreign"},message:"must have required property '"+"foreign"+"'"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data10.unclear === undefined){
const err33 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/required",keyword:"required",params:{missingProperty: "unclear"},message:"must have required property '"+"unclear"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key2 in data10){
if(!(((key2 === "usual") || (key2 === "foreign")) || (key2 === "unclear"))){
const err34 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data10.usual !== undefined){
let data11 = data10.usual;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err35 = {instancePath:instancePath+"/origins/usual",schemaPath:"#/properties/origins/properties/usual/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err36 = {instancePath:instancePath+"/origins/usual",schemaPath:"#/properties/origins/properties/usual/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data10.foreign !== undefined){
let data12 = data10.foreign;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err37 = {instancePath:instancePath+"/origins/foreign",schemaPath:"#/properties/origins/properties/foreign/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err38 = {instancePath:instancePath+"/origins/foreign",schemaPath:"#/properties/origins/properties/foreign/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data10.unclear !== undefined){
let data13 = data10.unclear;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err39 = {instancePath:instancePath+"/origins/unclear",schemaPath:"#/properties/origins/properties/unclear/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/origins/unclear",schemaPath:"#/properties/origins/properties/unclear/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
}
else {
const err41 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.first !== undefined){
if(typeof data.first !== "string"){
const err42 = {instancePath:instancePath+"/first",schemaPath:"#/properties/first/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.last !== undefined){
if(typeof data.last !== "string"){
const err43 = {instancePath:instancePath+"/last",schemaPath:"#/properties/last/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.calls !== undefined){
let data16 = data.calls;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.what === undefined){
const err44 = {instancePath:instancePath+"/calls/" + i1,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data17.count === undefined){
const err45 = {instancePath:instancePath+"/calls/" + i1,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key3 in data17){
if(!(((key3 === "what") || (key3 === "count")) || (key3 === "known"))){
const err46 = {instancePath:instancePath+"/calls/" + i1,schemaPath:"#/$defs/tally/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data17.what !== undefined){
if(typeof data17.what !== "string"){
const err47 = {instancePath:instancePath+"/calls/" + i1+"/what",schemaPath:"#/$defs/tally/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data17.count !== undefined){
let data19 = data17.count;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err48 = {instancePath:instancePath+"/calls/" + i1+"/count",schemaPath:"#/$defs/tally/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err49 = {instancePath:instancePath+"/calls/" + i1+"/count",schemaPath:"#/$defs/tally/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data17.known !== undefined){
if(typeof data17.known !== "boolean"){
const err50 = {instancePath:instancePath+"/calls/" + i1+"/known",schemaPath:"#/$defs/tally/properties/known/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/calls/" + i1,schemaPath:"#/$defs/tally/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err52 = {instancePath:instancePath+"/calls",schemaPath:"#/properties/calls/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.regions !== undefined){
let data21 = data.regions;
if(Array.isArray(data21)){
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
let data22 = data21[i2];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.what === undefined){
const err53 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data22.count === undefined){
const err54 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key4 in data22){
if(!(((key4 === "what") || (key4 === "count")) || (key4 === "known"))){
const err55 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/$defs/tally/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data22.what !== undefined){
if(typeof data22.what !== "string"){
const err56 = {instancePath:instancePath+"/regions/" + i2+"/what",schemaPath:"#/$defs/tally/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data22.count !== undefined){
let data24 = data22.count;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err57 = {instancePath:instancePath+"/regions/" + i2+"/count",schemaPath:"#/$defs/tally/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
const err58 = {instancePath:instancePath+"/regions/" + i2+"/count",schemaPath:"#/$defs/tally/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data22.known !== undefined){
if(typeof data22.known !== "boolean"){
const err59 = {instancePath:instancePath+"/regions/" + i2+"/known",schemaPath:"#/$defs/tally/properties/known/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/$defs/tally/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.objects !== undefined){
let data26 = data.objects;
if(Array.isArray(data26)){
const len3 = data26.length;
for(let i3=0; i3<len3; i3++){
let data27 = data26[i3];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.what === undefined){
const err62 = {instancePath:instancePath+"/objects/" + i3,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data27.count === undefined){
const err63 = {instancePath:instancePath+"/objects/" + i3,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key5 in data27){
if(!(((key5 === "what") || (key5 === "count")) || (key5 === "known"))){
const err64 = {instancePath:instancePath+"/objects/" + i3,schemaPath:"#/$defs/tally/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data27.what !== undefined){
if(typeof data27.what !== "string"){
const err65 = {instancePath:instancePath+"/objects/" + i3+"/what",schemaPath:"#/$defs/tally/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data27.count !== undefined){
let data29 = data27.count;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err66 = {instancePath:instancePath+"/objects/" + i3+"/count",schemaPath:"#/$defs/tally/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
const err67 = {instancePath:instancePath+"/objects/" + i3+"/count",schemaPath:"#/$defs/tally/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(data27.known !== undefined){
if(typeof data27.known !== "boolean"){
const err68 = {instancePath:instancePath+"/objects/" + i3+"/known",schemaPath:"#/$defs/tally/properties/known/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/objects/" + i3,schemaPath:"#/$defs/tally/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/objects",schemaPath:"#/properties/objects/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.eventIds !== undefined){
let data31 = data.eventIds;
if(Array.isArray(data31)){
const len4 = data31.length;
for(let i4=0; i4<len4; i4++){
if(typeof data31[i4] !== "string"){
const err71 = {instancePath:instancePath+"/eventIds/" + i4,schemaPath:"#/properties/eventIds/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/eventIds",schemaPath:"#/properties/eventIds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.technique !== undefined){
let data33 = data.technique;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.id === undefined){
const err73 = {instancePath:instancePath+"/technique",schemaPath:"#/$defs/named/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data33.name === undefined){
const err74 = {instancePath:instancePath+"/technique",schemaPath:"#/$defs/named/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
for(const key6 in data33){
if(!((key6 === "id") || (key6 === "name"))){
const err75 = {instancePath:instancePath+"/technique",schemaPath:"#/$defs/named/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data33.id !== undefined){
if(typeof data33.id !== "string"){
const err76 = {instancePath:instancePath+"/technique/id",schemaPath:"#/$defs/named/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data33.name !== undefined){
if(typeof data33.name !== "string"){
const err77 = {instancePath:instancePath+"/technique/name",schemaPath:"#/$defs/named/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/technique",schemaPath:"#/$defs/named/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.failed !== undefined){
let data36 = data.failed;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err79 = {instancePath:instancePath+"/failed",schemaPath:"#/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 0 || isNaN(data36)){
const err80 = {instancePath:instancePath+"/failed",schemaPath:"#/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
}
else {
const err81 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema45 = {"type":"object","additionalProperties":false,"required":["id","time","call","region","address","userAgent","by","account","kind","objects","credential","origin"],"properties":{"id":{"type":"string"},"time":{"description":"ISO 8601.","type":"string"},"call":{"description":"For instance iam ListUsers.","type":"string"},"region":{"type":"string"},"address":{"type":"string"},"userAgent":{"type":"string"},"by":{"$ref":"#/$defs/identity"},"account":{"description":"Whose trail holds it.","type":"string"},"kind":{"enum":["management","data","network","insight"]},"objects":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","name"],"properties":{"what":{"type":"string"},"name":{"type":"string"}}}},"credential":{"description":"Which of the family made it.","type":"string"},"origin":{"$ref":"#/$defs/origin"},"error":{"type":"string"},"minted":{"$ref":"#/$defs/minted"},"askedRole":{"type":"string"},"madeKey":{"type":"object","additionalProperties":false,"required":["accessKeyId","user"],"properties":{"accessKeyId":{"type":"string"},"user":{"type":"string"}}},"sharedId":{"type":"string"},"console":{"const":true},"rule":{"type":"string"},"file":{"description":"File of an archive in which it stands.","type":"string"}}};
const schema46 = {"description":"Who made the call.","type":"object","additionalProperties":false,"required":[],"properties":{"accessKeyId":{"type":"string"},"userId":{"type":"string"},"user":{"type":"string"},"account":{"type":"string"},"roleArn":{"type":"string"},"issuedAt":{"type":"string"},"service":{"type":"string"}}};
const schema47 = {"description":"usual: as before the exposure; foreign: differs from it; unclear: nothing to tell it by.","enum":["usual","foreign","unclear"]};
const schema48 = {"description":"The credential that was handed out; never its secret or token.","type":"object","additionalProperties":false,"required":["accessKeyId"],"properties":{"accessKeyId":{"type":"string"},"userId":{"type":"string"},"roleArn":{"type":"string"},"sessionName":{"type":"string"}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.time === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "time"},message:"must have required property '"+"time"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.call === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "call"},message:"must have required property '"+"call"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.region === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.address === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.userAgent === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "userAgent"},message:"must have required property '"+"userAgent"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.by === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.account === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.kind === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.objects === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "objects"},message:"must have required property '"+"objects"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.credential === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "credential"},message:"must have required property '"+"credential"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.origin === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "origin"},message:"must have required property '"+"origin"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema45.properties, key0))){
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
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err13 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.time !== undefined){
if(typeof data.time !== "string"){
const err14 = {instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.call !== undefined){
if(typeof data.call !== "string"){
const err15 = {instancePath:instancePath+"/call",schemaPath:"#/properties/call/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.region !== undefined){
if(typeof data.region !== "string"){
const err16 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.address !== undefined){
if(typeof data.address !== "string"){
const err17 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.userAgent !== undefined){
if(typeof data.userAgent !== "string"){
const err18 = {instancePath:instancePath+"/userAgent",schemaPath:"#/properties/userAgent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.by !== undefined){
let data6 = data.by;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!(((((((key1 === "accessKeyId") || (key1 === "userId")) || (key1 === "user")) || (key1 === "account")) || (key1 === "roleArn")) || (key1 === "issuedAt")) || (key1 === "service"))){
const err19 = {instancePath:instancePath+"/by",schemaPath:"#/$defs/identity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.accessKeyId !== undefined){
if(typeof data6.accessKeyId !== "string"){
const err20 = {instancePath:instancePath+"/by/accessKeyId",schemaPath:"#/$defs/identity/properties/accessKeyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.userId !== undefined){
if(typeof data6.userId !== "string"){
const err21 = {instancePath:instancePath+"/by/userId",schemaPath:"#/$defs/identity/properties/userId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.user !== undefined){
if(typeof data6.user !== "string"){
const err22 = {instancePath:instancePath+"/by/user",schemaPath:"#/$defs/identity/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.account !== undefined){
if(typeof data6.account !== "string"){
const err23 = {instancePath:instancePath+"/by/account",schemaPath:"#/$defs/identity/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.roleArn !== undefined){
if(typeof data6.roleArn !== "string"){
const err24 = {instancePath:instancePath+"/by/roleArn",schemaPath:"#/$defs/identity/properties/roleArn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.issuedAt !== undefined){
if(typeof data6.issuedAt !== "string"){
const err25 = {instancePath:instancePath+"/by/issuedAt",schemaPath:"#/$defs/identity/properties/issuedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data6.service !== undefined){
if(typeof data6.service !== "string"){
const err26 = {instancePath:instancePath+"/by/service",schemaPath:"#/$defs/identity/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err27 = {instancePath:instancePath+"/by",schemaPath:"#/$defs/identity/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.account !== undefined){
if(typeof data.account !== "string"){
const err28 = {instancePath:instancePath+"/account",schemaPath:"#/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.kind !== undefined){
let data15 = data.kind;
if(!((((data15 === "management") || (data15 === "data")) || (data15 === "network")) || (data15 === "insight"))){
const err29 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema45.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.objects !== undefined){
let data16 = data.objects;
if(Array.isArray(data16)){
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.what === undefined){
const err30 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/properties/objects/items/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data17.name === undefined){
const err31 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/properties/objects/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data17){
if(!((key2 === "what") || (key2 === "name"))){
const err32 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/properties/objects/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data17.what !== undefined){
if(typeof data17.what !== "string"){
const err33 = {instancePath:instancePath+"/objects/" + i0+"/what",schemaPath:"#/properties/objects/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data17.name !== undefined){
if(typeof data17.name !== "string"){
const err34 = {instancePath:instancePath+"/objects/" + i0+"/name",schemaPath:"#/properties/objects/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/properties/objects/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/objects",schemaPath:"#/properties/objects/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.credential !== undefined){
if(typeof data.credential !== "string"){
const err37 = {instancePath:instancePath+"/credential",schemaPath:"#/properties/credential/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.origin !== undefined){
let data21 = data.origin;
if(!(((data21 === "usual") || (data21 === "foreign")) || (data21 === "unclear"))){
const err38 = {instancePath:instancePath+"/origin",schemaPath:"#/$defs/origin/enum",keyword:"enum",params:{allowedValues: schema47.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.error !== undefined){
if(typeof data.error !== "string"){
const err39 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.minted !== undefined){
let data23 = data.minted;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.accessKeyId === undefined){
const err40 = {instancePath:instancePath+"/minted",schemaPath:"#/$defs/minted/required",keyword:"required",params:{missingProperty: "accessKeyId"},message:"must have required property '"+"accessKeyId"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key3 in data23){
if(!((((key3 === "accessKeyId") || (key3 === "userId")) || (key3 === "roleArn")) || (key3 === "sessionName"))){
const err41 = {instancePath:instancePath+"/minted",schemaPath:"#/$defs/minted/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data23.accessKeyId !== undefined){
if(typeof data23.accessKeyId !== "string"){
const err42 = {instancePath:instancePath+"/minted/accessKeyId",schemaPath:"#/$defs/minted/properties/accessKeyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data23.userId !== undefined){
if(typeof data23.userId !== "string"){
const err43 = {instancePath:instancePath+"/minted/userId",schemaPath:"#/$defs/minted/properties/userId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data23.roleArn !== undefined){
if(typeof data23.roleArn !== "string"){
const err44 = {instancePath:instancePath+"/minted/roleArn",schemaPath:"#/$defs/minted/properties/roleArn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data23.sessionName !== undefined){
if(typeof data23.sessionName !== "string"){
const err45 = {instancePath:instancePath+"/minted/sessionName",schemaPath:"#/$defs/minted/properties/sessionName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/minted",schemaPath:"#/$defs/minted/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.askedRole !== undefined){
if(typeof data.askedRole !== "string"){
const err47 = {instancePath:instancePath+"/askedRole",schemaPath:"#/properties/askedRole/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.madeKey !== undefined){
let data29 = data.madeKey;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.accessKeyId === undefined){
const err48 = {instancePath:instancePath+"/madeKey",schemaPath:"#/properties/madeKey/required",keyword:"required",params:{missingProperty: "accessKeyId"},message:"must have required property '"+"accessKeyId"+"'"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data29.user === undefined){
const err49 = {instancePath:instancePath+"/madeKey",schemaPath:"#/properties/madeKey/required",keyword:"required",params:{missingProperty: "user"},message:"must have required property '"+"user"+"'"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key4 in data29){
if(!((key4 === "accessKeyId") || (key4 === "user"))){
const err50 = {instancePath:instancePath+"/madeKey",schemaPath:"#/properties/madeKey/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data29.accessKeyId !== undefined){
if(typeof data29.accessKeyId !== "string"){
const err51 = {instancePath:instancePath+"/madeKey/accessKeyId",schemaPath:"#/properties/madeKey/properties/accessKeyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data29.user !== undefined){
if(typeof data29.user !== "string"){
const err52 = {instancePath:instancePath+"/madeKey/user",schemaPath:"#/properties/madeKey/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err53 = {instancePath:instancePath+"/madeKey",schemaPath:"#/properties/madeKey/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.sharedId !== undefined){
if(typeof data.sharedId !== "string"){
const err54 = {instancePath:instancePath+"/sharedId",schemaPath:"#/properties/sharedId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.console !== undefined){
if(true !== data.console){
const err55 = {instancePath:instancePath+"/console",schemaPath:"#/properties/console/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.rule !== undefined){
if(typeof data.rule !== "string"){
const err56 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.file !== undefined){
if(typeof data.file !== "string"){
const err57 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema50 = {"description":"How far we could see: nothing found means nothing beyond this.","type":"object","additionalProperties":false,"required":["sources","regionsRead","notRead","limits","malformed"],"properties":{"sources":{"type":"array","items":{"$ref":"#/$defs/source"}},"regionsRead":{"type":"array","items":{"type":"string"}},"notRead":{"type":"array","items":{"$ref":"#/$defs/gap"}},"limits":{"description":"What none of the sources can show.","type":"array","items":{"type":"string"}},"malformed":{"description":"Records that are not what CloudTrail writes: counted, and passed over.","type":"array","items":{"$ref":"#/$defs/tally"}}}};
const schema52 = {"type":"object","additionalProperties":false,"required":["what","why"],"properties":{"what":{"type":"string"},"why":{"type":"string"}}};
const schema51 = {"type":"object","additionalProperties":false,"required":["source","kind","accounts","regions","from","to","notRead","limits","counts"],"properties":{"source":{"type":"string"},"kind":{"enum":["lookup","archive","athena"]},"accounts":{"type":"array","items":{"type":"string"}},"regions":{"type":"array","items":{"type":"string"}},"from":{"description":"ISO 8601.","type":"string"},"to":{"description":"ISO 8601.","type":"string"},"notRead":{"type":"array","items":{"$ref":"#/$defs/gap"}},"limits":{"type":"array","items":{"type":"string"}},"counts":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","count"],"properties":{"what":{"type":"string"},"count":{"type":"integer","minimum":0}}}},"digests":{"$ref":"#/$defs/digests"},"holdsData":{"description":"Events of data were seen in it.","const":true}}};
const schema53 = {"type":"object","additionalProperties":false,"required":["asked","filesValid","digestsValid","problems"],"properties":{"asked":{"type":"boolean"},"filesValid":{"type":"integer","minimum":0},"digestsValid":{"type":"integer","minimum":0},"problems":{"type":"array","items":{"$ref":"#/$defs/digestProblem"}}}};
const schema54 = {"type":"object","additionalProperties":false,"required":["what","why"],"properties":{"what":{"type":"string"},"why":{"type":"string"},"uncovered":{"description":"The digests say nothing of it, and do not contradict.","const":true}}};

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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.asked === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asked"},message:"must have required property '"+"asked"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.filesValid === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "filesValid"},message:"must have required property '"+"filesValid"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.digestsValid === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digestsValid"},message:"must have required property '"+"digestsValid"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.problems === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "problems"},message:"must have required property '"+"problems"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "asked") || (key0 === "filesValid")) || (key0 === "digestsValid")) || (key0 === "problems"))){
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
if(data.asked !== undefined){
if(typeof data.asked !== "boolean"){
const err5 = {instancePath:instancePath+"/asked",schemaPath:"#/properties/asked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.filesValid !== undefined){
let data1 = data.filesValid;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err6 = {instancePath:instancePath+"/filesValid",schemaPath:"#/properties/filesValid/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/filesValid",schemaPath:"#/properties/filesValid/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.digestsValid !== undefined){
let data2 = data.digestsValid;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/digestsValid",schemaPath:"#/properties/digestsValid/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/digestsValid",schemaPath:"#/properties/digestsValid/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.problems !== undefined){
let data3 = data.problems;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.what === undefined){
const err10 = {instancePath:instancePath+"/problems/" + i0,schemaPath:"#/$defs/digestProblem/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.why === undefined){
const err11 = {instancePath:instancePath+"/problems/" + i0,schemaPath:"#/$defs/digestProblem/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data4){
if(!(((key1 === "what") || (key1 === "why")) || (key1 === "uncovered"))){
const err12 = {instancePath:instancePath+"/problems/" + i0,schemaPath:"#/$defs/digestProblem/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.what !== undefined){
if(typeof data4.what !== "string"){
const err13 = {instancePath:instancePath+"/problems/" + i0+"/what",schemaPath:"#/$defs/digestProblem/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.why !== undefined){
if(typeof data4.why !== "string"){
const err14 = {instancePath:instancePath+"/problems/" + i0+"/why",schemaPath:"#/$defs/digestProblem/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.uncovered !== undefined){
if(true !== data4.uncovered){
const err15 = {instancePath:instancePath+"/problems/" + i0+"/uncovered",schemaPath:"#/$defs/digestProblem/properties/uncovered/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/problems/" + i0,schemaPath:"#/$defs/digestProblem/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/problems",schemaPath:"#/properties/problems/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.source === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
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
if(data.from === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.to === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.notRead === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "notRead"},message:"must have required property '"+"notRead"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.limits === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "limits"},message:"must have required property '"+"limits"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.counts === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "counts"},message:"must have required property '"+"counts"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema51.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.source !== undefined){
if(typeof data.source !== "string"){
const err10 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(!(((data1 === "lookup") || (data1 === "archive")) || (data1 === "athena"))){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema51.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.accounts !== undefined){
let data2 = data.accounts;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
const err12 = {instancePath:instancePath+"/accounts/" + i0,schemaPath:"#/properties/accounts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err13 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.regions !== undefined){
let data4 = data.regions;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(typeof data4[i1] !== "string"){
const err14 = {instancePath:instancePath+"/regions/" + i1,schemaPath:"#/properties/regions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err15 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.from !== undefined){
if(typeof data.from !== "string"){
const err16 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.to !== undefined){
if(typeof data.to !== "string"){
const err17 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.notRead !== undefined){
let data8 = data.notRead;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.what === undefined){
const err18 = {instancePath:instancePath+"/notRead/" + i2,schemaPath:"#/$defs/gap/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data9.why === undefined){
const err19 = {instancePath:instancePath+"/notRead/" + i2,schemaPath:"#/$defs/gap/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key1 in data9){
if(!((key1 === "what") || (key1 === "why"))){
const err20 = {instancePath:instancePath+"/notRead/" + i2,schemaPath:"#/$defs/gap/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9.what !== undefined){
if(typeof data9.what !== "string"){
const err21 = {instancePath:instancePath+"/notRead/" + i2+"/what",schemaPath:"#/$defs/gap/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.why !== undefined){
if(typeof data9.why !== "string"){
const err22 = {instancePath:instancePath+"/notRead/" + i2+"/why",schemaPath:"#/$defs/gap/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err23 = {instancePath:instancePath+"/notRead/" + i2,schemaPath:"#/$defs/gap/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err24 = {instancePath:instancePath+"/notRead",schemaPath:"#/properties/notRead/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.limits !== undefined){
let data12 = data.limits;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
if(typeof data12[i3] !== "string"){
const err25 = {instancePath:instancePath+"/limits/" + i3,schemaPath:"#/properties/limits/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.counts !== undefined){
let data14 = data.counts;
if(Array.isArray(data14)){
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
let data15 = data14[i4];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.what === undefined){
const err27 = {instancePath:instancePath+"/counts/" + i4,schemaPath:"#/properties/counts/items/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data15.count === undefined){
const err28 = {instancePath:instancePath+"/counts/" + i4,schemaPath:"#/properties/counts/items/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key2 in data15){
if(!((key2 === "what") || (key2 === "count"))){
const err29 = {instancePath:instancePath+"/counts/" + i4,schemaPath:"#/properties/counts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data15.what !== undefined){
if(typeof data15.what !== "string"){
const err30 = {instancePath:instancePath+"/counts/" + i4+"/what",schemaPath:"#/properties/counts/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data15.count !== undefined){
let data17 = data15.count;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err31 = {instancePath:instancePath+"/counts/" + i4+"/count",schemaPath:"#/properties/counts/items/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err32 = {instancePath:instancePath+"/counts/" + i4+"/count",schemaPath:"#/properties/counts/items/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
else {
const err33 = {instancePath:instancePath+"/counts/" + i4,schemaPath:"#/properties/counts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.digests !== undefined){
if(!(validate29(data.digests, {instancePath:instancePath+"/digests",parentData:data,parentDataProperty:"digests",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.holdsData !== undefined){
if(true !== data.holdsData){
const err35 = {instancePath:instancePath+"/holdsData",schemaPath:"#/properties/holdsData/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sources === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.regionsRead === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "regionsRead"},message:"must have required property '"+"regionsRead"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.notRead === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "notRead"},message:"must have required property '"+"notRead"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.limits === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "limits"},message:"must have required property '"+"limits"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.malformed === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "malformed"},message:"must have required property '"+"malformed"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "sources") || (key0 === "regionsRead")) || (key0 === "notRead")) || (key0 === "limits")) || (key0 === "malformed"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.sources !== undefined){
let data0 = data.sources;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate28(data0[i0], {instancePath:instancePath+"/sources/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.regionsRead !== undefined){
let data2 = data.regionsRead;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(typeof data2[i1] !== "string"){
const err7 = {instancePath:instancePath+"/regionsRead/" + i1,schemaPath:"#/properties/regionsRead/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/regionsRead",schemaPath:"#/properties/regionsRead/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.notRead !== undefined){
let data4 = data.notRead;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.what === undefined){
const err9 = {instancePath:instancePath+"/notRead/" + i2,schemaPath:"#/$defs/gap/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.why === undefined){
const err10 = {instancePath:instancePath+"/notRead/" + i2,schemaPath:"#/$defs/gap/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "what") || (key1 === "why"))){
const err11 = {instancePath:instancePath+"/notRead/" + i2,schemaPath:"#/$defs/gap/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.what !== undefined){
if(typeof data5.what !== "string"){
const err12 = {instancePath:instancePath+"/notRead/" + i2+"/what",schemaPath:"#/$defs/gap/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.why !== undefined){
if(typeof data5.why !== "string"){
const err13 = {instancePath:instancePath+"/notRead/" + i2+"/why",schemaPath:"#/$defs/gap/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err14 = {instancePath:instancePath+"/notRead/" + i2,schemaPath:"#/$defs/gap/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err15 = {instancePath:instancePath+"/notRead",schemaPath:"#/properties/notRead/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.limits !== undefined){
let data8 = data.limits;
if(Array.isArray(data8)){
const len3 = data8.length;
for(let i3=0; i3<len3; i3++){
if(typeof data8[i3] !== "string"){
const err16 = {instancePath:instancePath+"/limits/" + i3,schemaPath:"#/properties/limits/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.malformed !== undefined){
let data10 = data.malformed;
if(Array.isArray(data10)){
const len4 = data10.length;
for(let i4=0; i4<len4; i4++){
let data11 = data10[i4];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.what === undefined){
const err18 = {instancePath:instancePath+"/malformed/" + i4,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data11.count === undefined){
const err19 = {instancePath:instancePath+"/malformed/" + i4,schemaPath:"#/$defs/tally/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data11){
if(!(((key2 === "what") || (key2 === "count")) || (key2 === "known"))){
const err20 = {instancePath:instancePath+"/malformed/" + i4,schemaPath:"#/$defs/tally/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data11.what !== undefined){
if(typeof data11.what !== "string"){
const err21 = {instancePath:instancePath+"/malformed/" + i4+"/what",schemaPath:"#/$defs/tally/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data11.count !== undefined){
let data13 = data11.count;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err22 = {instancePath:instancePath+"/malformed/" + i4+"/count",schemaPath:"#/$defs/tally/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err23 = {instancePath:instancePath+"/malformed/" + i4+"/count",schemaPath:"#/$defs/tally/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data11.known !== undefined){
if(typeof data11.known !== "boolean"){
const err24 = {instancePath:instancePath+"/malformed/" + i4+"/known",schemaPath:"#/$defs/tally/properties/known/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/malformed/" + i4,schemaPath:"#/$defs/tally/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/malformed",schemaPath:"#/properties/malformed/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data.summary === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.incident === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "incident"},message:"must have required property '"+"incident"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.account === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.exposedAt === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exposedAt"},message:"must have required property '"+"exposedAt"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.from === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.to === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.credentials === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "credentials"},message:"must have required property '"+"credentials"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.findings === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "findings"},message:"must have required property '"+"findings"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.events === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "events"},message:"must have required property '"+"events"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.eventCount === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "eventCount"},message:"must have required property '"+"eventCount"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.follows === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "follows"},message:"must have required property '"+"follows"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.coverage === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "coverage"},message:"must have required property '"+"coverage"+"'"};
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
if("Audit" !== data.kind){
const err16 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Audit"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.summary !== undefined){
let data2 = data.summary;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.question === undefined){
const err17 = {instancePath:instancePath+"/summary/" + i0,schemaPath:"#/properties/summary/items/required",keyword:"required",params:{missingProperty: "question"},message:"must have required property '"+"question"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data3.answer === undefined){
const err18 = {instancePath:instancePath+"/summary/" + i0,schemaPath:"#/properties/summary/items/required",keyword:"required",params:{missingProperty: "answer"},message:"must have required property '"+"answer"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "question") || (key1 === "answer"))){
const err19 = {instancePath:instancePath+"/summary/" + i0,schemaPath:"#/properties/summary/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data3.question !== undefined){
if(typeof data3.question !== "string"){
const err20 = {instancePath:instancePath+"/summary/" + i0+"/question",schemaPath:"#/properties/summary/items/properties/question/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.answer !== undefined){
if(typeof data3.answer !== "string"){
const err21 = {instancePath:instancePath+"/summary/" + i0+"/answer",schemaPath:"#/properties/summary/items/properties/answer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/summary/" + i0,schemaPath:"#/properties/summary/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err23 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.incident !== undefined){
if(typeof data.incident !== "string"){
const err24 = {instancePath:instancePath+"/incident",schemaPath:"#/properties/incident/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.account !== undefined){
let data7 = data.account;
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err25 = {instancePath:instancePath+"/account",schemaPath:"#/properties/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
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
const err26 = {instancePath:instancePath+"/account",schemaPath:"#/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.exposedAt !== undefined){
if(typeof data.exposedAt !== "string"){
const err27 = {instancePath:instancePath+"/exposedAt",schemaPath:"#/properties/exposedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.from !== undefined){
if(typeof data.from !== "string"){
const err28 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.to !== undefined){
if(typeof data.to !== "string"){
const err29 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.credentials !== undefined){
let data11 = data.credentials;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
if(!(validate21(data11[i1], {instancePath:instancePath+"/credentials/" + i1,parentData:data11,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err30 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.findings !== undefined){
let data13 = data.findings;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
if(!(validate23(data13[i2], {instancePath:instancePath+"/findings/" + i2,parentData:data13,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.events !== undefined){
let data15 = data.events;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
if(!(validate25(data15[i3], {instancePath:instancePath+"/events/" + i3,parentData:data15,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.eventCount !== undefined){
let data17 = data.eventCount;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err33 = {instancePath:instancePath+"/eventCount",schemaPath:"#/properties/eventCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err34 = {instancePath:instancePath+"/eventCount",schemaPath:"#/properties/eventCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data.follows !== undefined){
let data18 = data.follows;
if(Array.isArray(data18)){
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
let data19 = data18[i4];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.what === undefined){
const err35 = {instancePath:instancePath+"/follows/" + i4,schemaPath:"#/$defs/following/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data19.why === undefined){
const err36 = {instancePath:instancePath+"/follows/" + i4,schemaPath:"#/$defs/following/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data19.account === undefined){
const err37 = {instancePath:instancePath+"/follows/" + i4,schemaPath:"#/$defs/following/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data19.eventIds === undefined){
const err38 = {instancePath:instancePath+"/follows/" + i4,schemaPath:"#/$defs/following/required",keyword:"required",params:{missingProperty: "eventIds"},message:"must have required property '"+"eventIds"+"'"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key2 in data19){
if(!((((((key2 === "what") || (key2 === "why")) || (key2 === "account")) || (key2 === "eventIds")) || (key2 === "exposure")) || (key2 === "byHand"))){
const err39 = {instancePath:instancePath+"/follows/" + i4,schemaPath:"#/$defs/following/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data19.what !== undefined){
if(typeof data19.what !== "string"){
const err40 = {instancePath:instancePath+"/follows/" + i4+"/what",schemaPath:"#/$defs/following/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data19.why !== undefined){
if(typeof data19.why !== "string"){
const err41 = {instancePath:instancePath+"/follows/" + i4+"/why",schemaPath:"#/$defs/following/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data19.account !== undefined){
if(typeof data19.account !== "string"){
const err42 = {instancePath:instancePath+"/follows/" + i4+"/account",schemaPath:"#/$defs/following/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data19.eventIds !== undefined){
let data23 = data19.eventIds;
if(Array.isArray(data23)){
const len5 = data23.length;
for(let i5=0; i5<len5; i5++){
if(typeof data23[i5] !== "string"){
const err43 = {instancePath:instancePath+"/follows/" + i4+"/eventIds/" + i5,schemaPath:"#/$defs/following/properties/eventIds/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/follows/" + i4+"/eventIds",schemaPath:"#/$defs/following/properties/eventIds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.exposure !== undefined){
let data25 = data19.exposure;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.kind === undefined){
const err45 = {instancePath:instancePath+"/follows/" + i4+"/exposure",schemaPath:"#/$defs/following/properties/exposure/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key3 in data25){
if(!(key3 === "kind")){
if(typeof data25[key3] !== "string"){
const err46 = {instancePath:instancePath+"/follows/" + i4+"/exposure/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/following/properties/exposure/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data25.kind !== undefined){
let data27 = data25.kind;
if(!(((((data27 === "access-key") || (data27 === "session")) || (data27 === "console-password")) || (data27 === "role")) || (data27 === "instance"))){
const err47 = {instancePath:instancePath+"/follows/" + i4+"/exposure/kind",schemaPath:"#/$defs/following/properties/exposure/properties/kind/enum",keyword:"enum",params:{allowedValues: schema49.properties.exposure.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/follows/" + i4+"/exposure",schemaPath:"#/$defs/following/properties/exposure/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data19.byHand !== undefined){
if(typeof data19.byHand !== "string"){
const err49 = {instancePath:instancePath+"/follows/" + i4+"/byHand",schemaPath:"#/$defs/following/properties/byHand/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/follows/" + i4,schemaPath:"#/$defs/following/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/follows",schemaPath:"#/properties/follows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.coverage !== undefined){
if(!(validate27(data.coverage, {instancePath:instancePath+"/coverage",parentData:data,parentDataProperty:"coverage",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

