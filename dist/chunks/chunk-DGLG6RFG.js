import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
import{a as w}from"./chunk-L7LBLPNG.js";import{a as y}from"./chunk-SKIQH2FE.js";import{a as u}from"./chunk-O7W7LEGQ.js";import{a as m,c as f,i as d}from"./chunk-OLAF62KR.js";import{k as c}from"./chunk-SBRBOBZU.js";import{a as e}from"./chunk-B2O6LDOB.js";import{writeFile as g}from"node:fs/promises";async function C(n,r,{aws:t,terminal:o}){if(r.out!==void 0&&n.length>1)return o.err(`error: --out takes one incident at a time: a plan file is what one approval covers
`),e.error;let i=await w(n,o);if(!i)return e.error;let a=await P(t,i);$(a,r,o);let[p]=a,s=a.map(c);return r.out!==void 0&&p&&await h(p,r.out,o),s.includes("incomplete")?e.error:s.includes("steps")?e.steps:s.includes("left-for-people")?e.error:e.ok}async function P(n,r){let t=await m(n);for(let{name:o,account:i}of r)if(i!==t.account)throw new l(o,i,t);return Promise.all(r.map(async o=>d(o,await f(n,o,t))))}var l=class extends Error{constructor(r,t,o){super(`incident ${r} is in account ${t}, but these credentials belong to ${o.account} (${o.arn}). Use credentials of account ${t}.`)}};function $(n,{format:r},t){switch(r){case"json":t.out(`${JSON.stringify(n.length===1?n[0]:n,null,2)}
`);break;case"markdown":t.out(n.map(o=>u(o)).join(`
`));break;case"text":t.out(n.map(o=>y(o,t.colours)).join(`
`));break}}async function h(n,r,t){if(c(n)==="incomplete"){t.err(`Not written to ${r}: the plan is not complete.
`);return}await g(r,`${JSON.stringify(n,null,2)}
`),n.steps.length>0&&t.err(`Written to ${r}. Next: staunch apply --plan ${r}
`)}export{C as a,P as b,l as c};
