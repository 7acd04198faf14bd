import{Cn as e,Dn as t,E as n,bn as r,c as i,vn as a,y as o,yn as s}from"../cli.js";import{t as c}from"./load-incidents-CF55yrQK.js";import{closeSync as l,existsSync as u,openSync as d,readFileSync as f,readSync as p,renameSync as m,rmSync as ee,writeFileSync as te}from"node:fs";import{createHash as ne}from"node:crypto";function h(e,t,n=`${t}s`){return`${e.toLocaleString(`en-GB`)} ${e===1?t:n}`}function g(e,...t){return{html:e.map((e,n)=>e+(n<t.length?_(t[n]):``)).join(``)}}function _(e){return e===void 0?``:typeof e==`number`?e.toLocaleString(`en-GB`):typeof e==`string`?a(e):`html`in e?e.html:e.map(e=>e.html).join(``)}function v(e,t){if(t.length===0)return g``;let n=t.length-8;return g`<div class="tallies">
    <h4>${e}</h4>
    <ul>
      ${t.slice(0,8).map(re)}
      ${n>0?g`<li class="quiet">and ${n} more</li>`:void 0}
    </ul>
  </div>`}function re({what:e,count:t,known:n}){return g`<li>
    <span class="what">${e}${n===!1?g` <span class="tag new">new</span>`:void 0}</span> <span class="number">${t}</span>
  </li>`}function y(e){let t=new Date(e);return Number.isNaN(t.getTime())?String(e):t.toISOString().slice(0,19).replace(`T`,` `)}function b(e,t=`not known`){return e===void 0?g`<span class="quiet">${t}</span>`:g`<time datetime="${e}">${y(e)}</time>`}function x(e,t){if(y(e)===y(t))return b(e);let n=y(e).slice(0,10)===y(t).slice(0,10)?y(t).slice(11):y(t);return g`${b(e)} – <time datetime="${t}">${n}</time>`}function ie({coverage:e}){let{sources:t,regionsRead:n,notRead:r,limits:i,malformed:a}=e;return g`<section id="coverage" aria-labelledby="coverage-title">
    <h2 id="coverage-title">Coverage</h2>
    <p class="lead">“Nothing found” means nothing beyond these limits.</p>
    <div class="cards">
      <div class="card ${r.length>0?`warned`:``}">
        <h3>Not read</h3>
        ${r.length>0?w(r):g`<p>Everything that was asked for could be read.</p>`}
      </div>
      <div class="card">
        <h3>What none of the sources can show</h3>
        ${i.length>0?g`<ul>
                ${i.map(e=>g`<li>${e}</li>`)}
              </ul>`:g`<p>Nothing is known of.</p>`}
      </div>
      <div class="card">
        <h3>Regions read</h3>
        <p class="words">${C(n)}</p>
        ${a.length>0?v(`Records that CloudTrail does not write so`,a):void 0}
      </div>
    </div>
    <h3>Sources</h3>
    <div class="cards">
      ${t.length>0?t.map(oe):g`<p>None was read.</p>`}
    </div>
  </section>`}function ae({coverage:e}){let{notRead:t,malformed:n,regionsRead:r,sources:i}=e,a=n.reduce((e,t)=>e+t.count,0),o=i.reduce((e,t)=>e+(t.digests?.problems.length??0),0);return[...i.length===0||r.length===0?[`no region could be read at all`]:[],...t.length>0?[`${h(t.length,`thing`)} could not be read`]:[],...o>0?[`${h(o,`file`)} not as CloudTrail delivered it`]:[],...a>0?[`${h(a,`record`)} could not be understood`]:[]]}function oe(e){let{kind:t,accounts:n,regions:r,from:i,to:a,counts:o,notRead:s,limits:c,digests:l}=e;return g`<div class="card source">
    <h4>${e.source} <span class="tag">${t}</span></h4>
    <dl>
      <div>
        <dt>Holds</dt>
        <dd>${b(i)} to ${b(a)}</dd>
      </div>
      <div>
        <dt>Accounts</dt>
        <dd>${C(n)}</dd>
      </div>
      <div>
        <dt>Regions</dt>
        <dd>${C(r)}</dd>
      </div>
      <div>
        <dt>Read</dt>
        <dd>${o.map(e=>g`<span class="count">${e.count} ${e.what}</span> `)}</dd>
      </div>
      <div>
        <dt>Digests</dt>
        <dd>${S(l)}</dd>
      </div>
    </dl>
    ${l&&l.problems.length>0?w(l.problems):void 0}
    ${s.length>0?w(s):void 0}
    ${c.length>0?g`<ul class="quiet">
            ${c.map(e=>g`<li>${e}</li>`)}
          </ul>`:void 0}
  </div>`}function S(e){if(!e)return`this source has none: whether anything is missing cannot be known`;if(!e.asked)return`not checked: whether anything is missing is not known`;let{filesValid:t,digestsValid:n,problems:r}=e,i=r.length>0?`, ${h(r.length,`problem`)}`:`, no problem`;return`${h(t,`file`)} as delivered, by ${h(n,`digest`)} with a good signature${i}`}function C(e){if(e.length===0)return`none`;let t=e.length-1;return g`${e.map((e,n)=>g`<span class="word">${e}${n<t?`,`:``}</span> `)}`}function w(e){return g`<ul class="not-read">
    ${e.map(({what:e,why:t})=>g`<li><strong>${e}</strong>: ${t}</li>`)}
  </ul>`}const se={"access-key":`access key`,"role-session":`role session`,"user-session":`user session`,"federated-session":`federated session`,"console-session":`console session`};function T({holder:e}){let t=e.replace(/^(user|role) /,``);return t.startsWith(`arn:`)?t.split(`/`).at(-1)??t:t}function ce(e){let t=/* @__PURE__ */ new Map;for(let{id:n,parent:r}of e)t.set(n,r===void 0?0:(t.get(r)??-1)+1);return t}function le(e){let t=/* @__PURE__ */ new Set,n=/* @__PURE__ */ new Map;for(let r of e){let{parent:e}=r,i=e!==void 0&&t.has(e)?e:void 0;n.set(i,[...n.get(i)??[],r]),t.add(r.id)}let r=e=>(n.get(e)??[]).map(e=>({credential:e,children:r(e.id)}));return r(void 0)}const ue=[`none`,`minor`,`notable`,`grave`],de={none:`·`,minor:`●`,notable:`▲`,grave:`◆`};function E(e){return e===void 0?`none`:e>=80?`grave`:e>=50?`notable`:`minor`}function D(e){return g`<span class="shape ${e}" role="img" aria-label="${e}"
    >${de[e]}</span
  >`}function O(e){let t=A(e);return g`<section id="events" aria-labelledby="events-title">
    <div class="section-head">
      <h2 id="events-title">Events</h2>
      <p class="needs-script quiet" id="event-count"></p>
    </div>
    <div class="needs-script" id="event-table"></div>
    <div class="without-script">
      <p class="lead">
        ${t.length} telling ones of ${h(e.eventCount,`event`)}, at most ${k} of
        each finding.
        <span class="no-script-note"
          >Scripts are off: open this file in a browser that runs them to see, filter and search the
          others.</span
        >
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Time (UTC)</th>
              <th scope="col">Finding</th>
              <th scope="col">Call</th>
              <th scope="col">Credential</th>
              <th scope="col">Region</th>
              <th scope="col">Address</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            ${t.map(t=>j(t,e))}
          </tbody>
        </table>
      </div>
    </div>
  </section>`}const k=10;function A({events:e,findings:t}){let n=new Map(t.map(({rule:e,weight:t})=>[e,t])),r=({rule:e})=>n.get(e??``)??0,i=/* @__PURE__ */ new Map;return[...e].sort((e,t)=>r(t)-r(e)).filter(({rule:e=``})=>(i.set(e,(i.get(e)??0)+1),(i.get(e)??0)<=10)).slice(0,60).sort((e,t)=>e.time<t.time?-1:1)}function j(e,{findings:t,credentials:n}){let r=t.find(({rule:t})=>t===e.rule),i=n.find(({id:t})=>t===e.credential);return g`<tr>
    <td>${b(e.time)}</td>
    <td>
      ${r?g`${D(E(r.weight))} ${r.title}`:void 0}
    </td>
    <td><code>${e.call}</code></td>
    <td>${i?T(i):e.credential}</td>
    <td>${e.region}</td>
    <td>${e.address}</td>
    <td>${e.error??`ok`}</td>
  </tr>`}function M(e){let{findings:t}=e,n=g`<p>
    No event falls under a row of the findings table. That says nothing about what the
    <a href="#coverage">coverage</a> does not reach.
  </p>`;return g`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>
    ${t.length===0?n:g`<ol class="findings">
            ${t.map(t=>N(t,e))}
          </ol>`}
  </section>`}function N(e,t){let{title:n,tactic:r,technique:i,events:a,refused:o,first:s,last:c}=e,l=E(e.weight),u=i?g` · <span>${i.id} ${i.name}</span>`:void 0;return g`<li class="finding ${l}">
    <details>
      <summary>
        ${D(l)}
        <span class="finding-title">
          <strong>${n}</strong>
          <span class="quiet"><span>${r.id} ${r.name}</span>${u}</span>
        </span>
        <span class="finding-count">
          ${h(a,`event`)}${o>0?g`<span class="quiet">, ${o===a?`all`:o} refused</span>`:void 0}
        </span>
        <span class="finding-time quiet">${x(s,c)}</span>
      </summary>
      <div class="facts">
        <dl>
          <div>
            <dt>By</dt>
            <dd>${P(e,t)}</dd>
          </div>
          <div>
            <dt>Origin</dt>
            <dd>${F(e)}</dd>
          </div>
        </dl>
        <div class="columns">
          ${v(`Objects`,e.objects)} ${v(`Calls`,e.calls)}
          ${v(`Regions`,e.regions)} ${I(e)}
        </div>
        <p class="needs-script tools">
          <button type="button" data-facet="rule" data-value="${e.rule}">
            Show its events
          </button>
        </p>
      </div>
    </details>
  </li>`}function P({credentials:e},t){return e.map(e=>{let n=t.credentials.find(t=>t.id===e);return n?`${T(n)} (${e})`:e}).join(`, `)||`not known`}function F({origins:{usual:e,foreign:t,unclear:n}}){return[t>0?`${t} differ from usual use`:``,e>0?`${e} look like usual use`:``,n>0?`${n} with nothing to tell it by`:``].filter(e=>e!==``).join(`, `)}function I({eventIds:e,events:t}){let n=t-Math.min(6,e.length);return g`<div class="tallies">
    <h4>Evidence</h4>
    <ul>
      ${e.slice(0,6).map(e=>g`<li><code>${e}</code></li>`)}
      ${n>0?g`<li class="quiet">and ${n} more</li>`:void 0}
    </ul>
  </div>`}function L(e){let[t,...n]=R(e).flatMap(([e,t])=>t===void 0?[]:[`${e}: ${z(t)}`]);return[`- ${t??``}`,...n.map(e=>`  ${e}`)]}function R(e){switch(e.kind){case`access-key`:return[[`accessKey`,e.accessKeyId],[`user`,e.user]];case`session`:return[[`session`,e.accessKeyId],[`scope`,e.scope]];case`console-password`:return[[`consolePassword`,e.user]];case`role`:return[[`role`,e.roleArn]];case`instance`:return[[`instance`,e.instanceId],[`region`,e.region]]}}function z(e){return/^[A-Za-z][\w./:@+=,-]*$/.test(e)?e:JSON.stringify(e)}function B({follows:e,account:t}){let n=g`<p>
    The trace found nothing that the incident does not name, as far as the
    <a href="#coverage">coverage</a> reaches.
  </p>`;return g`<section id="follows" aria-labelledby="follows-title">
    <h2 id="follows-title">What follows</h2>
    ${e.length===0?n:g`<ol class="follows">
            ${e.map(e=>V(e,t))}
          </ol>`}
  </section>`}function V({what:e,why:t,account:n,exposure:r,byHand:i,eventIds:a},o){return g`<li>
    <p>
      <strong>${e}</strong
      >${n===o?void 0:g` <span class="tag">account ${n}</span>`}
    </p>
    <p>${t}</p>
    ${r?g`<p class="quiet">
              Add to ${n===o?`the incident`:`an incident of that account`}:
            </p>
            ${H(L(r))}`:void 0}
    ${i===void 0?void 0:g`<p><span class="tag by-hand">by hand</span> ${i}</p>`}
    <p class="quiet">Evidence: ${a.map(e=>g`<code>${e}</code> `)}</p>
  </li>`}function H(e){return{html:`<pre><code>${e.map(e=>g`${e}`.html).join(`
`)}</code></pre>`}}function fe(e){return[pe(e),me(e),he(e)].filter(e=>e!==``).join(` `)}function pe({eventCount:e,credentials:t,events:n,from:r,to:i}){let a=`Between ${y(r)} and ${y(i)} UTC`;if(e===0)return`${a}, no event of the leaked credentials was seen, as far as the coverage below reaches.`;let o=t.filter(({parent:e})=>e!==void 0).length,s=t.length-o,c=o===0?h(s,`leaked credential`):`${h(s,`leaked credential`)} and ${h(o,`credential`)} minted from ${s===1?`it`:`them`}`,l=n.length<e?` This page holds ${U(n.length)} of them, the most telling.`:``;return`${a}, CloudTrail shows ${U(e)} ${e===1?`event`:`events`} by ${c}.${l}`}function me({events:e}){let t=e.filter(({origin:e})=>e===`foreign`).length,n=e.filter(({origin:e})=>e===`unclear`).length,r=e.filter(({error:e})=>e!==void 0).length,[i=``,...a]=[t>0?`${U(t)} differ from usual use`:``,n>0?`${U(n)} could not be told from it`:``,r>0?`AWS refused ${U(r)}`:``].filter(e=>e!==``).reverse();return i===``?``:`Of these, ${a.length>0?`${a.reverse().join(`, `)}, and `:``}${i}.`}function he({follows:e}){return e.length===0?``:`The trace leads to ${h(e.length,`thing`)} that the incident does not name.`}function U(e){return e.toLocaleString(`en-GB`)}function ge(e,t){let n=e.findings.slice(0,4);return g`<header class="page-head">
    <p class="kind">Staunch · leaked credentials report</p>
    <h1>${e.incident}</h1>
    <dl class="meta">
      <div>
        <dt>Account</dt>
        <dd>${e.account}</dd>
      </div>
      <div>
        <dt>Looked at</dt>
        <dd>${b(e.from)} – ${b(e.to)} UTC</dd>
      </div>
      ${t.map(({what:e,at:t})=>_e(e,t))}
    </dl>
    <p class="summary">${fe(e)}</p>
    <div class="glance">
      <div class="telling">
        <h2>Most telling</h2>
        ${n.length===0?g`<p>No finding, as far as the <a href="#coverage">coverage</a> reaches.</p>`:g`<ul>
                ${n.map(ve)}
              </ul>`}
      </div>
      ${ye(e)}
    </div>
  </header>`}function _e(e,t){return g`<div>
    <dt>${e}</dt>
    <dd>${b(new Date(t).toISOString())} UTC</dd>
  </div>`}function ve({title:e,weight:t,events:n,first:r,tactic:i}){let a=E(t);return g`<li class="${a}">
    ${D(a)}
    <span>
      <strong>${e}</strong>
      <span class="quiet"
        >${i.name} · ${n} ${n===1?`event`:`events`} · first
        ${b(r)}</span
      >
    </span>
  </li>`}function ye(e){let t=ae(e),{sources:n,regionsRead:r,limits:i,notRead:a}=e.coverage,o=a.slice(0,3).map(({what:e,why:t})=>g`<li><span class="what">${e}</span>: ${t}</li>`);return g`<div class="seen ${t.length>0?`warned`:``}">
    <h2>How far we could see</h2>
    ${t.length>0?g`<ul class="warnings">
            ${t.map(e=>g`<li><span aria-hidden="true">⚠</span> ${e}</li>`)}
          </ul>`:void 0}
    <ul class="named">
      ${o}
    </ul>
    <p>
      ${h(n.length,`source`)}, ${h(r.length,`region`)}.
      ${i.length>0?g`${h(i.length,`limit`)} of what the sources can show.`:void 0}
      <a href="#coverage">All of the coverage</a>
    </p>
  </div>`}function be({audit:e,detectedAt:t,receipts:n}){let r=n?.receipts.filter(({outcome:e})=>e===`done`)??[],{verifications:i=[]}=n??{},a=i.length>0&&i.every(({verified:e})=>e);return[[`Exposed`,e.exposedAt],[`Detected`,t],[a?`Contained`:`Last step`,r.map(({finishedAt:e})=>e).sort().at(-1)]].flatMap(([e,t])=>t===void 0?[]:[{what:e,at:Date.parse(t)}]).filter(({at:e})=>!Number.isNaN(e)).sort((e,t)=>e.at-t.at)}const W={call:e=>e.call,region:e=>e.region,address:e=>e.address,agent:e=>e.userAgent,error:e=>e.error??``,account:e=>e.account,kind:e=>e.console?`${e.kind}, in the console`:e.kind,rule:e=>e.rule??``,objects:e=>e.objects.map(({what:e,name:t})=>`${e} ${t}`).join(`, `),file:e=>e.file??``,credential:e=>e.credential,origin:e=>e.origin,gave:e=>e.minted?.accessKeyId??e.madeKey?.accessKeyId??``},xe=Object.keys(W);function Se(t,n){let r={};for(let e of xe)r[e]=Ce(e,t);let i=t.events.map(({time:e})=>Math.floor(Date.parse(e)/1e3));return{incident:e(t.incident),from:Date.parse(t.from),to:Date.parse(t.to),moments:n.map(({what:t,at:n})=>({what:e(t),at:n})),credentials:we(t),rules:r.rule.texts.map(e=>Te(e,t)),ids:t.events.map(({id:t})=>e(t)),seconds:i.map((e,t)=>e-(i[t-1]??0)),columns:r}}const G={credential:({credentials:e})=>e.map(({id:e})=>e),rule:()=>[``],error:()=>[``],origin:()=>[`foreign`,`unclear`,`usual`]};function Ce(t,n){let r=/* @__PURE__ */ new Map,i=e=>{let t=r.get(e);return t===void 0?(r.set(e,r.size),r.size-1):t},a=/* @__PURE__ */ new Map,o=t=>{let n=a.get(t)??i(e(t));return a.set(t,n),n};G[t]?.(n).forEach(o);let s=n.events.map(e=>o(W[t](e)));return{texts:[...r.keys()],codes:s}}function we(t){let n=ce(t.credentials);return t.credentials.map(t=>({name:e(T(t)),depth:n.get(t.id)??0}))}function Te(t,{findings:n}){let r=n.find(n=>e(n.rule)===t);if(t===``)return null;if(!r)return{title:t,tactic:``,technique:``,weight:0};let{title:i,tactic:a,technique:o,weight:s}=r;return{title:e(i),tactic:e(a.name),technique:o?e(`${o.id} ${o.name}`):``,weight:s}}const Ee={done:`✓ done`,"already-so":`✓ already so`,failed:`✗ failed`,skipped:`– skipped`};function De(e){if(!e)return g`<section id="receipts" aria-labelledby="receipts-title">
      <h2 id="receipts-title">Receipts</h2>
      <p>No receipts were given with this report: it does not show what was done about the leak.</p>
    </section>`;let{receipts:t,verifications:n,digest:r,seal:i}=e;return g`<section id="receipts" aria-labelledby="receipts-title">
    <h2 id="receipts-title">Receipts</h2>
    <p class="lead">
      What Staunch did, each step with its evidence. Every hash covers the one before it.
    </p>
    ${t.length===0?g`<p>No step was carried out.</p>`:g`<ol class="receipts">
            ${t.map(e=>Oe(e,n))}
          </ol>`}
    <dl class="hashes">
      <div>
        <dt>Approved digest</dt>
        <dd><code>${r}</code></dd>
      </div>
      <div>
        <dt>Seal</dt>
        <dd><code>${i}</code></dd>
      </div>
    </dl>
  </section>`}function Oe(e,t){let{step:n,outcome:r,startedAt:i,finishedAt:a,by:s,requestIds:c,problem:l,hash:u}=e,{verb:d,object:f}=o(n),p=JSON.stringify(n),m=t.find(e=>JSON.stringify(e.step)===p);return g`<li>
    <details>
      <summary>
        <span class="outcome ${r}">${Ee[r]}</span>
        <span><strong>${d}</strong> <code>${f}</code></span>
        <span class="quiet">${b(a)}</span>
        <span class="tag">${ke(m)}</span>
      </summary>
      <div class="facts">
        ${l===void 0?void 0:g`<p class="warned">${l}</p>`}
        <dl>
          <div>
            <dt>When</dt>
            <dd>${b(i)} to ${b(a)}, by AWS’s clock</dd>
          </div>
          <div>
            <dt>By</dt>
            <dd>${s}</dd>
          </div>
          <div>
            <dt>Before</dt>
            <dd><code>${JSON.stringify(e.before)}</code></dd>
          </div>
          <div>
            <dt>After</dt>
            <dd><code>${JSON.stringify(e.after)}</code></dd>
          </div>
          <div>
            <dt>Evidence</dt>
            <dd>${m?.evidence.join(`; `)??`none`}</dd>
          </div>
          <div>
            <dt>AWS requests</dt>
            <dd>${c.map(e=>g`<code>${e}</code> `)}</dd>
          </div>
          <div>
            <dt>Hash</dt>
            <dd><code>${u}</code></dd>
          </div>
        </dl>
      </div>
    </details>
  </li>`}function ke(e){return e?e.verified?`verified`:e.held?`held, not verified`:`not held`:`not looked at again`}function Ae(){return g`<div class="needs-script board">
    <section id="filters" aria-labelledby="filters-title">
      <h2 id="filters-title" class="hidden">Filters</h2>
      <div id="filter-bar"></div>
    </section>
    <section id="timeline" aria-labelledby="timeline-title">
      <div class="section-head">
        <h2 id="timeline-title">Timeline</h2>
        <p class="tools" id="timeline-tools"></p>
      </div>
      <div id="timeline-board"></div>
      <p class="legend">
        ${[...ue].reverse().filter(e=>e!==`none`).map(e=>g`<span>${D(e)} ${e}</span> `)}
        <span><i class="bar foreign"></i> above the line: foreign or unclear</span>
        <span><i class="bar usual"></i> below: usual use</span>
      </p>
      <p class="quiet keys" id="timeline-keys">
        Drag to zoom, or Ctrl and the wheel. With the timeline focused: <kbd>+</kbd>
        <kbd>−</kbd> zoom, <kbd>←</kbd> <kbd>→</kbd> move, <kbd>↑</kbd> <kbd>↓</kbd> go from mark to
        mark, <kbd>Enter</kbd> show its events, <kbd>0</kbd> everything.
      </p>
    </section>
  </div>`}function je({credentials:e}){return g`<section id="credentials" aria-labelledby="credentials-title">
    <div class="section-head">
      <h2 id="credentials-title">Credentials</h2>
      <p class="needs-script tools">
        <button type="button" data-do="unfold">Unfold all</button>
        <button type="button" data-do="fold">Fold all</button>
      </p>
    </div>
    <p class="lead">
      What leaked stands at the top; under each credential is what was minted from it.
    </p>
    <ul class="tree">
      ${le(e).map(K)}
    </ul>
  </section>`}function K({credential:e,children:t}){let{id:n,kind:r,holder:i,account:a,sessionName:o,events:s}=e;return g`<li>
    <details open class="branch">
      <summary>
        <span class="node">
          <strong>${T(e)}</strong> <code>${n}</code>
          <span class="tag">${se[r]}</span>
          ${e.parent===void 0?g`<span class="tag leaked">leaked</span>`:void 0}
        </span>
        <span class="node-count">
          <span class="live" data-count="${n}"></span>
          <span class="all">${s} ${s===1?`event`:`events`}</span>
        </span>
      </summary>
      <div class="facts">
        <dl>
          <div>
            <dt>Holder</dt>
            <dd>${i} in ${a}</dd>
          </div>
          ${o===void 0?void 0:g`<div>
                  <dt>Session</dt>
                  <dd>${o}</dd>
                </div>`}
          ${Me(e)}
          <div>
            <dt>Used</dt>
            <dd>${Ne(e)}</dd>
          </div>
          <div>
            <dt>Usual use</dt>
            <dd>${Fe(e)}</dd>
          </div>
        </dl>
        <p class="needs-script tools">
          <button type="button" data-facet="credential" data-value="${n}">Only its events</button>
        </p>
        ${Ie(e)}
      </div>
      ${t.length>0?g`<ul>
              ${t.map(K)}
            </ul>`:void 0}
    </details>
  </li>`}function Me({parent:e,issuedBy:t,issuedAt:n,issuedIn:r}){if(t===void 0&&n===void 0)return;let i=g`${t??`unknown call`}${e===void 0?void 0:g` by <code>${e}</code>`}`,a=r===void 0?void 0:g`, event <code>${r}</code>`;return g`<div>
    <dt>Issued</dt>
    <dd>${b(n)} by ${i}${a}</dd>
  </div>`}function Ne({events:e,firstUse:t,lastUse:n}){return e===0?g`no event seen, as far as the <a href="#coverage">coverage</a> reaches`:t===void 0||n===void 0?g`at times not known`:x(t,n)}const Pe={good:`can be told from foreign use`,poor:`can hardly be told from foreign use`,none:`cannot be told from foreign use`};function Fe({before:e}){return`${Pe[e.certainty]}. ${e.why}`}function Ie(e){if(e.events===0)return;let{addresses:t,userAgents:n,regions:r,calls:i,errors:a}=e;return g`<details class="more">
    <summary>Addresses, agents, regions, calls, errors</summary>
    <div class="columns">
      ${v(`Addresses`,t)} ${v(`Agents`,n)}
      ${v(`Regions`,r)} ${v(`Calls`,i)}
      ${v(`Errors`,a)}
    </div>
  </details>`}const q=`<!doctype html>
<html lang="en" data-made-by="staunch-report">`;function Le(e,{script:t,style:n}){let{audit:r,receipts:i}=e,a=be(e),o=`default-src 'none'; script-src '${J(t)}'; style-src '${J(n)}'; base-uri 'none'; form-action 'none'`,c=s(Se(r,a)),l=g`<head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${Y(o)}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <title>${r.incident} · Staunch report</title>
      ${Y(`<style>${n}</style>`)}
    </head>
    <body>
      <a class="skip" href="#main">Skip to the findings</a>
      ${Re()} ${ge(r,a)}
      <main id="main" tabindex="-1">
        ${M(r)} ${Ae()} ${O(r)} ${je(r)}
        ${B(r)} ${ie(r)} ${De(i)}
      </main>
      <footer>
        <p>
          Made by Staunch out of CloudTrail’s records. This file holds everything it shows and asks
          no server for anything. It names people, addresses and resources: share it as you would
          share logs.
        </p>
      </footer>
      <p id="announced" class="hidden" role="status" aria-live="polite"></p>
      ${Y(`<script type="application/json" id="data">${c}<\/script>`)}
      ${Y(`<script>${t}<\/script>`)}
    </body>`;return`${q}\n${l.html}\n</html>\n`}function Re(){return g`<nav class="page-nav" aria-label="Parts of the report">
    <ul>
      ${[[`findings`,`Findings`],[`timeline`,`Timeline`],[`events`,`Events`],[`credentials`,`Credentials`],[`follows`,`What follows`],[`coverage`,`Coverage`],[`receipts`,`Receipts`]].map(([e,t])=>g`<li${e===`timeline`?g` class="needs-script"`:void 0}><a href="#${e}">${t}</a></li>`)}
    </ul>
    <button type="button" class="needs-script" id="theme">Theme</button>
  </nav>`}function J(e){return`sha256-${ne(`sha256`).update(e).digest(`base64`)}`}function Y(e){return{html:e}}const ze=[`./`,`../`,`../../dist/`];function Be(){let e=ze.map(e=>new URL(e,import.meta.url)).find(e=>u(new URL(`report-page.js`,e)));if(!e)throw new Ve;return{script:f(new URL(`report-page.js`,e),`utf8`),style:f(new URL(`report-page.css`,e),`utf8`)}}var Ve=class extends Error{forPeople=!0;hint=`Take dist/ as a whole, or run npm run build.`;constructor(){super(`report-page.js is not beside the program: no report can be made`)}};function He(e,t){let n=Z(e);if(!Q(n,[`credentials`,`findings`,`events`,`follows`])||!(`coverage`in n))throw new X(`${e}: it is not an audit`,`Write one with staunch audit --format json.`);let r=n;if(r.incident!==t)throw $(e,r.incident,t);return r}function Ue(e,t){let r=Z(e);if(!(Q(r,[`receipts`,`verifications`])&&r.kind===`Receipts`))throw new X(`${e}: these are no receipts`,`staunch apply writes them as receipts.json.`);let a=r;if(a.incident!==t)throw $(e,a.incident,t);let o=a.receipts.at(-1)?.hash??a.digest,s=a.seal===n({last:o,verifications:a.verifications});if(!i(a.receipts,a.digest)||!s)throw new X(`${e}: it was changed after it was written`,`Take the file that the run left behind.`);return a}var X=class extends Error{forPeople=!0;hint;constructor(e,t){super(e),this.hint=t}};function Z(e){let t=f(e,`utf8`);try{let e=JSON.parse(t);if(typeof e==`object`&&e)return e}catch{}throw new X(`${e}: it is not JSON`,`Give the file as Staunch wrote it.`)}function Q(e,t){return t.every(t=>Array.isArray(e[t]))}function $(e,t,n){return new X(`${e}: it is about the incident ${t}, not about ${n}`,`Give the files of one and the same incident.`)}function We(e,t,n){if(!n&&u(e)&&!Ge(e))throw new X(`${e}: there is a file already, and it is not a report`,`Give another name with --out, or write over it with --force.`);let r=`${e}.${process.pid}.tmp`;try{te(r,t,{mode:384,flag:`wx`}),m(r,e)}catch(e){throw ee(r,{force:!0}),e}}function Ge(e){let t=d(e,`r`);try{let e=Buffer.alloc(Buffer.byteLength(q));return p(t,e),e.toString()===q}finally{l(t)}}async function Ke(e,n,i){let{now:a,terminal:o,page:s=Be()}=i,l=(await c([e],a,o))?.[0];if(!l)return t.error;let u=n.receipts===void 0?void 0:Ue(n.receipts,l.name),d=await qe(l,n,i),f=Je({audit:d,detectedAt:l.detectedAt,...u?{receipts:u}:{}},s,n.audit),p=n.out??`${l.name}.report.html`;return p===`-`?o.out(f):(We(p,f,n.force),o.err(`${r(`Wrote ${p}. Open it in a browser; it needs no network.`)}\n`),o.err(`It names people, addresses and resources: share it as you would share logs.
`)),d.coverage.notRead.length===0?t.ok:t.incomplete}async function qe(e,t,{makeAudit:n}){if(t.audit!==void 0)return He(t.audit,e.name);if(n)return n(e);throw new X(`there is no audit to report`,`Write one with staunch audit --format json, and give it with --audit.`)}function Je(e,t,n){try{return Le(e,t)}catch(e){throw n===void 0||!(e instanceof TypeError)?e:new X(`${n}: it is not an audit as this version of Staunch writes it`,`Write it anew with staunch audit --format json.`)}}export{Ke as report};