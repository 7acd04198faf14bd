import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
import"./chunk-EEEC4TXW.js";async function n(r,e){return 1}export{n as drill};
