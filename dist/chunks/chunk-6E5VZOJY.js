import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
function e(t){return t.split("/").at(-1)??t}var r=e,s={reattach:"staunch:reattach",refreshed:"staunch:refreshed"};export{e as a,r as b,s as c};
