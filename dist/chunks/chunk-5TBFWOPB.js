import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
import{b as r,c as s,d as m}from"./chunk-RABEL2QM.js";import{f as e}from"./chunk-T4RVYSPL.js";var o=class extends r(s,m,"DescribeInstances",e){};export{o as a};
