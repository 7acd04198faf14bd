// Generated from schemas/audit.schema.json by npm run generate.
"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"type":"object","additionalProperties":false,"required":["apiVersion","kind","summary","incident","account","exposedAt","from","to","credentials","findings","events","eventCount","follows","coverage"],"properties":{"apiVersion":{"const":"staunch/v1"},"kind":{"const":"Audit"},"summary":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["question","answer"],"properties":{"question":{"type":"string"},"answer":{"type":"string"}}}},"incident":{"type":"string"},"account":{"type":"string","pattern":"^[0-9]{12}$"},"exposedAt":{"type":"string"},"from":{"type":"string"},"to":{"type":"string"},"credentials":{"type":"array","items":{"$ref":"#/$defs/credential"}},"findings":{"type":"array","items":{"$ref":"#/$defs/finding"}},"events":{"type":"array","items":{"$ref":"#/$defs/event"}},"eventCount":{"type":"integer","minimum":0},"follows":{"type":"array","items":{"$ref":"#/$defs/following"}},"coverage":{"$ref":"#/$defs/coverage"}},"$defs":{"tally":{"type":"object","additionalProperties":false,"required":["what","count"],"properties":{"what":{"type":"string"},"count":{"type":"integer","minimum":0},"known":{"type":"boolean"}}},"named":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":"string"},"name":{"type":"string"}}},"origin":{"enum":["usual","foreign","unclear"]},"baseline":{"type":"object","additionalProperties":false,"required":["events","from","certainty","why"],"properties":{"events":{"type":"integer","minimum":0},"from":{"type":"string"},"certainty":{"enum":["good","poor","none"]},"why":{"type":"string"}}},"credential":{"type":"object","additionalProperties":false,"required":["id","kind","holder","account","events","addresses","userAgents","regions","calls","errors","before"],"properties":{"id":{"type":"string"},"kind":{"enum":["access-key","role-session","user-session","federated-session","console-session"]},"holder":{"type":"string"},"account":{"type":"string"},"events":{"type":"integer","minimum":0},"addresses":{"type":"array","items":{"$ref":"#/$defs/tally"}},"userAgents":{"type":"array","items":{"$ref":"#/$defs/tally"}},"regions":{"type":"array","items":{"$ref":"#/$defs/tally"}},"calls":{"type":"array","items":{"$ref":"#/$defs/tally"}},"errors":{"type":"array","items":{"$ref":"#/$defs/tally"}},"before":{"$ref":"#/$defs/baseline"},"sessionName":{"type":"string"},"parent":{"type":"string"},"issuedBy":{"type":"string"},"issuedAt":{"type":"string"},"issuedIn":{"type":"string"},"firstUse":{"type":"string"},"lastUse":{"type":"string"}}},"finding":{"type":"object","additionalProperties":false,"required":["rule","title","tactic","weight","credentials","events","refused","origins","first","last","calls","regions","objects","eventIds","failed"],"properties":{"rule":{"type":"string"},"title":{"type":"string"},"tactic":{"$ref":"#/$defs/named"},"weight":{"type":"number"},"credentials":{"type":"array","items":{"type":"string"}},"events":{"type":"integer","minimum":0},"refused":{"type":"integer","minimum":0},"origins":{"type":"object","additionalProperties":false,"required":["usual","foreign","unclear"],"properties":{"usual":{"type":"integer","minimum":0},"foreign":{"type":"integer","minimum":0},"unclear":{"type":"integer","minimum":0}}},"first":{"type":"string"},"last":{"type":"string"},"calls":{"type":"array","items":{"$ref":"#/$defs/tally"}},"regions":{"type":"array","items":{"$ref":"#/$defs/tally"}},"objects":{"type":"array","items":{"$ref":"#/$defs/tally"}},"eventIds":{"type":"array","items":{"type":"string"}},"technique":{"$ref":"#/$defs/named"},"failed":{"type":"integer","minimum":0}}},"identity":{"type":"object","additionalProperties":false,"required":[],"properties":{"accessKeyId":{"type":"string"},"userId":{"type":"string"},"user":{"type":"string"},"account":{"type":"string"},"roleArn":{"type":"string"},"issuedAt":{"type":"string"},"service":{"type":"string"}}},"minted":{"type":"object","additionalProperties":false,"required":["accessKeyId"],"properties":{"accessKeyId":{"type":"string"},"userId":{"type":"string"},"roleArn":{"type":"string"},"sessionName":{"type":"string"}}},"event":{"type":"object","additionalProperties":false,"required":["id","time","call","region","address","userAgent","by","account","kind","objects","credential","origin"],"properties":{"id":{"type":"string"},"time":{"type":"string"},"call":{"type":"string"},"region":{"type":"string"},"address":{"type":"string"},"userAgent":{"type":"string"},"by":{"$ref":"#/$defs/identity"},"account":{"type":"string"},"kind":{"enum":["management","data","network","insight"]},"objects":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","name"],"properties":{"what":{"type":"string"},"name":{"type":"string"}}}},"credential":{"type":"string"},"origin":{"$ref":"#/$defs/origin"},"error":{"type":"string"},"minted":{"$ref":"#/$defs/minted"},"askedRole":{"type":"string"},"madeKey":{"type":"object","additionalProperties":false,"required":["accessKeyId","user"],"properties":{"accessKeyId":{"type":"string"},"user":{"type":"string"}}},"sharedId":{"type":"string"},"console":{"const":true},"rule":{"type":"string"},"file":{"type":"string"}}},"following":{"type":"object","additionalProperties":false,"required":["what","why","account","eventIds"],"properties":{"what":{"type":"string"},"why":{"type":"string"},"account":{"type":"string"},"eventIds":{"type":"array","items":{"type":"string"}},"exposure":{"type":"object","required":["kind"],"properties":{"kind":{"enum":["access-key","session","console-password","role","instance"]}},"additionalProperties":{"type":"string"}},"byHand":{"type":"string"}}},"gap":{"type":"object","additionalProperties":false,"required":["what","why"],"properties":{"what":{"type":"string"},"why":{"type":"string"}}},"digests":{"type":"object","additionalProperties":false,"required":["asked","filesValid","digestsValid","problems"],"properties":{"asked":{"type":"boolean"},"filesValid":{"type":"integer","minimum":0},"digestsValid":{"type":"integer","minimum":0},"problems":{"type":"array","items":{"$ref":"#/$defs/digestProblem"}}}},"source":{"type":"object","additionalProperties":false,"required":["source","kind","accounts","regions","from","to","notRead","limits","counts"],"properties":{"source":{"type":"string"},"kind":{"enum":["lookup","archive","athena"]},"accounts":{"type":"array","items":{"type":"string"}},"regions":{"type":"array","items":{"type":"string"}},"from":{"type":"string"},"to":{"type":"string"},"notRead":{"type":"array","items":{"$ref":"#/$defs/gap"}},"limits":{"type":"array","items":{"type":"string"}},"counts":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","count"],"properties":{"what":{"type":"string"},"count":{"type":"integer","minimum":0}}}},"digests":{"$ref":"#/$defs/digests"},"holdsData":{"const":true}}},"coverage":{"type":"object","additionalProperties":false,"required":["sources","regionsRead","notRead","limits","malformed"],"properties":{"sources":{"type":"array","items":{"$ref":"#/$defs/source"}},"regionsRead":{"type":"array","items":{"type":"string"}},"notRead":{"type":"array","items":{"$ref":"#/$defs/gap"}},"limits":{"type":"array","items":{"type":"string"}},"malformed":{"type":"array","items":{"$ref":"#/$defs/tally"}}}},"digestProblem":{"type":"object","additionalProperties":false,"required":["what","why"],"properties":{"what":{"type":"string"},"why":{"type":"string"},"uncovered":{"const":true}}}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[0-9]{12}$", "u");
const schema7 = {"type":"object","additionalProperties":false,"required":["id","kind","holder","account","events","addresses","userAgents","regions","calls","errors","before"],"properties":{"id":{"type":"string"},"kind":{"enum":["access-key","role-session","user-session","federated-session","console-session"]},"holder":{"type":"string"},"account":{"type":"string"},"events":{"type":"integer","minimum":0},"addresses":{"type":"array","items":{"$ref":"#/$defs/tally"}},"userAgents":{"type":"array","items":{"$ref":"#/$defs/tally"}},"regions":{"type":"array","items":{"$ref":"#/$defs/tally"}},"calls":{"type":"array","items":{"$ref":"#/$defs/tally"}},"errors":{"type":"array","items":{"$ref":"#/$defs/tally"}},"before":{"$ref":"#/$defs/baseline"},"sessionName":{"type":"string"},"parent":{"type":"string"},"issuedBy":{"type":"string"},"issuedAt":{"type":"string"},"issuedIn":{"type":"string"},"firstUse":{"type":"string"},"lastUse":{"type":"string"}}};
const schema8 = {"type":"object","additionalProperties":false,"required":["what","count"],"properties":{"what":{"type":"string"},"count":{"type":"integer","minimum":0},"known":{"type":"boolean"}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.what === undefined) && (missing0 = "what")) || ((data.count === undefined) && (missing0 = "count"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "what") || (key0 === "count")) || (key0 === "known"))){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.what !== undefined){
const _errs2 = errors;
if(typeof data.what !== "string"){
validate23.errors = [{instancePath:instancePath+"/what",schemaPath:"#/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.count !== undefined){
let data1 = data.count;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate23.errors = [{instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate23.errors = [{instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.known !== undefined){
const _errs6 = errors;
if(typeof data.known !== "boolean"){
validate23.errors = [{instancePath:instancePath+"/known",schemaPath:"#/properties/known/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
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
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"object","additionalProperties":false,"required":["events","from","certainty","why"],"properties":{"events":{"type":"integer","minimum":0},"from":{"type":"string"},"certainty":{"enum":["good","poor","none"]},"why":{"type":"string"}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.events === undefined) && (missing0 = "events")) || ((data.from === undefined) && (missing0 = "from"))) || ((data.certainty === undefined) && (missing0 = "certainty"))) || ((data.why === undefined) && (missing0 = "why"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "events") || (key0 === "from")) || (key0 === "certainty")) || (key0 === "why"))){
validate29.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.events !== undefined){
let data0 = data.events;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate29.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
validate29.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
const _errs4 = errors;
if(typeof data.from !== "string"){
validate29.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certainty !== undefined){
let data2 = data.certainty;
const _errs6 = errors;
if(!(((data2 === "good") || (data2 === "poor")) || (data2 === "none"))){
validate29.errors = [{instancePath:instancePath+"/certainty",schemaPath:"#/properties/certainty/enum",keyword:"enum",params:{allowedValues: schema9.properties.certainty.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined){
const _errs7 = errors;
if(typeof data.why !== "string"){
validate29.errors = [{instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
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
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.holder === undefined) && (missing0 = "holder"))) || ((data.account === undefined) && (missing0 = "account"))) || ((data.events === undefined) && (missing0 = "events"))) || ((data.addresses === undefined) && (missing0 = "addresses"))) || ((data.userAgents === undefined) && (missing0 = "userAgents"))) || ((data.regions === undefined) && (missing0 = "regions"))) || ((data.calls === undefined) && (missing0 = "calls"))) || ((data.errors === undefined) && (missing0 = "errors"))) || ((data.before === undefined) && (missing0 = "before"))){
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
if(data.id !== undefined){
const _errs2 = errors;
if(typeof data.id !== "string"){
validate22.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data1 = data.kind;
const _errs4 = errors;
if(!(((((data1 === "access-key") || (data1 === "role-session")) || (data1 === "user-session")) || (data1 === "federated-session")) || (data1 === "console-session"))){
validate22.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema7.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.holder !== undefined){
const _errs5 = errors;
if(typeof data.holder !== "string"){
validate22.errors = [{instancePath:instancePath+"/holder",schemaPath:"#/properties/holder/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs7 = errors;
if(typeof data.account !== "string"){
validate22.errors = [{instancePath:instancePath+"/account",schemaPath:"#/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.events !== undefined){
let data4 = data.events;
const _errs9 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate22.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate22.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.addresses !== undefined){
let data5 = data.addresses;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data5)){
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs13 = errors;
if(!(validate23(data5[i0], {instancePath:instancePath+"/addresses/" + i0,parentData:data5,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs13 === errors;
if(!valid1){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.userAgents !== undefined){
let data7 = data.userAgents;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data7)){
var valid2 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
const _errs16 = errors;
if(!(validate23(data7[i1], {instancePath:instancePath+"/userAgents/" + i1,parentData:data7,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
if(!valid2){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/userAgents",schemaPath:"#/properties/userAgents/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.regions !== undefined){
let data9 = data.regions;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data9)){
var valid3 = true;
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
const _errs19 = errors;
if(!(validate23(data9[i2], {instancePath:instancePath+"/regions/" + i2,parentData:data9,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid3 = _errs19 === errors;
if(!valid3){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.calls !== undefined){
let data11 = data.calls;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data11)){
var valid4 = true;
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
const _errs22 = errors;
if(!(validate23(data11[i3], {instancePath:instancePath+"/calls/" + i3,parentData:data11,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid4 = _errs22 === errors;
if(!valid4){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/calls",schemaPath:"#/properties/calls/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.errors !== undefined){
let data13 = data.errors;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data13)){
var valid5 = true;
const len4 = data13.length;
for(let i4=0; i4<len4; i4++){
const _errs25 = errors;
if(!(validate23(data13[i4], {instancePath:instancePath+"/errors/" + i4,parentData:data13,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid5 = _errs25 === errors;
if(!valid5){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
const _errs26 = errors;
if(!(validate29(data.before, {instancePath:instancePath+"/before",parentData:data,parentDataProperty:"before",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sessionName !== undefined){
const _errs27 = errors;
if(typeof data.sessionName !== "string"){
validate22.errors = [{instancePath:instancePath+"/sessionName",schemaPath:"#/properties/sessionName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parent !== undefined){
const _errs29 = errors;
if(typeof data.parent !== "string"){
validate22.errors = [{instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.issuedBy !== undefined){
const _errs31 = errors;
if(typeof data.issuedBy !== "string"){
validate22.errors = [{instancePath:instancePath+"/issuedBy",schemaPath:"#/properties/issuedBy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.issuedAt !== undefined){
const _errs33 = errors;
if(typeof data.issuedAt !== "string"){
validate22.errors = [{instancePath:instancePath+"/issuedAt",schemaPath:"#/properties/issuedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.issuedIn !== undefined){
const _errs35 = errors;
if(typeof data.issuedIn !== "string"){
validate22.errors = [{instancePath:instancePath+"/issuedIn",schemaPath:"#/properties/issuedIn/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstUse !== undefined){
const _errs37 = errors;
if(typeof data.firstUse !== "string"){
validate22.errors = [{instancePath:instancePath+"/firstUse",schemaPath:"#/properties/firstUse/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastUse !== undefined){
const _errs39 = errors;
if(typeof data.lastUse !== "string"){
validate22.errors = [{instancePath:instancePath+"/lastUse",schemaPath:"#/properties/lastUse/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs39 === errors;
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

const schema10 = {"type":"object","additionalProperties":false,"required":["rule","title","tactic","weight","credentials","events","refused","origins","first","last","calls","regions","objects","eventIds","failed"],"properties":{"rule":{"type":"string"},"title":{"type":"string"},"tactic":{"$ref":"#/$defs/named"},"weight":{"type":"number"},"credentials":{"type":"array","items":{"type":"string"}},"events":{"type":"integer","minimum":0},"refused":{"type":"integer","minimum":0},"origins":{"type":"object","additionalProperties":false,"required":["usual","foreign","unclear"],"properties":{"usual":{"type":"integer","minimum":0},"foreign":{"type":"integer","minimum":0},"unclear":{"type":"integer","minimum":0}}},"first":{"type":"string"},"last":{"type":"string"},"calls":{"type":"array","items":{"$ref":"#/$defs/tally"}},"regions":{"type":"array","items":{"$ref":"#/$defs/tally"}},"objects":{"type":"array","items":{"$ref":"#/$defs/tally"}},"eventIds":{"type":"array","items":{"type":"string"}},"technique":{"$ref":"#/$defs/named"},"failed":{"type":"integer","minimum":0}}};
const schema11 = {"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":"string"},"name":{"type":"string"}}};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.id === undefined) && (missing0 = "id")) || ((data.name === undefined) && (missing0 = "name"))){
validate33.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "id") || (key0 === "name"))){
validate33.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(typeof data.id !== "string"){
validate33.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs4 = errors;
if(typeof data.name !== "string"){
validate33.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
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
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((data.rule === undefined) && (missing0 = "rule")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.tactic === undefined) && (missing0 = "tactic"))) || ((data.weight === undefined) && (missing0 = "weight"))) || ((data.credentials === undefined) && (missing0 = "credentials"))) || ((data.events === undefined) && (missing0 = "events"))) || ((data.refused === undefined) && (missing0 = "refused"))) || ((data.origins === undefined) && (missing0 = "origins"))) || ((data.first === undefined) && (missing0 = "first"))) || ((data.last === undefined) && (missing0 = "last"))) || ((data.calls === undefined) && (missing0 = "calls"))) || ((data.regions === undefined) && (missing0 = "regions"))) || ((data.objects === undefined) && (missing0 = "objects"))) || ((data.eventIds === undefined) && (missing0 = "eventIds"))) || ((data.failed === undefined) && (missing0 = "failed"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema10.properties, key0))){
validate32.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.rule !== undefined){
const _errs2 = errors;
if(typeof data.rule !== "string"){
validate32.errors = [{instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
const _errs4 = errors;
if(typeof data.title !== "string"){
validate32.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tactic !== undefined){
const _errs6 = errors;
if(!(validate33(data.tactic, {instancePath:instancePath+"/tactic",parentData:data,parentDataProperty:"tactic",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.weight !== undefined){
let data3 = data.weight;
const _errs7 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
validate32.errors = [{instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.credentials !== undefined){
let data4 = data.credentials;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data4)){
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
const _errs11 = errors;
if(typeof data4[i0] !== "string"){
validate32.errors = [{instancePath:instancePath+"/credentials/" + i0,schemaPath:"#/properties/credentials/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs11 === errors;
if(!valid1){
break;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.events !== undefined){
let data6 = data.events;
const _errs13 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate32.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate32.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refused !== undefined){
let data7 = data.refused;
const _errs15 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate32.errors = [{instancePath:instancePath+"/refused",schemaPath:"#/properties/refused/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate32.errors = [{instancePath:instancePath+"/refused",schemaPath:"#/properties/refused/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.origins !== undefined){
let data8 = data.origins;
const _errs17 = errors;
if(errors === _errs17){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if((((data8.usual === undefined) && (missing1 = "usual")) || ((data8.foreign === undefined) && (missing1 = "foreign"))) || ((data8.unclear === undefined) && (missing1 = "unclear"))){
validate32.errors = [{instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs19 = errors;
for(const key1 in data8){
if(!(((key1 === "usual") || (key1 === "foreign")) || (key1 === "unclear"))){
validate32.errors = [{instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs19 === errors){
if(data8.usual !== undefined){
let data9 = data8.usual;
const _errs20 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate32.errors = [{instancePath:instancePath+"/origins/usual",schemaPath:"#/properties/origins/properties/usual/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate32.errors = [{instancePath:instancePath+"/origins/usual",schemaPath:"#/properties/origins/properties/usual/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.foreign !== undefined){
let data10 = data8.foreign;
const _errs22 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate32.errors = [{instancePath:instancePath+"/origins/foreign",schemaPath:"#/properties/origins/properties/foreign/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate32.errors = [{instancePath:instancePath+"/origins/foreign",schemaPath:"#/properties/origins/properties/foreign/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.unclear !== undefined){
let data11 = data8.unclear;
const _errs24 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate32.errors = [{instancePath:instancePath+"/origins/unclear",schemaPath:"#/properties/origins/properties/unclear/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
validate32.errors = [{instancePath:instancePath+"/origins/unclear",schemaPath:"#/properties/origins/properties/unclear/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.first !== undefined){
const _errs26 = errors;
if(typeof data.first !== "string"){
validate32.errors = [{instancePath:instancePath+"/first",schemaPath:"#/properties/first/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last !== undefined){
const _errs28 = errors;
if(typeof data.last !== "string"){
validate32.errors = [{instancePath:instancePath+"/last",schemaPath:"#/properties/last/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.calls !== undefined){
let data14 = data.calls;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data14)){
var valid3 = true;
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
const _errs32 = errors;
if(!(validate23(data14[i1], {instancePath:instancePath+"/calls/" + i1,parentData:data14,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid3 = _errs32 === errors;
if(!valid3){
break;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/calls",schemaPath:"#/properties/calls/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.regions !== undefined){
let data16 = data.regions;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data16)){
var valid4 = true;
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
const _errs35 = errors;
if(!(validate23(data16[i2], {instancePath:instancePath+"/regions/" + i2,parentData:data16,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid4 = _errs35 === errors;
if(!valid4){
break;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.objects !== undefined){
let data18 = data.objects;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data18)){
var valid5 = true;
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
const _errs38 = errors;
if(!(validate23(data18[i3], {instancePath:instancePath+"/objects/" + i3,parentData:data18,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid5 = _errs38 === errors;
if(!valid5){
break;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/objects",schemaPath:"#/properties/objects/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.eventIds !== undefined){
let data20 = data.eventIds;
const _errs39 = errors;
if(errors === _errs39){
if(Array.isArray(data20)){
var valid6 = true;
const len4 = data20.length;
for(let i4=0; i4<len4; i4++){
const _errs41 = errors;
if(typeof data20[i4] !== "string"){
validate32.errors = [{instancePath:instancePath+"/eventIds/" + i4,schemaPath:"#/properties/eventIds/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs41 === errors;
if(!valid6){
break;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/eventIds",schemaPath:"#/properties/eventIds/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.technique !== undefined){
const _errs43 = errors;
if(!(validate33(data.technique, {instancePath:instancePath+"/technique",parentData:data,parentDataProperty:"technique",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failed !== undefined){
let data23 = data.failed;
const _errs44 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate32.errors = [{instancePath:instancePath+"/failed",schemaPath:"#/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs44){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
validate32.errors = [{instancePath:instancePath+"/failed",schemaPath:"#/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs44 === errors;
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
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":"object","additionalProperties":false,"required":["id","time","call","region","address","userAgent","by","account","kind","objects","credential","origin"],"properties":{"id":{"type":"string"},"time":{"type":"string"},"call":{"type":"string"},"region":{"type":"string"},"address":{"type":"string"},"userAgent":{"type":"string"},"by":{"$ref":"#/$defs/identity"},"account":{"type":"string"},"kind":{"enum":["management","data","network","insight"]},"objects":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","name"],"properties":{"what":{"type":"string"},"name":{"type":"string"}}}},"credential":{"type":"string"},"origin":{"$ref":"#/$defs/origin"},"error":{"type":"string"},"minted":{"$ref":"#/$defs/minted"},"askedRole":{"type":"string"},"madeKey":{"type":"object","additionalProperties":false,"required":["accessKeyId","user"],"properties":{"accessKeyId":{"type":"string"},"user":{"type":"string"}}},"sharedId":{"type":"string"},"console":{"const":true},"rule":{"type":"string"},"file":{"type":"string"}}};
const schema13 = {"type":"object","additionalProperties":false,"required":[],"properties":{"accessKeyId":{"type":"string"},"userId":{"type":"string"},"user":{"type":"string"},"account":{"type":"string"},"roleArn":{"type":"string"},"issuedAt":{"type":"string"},"service":{"type":"string"}}};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "accessKeyId") || (key0 === "userId")) || (key0 === "user")) || (key0 === "account")) || (key0 === "roleArn")) || (key0 === "issuedAt")) || (key0 === "service"))){
validate41.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.accessKeyId !== undefined){
const _errs2 = errors;
if(typeof data.accessKeyId !== "string"){
validate41.errors = [{instancePath:instancePath+"/accessKeyId",schemaPath:"#/properties/accessKeyId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.userId !== undefined){
const _errs4 = errors;
if(typeof data.userId !== "string"){
validate41.errors = [{instancePath:instancePath+"/userId",schemaPath:"#/properties/userId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs6 = errors;
if(typeof data.user !== "string"){
validate41.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs8 = errors;
if(typeof data.account !== "string"){
validate41.errors = [{instancePath:instancePath+"/account",schemaPath:"#/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roleArn !== undefined){
const _errs10 = errors;
if(typeof data.roleArn !== "string"){
validate41.errors = [{instancePath:instancePath+"/roleArn",schemaPath:"#/properties/roleArn/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.issuedAt !== undefined){
const _errs12 = errors;
if(typeof data.issuedAt !== "string"){
validate41.errors = [{instancePath:instancePath+"/issuedAt",schemaPath:"#/properties/issuedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
const _errs14 = errors;
if(typeof data.service !== "string"){
validate41.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs14 === errors;
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
validate41.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}

const schema14 = {"enum":["usual","foreign","unclear"]};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((data === "usual") || (data === "foreign")) || (data === "unclear"))){
validate43.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema14.enum},message:"must be equal to one of the allowed values"}];
return false;
}
validate43.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":"object","additionalProperties":false,"required":["accessKeyId"],"properties":{"accessKeyId":{"type":"string"},"userId":{"type":"string"},"roleArn":{"type":"string"},"sessionName":{"type":"string"}}};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.accessKeyId === undefined) && (missing0 = "accessKeyId")){
validate45.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "accessKeyId") || (key0 === "userId")) || (key0 === "roleArn")) || (key0 === "sessionName"))){
validate45.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.accessKeyId !== undefined){
const _errs2 = errors;
if(typeof data.accessKeyId !== "string"){
validate45.errors = [{instancePath:instancePath+"/accessKeyId",schemaPath:"#/properties/accessKeyId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.userId !== undefined){
const _errs4 = errors;
if(typeof data.userId !== "string"){
validate45.errors = [{instancePath:instancePath+"/userId",schemaPath:"#/properties/userId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roleArn !== undefined){
const _errs6 = errors;
if(typeof data.roleArn !== "string"){
validate45.errors = [{instancePath:instancePath+"/roleArn",schemaPath:"#/properties/roleArn/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sessionName !== undefined){
const _errs8 = errors;
if(typeof data.sessionName !== "string"){
validate45.errors = [{instancePath:instancePath+"/sessionName",schemaPath:"#/properties/sessionName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
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
else {
validate45.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate45.errors = vErrors;
return errors === 0;
}


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.time === undefined) && (missing0 = "time"))) || ((data.call === undefined) && (missing0 = "call"))) || ((data.region === undefined) && (missing0 = "region"))) || ((data.address === undefined) && (missing0 = "address"))) || ((data.userAgent === undefined) && (missing0 = "userAgent"))) || ((data.by === undefined) && (missing0 = "by"))) || ((data.account === undefined) && (missing0 = "account"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.objects === undefined) && (missing0 = "objects"))) || ((data.credential === undefined) && (missing0 = "credential"))) || ((data.origin === undefined) && (missing0 = "origin"))){
validate40.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema12.properties, key0))){
validate40.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(typeof data.id !== "string"){
validate40.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined){
const _errs4 = errors;
if(typeof data.time !== "string"){
validate40.errors = [{instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.call !== undefined){
const _errs6 = errors;
if(typeof data.call !== "string"){
validate40.errors = [{instancePath:instancePath+"/call",schemaPath:"#/properties/call/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.region !== undefined){
const _errs8 = errors;
if(typeof data.region !== "string"){
validate40.errors = [{instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs10 = errors;
if(typeof data.address !== "string"){
validate40.errors = [{instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.userAgent !== undefined){
const _errs12 = errors;
if(typeof data.userAgent !== "string"){
validate40.errors = [{instancePath:instancePath+"/userAgent",schemaPath:"#/properties/userAgent/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined){
const _errs14 = errors;
if(!(validate41(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
const _errs15 = errors;
if(typeof data.account !== "string"){
validate40.errors = [{instancePath:instancePath+"/account",schemaPath:"#/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data8 = data.kind;
const _errs17 = errors;
if(!((((data8 === "management") || (data8 === "data")) || (data8 === "network")) || (data8 === "insight"))){
validate40.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema12.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.objects !== undefined){
let data9 = data.objects;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data9)){
var valid1 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
const _errs20 = errors;
if(errors === _errs20){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing1;
if(((data10.what === undefined) && (missing1 = "what")) || ((data10.name === undefined) && (missing1 = "name"))){
validate40.errors = [{instancePath:instancePath+"/objects/" + i0,schemaPath:"#/properties/objects/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs22 = errors;
for(const key1 in data10){
if(!((key1 === "what") || (key1 === "name"))){
validate40.errors = [{instancePath:instancePath+"/objects/" + i0,schemaPath:"#/properties/objects/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs22 === errors){
if(data10.what !== undefined){
const _errs23 = errors;
if(typeof data10.what !== "string"){
validate40.errors = [{instancePath:instancePath+"/objects/" + i0+"/what",schemaPath:"#/properties/objects/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.name !== undefined){
const _errs25 = errors;
if(typeof data10.name !== "string"){
validate40.errors = [{instancePath:instancePath+"/objects/" + i0+"/name",schemaPath:"#/properties/objects/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/objects/" + i0,schemaPath:"#/properties/objects/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs20 === errors;
if(!valid1){
break;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/objects",schemaPath:"#/properties/objects/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.credential !== undefined){
const _errs27 = errors;
if(typeof data.credential !== "string"){
validate40.errors = [{instancePath:instancePath+"/credential",schemaPath:"#/properties/credential/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.origin !== undefined){
const _errs29 = errors;
if(!(validate43(data.origin, {instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs30 = errors;
if(typeof data.error !== "string"){
validate40.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.minted !== undefined){
const _errs32 = errors;
if(!(validate45(data.minted, {instancePath:instancePath+"/minted",parentData:data,parentDataProperty:"minted",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.askedRole !== undefined){
const _errs33 = errors;
if(typeof data.askedRole !== "string"){
validate40.errors = [{instancePath:instancePath+"/askedRole",schemaPath:"#/properties/askedRole/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.madeKey !== undefined){
let data18 = data.madeKey;
const _errs35 = errors;
if(errors === _errs35){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing2;
if(((data18.accessKeyId === undefined) && (missing2 = "accessKeyId")) || ((data18.user === undefined) && (missing2 = "user"))){
validate40.errors = [{instancePath:instancePath+"/madeKey",schemaPath:"#/properties/madeKey/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs37 = errors;
for(const key2 in data18){
if(!((key2 === "accessKeyId") || (key2 === "user"))){
validate40.errors = [{instancePath:instancePath+"/madeKey",schemaPath:"#/properties/madeKey/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs37 === errors){
if(data18.accessKeyId !== undefined){
const _errs38 = errors;
if(typeof data18.accessKeyId !== "string"){
validate40.errors = [{instancePath:instancePath+"/madeKey/accessKeyId",schemaPath:"#/properties/madeKey/properties/accessKeyId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs38 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data18.user !== undefined){
const _errs40 = errors;
if(typeof data18.user !== "string"){
validate40.errors = [{instancePath:instancePath+"/madeKey/user",schemaPath:"#/properties/madeKey/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs40 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/madeKey",schemaPath:"#/properties/madeKey/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sharedId !== undefined){
const _errs42 = errors;
if(typeof data.sharedId !== "string"){
validate40.errors = [{instancePath:instancePath+"/sharedId",schemaPath:"#/properties/sharedId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.console !== undefined){
const _errs44 = errors;
if(true !== data.console){
validate40.errors = [{instancePath:instancePath+"/console",schemaPath:"#/properties/console/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rule !== undefined){
const _errs45 = errors;
if(typeof data.rule !== "string"){
validate40.errors = [{instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.file !== undefined){
const _errs47 = errors;
if(typeof data.file !== "string"){
validate40.errors = [{instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs47 === errors;
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
}
}
}
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":"object","additionalProperties":false,"required":["what","why","account","eventIds"],"properties":{"what":{"type":"string"},"why":{"type":"string"},"account":{"type":"string"},"eventIds":{"type":"array","items":{"type":"string"}},"exposure":{"type":"object","required":["kind"],"properties":{"kind":{"enum":["access-key","session","console-password","role","instance"]}},"additionalProperties":{"type":"string"}},"byHand":{"type":"string"}}};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.what === undefined) && (missing0 = "what")) || ((data.why === undefined) && (missing0 = "why"))) || ((data.account === undefined) && (missing0 = "account"))) || ((data.eventIds === undefined) && (missing0 = "eventIds"))){
validate48.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "what") || (key0 === "why")) || (key0 === "account")) || (key0 === "eventIds")) || (key0 === "exposure")) || (key0 === "byHand"))){
validate48.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.what !== undefined){
const _errs2 = errors;
if(typeof data.what !== "string"){
validate48.errors = [{instancePath:instancePath+"/what",schemaPath:"#/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined){
const _errs4 = errors;
if(typeof data.why !== "string"){
validate48.errors = [{instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(typeof data.account !== "string"){
validate48.errors = [{instancePath:instancePath+"/account",schemaPath:"#/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.eventIds !== undefined){
let data3 = data.eventIds;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs10 = errors;
if(typeof data3[i0] !== "string"){
validate48.errors = [{instancePath:instancePath+"/eventIds/" + i0,schemaPath:"#/properties/eventIds/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/eventIds",schemaPath:"#/properties/eventIds/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exposure !== undefined){
let data5 = data.exposure;
const _errs12 = errors;
if(errors === _errs12){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((data5.kind === undefined) && (missing1 = "kind")){
validate48.errors = [{instancePath:instancePath+"/exposure",schemaPath:"#/properties/exposure/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data5){
if(!(key1 === "kind")){
const _errs15 = errors;
if(typeof data5[key1] !== "string"){
validate48.errors = [{instancePath:instancePath+"/exposure/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/exposure/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs15 === errors;
if(!valid2){
break;
}
}
}
if(_errs14 === errors){
if(data5.kind !== undefined){
let data7 = data5.kind;
if(!(((((data7 === "access-key") || (data7 === "session")) || (data7 === "console-password")) || (data7 === "role")) || (data7 === "instance"))){
validate48.errors = [{instancePath:instancePath+"/exposure/kind",schemaPath:"#/properties/exposure/properties/kind/enum",keyword:"enum",params:{allowedValues: schema16.properties.exposure.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/exposure",schemaPath:"#/properties/exposure/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.byHand !== undefined){
const _errs18 = errors;
if(typeof data.byHand !== "string"){
validate48.errors = [{instancePath:instancePath+"/byHand",schemaPath:"#/properties/byHand/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs18 === errors;
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
validate48.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate48.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":"object","additionalProperties":false,"required":["sources","regionsRead","notRead","limits","malformed"],"properties":{"sources":{"type":"array","items":{"$ref":"#/$defs/source"}},"regionsRead":{"type":"array","items":{"type":"string"}},"notRead":{"type":"array","items":{"$ref":"#/$defs/gap"}},"limits":{"type":"array","items":{"type":"string"}},"malformed":{"type":"array","items":{"$ref":"#/$defs/tally"}}}};
const schema18 = {"type":"object","additionalProperties":false,"required":["source","kind","accounts","regions","from","to","notRead","limits","counts"],"properties":{"source":{"type":"string"},"kind":{"enum":["lookup","archive","athena"]},"accounts":{"type":"array","items":{"type":"string"}},"regions":{"type":"array","items":{"type":"string"}},"from":{"type":"string"},"to":{"type":"string"},"notRead":{"type":"array","items":{"$ref":"#/$defs/gap"}},"limits":{"type":"array","items":{"type":"string"}},"counts":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","count"],"properties":{"what":{"type":"string"},"count":{"type":"integer","minimum":0}}}},"digests":{"$ref":"#/$defs/digests"},"holdsData":{"const":true}}};
const schema19 = {"type":"object","additionalProperties":false,"required":["what","why"],"properties":{"what":{"type":"string"},"why":{"type":"string"}}};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.what === undefined) && (missing0 = "what")) || ((data.why === undefined) && (missing0 = "why"))){
validate52.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "what") || (key0 === "why"))){
validate52.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.what !== undefined){
const _errs2 = errors;
if(typeof data.what !== "string"){
validate52.errors = [{instancePath:instancePath+"/what",schemaPath:"#/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined){
const _errs4 = errors;
if(typeof data.why !== "string"){
validate52.errors = [{instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
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
else {
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}

const schema20 = {"type":"object","additionalProperties":false,"required":["asked","filesValid","digestsValid","problems"],"properties":{"asked":{"type":"boolean"},"filesValid":{"type":"integer","minimum":0},"digestsValid":{"type":"integer","minimum":0},"problems":{"type":"array","items":{"$ref":"#/$defs/digestProblem"}}}};
const schema21 = {"type":"object","additionalProperties":false,"required":["what","why"],"properties":{"what":{"type":"string"},"why":{"type":"string"},"uncovered":{"const":true}}};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.what === undefined) && (missing0 = "what")) || ((data.why === undefined) && (missing0 = "why"))){
validate55.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "what") || (key0 === "why")) || (key0 === "uncovered"))){
validate55.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.what !== undefined){
const _errs2 = errors;
if(typeof data.what !== "string"){
validate55.errors = [{instancePath:instancePath+"/what",schemaPath:"#/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined){
const _errs4 = errors;
if(typeof data.why !== "string"){
validate55.errors = [{instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uncovered !== undefined){
const _errs6 = errors;
if(true !== data.uncovered){
validate55.errors = [{instancePath:instancePath+"/uncovered",schemaPath:"#/properties/uncovered/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
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
else {
validate55.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.asked === undefined) && (missing0 = "asked")) || ((data.filesValid === undefined) && (missing0 = "filesValid"))) || ((data.digestsValid === undefined) && (missing0 = "digestsValid"))) || ((data.problems === undefined) && (missing0 = "problems"))){
validate54.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "asked") || (key0 === "filesValid")) || (key0 === "digestsValid")) || (key0 === "problems"))){
validate54.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.asked !== undefined){
const _errs2 = errors;
if(typeof data.asked !== "boolean"){
validate54.errors = [{instancePath:instancePath+"/asked",schemaPath:"#/properties/asked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.filesValid !== undefined){
let data1 = data.filesValid;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate54.errors = [{instancePath:instancePath+"/filesValid",schemaPath:"#/properties/filesValid/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate54.errors = [{instancePath:instancePath+"/filesValid",schemaPath:"#/properties/filesValid/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digestsValid !== undefined){
let data2 = data.digestsValid;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate54.errors = [{instancePath:instancePath+"/digestsValid",schemaPath:"#/properties/digestsValid/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate54.errors = [{instancePath:instancePath+"/digestsValid",schemaPath:"#/properties/digestsValid/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.problems !== undefined){
let data3 = data.problems;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs10 = errors;
if(!(validate55(data3[i0], {instancePath:instancePath+"/problems/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/problems",schemaPath:"#/properties/problems/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
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
else {
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.source === undefined) && (missing0 = "source")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.accounts === undefined) && (missing0 = "accounts"))) || ((data.regions === undefined) && (missing0 = "regions"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.notRead === undefined) && (missing0 = "notRead"))) || ((data.limits === undefined) && (missing0 = "limits"))) || ((data.counts === undefined) && (missing0 = "counts"))){
validate51.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
validate51.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.source !== undefined){
const _errs2 = errors;
if(typeof data.source !== "string"){
validate51.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data1 = data.kind;
const _errs4 = errors;
if(!(((data1 === "lookup") || (data1 === "archive")) || (data1 === "athena"))){
validate51.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema18.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data2 = data.accounts;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(typeof data2[i0] !== "string"){
validate51.errors = [{instancePath:instancePath+"/accounts/" + i0,schemaPath:"#/properties/accounts/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.regions !== undefined){
let data4 = data.regions;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data4)){
var valid2 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
const _errs11 = errors;
if(typeof data4[i1] !== "string"){
validate51.errors = [{instancePath:instancePath+"/regions/" + i1,schemaPath:"#/properties/regions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs11 === errors;
if(!valid2){
break;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
const _errs13 = errors;
if(typeof data.from !== "string"){
validate51.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
const _errs15 = errors;
if(typeof data.to !== "string"){
validate51.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notRead !== undefined){
let data8 = data.notRead;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data8)){
var valid3 = true;
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
const _errs19 = errors;
if(!(validate52(data8[i2], {instancePath:instancePath+"/notRead/" + i2,parentData:data8,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid3 = _errs19 === errors;
if(!valid3){
break;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/notRead",schemaPath:"#/properties/notRead/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limits !== undefined){
let data10 = data.limits;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data10)){
var valid4 = true;
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
const _errs22 = errors;
if(typeof data10[i3] !== "string"){
validate51.errors = [{instancePath:instancePath+"/limits/" + i3,schemaPath:"#/properties/limits/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs22 === errors;
if(!valid4){
break;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.counts !== undefined){
let data12 = data.counts;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data12)){
var valid5 = true;
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
let data13 = data12[i4];
const _errs26 = errors;
if(errors === _errs26){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing1;
if(((data13.what === undefined) && (missing1 = "what")) || ((data13.count === undefined) && (missing1 = "count"))){
validate51.errors = [{instancePath:instancePath+"/counts/" + i4,schemaPath:"#/properties/counts/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs28 = errors;
for(const key1 in data13){
if(!((key1 === "what") || (key1 === "count"))){
validate51.errors = [{instancePath:instancePath+"/counts/" + i4,schemaPath:"#/properties/counts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs28 === errors){
if(data13.what !== undefined){
const _errs29 = errors;
if(typeof data13.what !== "string"){
validate51.errors = [{instancePath:instancePath+"/counts/" + i4+"/what",schemaPath:"#/properties/counts/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.count !== undefined){
let data15 = data13.count;
const _errs31 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate51.errors = [{instancePath:instancePath+"/counts/" + i4+"/count",schemaPath:"#/properties/counts/items/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs31){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate51.errors = [{instancePath:instancePath+"/counts/" + i4+"/count",schemaPath:"#/properties/counts/items/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/counts/" + i4,schemaPath:"#/properties/counts/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs26 === errors;
if(!valid5){
break;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digests !== undefined){
const _errs33 = errors;
if(!(validate54(data.digests, {instancePath:instancePath+"/digests",parentData:data,parentDataProperty:"digests",rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.holdsData !== undefined){
const _errs34 = errors;
if(true !== data.holdsData){
validate51.errors = [{instancePath:instancePath+"/holdsData",schemaPath:"#/properties/holdsData/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs34 === errors;
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
else {
validate51.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}


function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.sources === undefined) && (missing0 = "sources")) || ((data.regionsRead === undefined) && (missing0 = "regionsRead"))) || ((data.notRead === undefined) && (missing0 = "notRead"))) || ((data.limits === undefined) && (missing0 = "limits"))) || ((data.malformed === undefined) && (missing0 = "malformed"))){
validate50.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "sources") || (key0 === "regionsRead")) || (key0 === "notRead")) || (key0 === "limits")) || (key0 === "malformed"))){
validate50.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.sources !== undefined){
let data0 = data.sources;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate51(data0[i0], {instancePath:instancePath+"/sources/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.regionsRead !== undefined){
let data2 = data.regionsRead;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
const _errs7 = errors;
if(typeof data2[i1] !== "string"){
validate50.errors = [{instancePath:instancePath+"/regionsRead/" + i1,schemaPath:"#/properties/regionsRead/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/regionsRead",schemaPath:"#/properties/regionsRead/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notRead !== undefined){
let data4 = data.notRead;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data4)){
var valid3 = true;
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
const _errs11 = errors;
if(!(validate52(data4[i2], {instancePath:instancePath+"/notRead/" + i2,parentData:data4,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/notRead",schemaPath:"#/properties/notRead/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limits !== undefined){
let data6 = data.limits;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data6)){
var valid4 = true;
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
const _errs14 = errors;
if(typeof data6[i3] !== "string"){
validate50.errors = [{instancePath:instancePath+"/limits/" + i3,schemaPath:"#/properties/limits/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs14 === errors;
if(!valid4){
break;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.malformed !== undefined){
let data8 = data.malformed;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data8)){
var valid5 = true;
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
const _errs18 = errors;
if(!(validate23(data8[i4], {instancePath:instancePath+"/malformed/" + i4,parentData:data8,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid5 = _errs18 === errors;
if(!valid5){
break;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/malformed",schemaPath:"#/properties/malformed/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
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
validate50.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate50.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((data.apiVersion === undefined) && (missing0 = "apiVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.incident === undefined) && (missing0 = "incident"))) || ((data.account === undefined) && (missing0 = "account"))) || ((data.exposedAt === undefined) && (missing0 = "exposedAt"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.credentials === undefined) && (missing0 = "credentials"))) || ((data.findings === undefined) && (missing0 = "findings"))) || ((data.events === undefined) && (missing0 = "events"))) || ((data.eventCount === undefined) && (missing0 = "eventCount"))) || ((data.follows === undefined) && (missing0 = "follows"))) || ((data.coverage === undefined) && (missing0 = "coverage"))){
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
if("Audit" !== data.kind){
validate21.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Audit"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data2 = data.summary;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs6 = errors;
if(errors === _errs6){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.question === undefined) && (missing1 = "question")) || ((data3.answer === undefined) && (missing1 = "answer"))){
validate21.errors = [{instancePath:instancePath+"/summary/" + i0,schemaPath:"#/properties/summary/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data3){
if(!((key1 === "question") || (key1 === "answer"))){
validate21.errors = [{instancePath:instancePath+"/summary/" + i0,schemaPath:"#/properties/summary/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data3.question !== undefined){
const _errs9 = errors;
if(typeof data3.question !== "string"){
validate21.errors = [{instancePath:instancePath+"/summary/" + i0+"/question",schemaPath:"#/properties/summary/items/properties/question/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.answer !== undefined){
const _errs11 = errors;
if(typeof data3.answer !== "string"){
validate21.errors = [{instancePath:instancePath+"/summary/" + i0+"/answer",schemaPath:"#/properties/summary/items/properties/answer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/summary/" + i0,schemaPath:"#/properties/summary/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.incident !== undefined){
const _errs13 = errors;
if(typeof data.incident !== "string"){
validate21.errors = [{instancePath:instancePath+"/incident",schemaPath:"#/properties/incident/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.account !== undefined){
let data7 = data.account;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data7 === "string"){
if(!pattern0.test(data7)){
validate21.errors = [{instancePath:instancePath+"/account",schemaPath:"#/properties/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/account",schemaPath:"#/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exposedAt !== undefined){
const _errs17 = errors;
if(typeof data.exposedAt !== "string"){
validate21.errors = [{instancePath:instancePath+"/exposedAt",schemaPath:"#/properties/exposedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
const _errs19 = errors;
if(typeof data.from !== "string"){
validate21.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
const _errs21 = errors;
if(typeof data.to !== "string"){
validate21.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.credentials !== undefined){
let data11 = data.credentials;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data11)){
var valid3 = true;
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
const _errs25 = errors;
if(!(validate22(data11[i1], {instancePath:instancePath+"/credentials/" + i1,parentData:data11,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid3 = _errs25 === errors;
if(!valid3){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data13 = data.findings;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data13)){
var valid4 = true;
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
const _errs28 = errors;
if(!(validate32(data13[i2], {instancePath:instancePath+"/findings/" + i2,parentData:data13,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid4 = _errs28 === errors;
if(!valid4){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.events !== undefined){
let data15 = data.events;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data15)){
var valid5 = true;
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
const _errs31 = errors;
if(!(validate40(data15[i3], {instancePath:instancePath+"/events/" + i3,parentData:data15,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid5 = _errs31 === errors;
if(!valid5){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.eventCount !== undefined){
let data17 = data.eventCount;
const _errs32 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate21.errors = [{instancePath:instancePath+"/eventCount",schemaPath:"#/properties/eventCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs32){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate21.errors = [{instancePath:instancePath+"/eventCount",schemaPath:"#/properties/eventCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.follows !== undefined){
let data18 = data.follows;
const _errs34 = errors;
if(errors === _errs34){
if(Array.isArray(data18)){
var valid6 = true;
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
const _errs36 = errors;
if(!(validate48(data18[i4], {instancePath:instancePath+"/follows/" + i4,parentData:data18,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
var valid6 = _errs36 === errors;
if(!valid6){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/follows",schemaPath:"#/properties/follows/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage !== undefined){
const _errs37 = errors;
if(!(validate50(data.coverage, {instancePath:instancePath+"/coverage",parentData:data,parentDataProperty:"coverage",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
var valid0 = _errs37 === errors;
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

