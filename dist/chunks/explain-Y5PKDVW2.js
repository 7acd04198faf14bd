import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
import{c as s}from"./chunk-22CQ2XCT.js";import"./chunk-6ZYJVYE3.js";import"./chunk-6M4Z5NUK.js";import"./chunk-P624VHOU.js";import"./chunk-2WOQ5QBY.js";import"./chunk-QQQ63DYM.js";import"./chunk-BYJTJUBD.js";import"./chunk-AFMUZY2L.js";import"./chunk-6XOCQCRL.js";import"./chunk-NU2EP75O.js";import"./chunk-KJH4X42Z.js";import"./chunk-WRYEZFAH.js";import"./chunk-X7M4YIQT.js";import"./chunk-5D4GE5MZ.js";import"./chunk-PS3IA3ZY.js";import"./chunk-6E5VZOJY.js";import"./chunk-5ADEFBBK.js";import{a as i}from"./chunk-PUQZQET5.js";import{b as t}from"./chunk-F7OZV7ZR.js";import"./chunk-4RNAHYC7.js";import"./chunk-CW7QM3DS.js";import"./chunk-3GQZWZVZ.js";import"./chunk-4EMMBCPV.js";import"./chunk-WCX4XKTA.js";import"./chunk-5W5K35MW.js";import"./chunk-RGKIKAQH.js";import"./chunk-U664ODUY.js";import"./chunk-MFNDBMDL.js";import"./chunk-3BYHCKPE.js";import"./chunk-EEEC4TXW.js";function m(n){return n instanceof i?`error: ${t(n.message)}
    ${t(n.hint)}
`:n instanceof s?`error: ${t(n.message)}
`:n instanceof Error&&e(n)?`error: ${t(n.message)}
`:`error: Staunch itself failed; please report this:
${(n instanceof Error?n.stack??n.message:String(n)).split(`
`).map(t).join(`
`)}
`}function e(n){return"code"in n&&"syscall"in n}export{m as explain};
