import{_ as e,ar as t,lt as n}from"../cli.js";function r(r){return r instanceof n?`error: ${t(r.message)}\n    ${t(r.hint)}\n`:r instanceof e||r instanceof Error&&i(r)?`error: ${t(r.message)}\n`:`error: Staunch itself failed; please report this:\n${(r instanceof Error?r.stack??r.message:String(r)).split(`
`).map(t).join(`
`)}\n`}function i(e){return`code`in e&&`syscall`in e}export{r as explain};