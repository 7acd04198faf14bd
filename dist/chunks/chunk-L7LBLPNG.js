import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
import{a as o,c as r}from"./chunk-B64PXTGD.js";async function p(i,a){let e=await Promise.all(i.map(n=>o(n,new Date)));for(let{path:n,problems:d}of e)for(let m of d)a.err(`${r(n,m)}
`);let t=e.flatMap(({incident:n})=>n??[]);return t.length===e.length?t:void 0}export{p as a};
