import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
import{a as w}from"./chunk-EYRXS26B.js";import{a as y}from"./chunk-S5HTE4CM.js";import{a as u}from"./chunk-NJUF5Y2Q.js";import{b as m,g as d}from"./chunk-HJPJPE5D.js";import{a as p}from"./chunk-X4KM2RXR.js";import{b as f}from"./chunk-LT34VGCW.js";import{m as l}from"./chunk-YVMHU3E2.js";import{a as e}from"./chunk-OXVZIZKZ.js";import{writeFile as P}from"node:fs/promises";async function A(n,r,{aws:o,terminal:t}){if(r.out!==void 0&&n.length>1)return t.err(`error: --out takes one incident at a time: a plan file is what one approval covers
`),e.error;let c=await w(n,o.clock.now(),t);if(!c)return e.error;let i=await k(o,c);g(i,r,t);let[s]=i,a=i.map(l);return r.out!==void 0&&s&&await h(s,r.out,t),a.includes("incomplete")?e.error:a.includes("steps")?e.steps:a.includes("left-for-people")?e.error:e.ok}async function k(n,r){let o=await p(n);for(let t of r)f(t,o);return Promise.all(r.map(async t=>d(t,await m(n,t,o))))}function g(n,{format:r},o){switch(r){case"json":o.out(`${JSON.stringify(n.length===1?n[0]:n,null,2)}
`);break;case"markdown":o.out(n.map(t=>u(t)).join(`
`));break;case"text":o.out(n.map(t=>y(t,o.colours)).join(`
`));break}}async function h(n,r,o){if(l(n)==="incomplete"){o.err(`Not written to ${r}: the plan is not complete.
`);return}await P(r,`${JSON.stringify(n,null,2)}
`),n.steps.length>0&&o.err(`Written to ${r}. Next: staunch apply --plan ${r}
`)}export{A as a,k as b};
