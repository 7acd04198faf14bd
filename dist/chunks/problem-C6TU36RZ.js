import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
import{a,b}from"./chunk-PUQZQET5.js";import"./chunk-NYRTOUVY.js";export{a as AwsProblem,b as asAwsProblem};
