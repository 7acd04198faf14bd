import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);
var c=class extends Error{constructor(n,o){super(`incident ${n.name} is in account ${n.account}, but these credentials belong to ${o.account} (${o.arn}). Use credentials of account ${n.account}.`)}};function e(t,n){if(n.account!==t.account)throw new c(t,n)}export{c as a,e as b};
