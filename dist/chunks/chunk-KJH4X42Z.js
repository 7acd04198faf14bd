import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
import{a as t}from"./chunk-PUQZQET5.js";async function o(e,i){try{return await i}catch(r){if(!(r instanceof t))throw r;return{what:e,why:`could not be read: ${r.message}`,hint:r.hint}}}export{o as a};
