import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
import{a as s}from"./chunk-LT34VGCW.js";import{a as i}from"./chunk-PUQZQET5.js";import{a as t}from"./chunk-ZNNAZOAE.js";import"./chunk-NYRTOUVY.js";function m(n){return n instanceof i?`error: ${t(n.message)}
    ${t(n.hint)}
`:n instanceof s?`error: ${t(n.message)}
`:n instanceof Error&&e(n)?`error: ${t(n.message)}
`:`error: Staunch itself failed; please report this:
${(n instanceof Error?n.stack??n.message:String(n)).split(`
`).map(t).join(`
`)}
`}function e(n){return"code"in n&&"syscall"in n}export{m as explain};
