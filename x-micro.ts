import { readdirSync, readFileSync } from 'node:fs';
import { inflate } from './src/audit/sources/archive/inflate.ts';
import { findPatterns } from './src/audit/sources/archive/find-patterns.ts';
import { scanText } from './src/audit/sources/archive/scan-text.ts';
import { knowSubjects } from './src/audit/sources/archive/subject-search.ts';
const root='/tmp/staunch-audit-bench/archive-1-1000000/';
const truth = JSON.parse(readFileSync(root+'truth.json','utf8'));
const files = (readdirSync(root,{recursive:true}) as string[]).filter(f=>f.endsWith('.gz')).filter((_,i)=>i%4===0);
const known = knowSubjects(); known.add(truth.keys.map((k:string)=>({kind:'credential',accessKeyId:k,account:'',since:''})));
const find = findPatterns(truth.keys.map((k:string)=>({bytes:Buffer.from(k),anyCase:false})));
let [tr,ti,tf,ts]=[0,0,0,0]; let bytes=0;
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000};
const cpu0=cpu();
for (const f of files) {
  let t=performance.now(); const st=readFileSync(root+f); let n=performance.now(); tr+=n-t; t=n;
  const text=inflate(st,4e7)!.text; n=performance.now(); ti+=n-t; t=n; bytes+=text.length;
  find(text); n=performance.now(); tf+=n-t; t=n;
  scanText(text, known.after(0), f); n=performance.now(); ts+=n-t;
}
console.log({files:files.length,MB:bytes/1e6,read:tr|0,inflate:ti|0,find:tf|0,findGBs:bytes/tf/1e6,scanText:ts|0,cpu:cpu()-cpu0});
