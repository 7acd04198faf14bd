import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
import{c as s}from"./chunk-DGLG6RFG.js";import"./chunk-L7LBLPNG.js";import"./chunk-SKIQH2FE.js";import"./chunk-O7W7LEGQ.js";import"./chunk-OLAF62KR.js";import"./chunk-2WOQ5QBY.js";import"./chunk-IH2ZP3EN.js";import"./chunk-B64PXTGD.js";import"./chunk-LFM7CUQ6.js";import"./chunk-SBRBOBZU.js";import"./chunk-6XOCQCRL.js";import"./chunk-NU2EP75O.js";import"./chunk-KJH4X42Z.js";import"./chunk-Q3FWTRZA.js";import"./chunk-FBDHC6XL.js";import"./chunk-5D4GE5MZ.js";import"./chunk-PS3IA3ZY.js";import"./chunk-6E5VZOJY.js";import"./chunk-5ADEFBBK.js";import{a as i}from"./chunk-PUQZQET5.js";import{b as t}from"./chunk-B2O6LDOB.js";import"./chunk-4RNAHYC7.js";import"./chunk-CW7QM3DS.js";import"./chunk-3GQZWZVZ.js";import"./chunk-4EMMBCPV.js";import"./chunk-WCX4XKTA.js";import"./chunk-5W5K35MW.js";import"./chunk-RGKIKAQH.js";import"./chunk-U664ODUY.js";import"./chunk-MFNDBMDL.js";import"./chunk-3BYHCKPE.js";import"./chunk-EEEC4TXW.js";function m(n){return n instanceof i?`error: ${t(n.message)}
    ${t(n.hint)}
`:n instanceof s?`error: ${t(n.message)}
`:n instanceof Error&&e(n)?`error: ${t(n.message)}
`:`error: Staunch itself failed; please report this:
${(n instanceof Error?n.stack??n.message:String(n)).split(`
`).map(t).join(`
`)}
`}function e(n){return"code"in n&&"syscall"in n}export{m as explain};
