import{Cn as e,Dn as t,E as n,bn as r,c as i,vn as a,y as o,yn as s}from"../cli.js";import{t as c}from"./load-incidents-CF55yrQK.js";import{i as l,n as u,r as d,t as f}from"./read-audit-CO-1UvD_.js";import{closeSync as p,existsSync as m,openSync as h,readFileSync as g,readSync as ee,renameSync as te,rmSync as ne,writeFileSync as re}from"node:fs";import{createHash as ie}from"node:crypto";function _(e,t,n=`${t}s`){return`${e.toLocaleString(`en-GB`)} ${e===1?t:n}`}function v(e,...t){return{html:e.map((e,n)=>e+(n<t.length?y(t[n]):``)).join(``)}}function y(e){return e===void 0?``:typeof e==`number`?e.toLocaleString(`en-GB`):typeof e==`string`?a(e):`html`in e?e.html:e.map(e=>e.html).join(``)}function b(e,t){if(t.length===0)return v``;let n=t.length-8;return v`<div class="tallies">
    <h4>${e}</h4>
    <ul>
      ${t.slice(0,8).map(ae)}
      ${n>0?v`<li class="quiet">and ${n} more</li>`:void 0}
    </ul>
  </div>`}function ae({what:e,count:t,known:n}){return v`<li>
    <span class="what">${e}${n===!1?v` <span class="tag new">new</span>`:void 0}</span> <span class="number">${t}</span>
  </li>`}function x(e){let t=new Date(e);return Number.isNaN(t.getTime())?String(e):t.toISOString().slice(0,19).replace(`T`,` `)}function S(e,t=`not known`){return e===void 0?v`<span class="quiet">${t}</span>`:v`<time datetime="${e}">${x(e)}</time>`}function C(e,t){if(x(e)===x(t))return S(e);let n=x(e).slice(0,10)===x(t).slice(0,10)?x(t).slice(11):x(t);return v`${S(e)} – <time datetime="${t}">${n}</time>`}function oe({coverage:e}){let{sources:t,regionsRead:n,notRead:r,limits:i,malformed:a}=e;return v`<section id="coverage" aria-labelledby="coverage-title">
    <h2 id="coverage-title">Coverage</h2>
    <p class="lead">“Nothing found” means nothing beyond these limits.</p>
    <div class="cards">
      <div class="card ${r.length>0?`warned`:``}">
        <h3>Not read</h3>
        ${r.length>0?D(r):v`<p>Everything that was asked for could be read.</p>`}
      </div>
      <div class="card">
        <h3>What none of the sources can show</h3>
        ${i.length>0?v`<ul>
                ${i.map(e=>v`<li>${e}</li>`)}
              </ul>`:v`<p>Nothing is known of.</p>`}
      </div>
      <div class="card">
        <h3>Regions read</h3>
        <p class="words">${E(n)}</p>
        ${a.length>0?b(`Records that CloudTrail does not write so`,a):void 0}
      </div>
    </div>
    <h3>Sources</h3>
    <div class="cards">
      ${t.length>0?t.map(T):v`<p>None was read.</p>`}
    </div>
  </section>`}function w({coverage:e}){let{notRead:t,malformed:n,regionsRead:r,sources:i}=e,a=n.reduce((e,t)=>e+t.count,0),o=i.reduce((e,t)=>e+(t.digests?.problems.length??0),0);return[...i.length===0||r.length===0?[`no region could be read at all`]:[],...t.length>0?[`${_(t.length,`thing`)} could not be read`]:[],...o>0?[`${_(o,`file`)} not as CloudTrail delivered it`]:[],...a>0?[`${_(a,`record`)} could not be understood`]:[]]}function T(e){let{kind:t,accounts:n,regions:r,from:i,to:a,counts:o,notRead:s,limits:c,digests:l}=e;return v`<div class="card source">
    <h4>${e.source} <span class="tag">${t}</span></h4>
    <dl>
      <div>
        <dt>Holds</dt>
        <dd>${S(i)} to ${S(a)}</dd>
      </div>
      <div>
        <dt>Accounts</dt>
        <dd>${E(n)}</dd>
      </div>
      <div>
        <dt>Regions</dt>
        <dd>${E(r)}</dd>
      </div>
      <div>
        <dt>Read</dt>
        <dd>${o.map(e=>v`<span class="count">${e.count} ${e.what}</span> `)}</dd>
      </div>
      <div>
        <dt>Digests</dt>
        <dd>${se(l)}</dd>
      </div>
    </dl>
    ${l&&l.problems.length>0?D(l.problems):void 0}
    ${s.length>0?D(s):void 0}
    ${c.length>0?v`<ul class="quiet">
            ${c.map(e=>v`<li>${e}</li>`)}
          </ul>`:void 0}
  </div>`}function se(e){if(!e)return`this source has none: whether anything is missing cannot be known`;if(!e.asked)return`not checked: whether anything is missing is not known`;let{filesValid:t,digestsValid:n,problems:r}=e,i=r.length>0?`, ${_(r.length,`problem`)}`:`, no problem`;return`${_(t,`file`)} as delivered, by ${_(n,`digest`)} with a good signature${i}`}function E(e){if(e.length===0)return`none`;let t=e.length-1;return v`${e.map((e,n)=>v`<span class="word">${e}${n<t?`,`:``}</span> `)}`}function D(e){return v`<ul class="not-read">
    ${e.map(({what:e,why:t})=>v`<li><strong>${e}</strong>: ${t}</li>`)}
  </ul>`}const O={"access-key":`access key`,"role-session":`role session`,"user-session":`user session`,"federated-session":`federated session`,"console-session":`console session`};function k({holder:e}){let t=e.replace(/^(user|role) /,``);return t.startsWith(`arn:`)?t.split(`/`).at(-1)??t:t}function A(e){let t=/* @__PURE__ */ new Map;for(let{id:n,parent:r}of e)t.set(n,r===void 0?0:(t.get(r)??-1)+1);return t}function j(e){let t=/* @__PURE__ */ new Set,n=/* @__PURE__ */ new Map;for(let r of e){let{parent:e}=r,i=e!==void 0&&t.has(e)?e:void 0;n.set(i,[...n.get(i)??[],r]),t.add(r.id)}let r=e=>(n.get(e)??[]).map(e=>({credential:e,children:r(e.id)}));return r(void 0)}const M=[`none`,`minor`,`notable`,`grave`],N={none:`·`,minor:`●`,notable:`▲`,grave:`◆`};function P(e){return e===void 0?`none`:e>=80?`grave`:e>=50?`notable`:`minor`}function F(e){return v`<span class="shape ${e}" role="img" aria-label="${e}"
    >${N[e]}</span
  >`}function I(e){let t=R(e);return v`<section id="events" aria-labelledby="events-title">
    <div class="section-head">
      <h2 id="events-title">Events</h2>
      <p class="needs-script quiet" id="event-count"></p>
    </div>
    <div class="needs-script" id="event-table"></div>
    <div class="without-script">
      <p class="lead">
        ${t.length} telling ones of ${_(e.eventCount,`event`)}, at most ${L} of
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
            ${t.map(t=>z(t,e))}
          </tbody>
        </table>
      </div>
    </div>
  </section>`}const L=10;function R({events:e,findings:t}){let n=new Map(t.map(({rule:e,weight:t})=>[e,t])),r=({rule:e})=>n.get(e??``)??0,i=/* @__PURE__ */ new Map;return[...e].sort((e,t)=>r(t)-r(e)).filter(({rule:e=``})=>(i.set(e,(i.get(e)??0)+1),(i.get(e)??0)<=10)).slice(0,60).sort((e,t)=>e.time<t.time?-1:1)}function z(e,{findings:t,credentials:n}){let r=t.find(({rule:t})=>t===e.rule),i=n.find(({id:t})=>t===e.credential);return v`<tr>
    <td>${S(e.time)}</td>
    <td>
      ${r?v`${F(P(r.weight))} ${r.title}`:void 0}
    </td>
    <td><code>${e.call}</code></td>
    <td>${i?k(i):e.credential}</td>
    <td>${e.region}</td>
    <td>${e.address}</td>
    <td>${e.error??`ok`}</td>
  </tr>`}function B(e){let{findings:t}=e,n=v`<p>
    No event falls under a row of the findings table. That says nothing about what the
    <a href="#coverage">coverage</a> does not reach.
  </p>`;return v`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>
    ${t.length===0?n:v`<ol class="findings">
            ${t.map(t=>V(t,e))}
          </ol>`}
  </section>`}function V(e,t){let{title:n,tactic:r,technique:i,events:a,refused:o,first:s,last:c}=e,l=P(e.weight),u=i?v` · <span>${i.id} ${i.name}</span>`:void 0;return v`<li class="finding ${l}">
    <details>
      <summary>
        ${F(l)}
        <span class="finding-title">
          <strong>${n}</strong>
          <span class="quiet"><span>${r.id} ${r.name}</span>${u}</span>
        </span>
        <span class="finding-count">
          ${_(a,`event`)}${o>0?v`<span class="quiet">, ${o===a?`all`:o} refused</span>`:void 0}
        </span>
        <span class="finding-time quiet">${C(s,c)}</span>
      </summary>
      <div class="facts">
        <dl>
          <div>
            <dt>By</dt>
            <dd>${H(e,t)}</dd>
          </div>
          <div>
            <dt>Origin</dt>
            <dd>${U(e)}</dd>
          </div>
        </dl>
        <div class="columns">
          ${b(`Objects`,e.objects)} ${b(`Calls`,e.calls)}
          ${b(`Regions`,e.regions)} ${W(e)}
        </div>
        <p class="needs-script tools">
          <button type="button" data-facet="rule" data-value="${e.rule}">
            Show its events
          </button>
        </p>
      </div>
    </details>
  </li>`}function H({credentials:e},t){return e.map(e=>{let n=t.credentials.find(t=>t.id===e);return n?`${k(n)} (${e})`:e}).join(`, `)||`not known`}function U({origins:{usual:e,foreign:t,unclear:n}}){return[t>0?`${t} differ from usual use`:``,e>0?`${e} look like usual use`:``,n>0?`${n} with nothing to tell it by`:``].filter(e=>e!==``).join(`, `)}function W({eventIds:e,events:t}){let n=t-Math.min(6,e.length);return v`<div class="tallies">
    <h4>Evidence</h4>
    <ul>
      ${e.slice(0,6).map(e=>v`<li><code>${e}</code></li>`)}
      ${n>0?v`<li class="quiet">and ${n} more</li>`:void 0}
    </ul>
  </div>`}function G(e){let[t,...n]=K(e).flatMap(([e,t])=>t===void 0?[]:[`${e}: ${ce(t)}`]);return[`- ${t??``}`,...n.map(e=>`  ${e}`)]}function K(e){switch(e.kind){case`access-key`:return[[`accessKey`,e.accessKeyId],[`user`,e.user]];case`session`:return[[`session`,e.accessKeyId],[`scope`,e.scope]];case`console-password`:return[[`consolePassword`,e.user]];case`role`:return[[`role`,e.roleArn]];case`instance`:return[[`instance`,e.instanceId],[`region`,e.region]]}}function ce(e){return/^[A-Za-z][\w./:@+=,-]*$/.test(e)?e:JSON.stringify(e)}function le({follows:e,account:t}){let n=v`<p>
    The trace found nothing that the incident does not name, as far as the
    <a href="#coverage">coverage</a> reaches.
  </p>`;return v`<section id="follows" aria-labelledby="follows-title">
    <h2 id="follows-title">What follows</h2>
    ${e.length===0?n:v`<ol class="follows">
            ${e.map(e=>ue(e,t))}
          </ol>`}
  </section>`}function ue({what:e,why:t,account:n,exposure:r,byHand:i,eventIds:a},o){return v`<li>
    <p>
      <strong>${e}</strong
      >${n===o?void 0:v` <span class="tag">account ${n}</span>`}
    </p>
    <p>${t}</p>
    ${r?v`<p class="quiet">
              Add to ${n===o?`the incident`:`an incident of that account`}:
            </p>
            ${de(G(r))}`:void 0}
    ${i===void 0?void 0:v`<p><span class="tag by-hand">by hand</span> ${i}</p>`}
    <p class="quiet">Evidence: ${a.map(e=>v`<code>${e}</code> `)}</p>
  </li>`}function de(e){return{html:`<pre><code>${e.map(e=>v`${e}`.html).join(`
`)}</code></pre>`}}function fe(e){return[pe(e),me(e),he(e)].filter(e=>e!==``).join(` `)}function pe({eventCount:e,credentials:t,events:n,from:r,to:i}){let a=`Between ${x(r)} and ${x(i)} UTC`;if(e===0)return`${a}, no event of the leaked credentials was seen, as far as the coverage below reaches.`;let o=t.filter(({parent:e})=>e!==void 0).length,s=t.length-o,c=o===0?_(s,`leaked credential`):`${_(s,`leaked credential`)} and ${_(o,`credential`)} minted from ${s===1?`it`:`them`}`,l=n.length<e?` This page holds ${q(n.length)} of them, the most telling.`:``;return`${a}, CloudTrail shows ${q(e)} ${e===1?`event`:`events`} by ${c}.${l}`}function me({events:e}){let t=e.filter(({origin:e})=>e===`foreign`).length,n=e.filter(({origin:e})=>e===`unclear`).length,r=e.filter(({error:e})=>e!==void 0).length,[i=``,...a]=[t>0?`${q(t)} differ from usual use`:``,n>0?`${q(n)} could not be told from it`:``,r>0?`AWS refused ${q(r)}`:``].filter(e=>e!==``).reverse();return i===``?``:`Of these, ${a.length>0?`${a.reverse().join(`, `)}, and `:``}${i}.`}function he({follows:e}){return e.length===0?``:`The trace leads to ${_(e.length,`thing`)} that the incident does not name.`}function q(e){return e.toLocaleString(`en-GB`)}function ge(e,t){let n=e.findings.slice(0,4);return v`<header class="page-head">
    <p class="kind">Staunch · leaked credentials report</p>
    <h1>${e.incident}</h1>
    <dl class="meta">
      <div>
        <dt>Account</dt>
        <dd>${e.account}</dd>
      </div>
      <div>
        <dt>Looked at</dt>
        <dd>${S(e.from)} – ${S(e.to)} UTC</dd>
      </div>
      ${t.map(({what:e,at:t})=>_e(e,t))}
    </dl>
    <p class="summary">${fe(e)}</p>
    <div class="glance">
      <div class="telling">
        <h2>Most telling</h2>
        ${n.length===0?v`<p>No finding, as far as the <a href="#coverage">coverage</a> reaches.</p>`:v`<ul>
                ${n.map(ve)}
              </ul>`}
      </div>
      ${ye(e)}
    </div>
  </header>`}function _e(e,t){return v`<div>
    <dt>${e}</dt>
    <dd>${S(new Date(t).toISOString())} UTC</dd>
  </div>`}function ve({title:e,weight:t,events:n,first:r,tactic:i}){let a=P(t);return v`<li class="${a}">
    ${F(a)}
    <span>
      <strong>${e}</strong>
      <span class="quiet"
        >${i.name} · ${n} ${n===1?`event`:`events`} · first
        ${S(r)}</span
      >
    </span>
  </li>`}function ye(e){let t=w(e),{sources:n,regionsRead:r,limits:i,notRead:a}=e.coverage,o=a.slice(0,3).map(({what:e,why:t})=>v`<li><span class="what">${e}</span>: ${t}</li>`);return v`<div class="seen ${t.length>0?`warned`:``}">
    <h2>How far we could see</h2>
    ${t.length>0?v`<ul class="warnings">
            ${t.map(e=>v`<li><span aria-hidden="true">⚠</span> ${e}</li>`)}
          </ul>`:void 0}
    <ul class="named">
      ${o}
    </ul>
    <p>
      ${_(n.length,`source`)}, ${_(r.length,`region`)}.
      ${i.length>0?v`${_(i.length,`limit`)} of what the sources can show.`:void 0}
      <a href="#coverage">All of the coverage</a>
    </p>
  </div>`}function be({audit:e,detectedAt:t,receipts:n}){let r=n?.receipts.filter(({outcome:e})=>e===`done`)??[],{verifications:i=[]}=n??{},a=i.length>0&&i.every(({verified:e})=>e);return[[`Exposed`,e.exposedAt],[`Detected`,t],[a?`Contained`:`Last step`,r.map(({finishedAt:e})=>e).sort().at(-1)]].flatMap(([e,t])=>t===void 0?[]:[{what:e,at:Date.parse(t)}]).filter(({at:e})=>!Number.isNaN(e)).sort((e,t)=>e.at-t.at)}const J={call:e=>e.call,region:e=>e.region,address:e=>e.address,agent:e=>e.userAgent,error:e=>e.error??``,account:e=>e.account,kind:e=>e.console?`${e.kind}, in the console`:e.kind,rule:e=>e.rule??``,objects:e=>e.objects.map(({what:e,name:t})=>`${e} ${t}`).join(`, `),file:e=>e.file??``,credential:e=>e.credential,origin:e=>e.origin,gave:e=>e.minted?.accessKeyId??e.madeKey?.accessKeyId??``},xe=Object.keys(J);function Se(t,n){let r={};for(let e of xe)r[e]=Ce(e,t);let i=t.events.map(({time:e})=>Math.floor(Date.parse(e)/1e3));return{incident:e(t.incident),from:Date.parse(t.from),to:Date.parse(t.to),moments:n.map(({what:t,at:n})=>({what:e(t),at:n})),credentials:we(t),rules:r.rule.texts.map(e=>Te(e,t)),ids:t.events.map(({id:t})=>e(t)),seconds:i.map((e,t)=>e-(i[t-1]??0)),columns:r}}const Y={credential:({credentials:e})=>e.map(({id:e})=>e),rule:()=>[``],error:()=>[``],origin:()=>[`foreign`,`unclear`,`usual`]};function Ce(t,n){let r=/* @__PURE__ */ new Map,i=e=>{let t=r.get(e);return t===void 0?(r.set(e,r.size),r.size-1):t},a=/* @__PURE__ */ new Map,o=t=>{let n=a.get(t)??i(e(t));return a.set(t,n),n};Y[t]?.(n).forEach(o);let s=n.events.map(e=>o(J[t](e)));return{texts:[...r.keys()],codes:s}}function we(t){let n=A(t.credentials);return t.credentials.map(t=>({name:e(k(t)),depth:n.get(t.id)??0}))}function Te(t,{findings:n}){let r=n.find(n=>e(n.rule)===t);if(t===``)return null;if(!r)return{title:t,tactic:``,technique:``,weight:0};let{title:i,tactic:a,technique:o,weight:s}=r;return{title:e(i),tactic:e(a.name),technique:o?e(`${o.id} ${o.name}`):``,weight:s}}const Ee={done:`✓ done`,"already-so":`✓ already so`,failed:`✗ failed`,skipped:`– skipped`};function De(e){if(!e)return v`<section id="receipts" aria-labelledby="receipts-title">
      <h2 id="receipts-title">Receipts</h2>
      <p>No receipts were given with this report: it does not show what was done about the leak.</p>
    </section>`;let{receipts:t,verifications:n,digest:r,seal:i}=e;return v`<section id="receipts" aria-labelledby="receipts-title">
    <h2 id="receipts-title">Receipts</h2>
    <p class="lead">
      What Staunch did, each step with its evidence. Every hash covers the one before it.
    </p>
    ${t.length===0?v`<p>No step was carried out.</p>`:v`<ol class="receipts">
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
  </section>`}function Oe(e,t){let{step:n,outcome:r,startedAt:i,finishedAt:a,by:s,requestIds:c,problem:l,hash:u}=e,{verb:d,object:f}=o(n),p=JSON.stringify(n),m=t.find(e=>JSON.stringify(e.step)===p);return v`<li>
    <details>
      <summary>
        <span class="outcome ${r}">${Ee[r]}</span>
        <span><strong>${d}</strong> <code>${f}</code></span>
        <span class="quiet">${S(a)}</span>
        <span class="tag">${ke(m)}</span>
      </summary>
      <div class="facts">
        ${l===void 0?void 0:v`<p class="warned">${l}</p>`}
        <dl>
          <div>
            <dt>When</dt>
            <dd>${S(i)} to ${S(a)}, by AWS’s clock</dd>
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
            <dd>${c.map(e=>v`<code>${e}</code> `)}</dd>
          </div>
          <div>
            <dt>Hash</dt>
            <dd><code>${u}</code></dd>
          </div>
        </dl>
      </div>
    </details>
  </li>`}function ke(e){return e?e.verified?`verified`:e.held?`held, not verified`:`not held`:`not looked at again`}function Ae(){return v`<div class="needs-script board">
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
        ${[...M].reverse().filter(e=>e!==`none`).map(e=>v`<span>${F(e)} ${e}</span> `)}
        <span><i class="bar foreign"></i> above the line: foreign or unclear</span>
        <span><i class="bar usual"></i> below: usual use</span>
      </p>
      <p class="quiet keys" id="timeline-keys">
        Drag to zoom, or Ctrl and the wheel. With the timeline focused: <kbd>+</kbd>
        <kbd>−</kbd> zoom, <kbd>←</kbd> <kbd>→</kbd> move, <kbd>↑</kbd> <kbd>↓</kbd> go from mark to
        mark, <kbd>Enter</kbd> show its events, <kbd>0</kbd> everything.
      </p>
    </section>
  </div>`}function je({credentials:e}){return v`<section id="credentials" aria-labelledby="credentials-title">
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
      ${j(e).map(X)}
    </ul>
  </section>`}function X({credential:e,children:t}){let{id:n,kind:r,holder:i,account:a,sessionName:o,events:s}=e;return v`<li>
    <details open class="branch">
      <summary>
        <span class="node">
          <strong>${k(e)}</strong> <code>${n}</code>
          <span class="tag">${O[r]}</span>
          ${e.parent===void 0?v`<span class="tag leaked">leaked</span>`:void 0}
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
          ${o===void 0?void 0:v`<div>
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
      ${t.length>0?v`<ul>
              ${t.map(X)}
            </ul>`:void 0}
    </details>
  </li>`}function Me({parent:e,issuedBy:t,issuedAt:n,issuedIn:r}){if(t===void 0&&n===void 0)return;let i=v`${t??`unknown call`}${e===void 0?void 0:v` by <code>${e}</code>`}`,a=r===void 0?void 0:v`, event <code>${r}</code>`;return v`<div>
    <dt>Issued</dt>
    <dd>${S(n)} by ${i}${a}</dd>
  </div>`}function Ne({events:e,firstUse:t,lastUse:n}){return e===0?v`no event seen, as far as the <a href="#coverage">coverage</a> reaches`:t===void 0||n===void 0?v`at times not known`:C(t,n)}const Pe={good:`can be told from foreign use`,poor:`can hardly be told from foreign use`,none:`cannot be told from foreign use`};function Fe({before:e}){return`${Pe[e.certainty]}. ${e.why}`}function Ie(e){if(e.events===0)return;let{addresses:t,userAgents:n,regions:r,calls:i,errors:a}=e;return v`<details class="more">
    <summary>Addresses, agents, regions, calls, errors</summary>
    <div class="columns">
      ${b(`Addresses`,t)} ${b(`Agents`,n)}
      ${b(`Regions`,r)} ${b(`Calls`,i)}
      ${b(`Errors`,a)}
    </div>
  </details>`}const Z=`<!doctype html>
<html lang="en" data-made-by="staunch-report">`;function Le(e,{script:t,style:n}){let{audit:r,receipts:i}=e,a=be(e),o=`default-src 'none'; script-src '${Q(t)}'; style-src '${Q(n)}'; base-uri 'none'; form-action 'none'`,c=s(Se(r,a)),l=v`<head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${$(o)}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <title>${r.incident} · Staunch report</title>
      ${$(`<style>${n}</style>`)}
    </head>
    <body>
      <a class="skip" href="#main">Skip to the findings</a>
      ${Re()} ${ge(r,a)}
      <main id="main" tabindex="-1">
        ${B(r)} ${Ae()} ${I(r)} ${je(r)}
        ${le(r)} ${oe(r)} ${De(i)}
      </main>
      <footer>
        <p>
          Made by Staunch out of CloudTrail’s records. This file holds everything it shows and asks
          no server for anything. It names people, addresses and resources: share it as you would
          share logs.
        </p>
      </footer>
      <p id="announced" class="hidden" role="status" aria-live="polite"></p>
      ${$(`<script type="application/json" id="data">${c}<\/script>`)}
      ${$(`<script>${t}<\/script>`)}
    </body>`;return`${Z}\n${l.html}\n</html>\n`}function Re(){return v`<nav class="page-nav" aria-label="Parts of the report">
    <ul>
      ${[[`findings`,`Findings`],[`timeline`,`Timeline`],[`events`,`Events`],[`credentials`,`Credentials`],[`follows`,`What follows`],[`coverage`,`Coverage`],[`receipts`,`Receipts`]].map(([e,t])=>v`<li${e===`timeline`?v` class="needs-script"`:void 0}><a href="#${e}">${t}</a></li>`)}
    </ul>
    <button type="button" class="needs-script" id="theme">Theme</button>
  </nav>`}function Q(e){return`sha256-${ie(`sha256`).update(e).digest(`base64`)}`}function $(e){return{html:e}}const ze=[`./`,`../`,`../../dist/`];function Be(){let e=ze.map(e=>new URL(e,import.meta.url)).find(e=>m(new URL(`report-page.js`,e)));if(!e)throw new Ve;return{script:g(new URL(`report-page.js`,e),`utf8`),style:g(new URL(`report-page.css`,e),`utf8`)}}var Ve=class extends Error{forPeople=!0;hint=`Take dist/ as a whole, or run npm run build.`;constructor(){super(`report-page.js is not beside the program: no report can be made`)}};function He(e,t){let r=l(e);if(!(Ue(r,[`receipts`,`verifications`])&&r.kind===`Receipts`))throw new u(`${e}: these are no receipts`,`staunch apply writes them as receipts.json.`);let a=r;if(a.incident!==t)throw d(e,a.incident,t);let o=a.receipts.at(-1)?.hash??a.digest,s=a.seal===n({last:o,verifications:a.verifications});if(!i(a.receipts,a.digest)||!s)throw new u(`${e}: it was changed after it was written`,`Take the file that the run left behind.`);return a}function Ue(e,t){return t.every(t=>Array.isArray(e[t]))}function We(e,t,n){if(!n&&m(e)&&!Ge(e))throw new u(`${e}: there is a file already, and it is not a report`,`Give another name with --out, or write over it with --force.`);let r=`${e}.${process.pid}.tmp`;try{re(r,t,{mode:384,flag:`wx`}),te(r,e)}catch(e){throw ne(r,{force:!0}),e}}function Ge(e){let t=h(e,`r`);try{let e=Buffer.alloc(Buffer.byteLength(Z));return ee(t,e),e.toString()===Z}finally{p(t)}}async function Ke(e,n,i){let{now:a,terminal:o,page:s=Be()}=i,l=(await c([e],a,o))?.[0];if(!l)return t.error;let u=n.receipts===void 0?void 0:He(n.receipts,l.name),d=await(n.audit===void 0?i.makeAudit(l):f(n.audit,l.name)),{detectedAt:p}=l,m=Le({audit:d,detectedAt:p,...u?{receipts:u}:{}},s),h=n.out??`${l.name}.report.html`;return h===`-`?o.out(m):(We(h,m,n.force),o.err(`${r(`Wrote ${h}. Open it in a browser; it needs no network.`)}\n`),o.err(`It names people, addresses and resources: share it as you would share logs.
`)),d.coverage.notRead.length===0?t.ok:t.incomplete}export{Ke as report};