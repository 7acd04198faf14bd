// Generated from schemas/accounts.schema.json by npm run generate.
import part0 from "ajv/dist/runtime/ucs2length.js";
import part1 from "ajv/dist/runtime/equal.js";
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Staunch accounts","description":"policy/accounts.yaml: the AWS accounts that Staunch enters by a role, and by which. An incident in such an account is dealt with by that role. What leaked credentials assumed in any other account is left for people.","type":"object","additionalProperties":false,"required":["accounts"],"properties":{"accounts":{"description":"By account id: twelve digits, in quotes.","type":"object","additionalProperties":false,"patternProperties":{"^[0-9]{12}$":{"type":"object","additionalProperties":false,"required":["planRole","applyRole"],"properties":{"planRole":{"$ref":"#/$defs/role","description":"ARN of the role that reads there. It trusts the plan role that Staunch starts as, with sts:AssumeRole and sts:SetSourceIdentity."},"applyRole":{"$ref":"#/$defs/role","description":"ARN of the role that writes there. It trusts the apply role that Staunch starts as, with sts:AssumeRole and sts:SetSourceIdentity."},"regions":{"description":"Where instances and CloudTrail are looked at; every enabled region where absent. Events of the global services are always read. Plans say what is left out.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"}},"trailSeconds":{"description":"How many seconds a plan reads CloudTrail, which answers two requests a second and region; 60 where absent. What is not read by then is said. Apply and audit read for ten minutes.","type":"integer","minimum":10,"maximum":300},"partition":{"description":"The part of AWS that the account is in; aws where absent. Roles cannot be assumed across partitions.","enum":["aws","aws-cn","aws-us-gov"]},"audit":{"description":"Where plans and audits read what credentials did in this account; CloudTrail's event history (lookup) where absent. Several sources are combined: an event that more than one has counts once.","type":"array","minItems":1,"maxItems":8,"uniqueItems":true,"items":{"type":"object","required":["source"],"properties":{"source":{"enum":["lookup","archive","athena"]}},"allOf":[{"if":{"properties":{"source":{"const":"lookup"}},"required":["source"]},"then":{"$ref":"#/$defs/lookup"}},{"if":{"properties":{"source":{"const":"archive"}},"required":["source"]},"then":{"$ref":"#/$defs/archive"}},{"if":{"properties":{"source":{"const":"athena"}},"required":["source"]},"then":{"$ref":"#/$defs/athena"}}]}}}}}}},"$defs":{"role":{"type":"string","pattern":"^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$"},"lookup":{"description":"CloudTrail's event history: LookupEvents in every region that is looked at. Management events of 90 days.","type":"object","additionalProperties":false,"required":["source"],"properties":{"source":{"const":"lookup"}}},"archive":{"description":"The files of a trail, read as they are.","type":"object","additionalProperties":false,"required":["source","location"],"properties":{"source":{"const":"archive"},"location":{"description":"What stands before AWSLogs/: s3://bucket or s3://bucket/prefix, or a folder on this machine.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![A-Za-z][A-Za-z0-9+.-]*:)|^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/|$)"},"region":{"$ref":"#/$defs/region","description":"The bucket's region."},"account":{"$ref":"#/$defs/account","description":"The account whose plan role reads the bucket, for instance the one that keeps the logs; the account itself where absent."},"validateDigests":{"description":"Whether CloudTrail's digests are checked, so that the files are known to be whole.","type":"boolean"}}},"athena":{"description":"A table over the files of a trail, asked in SQL. staunch audit-table makes it.","type":"object","additionalProperties":false,"required":["source","location","region"],"properties":{"source":{"const":"athena"},"location":{"description":"What stands before AWSLogs/: s3://bucket or s3://bucket/prefix.","type":"string","pattern":"^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[^\\s'\"\\\\;?#]{1,900})?/?$"},"region":{"$ref":"#/$defs/region","description":"Where Athena is asked."},"account":{"$ref":"#/$defs/account","description":"The account whose plan role asks Athena; the account itself where absent."},"workgroup":{"description":"primary where absent.","type":"string","pattern":"^[a-zA-Z0-9._-]{1,128}$"},"output":{"description":"Where results go; the workgroup's own place where absent.","type":"string","pattern":"^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[^\\s'\"\\\\;?#]{1,900})?/?$"},"organisation":{"description":"The organisation whose trail it is; absent for the trail of one account.","type":"string","pattern":"^o-[a-z0-9]{10,32}$"},"database":{"description":"staunch where absent.","type":"string","pattern":"^[a-z0-9_]{1,128}$"},"table":{"description":"cloudtrail where absent.","type":"string","pattern":"^[a-z0-9_]{1,128}$"}}},"region":{"type":"string","pattern":"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},"account":{"type":"string","pattern":"^[0-9]{12}$"}}};
const schema32 = {"type":"string","pattern":"^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$"};
const schema34 = {"description":"CloudTrail's event history: LookupEvents in every region that is looked at. Management events of 90 days.","type":"object","additionalProperties":false,"required":["source"],"properties":{"source":{"const":"lookup"}}};
const pattern4 = new RegExp("^[0-9]{12}$", "u");
const pattern6 = new RegExp("^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role/([!-~]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$", "u");
const pattern8 = new RegExp("^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$", "u");
const schema35 = {"description":"The files of a trail, read as they are.","type":"object","additionalProperties":false,"required":["source","location"],"properties":{"source":{"const":"archive"},"location":{"description":"What stands before AWSLogs/: s3://bucket or s3://bucket/prefix, or a folder on this machine.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![A-Za-z][A-Za-z0-9+.-]*:)|^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/|$)"},"region":{"$ref":"#/$defs/region","description":"The bucket's region."},"account":{"$ref":"#/$defs/account","description":"The account whose plan role reads the bucket, for instance the one that keeps the logs; the account itself where absent."},"validateDigests":{"description":"Whether CloudTrail's digests are checked, so that the files are known to be whole.","type":"boolean"}}};
const schema36 = {"type":"string","pattern":"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"};
const schema37 = {"type":"string","pattern":"^[0-9]{12}$"};
const func1 = (part0.default ?? part0);
const pattern9 = new RegExp("^(?![A-Za-z][A-Za-z0-9+.-]*:)|^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/|$)", "u");

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
if(data.location === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "location"},message:"must have required property '"+"location"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "source") || (key0 === "location")) || (key0 === "region")) || (key0 === "account")) || (key0 === "validateDigests"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.source !== undefined){
if("archive" !== data.source){
const err3 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/const",keyword:"const",params:{allowedValue: "archive"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.location !== undefined){
let data1 = data.location;
if(typeof data1 === "string"){
if(func1(data1) > 1024){
const err4 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern9.test(data1)){
const err6 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/pattern",keyword:"pattern",params:{pattern: "^(?![A-Za-z][A-Za-z0-9+.-]*:)|^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/|$)"},message:"must match pattern \""+"^(?![A-Za-z][A-Za-z0-9+.-]*:)|^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/|$)"+"\""};
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
const err7 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.region !== undefined){
let data2 = data.region;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err8 = {instancePath:instancePath+"/region",schemaPath:"#/$defs/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},message:"must match pattern \""+"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"+"\""};
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
const err9 = {instancePath:instancePath+"/region",schemaPath:"#/$defs/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.account !== undefined){
let data3 = data.account;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err10 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.validateDigests !== undefined){
if(typeof data.validateDigests !== "boolean"){
const err12 = {instancePath:instancePath+"/validateDigests",schemaPath:"#/properties/validateDigests/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"description":"A table over the files of a trail, asked in SQL. staunch audit-table makes it.","type":"object","additionalProperties":false,"required":["source","location","region"],"properties":{"source":{"const":"athena"},"location":{"description":"What stands before AWSLogs/: s3://bucket or s3://bucket/prefix.","type":"string","pattern":"^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[^\\s'\"\\\\;?#]{1,900})?/?$"},"region":{"$ref":"#/$defs/region","description":"Where Athena is asked."},"account":{"$ref":"#/$defs/account","description":"The account whose plan role asks Athena; the account itself where absent."},"workgroup":{"description":"primary where absent.","type":"string","pattern":"^[a-zA-Z0-9._-]{1,128}$"},"output":{"description":"Where results go; the workgroup's own place where absent.","type":"string","pattern":"^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[^\\s'\"\\\\;?#]{1,900})?/?$"},"organisation":{"description":"The organisation whose trail it is; absent for the trail of one account.","type":"string","pattern":"^o-[a-z0-9]{10,32}$"},"database":{"description":"staunch where absent.","type":"string","pattern":"^[a-z0-9_]{1,128}$"},"table":{"description":"cloudtrail where absent.","type":"string","pattern":"^[a-z0-9_]{1,128}$"}}};
const func3 = Object.prototype.hasOwnProperty;
const pattern12 = new RegExp("^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[^\\s'\"\\\\;?#]{1,900})?/?$", "u");
const pattern15 = new RegExp("^[a-zA-Z0-9._-]{1,128}$", "u");
const pattern17 = new RegExp("^o-[a-z0-9]{10,32}$", "u");
const pattern18 = new RegExp("^[a-z0-9_]{1,128}$", "u");

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
if(data.location === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "location"},message:"must have required property '"+"location"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.region === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func3.call(schema38.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.source !== undefined){
if("athena" !== data.source){
const err4 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/const",keyword:"const",params:{allowedValue: "athena"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.location !== undefined){
let data1 = data.location;
if(typeof data1 === "string"){
if(!pattern12.test(data1)){
const err5 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/pattern",keyword:"pattern",params:{pattern: "^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[^\\s'\"\\\\;?#]{1,900})?/?$"},message:"must match pattern \""+"^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[^\\s'\"\\\\;?#]{1,900})?/?$"+"\""};
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
const err6 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.region !== undefined){
let data2 = data.region;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err7 = {instancePath:instancePath+"/region",schemaPath:"#/$defs/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"},message:"must match pattern \""+"^[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}$"+"\""};
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
const err8 = {instancePath:instancePath+"/region",schemaPath:"#/$defs/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.account !== undefined){
let data3 = data.account;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err9 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\""};
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
const err10 = {instancePath:instancePath+"/account",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.workgroup !== undefined){
let data4 = data.workgroup;
if(typeof data4 === "string"){
if(!pattern15.test(data4)){
const err11 = {instancePath:instancePath+"/workgroup",schemaPath:"#/properties/workgroup/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9._-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9._-]{1,128}$"+"\""};
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
const err12 = {instancePath:instancePath+"/workgroup",schemaPath:"#/properties/workgroup/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.output !== undefined){
let data5 = data.output;
if(typeof data5 === "string"){
if(!pattern12.test(data5)){
const err13 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/pattern",keyword:"pattern",params:{pattern: "^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[^\\s'\"\\\\;?#]{1,900})?/?$"},message:"must match pattern \""+"^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[^\\s'\"\\\\;?#]{1,900})?/?$"+"\""};
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
const err14 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.organisation !== undefined){
let data6 = data.organisation;
if(typeof data6 === "string"){
if(!pattern17.test(data6)){
const err15 = {instancePath:instancePath+"/organisation",schemaPath:"#/properties/organisation/pattern",keyword:"pattern",params:{pattern: "^o-[a-z0-9]{10,32}$"},message:"must match pattern \""+"^o-[a-z0-9]{10,32}$"+"\""};
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
const err16 = {instancePath:instancePath+"/organisation",schemaPath:"#/properties/organisation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.database !== undefined){
let data7 = data.database;
if(typeof data7 === "string"){
if(!pattern18.test(data7)){
const err17 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,128}$"},message:"must match pattern \""+"^[a-z0-9_]{1,128}$"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.table !== undefined){
let data8 = data.table;
if(typeof data8 === "string"){
if(!pattern18.test(data8)){
const err19 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,128}$"},message:"must match pattern \""+"^[a-z0-9_]{1,128}$"+"\""};
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
const err20 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const func0 = (part1.default ?? part1);

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
if(!((((((key3 === "planRole") || (key3 === "applyRole")) || (key3 === "regions")) || (key3 === "trailSeconds")) || (key3 === "partition")) || (key3 === "audit"))){
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
if(data1.trailSeconds !== undefined){
let data6 = data1.trailSeconds;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err15 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/trailSeconds",schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/trailSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 300 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/trailSeconds",schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/trailSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300},message:"must be <= 300"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6 < 10 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/trailSeconds",schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/trailSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10},message:"must be >= 10"};
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
if(data1.partition !== undefined){
let data7 = data1.partition;
if(!(((data7 === "aws") || (data7 === "aws-cn")) || (data7 === "aws-us-gov"))){
const err18 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/partition",schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/partition/enum",keyword:"enum",params:{allowedValues: schema31.properties.accounts.patternProperties["^[0-9]{12}$"].properties.partition.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.audit !== undefined){
let data8 = data1.audit;
if(Array.isArray(data8)){
if(data8.length > 8){
const err19 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit",schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/audit/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data8.length < 1){
const err20 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit",schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/audit/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
const _errs26 = errors;
let valid11 = true;
const _errs27 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing0;
if((data9.source === undefined) && (missing0 = "source")){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
if(data9.source !== undefined){
if("lookup" !== data9.source){
const err22 = {};
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
}
var _valid0 = _errs27 === errors;
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs29 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.source === undefined){
const err23 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit/" + i2,schemaPath:"#/$defs/lookup/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key4 in data9){
if(!(key4 === "source")){
const err24 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit/" + i2,schemaPath:"#/$defs/lookup/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.source !== undefined){
if("lookup" !== data9.source){
const err25 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit/" + i2+"/source",schemaPath:"#/$defs/lookup/properties/source/const",keyword:"const",params:{allowedValue: "lookup"},message:"must be equal to constant"};
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
const err26 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit/" + i2,schemaPath:"#/$defs/lookup/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid0 = _errs29 === errors;
valid11 = _valid0;
if(valid11){
var props0 = true;
}
}
if(!valid11){
const err27 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit/" + i2,schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/audit/items/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const _errs35 = errors;
let valid15 = true;
const _errs36 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing1;
if((data9.source === undefined) && (missing1 = "source")){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
if(data9.source !== undefined){
if("archive" !== data9.source){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
var _valid1 = _errs36 === errors;
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs38 = errors;
if(!(validate21(data9, {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit/" + i2,parentData:data8,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var _valid1 = _errs38 === errors;
valid15 = _valid1;
if(valid15){
var props1 = true;
}
}
if(!valid15){
const err30 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit/" + i2,schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/audit/items/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
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
const _errs40 = errors;
let valid17 = true;
const _errs41 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if((data9.source === undefined) && (missing2 = "source")){
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
else {
if(data9.source !== undefined){
if("athena" !== data9.source){
const err32 = {};
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
var _valid2 = _errs41 === errors;
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs43 = errors;
if(!(validate23(data9, {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit/" + i2,parentData:data8,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid2 = _errs43 === errors;
valid17 = _valid2;
if(valid17){
var props2 = true;
}
}
if(!valid17){
const err33 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit/" + i2,schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/audit/items/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.source === undefined){
const err34 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit/" + i2,schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/audit/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.source = true;
}
if(data9.source !== undefined){
let data14 = data9.source;
if(!(((data14 === "lookup") || (data14 === "archive")) || (data14 === "athena"))){
const err35 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit/" + i2+"/source",schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/audit/items/properties/source/enum",keyword:"enum",params:{allowedValues: schema31.properties.accounts.patternProperties["^[0-9]{12}$"].properties.audit.items.properties.source.enum},message:"must be equal to one of the allowed values"};
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
const err36 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit/" + i2,schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/audit/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
let i3 = data8.length;
let j1;
if(i3 > 1){
outer0:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data8[i3], data8[j1])){
const err37 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit",schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/audit/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err38 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/audit",schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/properties/audit/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err39 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/patternProperties/%5E%5B0-9%5D%7B12%7D%24/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
}
else {
const err40 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

