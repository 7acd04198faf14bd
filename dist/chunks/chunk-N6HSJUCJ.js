import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
import{a as s}from"./chunk-LDFYPCG4.js";import{b as o,c as n,d as i}from"./chunk-PS3IA3ZY.js";var c=n((e,r)=>{let[t,p]=r.split(" ");return i(new s(o(e,t,p)))});function l(e,r,t){return c(e,`${r} ${t}`)}export{l as a};
