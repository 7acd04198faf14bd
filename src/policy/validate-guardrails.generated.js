// Generated from schemas/guardrails.schema.json by npm run generate.
import part0 from "ajv/dist/runtime/ucs2length.js";
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Staunch guardrails","description":"policy/guardrails.yaml: what Staunch must never touch, what it may do only with more approvals, and what it refuses. docs/guardrails.md says how to write, test and waive rules.","type":"object","additionalProperties":false,"properties":{"limits":{"description":"How much one incident may touch. What is left out keeps its default; none of them can be switched off.","type":"object","additionalProperties":false,"properties":{"accessKeys":{"description":"Access keys that one incident may deactivate; 20 unless told otherwise.","type":"integer","minimum":0,"maximum":1000},"roles":{"description":"Roles and users together whose sessions one incident may deny; 20 unless told otherwise.","type":"integer","minimum":0,"maximum":1000},"instances":{"description":"Instances that one incident may give new credentials; 200 unless told otherwise.","type":"integer","minimum":0,"maximum":10000},"groupShare":{"description":"Percent of an Auto Scaling group that may get new credentials before two people have to approve; 50 unless told otherwise.","type":"integer","minimum":0,"maximum":100}}},"protected":{"description":"Users and roles that Staunch never touches. Steps on them are left for people.","type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["principal","why","owner"],"properties":{"principal":{"description":"ARN of an IAM user or role, with its path. * stands for any characters.","type":"string","pattern":"^arn:(\\*|aws|aws-cn|aws-us-gov):iam::(\\*|[0-9]{12}):(user|role)/[A-Za-z0-9+=,.@_*/-]{1,576}$"},"why":{"description":"Why, in words that a responder reads at night.","$ref":"#/$defs/text"},"owner":{"description":"Whom to ask: a person, a team, a channel.","$ref":"#/$defs/text"}}}},"rules":{"description":"Rules of your own. Each has exactly one of deny, warn and approvals.","type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["name","when","message","owner"],"properties":{"name":{"description":"Lower-case letters, digits and hyphens; waivers and tests name the rule by it.","type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,63}$"},"when":{"description":"An expression in CEL that is true where the rule strikes. Its variables: incident, steps, inventory, now.","type":"string","minLength":1},"deny":{"description":"Nothing is applied.","const":true},"warn":{"description":"It is said, and changes nothing.","const":true},"approvals":{"description":"So many approvals are needed.","type":"object","additionalProperties":false,"required":["count"],"properties":{"count":{"description":"How many people, from 1 to 6.","type":"integer","minimum":1,"maximum":6},"from":{"description":"GitHub logins of people; anybody whose approval counts where it is left out.","type":"array","minItems":1,"maxItems":100,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$"}}}},"message":{"description":"What a responder reads: what is wrong, and what to do.","$ref":"#/$defs/text"},"owner":{"description":"Whom to ask: a person, a team, a channel.","$ref":"#/$defs/text"},"expires":{"description":"Last day on which the rule counts, YYYY-MM-DD, UTC.","$ref":"#/$defs/day"}}}},"waivers":{"description":"Rules that do not count for one incident, for a while. They stay visible on the plan.","type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["incident","rule","reason","owner","expires"],"properties":{"incident":{"description":"Name of the incident, as in metadata.name.","type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,63}$"},"rule":{"description":"Name of the rule; the built-in ones begin with staunch.","type":"string","pattern":"^(staunch\\.)?[a-z0-9][a-z0-9-]{0,63}$"},"reason":{"description":"Why the rule may be left out this once.","$ref":"#/$defs/text"},"owner":{"description":"Who decided it.","$ref":"#/$defs/text"},"expires":{"description":"Last day on which the waiver counts, YYYY-MM-DD, UTC.","$ref":"#/$defs/day"}}}}},"$defs":{"text":{"type":"string","minLength":1,"maxLength":500},"day":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}}};
const schema32 = {"type":"string","minLength":1,"maxLength":500};
const schema36 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"};
const pattern4 = new RegExp("^arn:(\\*|aws|aws-cn|aws-us-gov):iam::(\\*|[0-9]{12}):(user|role)/[A-Za-z0-9+=,.@_*/-]{1,576}$", "u");
const pattern5 = new RegExp("^[a-z0-9][a-z0-9-]{0,63}$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$", "u");
const pattern7 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");
const pattern9 = new RegExp("^(staunch\\.)?[a-z0-9][a-z0-9-]{0,63}$", "u");
const func1 = (part0.default ?? part0);

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
for(const key0 in data){
if(!((((key0 === "limits") || (key0 === "protected")) || (key0 === "rules")) || (key0 === "waivers"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.limits !== undefined){
let data0 = data.limits;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((((key1 === "accessKeys") || (key1 === "roles")) || (key1 === "instances")) || (key1 === "groupShare"))){
const err1 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.limits,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.accessKeys !== undefined){
let data1 = data0.accessKeys;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/limits/accessKeys",schemaPath:"#/properties/limits/properties/accessKeys/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.limits.properties.accessKeys.type,parentSchema:schema31.properties.limits.properties.accessKeys,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/limits/accessKeys",schemaPath:"#/properties/limits/properties/accessKeys/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema31.properties.limits.properties.accessKeys,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/limits/accessKeys",schemaPath:"#/properties/limits/properties/accessKeys/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.limits.properties.accessKeys,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data0.roles !== undefined){
let data2 = data0.roles;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err5 = {instancePath:instancePath+"/limits/roles",schemaPath:"#/properties/limits/properties/roles/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.limits.properties.roles.type,parentSchema:schema31.properties.limits.properties.roles,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/limits/roles",schemaPath:"#/properties/limits/properties/roles/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema31.properties.limits.properties.roles,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/limits/roles",schemaPath:"#/properties/limits/properties/roles/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.limits.properties.roles,data:data2};
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
if(data0.instances !== undefined){
let data3 = data0.instances;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/limits/instances",schemaPath:"#/properties/limits/properties/instances/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.limits.properties.instances.type,parentSchema:schema31.properties.limits.properties.instances,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 10000 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/limits/instances",schemaPath:"#/properties/limits/properties/instances/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema31.properties.limits.properties.instances,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/limits/instances",schemaPath:"#/properties/limits/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.limits.properties.instances,data:data3};
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
if(data0.groupShare !== undefined){
let data4 = data0.groupShare;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err11 = {instancePath:instancePath+"/limits/groupShare",schemaPath:"#/properties/limits/properties/groupShare/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.limits.properties.groupShare.type,parentSchema:schema31.properties.limits.properties.groupShare,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/limits/groupShare",schemaPath:"#/properties/limits/properties/groupShare/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema31.properties.limits.properties.groupShare,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/limits/groupShare",schemaPath:"#/properties/limits/properties/groupShare/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.limits.properties.groupShare,data:data4};
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
}
else {
const err14 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.limits.type,parentSchema:schema31.properties.limits,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.protected !== undefined){
let data5 = data.protected;
if(Array.isArray(data5)){
if(data5.length > 100){
const err15 = {instancePath:instancePath+"/protected",schemaPath:"#/properties/protected/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema31.properties.protected,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.principal === undefined){
const err16 = {instancePath:instancePath+"/protected/" + i0,schemaPath:"#/properties/protected/items/required",keyword:"required",params:{missingProperty: "principal"},message:"must have required property '"+"principal"+"'",schema:schema31.properties.protected.items.required,parentSchema:schema31.properties.protected.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6.why === undefined){
const err17 = {instancePath:instancePath+"/protected/" + i0,schemaPath:"#/properties/protected/items/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'",schema:schema31.properties.protected.items.required,parentSchema:schema31.properties.protected.items,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6.owner === undefined){
const err18 = {instancePath:instancePath+"/protected/" + i0,schemaPath:"#/properties/protected/items/required",keyword:"required",params:{missingProperty: "owner"},message:"must have required property '"+"owner"+"'",schema:schema31.properties.protected.items.required,parentSchema:schema31.properties.protected.items,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data6){
if(!(((key2 === "principal") || (key2 === "why")) || (key2 === "owner"))){
const err19 = {instancePath:instancePath+"/protected/" + i0,schemaPath:"#/properties/protected/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.protected.items,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.principal !== undefined){
let data7 = data6.principal;
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err20 = {instancePath:instancePath+"/protected/" + i0+"/principal",schemaPath:"#/properties/protected/items/properties/principal/pattern",keyword:"pattern",params:{pattern: "^arn:(\\*|aws|aws-cn|aws-us-gov):iam::(\\*|[0-9]{12}):(user|role)/[A-Za-z0-9+=,.@_*/-]{1,576}$"},message:"must match pattern \""+"^arn:(\\*|aws|aws-cn|aws-us-gov):iam::(\\*|[0-9]{12}):(user|role)/[A-Za-z0-9+=,.@_*/-]{1,576}$"+"\"",schema:"^arn:(\\*|aws|aws-cn|aws-us-gov):iam::(\\*|[0-9]{12}):(user|role)/[A-Za-z0-9+=,.@_*/-]{1,576}$",parentSchema:schema31.properties.protected.items.properties.principal,data:data7};
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
const err21 = {instancePath:instancePath+"/protected/" + i0+"/principal",schemaPath:"#/properties/protected/items/properties/principal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.protected.items.properties.principal.type,parentSchema:schema31.properties.protected.items.properties.principal,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.why !== undefined){
let data8 = data6.why;
if(typeof data8 === "string"){
if(func1(data8) > 500){
const err22 = {instancePath:instancePath+"/protected/" + i0+"/why",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data8) < 1){
const err23 = {instancePath:instancePath+"/protected/" + i0+"/why",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/protected/" + i0+"/why",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.owner !== undefined){
let data9 = data6.owner;
if(typeof data9 === "string"){
if(func1(data9) > 500){
const err25 = {instancePath:instancePath+"/protected/" + i0+"/owner",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data9) < 1){
const err26 = {instancePath:instancePath+"/protected/" + i0+"/owner",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data9};
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
const err27 = {instancePath:instancePath+"/protected/" + i0+"/owner",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/protected/" + i0,schemaPath:"#/properties/protected/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.protected.items.type,parentSchema:schema31.properties.protected.items,data:data6};
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
else {
const err29 = {instancePath:instancePath+"/protected",schemaPath:"#/properties/protected/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.protected.type,parentSchema:schema31.properties.protected,data:data5};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.rules !== undefined){
let data10 = data.rules;
if(Array.isArray(data10)){
if(data10.length > 100){
const err30 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema31.properties.rules,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.name === undefined){
const err31 = {instancePath:instancePath+"/rules/" + i1,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.rules.items.required,parentSchema:schema31.properties.rules.items,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data11.when === undefined){
const err32 = {instancePath:instancePath+"/rules/" + i1,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "when"},message:"must have required property '"+"when"+"'",schema:schema31.properties.rules.items.required,parentSchema:schema31.properties.rules.items,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data11.message === undefined){
const err33 = {instancePath:instancePath+"/rules/" + i1,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema31.properties.rules.items.required,parentSchema:schema31.properties.rules.items,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data11.owner === undefined){
const err34 = {instancePath:instancePath+"/rules/" + i1,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "owner"},message:"must have required property '"+"owner"+"'",schema:schema31.properties.rules.items.required,parentSchema:schema31.properties.rules.items,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 in data11){
if(!((((((((key3 === "name") || (key3 === "when")) || (key3 === "deny")) || (key3 === "warn")) || (key3 === "approvals")) || (key3 === "message")) || (key3 === "owner")) || (key3 === "expires"))){
const err35 = {instancePath:instancePath+"/rules/" + i1,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.rules.items,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data11.name !== undefined){
let data12 = data11.name;
if(typeof data12 === "string"){
if(!pattern5.test(data12)){
const err36 = {instancePath:instancePath+"/rules/" + i1+"/name",schemaPath:"#/properties/rules/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,63}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,63}$",parentSchema:schema31.properties.rules.items.properties.name,data:data12};
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
const err37 = {instancePath:instancePath+"/rules/" + i1+"/name",schemaPath:"#/properties/rules/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.rules.items.properties.name.type,parentSchema:schema31.properties.rules.items.properties.name,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data11.when !== undefined){
let data13 = data11.when;
if(typeof data13 === "string"){
if(func1(data13) < 1){
const err38 = {instancePath:instancePath+"/rules/" + i1+"/when",schemaPath:"#/properties/rules/items/properties/when/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.rules.items.properties.when,data:data13};
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
const err39 = {instancePath:instancePath+"/rules/" + i1+"/when",schemaPath:"#/properties/rules/items/properties/when/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.rules.items.properties.when.type,parentSchema:schema31.properties.rules.items.properties.when,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data11.deny !== undefined){
let data14 = data11.deny;
if(true !== data14){
const err40 = {instancePath:instancePath+"/rules/" + i1+"/deny",schemaPath:"#/properties/rules/items/properties/deny/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema31.properties.rules.items.properties.deny,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data11.warn !== undefined){
let data15 = data11.warn;
if(true !== data15){
const err41 = {instancePath:instancePath+"/rules/" + i1+"/warn",schemaPath:"#/properties/rules/items/properties/warn/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema31.properties.rules.items.properties.warn,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data11.approvals !== undefined){
let data16 = data11.approvals;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.count === undefined){
const err42 = {instancePath:instancePath+"/rules/" + i1+"/approvals",schemaPath:"#/properties/rules/items/properties/approvals/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'",schema:schema31.properties.rules.items.properties.approvals.required,parentSchema:schema31.properties.rules.items.properties.approvals,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key4 in data16){
if(!((key4 === "count") || (key4 === "from"))){
const err43 = {instancePath:instancePath+"/rules/" + i1+"/approvals",schemaPath:"#/properties/rules/items/properties/approvals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.rules.items.properties.approvals,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data16.count !== undefined){
let data17 = data16.count;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err44 = {instancePath:instancePath+"/rules/" + i1+"/approvals/count",schemaPath:"#/properties/rules/items/properties/approvals/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.rules.items.properties.approvals.properties.count.type,parentSchema:schema31.properties.rules.items.properties.approvals.properties.count,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 6 || isNaN(data17)){
const err45 = {instancePath:instancePath+"/rules/" + i1+"/approvals/count",schemaPath:"#/properties/rules/items/properties/approvals/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 6},message:"must be <= 6",schema:6,parentSchema:schema31.properties.rules.items.properties.approvals.properties.count,data:data17};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data17 < 1 || isNaN(data17)){
const err46 = {instancePath:instancePath+"/rules/" + i1+"/approvals/count",schemaPath:"#/properties/rules/items/properties/approvals/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.rules.items.properties.approvals.properties.count,data:data17};
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
if(data16.from !== undefined){
let data18 = data16.from;
if(Array.isArray(data18)){
if(data18.length > 100){
const err47 = {instancePath:instancePath+"/rules/" + i1+"/approvals/from",schemaPath:"#/properties/rules/items/properties/approvals/properties/from/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema31.properties.rules.items.properties.approvals.properties.from,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data18.length < 1){
const err48 = {instancePath:instancePath+"/rules/" + i1+"/approvals/from",schemaPath:"#/properties/rules/items/properties/approvals/properties/from/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.rules.items.properties.approvals.properties.from,data:data18};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(typeof data19 === "string"){
if(!pattern6.test(data19)){
const err49 = {instancePath:instancePath+"/rules/" + i1+"/approvals/from/" + i2,schemaPath:"#/properties/rules/items/properties/approvals/properties/from/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$"},message:"must match pattern \""+"^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$"+"\"",schema:"^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$",parentSchema:schema31.properties.rules.items.properties.approvals.properties.from.items,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/rules/" + i1+"/approvals/from/" + i2,schemaPath:"#/properties/rules/items/properties/approvals/properties/from/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.rules.items.properties.approvals.properties.from.items.type,parentSchema:schema31.properties.rules.items.properties.approvals.properties.from.items,data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
let i3 = data18.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data18[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err51 = {instancePath:instancePath+"/rules/" + i1+"/approvals/from",schemaPath:"#/properties/rules/items/properties/approvals/properties/from/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i3+" are identical)",schema:true,parentSchema:schema31.properties.rules.items.properties.approvals.properties.from,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err52 = {instancePath:instancePath+"/rules/" + i1+"/approvals/from",schemaPath:"#/properties/rules/items/properties/approvals/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.rules.items.properties.approvals.properties.from.type,parentSchema:schema31.properties.rules.items.properties.approvals.properties.from,data:data18};
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
const err53 = {instancePath:instancePath+"/rules/" + i1+"/approvals",schemaPath:"#/properties/rules/items/properties/approvals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.rules.items.properties.approvals.type,parentSchema:schema31.properties.rules.items.properties.approvals,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data11.message !== undefined){
let data20 = data11.message;
if(typeof data20 === "string"){
if(func1(data20) > 500){
const err54 = {instancePath:instancePath+"/rules/" + i1+"/message",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32,data:data20};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(func1(data20) < 1){
const err55 = {instancePath:instancePath+"/rules/" + i1+"/message",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data20};
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
const err56 = {instancePath:instancePath+"/rules/" + i1+"/message",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data20};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data11.owner !== undefined){
let data21 = data11.owner;
if(typeof data21 === "string"){
if(func1(data21) > 500){
const err57 = {instancePath:instancePath+"/rules/" + i1+"/owner",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32,data:data21};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(func1(data21) < 1){
const err58 = {instancePath:instancePath+"/rules/" + i1+"/owner",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data21};
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
const err59 = {instancePath:instancePath+"/rules/" + i1+"/owner",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data11.expires !== undefined){
let data22 = data11.expires;
if(typeof data22 === "string"){
if(!pattern7.test(data22)){
const err60 = {instancePath:instancePath+"/rules/" + i1+"/expires",schemaPath:"#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\"",schema:"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",parentSchema:schema36,data:data22};
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
const err61 = {instancePath:instancePath+"/rules/" + i1+"/expires",schemaPath:"#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data22};
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
const err62 = {instancePath:instancePath+"/rules/" + i1,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.rules.items.type,parentSchema:schema31.properties.rules.items,data:data11};
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
const err63 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.rules.type,parentSchema:schema31.properties.rules,data:data10};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.waivers !== undefined){
let data23 = data.waivers;
if(Array.isArray(data23)){
if(data23.length > 100){
const err64 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema31.properties.waivers,data:data23};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
const len3 = data23.length;
for(let i4=0; i4<len3; i4++){
let data24 = data23[i4];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.incident === undefined){
const err65 = {instancePath:instancePath+"/waivers/" + i4,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "incident"},message:"must have required property '"+"incident"+"'",schema:schema31.properties.waivers.items.required,parentSchema:schema31.properties.waivers.items,data:data24};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data24.rule === undefined){
const err66 = {instancePath:instancePath+"/waivers/" + i4,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'",schema:schema31.properties.waivers.items.required,parentSchema:schema31.properties.waivers.items,data:data24};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data24.reason === undefined){
const err67 = {instancePath:instancePath+"/waivers/" + i4,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.waivers.items.required,parentSchema:schema31.properties.waivers.items,data:data24};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data24.owner === undefined){
const err68 = {instancePath:instancePath+"/waivers/" + i4,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "owner"},message:"must have required property '"+"owner"+"'",schema:schema31.properties.waivers.items.required,parentSchema:schema31.properties.waivers.items,data:data24};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data24.expires === undefined){
const err69 = {instancePath:instancePath+"/waivers/" + i4,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "expires"},message:"must have required property '"+"expires"+"'",schema:schema31.properties.waivers.items.required,parentSchema:schema31.properties.waivers.items,data:data24};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key5 in data24){
if(!(((((key5 === "incident") || (key5 === "rule")) || (key5 === "reason")) || (key5 === "owner")) || (key5 === "expires"))){
const err70 = {instancePath:instancePath+"/waivers/" + i4,schemaPath:"#/properties/waivers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.waivers.items,data:data24};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data24.incident !== undefined){
let data25 = data24.incident;
if(typeof data25 === "string"){
if(!pattern5.test(data25)){
const err71 = {instancePath:instancePath+"/waivers/" + i4+"/incident",schemaPath:"#/properties/waivers/items/properties/incident/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,63}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,63}$",parentSchema:schema31.properties.waivers.items.properties.incident,data:data25};
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
const err72 = {instancePath:instancePath+"/waivers/" + i4+"/incident",schemaPath:"#/properties/waivers/items/properties/incident/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.waivers.items.properties.incident.type,parentSchema:schema31.properties.waivers.items.properties.incident,data:data25};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data24.rule !== undefined){
let data26 = data24.rule;
if(typeof data26 === "string"){
if(!pattern9.test(data26)){
const err73 = {instancePath:instancePath+"/waivers/" + i4+"/rule",schemaPath:"#/properties/waivers/items/properties/rule/pattern",keyword:"pattern",params:{pattern: "^(staunch\\.)?[a-z0-9][a-z0-9-]{0,63}$"},message:"must match pattern \""+"^(staunch\\.)?[a-z0-9][a-z0-9-]{0,63}$"+"\"",schema:"^(staunch\\.)?[a-z0-9][a-z0-9-]{0,63}$",parentSchema:schema31.properties.waivers.items.properties.rule,data:data26};
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
const err74 = {instancePath:instancePath+"/waivers/" + i4+"/rule",schemaPath:"#/properties/waivers/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.waivers.items.properties.rule.type,parentSchema:schema31.properties.waivers.items.properties.rule,data:data26};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data24.reason !== undefined){
let data27 = data24.reason;
if(typeof data27 === "string"){
if(func1(data27) > 500){
const err75 = {instancePath:instancePath+"/waivers/" + i4+"/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32,data:data27};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(func1(data27) < 1){
const err76 = {instancePath:instancePath+"/waivers/" + i4+"/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data27};
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
const err77 = {instancePath:instancePath+"/waivers/" + i4+"/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data27};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data24.owner !== undefined){
let data28 = data24.owner;
if(typeof data28 === "string"){
if(func1(data28) > 500){
const err78 = {instancePath:instancePath+"/waivers/" + i4+"/owner",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32,data:data28};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(func1(data28) < 1){
const err79 = {instancePath:instancePath+"/waivers/" + i4+"/owner",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data28};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/waivers/" + i4+"/owner",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data28};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data24.expires !== undefined){
let data29 = data24.expires;
if(typeof data29 === "string"){
if(!pattern7.test(data29)){
const err81 = {instancePath:instancePath+"/waivers/" + i4+"/expires",schemaPath:"#/$defs/day/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\"",schema:"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",parentSchema:schema36,data:data29};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/waivers/" + i4+"/expires",schemaPath:"#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data29};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/waivers/" + i4,schemaPath:"#/properties/waivers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.waivers.items.type,parentSchema:schema31.properties.waivers.items,data:data24};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.waivers.type,parentSchema:schema31.properties.waivers,data:data23};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

