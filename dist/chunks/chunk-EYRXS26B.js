import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
import{a as o,c as r}from"./chunk-CL4A6HEC.js";async function s(i,a,d){let e=await Promise.all(i.map(n=>o(n,a)));for(let{path:n,problems:m}of e)for(let l of m)d.err(`${r(n,l)}
`);let t=e.flatMap(({incident:n})=>n??[]);return t.length===e.length?t:void 0}export{s as a};
