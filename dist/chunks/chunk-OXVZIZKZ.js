import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
var o={ok:0,error:1,steps:2,incomplete:3};export{o as a};
