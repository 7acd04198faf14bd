// Generated from schemas/accounts.schema.json by npm run generate.
"use strict";
module.exports = validate20;
module.exports.default = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Staunch accounts","description":"policy/accounts.yaml: the AWS accounts that Staunch enters by a role, and by which. An incident in such an account is dealt with by that role. What leaked credentials assumed in any other account is left for people.","type":"object","additionalProperties":false,"required":["accounts"],"properties":{"accounts":{"description":"By account id: twelve digits, in quotes.","type":"object","additionalProperties":false,"patternProperties":{"^[0-9]{12}$":{"type":"object","additionalProperties":false,"required":["planRole","applyRole"],"properties":{"planRole":{"$ref":"#/$defs/role","description":"ARN of the role that reads there. It trusts the plan role that Staunch starts as, with sts:AssumeRole and sts:SetSourceIdentity."},"applyRole":{"$ref":"#/$defs/role","description":"ARN of the role that writes there. It trusts the apply role that Staunch starts as, with sts:AssumeRole and sts:SetSourceIdentity."},"regions":{"description":"Where instances and CloudTrail are looked at; every enabled region where absent. Events of the global services are always read. Plans say what is left out.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"}},"partition":{"description":"The part of AWS that the account is in; aws where absent. Roles cannot be assumed across partitions.","enum":["aws","aws-cn","aws-us-gov"]}}}}}},"$defs":{"role":{"type":"string","pattern":"^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$"}}};
const schema32 = {"type":"string","pattern":"^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$"};
const pattern4 = new RegExp("^[0-9]{12}$", "u");
const pattern6 = new RegExp("^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$", "u");
const pattern8 = new RegExp("^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$", "u");

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
if(data.accounts === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "accounts"},message:"must have required property '"+"accounts"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "accounts")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.accounts !== undefined){
let data0 = data.accounts;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(pattern4.test(key1))){
const err2 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key2 in data0){
if(pattern4.test(key2)){
let data1 = data0[key2];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.planRole === undefined){
const err3 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/required",keyword:"required",params:{missingProperty: "planRole"},message:"must have required property '"+"planRole"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.applyRole === undefined){
const err4 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/required",keyword:"required",params:{missingProperty: "applyRole"},message:"must have required property '"+"applyRole"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key3 in data1){
if(!((((key3 === "planRole") || (key3 === "applyRole")) || (key3 === "regions")) || (key3 === "partition"))){
const err5 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.planRole !== undefined){
let data2 = data1.planRole;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err6 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/planRole",schemaPath:"#/$defs/role/pattern",keyword:"pattern",params:{pattern: "^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$"},message:"must match pattern \""+"^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$"+"\""};
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
const err7 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/planRole",schemaPath:"#/$defs/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.applyRole !== undefined){
let data3 = data1.applyRole;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err8 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/applyRole",schemaPath:"#/$defs/role/pattern",keyword:"pattern",params:{pattern: "^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$"},message:"must match pattern \""+"^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/applyRole",schemaPath:"#/$defs/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.regions !== undefined){
let data4 = data1.regions;
if(Array.isArray(data4)){
if(data4.length < 1){
const err10 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/regions",schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/regions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
const err11 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/regions/" + i0,schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/regions/items/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},message:"must match pattern \""+"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"+"\""};
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
const err12 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/regions/" + i0,schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/regions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i1 = data4.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data4[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err13 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/regions",schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/regions/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err14 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/regions",schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.partition !== undefined){
let data6 = data1.partition;
if(!(((data6 === "aws") || (data6 === "aws-cn")) || (data6 === "aws-us-gov"))){
const err15 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/partition",schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/partition/enum",keyword:"enum",params:{allowedValues: schema31.properties.accounts.patternProperties["^[0-9]{12}$"].properties.partition.enum},message:"must be equal to one of the allowed values"};
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
const err16 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
}
else {
const err17 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

