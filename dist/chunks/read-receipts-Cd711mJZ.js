import{O as e,c as t,d as n,f as r,fa as i,oa as a,p as o,sa as s,x as c}from"../cli.js";import{n as l,r as u,t as d}from"./not-readable-Bx8QhYPh.js";import{existsSync as f,readFileSync as p}from"node:fs";import{createHash as m}from"node:crypto";function h(e,t,n=`${t}s`){return`${e.toLocaleString(`en-GB`)} ${e===1?t:n}`}function g(e,...t){return{html:e.map((e,n)=>e+(n<t.length?ee(t[n]):``)).join(``)}}function ee(e){return e===void 0?``:typeof e==`number`?e.toLocaleString(`en-GB`):typeof e==`string`?a(e):`html`in e?e.html:e.map(e=>e.html).join(``)}function _(e,t){if(t.length===0)return g``;let n=t.length-8;return g`<div class="tallies">
    <h4>${e}</h4>
    <ul>
      ${t.slice(0,8).map(te)}
      ${n>0?g`<li class="quiet">and ${n} more</li>`:void 0}
    </ul>
  </div>`}function te({what:e,count:t,known:n}){return g`<li>
    <span class="what">${e}${n===!1?g` <span class="tag new">new</span>`:void 0}</span> <span class="number">${t}</span>
  </li>`}function v(e){let t=new Date(e);return Number.isNaN(t.getTime())?String(e):t.toISOString().slice(0,19).replace(`T`,` `)}function y(e,t=`not known`){return e===void 0?g`<span class="quiet">${t}</span>`:g`<time datetime="${e}">${v(e)}</time>`}function b(e,t){if(v(e)===v(t))return y(e);let n=v(e).slice(0,10)===v(t).slice(0,10)?v(t).slice(11):v(t);return g`${y(e)} – <time datetime="${t}">${n}</time>`}function ne({coverage:e}){let{sources:t,regionsRead:n,notRead:r,limits:i,malformed:a}=e;return g`<section id="coverage" aria-labelledby="coverage-title">
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
        ${a.length>0?_(`Records that CloudTrail does not write so`,a):void 0}
      </div>
    </div>
    <h3>Sources</h3>
    <div class="cards">
      ${t.length>0?t.map(S):g`<p>None was read.</p>`}
    </div>
  </section>`}function x({coverage:e}){let{notRead:t,malformed:r,regionsRead:i,sources:a}=e,o=r.reduce((e,t)=>e+t.count,0),s=a.some(({digests:e})=>e&&n(e).length>0);return[...a.length===0||i.length===0?[`no region could be read at all`]:[],...t.length>0?[`${h(t.length,`thing`)} could not be read`]:[],...s?[`files or digests are not what CloudTrail delivered`]:[],...o>0?[`${h(o,`record`)} could not be understood`]:[]]}function S(e){let{kind:t,accounts:n,regions:i,from:a,to:o,counts:s,notRead:c,limits:l,digests:u}=e;return g`<div class="card source">
    <h4>${e.source} <span class="tag">${t}</span></h4>
    <dl>
      <div>
        <dt>Holds</dt>
        <dd>${y(a)} to ${y(o)}</dd>
      </div>
      <div>
        <dt>Accounts</dt>
        <dd>${C(n)}</dd>
      </div>
      <div>
        <dt>Regions</dt>
        <dd>${C(i)}</dd>
      </div>
      <div>
        <dt>Read</dt>
        <dd>${s.map(e=>g`<span class="count">${e.count} ${e.what}</span> `)}</dd>
      </div>
      <div>
        <dt>Digests</dt>
        <dd>${t===`archive`?r(u):`this source has none`}</dd>
      </div>
    </dl>
    ${u&&u.problems.length>0?w(u.problems):void 0}
    ${c.length>0?w(c):void 0}
    ${l.length>0?g`<ul class="quiet">
            ${l.map(e=>g`<li>${e}</li>`)}
          </ul>`:void 0}
  </div>`}function C(e){if(e.length===0)return`none`;let t=e.length-1;return g`${e.map((e,n)=>g`<span class="word">${e}${n<t?`,`:``}</span> `)}`}function w(e){return g`<ul class="not-read">
    ${e.map(({what:e,why:t})=>g`<li><strong>${e}</strong>: ${t}</li>`)}
  </ul>`}const re={"access-key":`access key`,"role-session":`role session`,"user-session":`user session`,"federated-session":`federated session`,"console-session":`console session`};function T({holder:e}){let t=e.replace(/^(user|role) /,``);return t.startsWith(`arn:`)?t.split(`/`).at(-1)??t:t}function ie(e){let t=/* @__PURE__ */ new Map;for(let{id:n,parent:r}of e)t.set(n,r===void 0?0:(t.get(r)??-1)+1);return t}function ae(e){let t=/* @__PURE__ */ new Map,n=/* @__PURE__ */ new Map,r=/* @__PURE__ */ new Map;for(let i of e){let{parent:e}=i,a=t.get(e??``),o=a!==void 0&&a>=12?n.get(e??``):a===void 0?void 0:e,s=r.get(o);s?s.push(i):r.set(o,[i]),n.set(i.id,o),t.set(i.id,o===void 0?0:(t.get(o)??0)+1)}let i=e=>(r.get(e)??[]).map(e=>({credential:e,children:i(e.id)}));return i(void 0)}const oe=[`none`,`minor`,`notable`,`grave`],E={none:`·`,minor:`●`,notable:`▲`,grave:`◆`};function D(e){return e===void 0?`none`:e>=80?`grave`:e>=50?`notable`:`minor`}function O(e){return g`<span class="shape ${e}" role="img" aria-label="${e}"
    >${E[e]}</span
  >`}function k(e){let t=j(e);return g`<section id="events" aria-labelledby="events-title">
    <div class="section-head">
      <h2 id="events-title">Events</h2>
      <p class="needs-script quiet" id="event-count"></p>
    </div>
    <div class="needs-script" id="event-table"></div>
    <div class="without-script">
      <p class="lead">
        ${t.length} telling ones of ${h(e.eventCount,`event`)}, at most ${A} of
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
            ${t.map(t=>M(t,e))}
          </tbody>
        </table>
      </div>
    </div>
  </section>`}const A=10;function j({events:e,findings:t}){let n=new Map(t.map(({rule:e,weight:t})=>[e,t])),r=({rule:e})=>n.get(e??``)??0,i=/* @__PURE__ */ new Map;return[...e].sort((e,t)=>r(t)-r(e)).filter(({rule:e=``})=>(i.set(e,(i.get(e)??0)+1),(i.get(e)??0)<=10)).slice(0,60).sort((e,t)=>e.time<t.time?-1:1)}function M(e,{findings:t,credentials:n}){let r=t.find(({rule:t})=>t===e.rule),i=n.find(({id:t})=>t===e.credential);return g`<tr>
    <td>${y(e.time)}</td>
    <td>
      ${r?g`${O(D(r.weight))} ${r.title}`:void 0}
    </td>
    <td><code>${e.call}</code></td>
    <td>${i?T(i):e.credential}</td>
    <td>${e.region}</td>
    <td>${e.address}</td>
    <td>${e.error??`ok`}</td>
  </tr>`}function N(e){let{findings:t}=e,n=g`<p>
    No event falls under a row of the findings table. That says nothing about what the
    <a href="#coverage">coverage</a> does not reach.
  </p>`;return g`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>
    ${t.length===0?n:g`<ol class="findings">
            ${t.map(t=>P(t,e))}
          </ol>`}
  </section>`}function P(e,t){let{title:n,tactic:r,technique:i,events:a,refused:o,first:s,last:c}=e,l=D(e.weight),u=i?g` · <span>${i.id} ${i.name}</span>`:void 0;return g`<li class="finding ${l}">
    <details>
      <summary>
        ${O(l)}
        <span class="finding-title">
          <strong>${n}</strong>
          <span class="quiet"><span>${r.id} ${r.name}</span>${u}</span>
        </span>
        <span class="finding-count">
          ${h(a,`event`)}${o>0?g`<span class="quiet">, ${o===a?`all`:o} refused</span>`:void 0}
        </span>
        <span class="finding-time quiet">${b(s,c)}</span>
      </summary>
      <div class="facts">
        <dl>
          <div>
            <dt>By</dt>
            <dd>${F(e,t)}</dd>
          </div>
          <div>
            <dt>Origin</dt>
            <dd>${I(e)}</dd>
          </div>
        </dl>
        <div class="columns">
          ${_(`Objects`,e.objects)} ${_(`Calls`,e.calls)}
          ${_(`Regions`,e.regions)} ${L(e)}
        </div>
        <p class="needs-script tools">
          <button type="button" data-facet="rule" data-value="${e.rule}">
            Show its events
          </button>
        </p>
      </div>
    </details>
  </li>`}function F({credentials:e},t){return e.map(e=>{let n=t.credentials.find(t=>t.id===e);return n?`${T(n)} (${e})`:e}).join(`, `)||`not known`}function I({origins:{usual:e,foreign:t,unclear:n}}){return[t>0?`${t} differ from usual use`:``,e>0?`${e} look like usual use`:``,n>0?`${n} with nothing to tell it by`:``].filter(e=>e!==``).join(`, `)}function L({eventIds:e,events:t}){let n=t-Math.min(6,e.length);return g`<div class="tallies">
    <h4>Evidence</h4>
    <ul>
      ${e.slice(0,6).map(e=>g`<li><code>${e}</code></li>`)}
      ${n>0?g`<li class="quiet">and ${n} more</li>`:void 0}
    </ul>
  </div>`}function R(e){let[t,...n]=z(e).flatMap(([e,t])=>t===void 0?[]:[`${e}: ${B(t)}`]);return[`- ${t??``}`,...n.map(e=>`  ${e}`)]}function z(e){switch(e.kind){case`access-key`:return[[`accessKey`,e.accessKeyId],[`user`,e.user]];case`session`:return[[`session`,e.accessKeyId],[`scope`,e.scope]];case`console-password`:return[[`consolePassword`,e.user]];case`role`:return[[`role`,e.roleArn]];case`instance`:return[[`instance`,e.instanceId],[`region`,e.region]]}}function B(e){return/^[A-Za-z][\w./:@+=,-]*$/.test(e)?e:JSON.stringify(e)}function V({follows:e,account:t}){let n=g`<p>
    The trace found nothing that the incident does not name, as far as the
    <a href="#coverage">coverage</a> reaches.
  </p>`;return g`<section id="follows" aria-labelledby="follows-title">
    <h2 id="follows-title">What follows</h2>
    ${e.length===0?n:g`<ol class="follows">
            ${e.map(e=>H(e,t))}
          </ol>`}
  </section>`}function H({what:e,why:t,account:n,exposure:r,byHand:i,eventIds:a},o){return g`<li>
    <p>
      <strong>${e}</strong
      >${n===o?void 0:g` <span class="tag">account ${n}</span>`}
    </p>
    <p>${t}</p>
    ${r?g`<p class="quiet">
              Add to ${n===o?`the incident`:`an incident of that account`}:
            </p>
            ${U(R(r))}`:void 0}
    ${i===void 0?void 0:g`<p><span class="tag by-hand">by hand</span> ${i}</p>`}
    <p class="quiet">Evidence: ${a.map(e=>g`<code>${e}</code> `)}</p>
  </li>`}function U(e){return{html:`<pre><code>${e.map(e=>g`${e}`.html).join(`
`)}</code></pre>`}}function W({events:e,eventCount:t}){if(e.length>=t)return``;let[n,r]=[e.length,t].map(e=>e.toLocaleString(`en-GB`));return`This page holds ${n??``} of ${r??``} events, the most telling.`}function G(e,t){let n=e.findings.slice(0,4),[r,...a]=o(e,i),s=r?.answer??``;return g`<header class="page-head">
    <p class="kind">Staunch · leaked credentials report</p>
    <h1>${e.incident}</h1>
    <dl class="meta">
      <div>
        <dt>Account</dt>
        <dd>${e.account}</dd>
      </div>
      <div>
        <dt>Looked at</dt>
        <dd>${y(e.from)} – ${y(e.to)} UTC</dd>
      </div>
      ${t.map(({what:e,at:t})=>q(e,t))}
    </dl>
    <p class="summary">${s} ${W(e)}</p>
    <dl class="answers">${a.map(K)}</dl>
    <div class="glance">
      <div class="telling">
        <h2>Most telling</h2>
        ${n.length===0?g`<p>No finding, as far as the <a href="#coverage">coverage</a> reaches.</p>`:g`<ul>
                ${n.map(se)}
              </ul>`}
      </div>
      ${ce(e)}
    </div>
  </header>`}function K({question:e,answer:t}){return g`<div>
    <dt>${e}</dt>
    <dd>${t}</dd>
  </div>`}function q(e,t){return g`<div>
    <dt>${e}</dt>
    <dd>${y(new Date(t).toISOString())} UTC</dd>
  </div>`}function se({title:e,weight:t,events:n,first:r,tactic:i}){let a=D(t);return g`<li class="${a}">
    ${O(a)}
    <span>
      <strong>${e}</strong>
      <span class="quiet"
        >${i.name} · ${n} ${n===1?`event`:`events`} · first
        ${y(r)}</span
      >
    </span>
  </li>`}function ce(e){let t=x(e),{sources:n,regionsRead:r,limits:i,notRead:a}=e.coverage,o=a.slice(0,3).map(({what:e,why:t})=>g`<li><span class="what">${e}</span>: ${t}</li>`);return g`<div class="seen ${t.length>0?`warned`:``}">
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
  </div>`}function le({audit:e,detectedAt:t,receipts:n}){let r=n?.receipts.filter(({outcome:e})=>e===`done`)??[],{verifications:i=[]}=n??{},a=i.length>0&&i.every(({verified:e})=>e);return[[`Exposed`,e.exposedAt],[`Detected`,t],[a?`Contained`:`Last step`,r.map(({finishedAt:e})=>e).sort().at(-1)]].flatMap(([e,t])=>t===void 0?[]:[{what:e,at:Date.parse(t)}]).filter(({at:e})=>!Number.isNaN(e)).sort((e,t)=>e.at-t.at)}const J={call:e=>e.call,region:e=>e.region,address:e=>e.address,agent:e=>e.userAgent,error:e=>e.error??``,account:e=>e.account,kind:e=>e.console?`${e.kind}, in the console`:e.kind,rule:e=>e.rule??``,objects:e=>e.objects.map(({what:e,name:t})=>`${e} ${t}`).join(`, `),file:e=>e.file??``,credential:e=>e.credential,origin:e=>e.origin,gave:e=>e.minted?.accessKeyId??e.madeKey?.accessKeyId??``},ue=Object.keys(J);function de(e,t){let n={};for(let t of ue)n[t]=pe(t,e);let r=e.events.map(({time:e})=>Math.floor(Date.parse(e)/1e3));return{incident:i(e.incident),from:Date.parse(e.from),to:Date.parse(e.to),moments:t.map(({what:e,at:t})=>({what:i(e),at:t})),credentials:me(e),rules:n.rule.texts.map(t=>he(t,e)),ids:e.events.map(({id:e})=>i(e)),seconds:r.map((e,t)=>e-(r[t-1]??0)),columns:n}}const fe={credential:({credentials:e})=>e.map(({id:e})=>e),rule:()=>[``],error:()=>[``],origin:()=>[`foreign`,`unclear`,`usual`]};function pe(e,t){let n=/* @__PURE__ */ new Map,r=e=>{let t=n.get(e);return t===void 0?(n.set(e,n.size),n.size-1):t},a=/* @__PURE__ */ new Map,o=e=>{let t=a.get(e)??r(i(e));return a.set(e,t),t};fe[e]?.(t).forEach(o);let s=t.events.map(t=>o(J[e](t)));return{texts:[...n.keys()],codes:s}}function me(e){let t=ie(e.credentials);return e.credentials.map(e=>({name:i(T(e)),depth:t.get(e.id)??0}))}function he(e,{findings:t}){let n=t.find(t=>i(t.rule)===e);if(e===``)return null;if(!n)return{title:e,tactic:``,technique:``,weight:0};let{title:r,tactic:a,technique:o,weight:s}=n;return{title:i(r),tactic:i(a.name),technique:o?i(`${o.id} ${o.name}`):``,weight:s}}const ge={done:`✓ done`,"already-so":`✓ already so`,failed:`✗ failed`,skipped:`– skipped`};function _e(e){if(!e)return g`<section id="receipts" aria-labelledby="receipts-title">
      <h2 id="receipts-title">Receipts</h2>
      <p>No receipts were given with this report: it does not show what was done about the leak.</p>
    </section>`;let{receipts:t,verifications:n,digest:r,seal:i}=e;return g`<section id="receipts" aria-labelledby="receipts-title">
    <h2 id="receipts-title">Receipts</h2>
    <p class="lead">
      What Staunch did, each step with its evidence. Every hash covers the one before it.
    </p>
    ${t.length===0?g`<p>No step was carried out.</p>`:g`<ol class="receipts">
            ${t.map(e=>ve(e,n))}
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
  </section>`}function ve(e,t){let{step:n,outcome:r,startedAt:i,finishedAt:a,by:o,requestIds:s,problem:l,hash:u}=e,{verb:d,object:f}=c(n),p=JSON.stringify(n),m=t.find(e=>JSON.stringify(e.step)===p);return g`<li>
    <details>
      <summary>
        <span class="outcome ${r}">${ge[r]}</span>
        <span><strong>${d}</strong> <code>${f}</code></span>
        <span class="quiet">${y(a)}</span>
        <span class="tag">${ye(m)}</span>
      </summary>
      <div class="facts">
        ${l===void 0?void 0:g`<p class="warned">${l}</p>`}
        <dl>
          <div>
            <dt>When</dt>
            <dd>${y(i)} to ${y(a)}, by AWS’s clock</dd>
          </div>
          <div>
            <dt>By</dt>
            <dd>${o}</dd>
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
            <dd>${s.map(e=>g`<code>${e}</code> `)}</dd>
          </div>
          <div>
            <dt>Hash</dt>
            <dd><code>${u}</code></dd>
          </div>
        </dl>
      </div>
    </details>
  </li>`}function ye(e){return e?e.verified?`verified`:e.held?`held, not verified`:`not held`:`not looked at again`}function be(){return g`<div class="needs-script board">
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
        ${[...oe].reverse().filter(e=>e!==`none`).map(e=>g`<span>${O(e)} ${e}</span> `)}
        <span><i class="bar foreign"></i> above the line: foreign or unclear</span>
        <span><i class="bar usual"></i> below: usual use</span>
      </p>
      <p class="quiet keys" id="timeline-keys">
        Drag to zoom, or Ctrl and the wheel. With the timeline focused: <kbd>+</kbd>
        <kbd>−</kbd> zoom, <kbd>←</kbd> <kbd>→</kbd> move, <kbd>↑</kbd> <kbd>↓</kbd> go from mark to
        mark, <kbd>Enter</kbd> show its events, <kbd>0</kbd> everything.
      </p>
    </section>
  </div>`}function xe({credentials:e}){return g`<section id="credentials" aria-labelledby="credentials-title">
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
      ${ae(e).map(Y)}
    </ul>
  </section>`}function Y({credential:e,children:t}){let{id:n,kind:r,holder:i,account:a,sessionName:o,events:s}=e;return g`<li>
    <details open class="branch">
      <summary>
        <span class="node">
          <strong>${T(e)}</strong> <code>${n}</code>
          <span class="tag">${re[r]}</span>
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
          ${Se(e)}
          <div>
            <dt>Used</dt>
            <dd>${Ce(e)}</dd>
          </div>
          <div>
            <dt>Usual use</dt>
            <dd>${we(e)}</dd>
          </div>
        </dl>
        <p class="needs-script tools">
          <button type="button" data-facet="credential" data-value="${n}">Only its events</button>
        </p>
        ${Te(e)}
      </div>
      ${t.length>0?g`<ul>
              ${t.map(Y)}
            </ul>`:void 0}
    </details>
  </li>`}function Se({parent:e,issuedBy:t,issuedAt:n,issuedIn:r}){if(t===void 0&&n===void 0)return;let i=g`${t??`unknown call`}${e===void 0?void 0:g` by <code>${e}</code>`}`,a=r===void 0?void 0:g`, event <code>${r}</code>`;return g`<div>
    <dt>Issued</dt>
    <dd>${y(n)} by ${i}${a}</dd>
  </div>`}function Ce({events:e,firstUse:t,lastUse:n}){return e===0?g`no event seen, as far as the <a href="#coverage">coverage</a> reaches`:t===void 0||n===void 0?g`at times not known`:b(t,n)}const X={good:`can be told from foreign use`,poor:`can hardly be told from foreign use`,none:`cannot be told from foreign use`};function we({before:e}){return`${X[e.certainty]}. ${e.why}`}function Te(e){if(e.events===0)return;let{addresses:t,userAgents:n,regions:r,calls:i,errors:a}=e;return g`<details class="more">
    <summary>Addresses, agents, regions, calls, errors</summary>
    <div class="columns">
      ${_(`Addresses`,t)} ${_(`Agents`,n)}
      ${_(`Regions`,r)} ${_(`Calls`,i)}
      ${_(`Errors`,a)}
    </div>
  </details>`}const Z=`<!doctype html>
<html lang="en" data-made-by="staunch-report">`;function Ee(e,{script:t,style:n}){let{audit:r,receipts:i}=e,a=le(e),o=`default-src 'none'; script-src '${Q(t)}'; style-src '${Q(n)}'; base-uri 'none'; form-action 'none'`,c=s(de(r,a)),l=g`<head>
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
      ${De()} ${G(r,a)}
      <main id="main" tabindex="-1">
        ${N(r)} ${be()} ${k(r)} ${xe(r)}
        ${V(r)} ${ne(r)} ${_e(i)}
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
    </body>`;return`${Z}\n${l.html}\n</html>\n`}function De(){return g`<nav class="page-nav" aria-label="Parts of the report">
    <ul>
      ${[[`findings`,`Findings`],[`timeline`,`Timeline`],[`events`,`Events`],[`credentials`,`Credentials`],[`follows`,`What follows`],[`coverage`,`Coverage`],[`receipts`,`Receipts`]].map(([e,t])=>g`<li${e===`timeline`?g` class="needs-script"`:void 0}><a href="#${e}">${t}</a></li>`)}
    </ul>
    <button type="button" class="needs-script" id="theme">Theme</button>
  </nav>`}function Q(e){return`sha256-${m(`sha256`).update(e).digest(`base64`)}`}function $(e){return{html:e}}const Oe=[`./`,`../`,`../../dist/`];function ke(){let e=Oe.map(e=>new URL(e,import.meta.url)).find(e=>f(new URL(`report-page.js`,e)));if(!e)throw new Ae;return{script:p(new URL(`report-page.js`,e),`utf8`),style:p(new URL(`report-page.css`,e),`utf8`)}}var Ae=class extends Error{forPeople=!0;hint=`Take dist/ as a whole, or run npm run build.`;constructor(){super(`report-page.js is not beside the program: no report can be made`)}};function je(n,r){let i=u(n);if(!(Me(i,[`receipts`,`verifications`])&&i.kind===`Receipts`))throw new d(`${n}: these are no receipts`,`staunch apply writes them as receipts.json.`);let a=i;if(a.incident!==r)throw l(n,a.incident,r);let o=a.receipts.at(-1)?.hash??a.digest,s=a.seal===e({last:o,verifications:a.verifications});if(!t(a.receipts,a.digest)||!s)throw new d(`${n}: it was changed after it was written`,`Take the file that the run left behind.`);return a}function Me(e,t){return t.every(t=>Array.isArray(e[t]))}export{Ee as i,ke as n,Z as r,je as t};