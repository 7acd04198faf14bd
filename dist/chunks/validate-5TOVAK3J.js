import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
import{a as m,b as p,c,d}from"./chunk-CL4A6HEC.js";import"./chunk-GXNXPMKO.js";import{h as a}from"./chunk-YVMHU3E2.js";import"./chunk-UC56CWMX.js";import"./chunk-WFPOAE74.js";import"./chunk-6E5VZOJY.js";import{a as s}from"./chunk-OXVZIZKZ.js";import"./chunk-ZNNAZOAE.js";import"./chunk-NYRTOUVY.js";async function w(g,f,t){let l=await p(g),n=(await Promise.all(l.map(o=>m(o,new Date)))).flatMap(({path:o,problems:r})=>r.map(e=>({path:o,...e}))),i=n.filter(({severity:o})=>o==="error").length;if(f.json)t.out(`${JSON.stringify({files:l.length,problems:n},null,2)}
`);else{for(let{path:r,...e}of n)t.out(`${c(r,e)}
`);if(f.annotate)for(let{path:r,...e}of n)t.out(`${d(r,e)}
`);let o=n.length-i;t.err(`${a(l.length,"incident file")}: ${a(i,"error")}, ${a(o,"warning")}
`)}return i===0?s.ok:s.error}export{w as validate};
