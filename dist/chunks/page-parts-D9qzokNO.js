import{El as e,co as t,po as n,so as r}from"../cli.js";import{r as i}from"./words-CfCf9uEl.js";import{t as a}from"./audit-summary-CUM35sG1.js";import{i as o,t as s}from"./coverage-words-Dt0cjDTf.js";import{existsSync as c,readFileSync as l}from"node:fs";import{createHash as u}from"node:crypto";function d(e,...t){return{html:e.map((e,n)=>e+(n<t.length?f(t[n]):``)).join(``)}}function f(e){return e===void 0?``:typeof e==`number`?e.toLocaleString(`en-GB`):typeof e==`string`?r(e):`html`in e?e.html:e.map(e=>e.html).join(``)}function p(e,t,n=`${t}s`){return`${e.toLocaleString(`en-GB`)} ${e===1?t:n}`}function m(e,t){if(t.length===0)return d``;let n=t.length-8;return d`<div class="tallies">
    <h4>${e}</h4>
    <ul>
      ${t.slice(0,8).map(h)}
      ${n>0?d`<li class="quiet">and ${n} more</li>`:void 0}
    </ul>
  </div>`}function h({what:e,count:t,known:n}){return d`<li>
    <span class="what">${e}${n===!1?d` <span class="tag new">new</span>`:void 0}</span> <span class="number">${t}</span>
  </li>`}const g=[`call`,`region`,`address`,`agent`,`error`,`account`,`kind`,`rule`,`objects`,`file`,`credential`,`origin`,`gave`],ee=[`none`,`minor`,`notable`,`grave`],te={none:`·`,minor:`●`,notable:`▲`,grave:`◆`};function _(e){return e===void 0?`none`:e>=80?`grave`:e>=50?`notable`:`minor`}function v(e){let t=new Date(e);return Number.isNaN(t.getTime())?String(e):t.toISOString().slice(0,19).replace(`T`,` `)}function y(e,t=`not known`){return e===void 0?d`<span class="quiet">${t}</span>`:d`<time datetime="${e}">${v(e)}</time>`}function b(e,t){if(v(e)===v(t))return y(e);let n=v(e).slice(0,10)===v(t).slice(0,10)?v(t).slice(11):v(t);return d`${y(e)} – <time datetime="${t}">${n}</time>`}function ne({coverage:e}){let{sources:t,regionsRead:n,notRead:r,limits:i,malformed:a}=e;return d`<section id="coverage" aria-labelledby="coverage-title">
    <h2 id="coverage-title">Coverage</h2>
    <p class="lead">“Nothing found” means nothing beyond these limits.</p>
    <div class="cards">
      <div class="card ${r.length>0?`warned`:``}">
        <h3>Not read</h3>
        ${r.length>0?C(r):d`<p>Everything that was asked for could be read.</p>`}
      </div>
      <div class="card">
        <h3>What none of the sources can show</h3>
        ${i.length>0?d`<ul>
                ${i.map(e=>d`<li>${e}</li>`)}
              </ul>`:d`<p>Nothing is known of.</p>`}
      </div>
      <div class="card">
        <h3>Regions read</h3>
        <p class="words">${S(n)}</p>
        ${a.length>0?m(`Records that CloudTrail does not write so`,a):void 0}
      </div>
    </div>
    <h3>Sources</h3>
    <div class="cards">
      ${t.length>0?t.map(re):d`<p>None was read.</p>`}
    </div>
  </section>`}function x({coverage:e}){let{notRead:t,malformed:n,regionsRead:r,sources:i}=e,a=n.reduce((e,t)=>e+t.count,0),o=i.some(({digests:e})=>e&&s(e).length>0);return[...i.length===0||r.length===0?[`no region could be read at all`]:[],...t.length>0?[`${p(t.length,`thing`)} could not be read`]:[],...o?[`files or digests are not what CloudTrail delivered`]:[],...a>0?[`${p(a,`record`)} could not be understood`]:[]]}function re(e){let{kind:t,accounts:n,regions:r,from:i,to:a,counts:s,notRead:c,limits:l,digests:u}=e;return d`<div class="card source">
    <h4>${e.source} <span class="tag">${t}</span></h4>
    <dl>
      <div>
        <dt>Holds</dt>
        <dd>${y(i)} to ${y(a)}</dd>
      </div>
      <div>
        <dt>Accounts</dt>
        <dd>${S(n)}</dd>
      </div>
      <div>
        <dt>Regions</dt>
        <dd>${S(r)}</dd>
      </div>
      <div>
        <dt>Read</dt>
        <dd>${s.map(e=>d`<span class="count">${e.count} ${e.what}</span> `)}</dd>
      </div>
      <div>
        <dt>Digests</dt>
        <dd>${t===`archive`?o(u):`this source has none`}</dd>
      </div>
    </dl>
    ${u&&u.problems.length>0?C(u.problems):void 0}
    ${c.length>0?C(c):void 0}
    ${l.length>0?d`<ul class="quiet">
            ${l.map(e=>d`<li>${e}</li>`)}
          </ul>`:void 0}
  </div>`}function S(e){if(e.length===0)return`none`;let t=e.length-1;return d`${e.map((e,n)=>d`<span class="word">${e}${n<t?`,`:``}</span> `)}`}function C(e){return d`<ul class="not-read">
    ${e.map(({what:e,why:t})=>d`<li><strong>${e}</strong>: ${t}</li>`)}
  </ul>`}const ie={"access-key":`access key`,"role-session":`role session`,"user-session":`user session`,"federated-session":`federated session`,"console-session":`console session`,machine:`machine`};function w({holder:e}){let t=e.replace(/^(user|role) /,``);return t.startsWith(`arn:`)?t.split(`/`).at(-1)??t:t}function T(e){let t=/* @__PURE__ */ new Map;for(let{id:n,parent:r}of e)t.set(n,r===void 0?0:(t.get(r)??-1)+1);return t}function E(e){let t=/* @__PURE__ */ new Map,n=/* @__PURE__ */ new Map,r=/* @__PURE__ */ new Map;for(let i of e){let{parent:e}=i,a=t.get(e??``),o=a!==void 0&&a>=12?n.get(e??``):a===void 0?void 0:e,s=r.get(o);s?s.push(i):r.set(o,[i]),n.set(i.id,o),t.set(i.id,o===void 0?0:(t.get(o)??0)+1)}let i=e=>(r.get(e)??[]).map(e=>({credential:e,children:i(e.id)}));return i(void 0)}function D(e){return d`<span class="shape ${e}" role="img" aria-label="${e}"
    >${te[e]}</span
  >`}function O(e){let t=A(e);return d`<section id="events" aria-labelledby="events-title">
    <div class="section-head">
      <h2 id="events-title">Events</h2>
      <p class="needs-script quiet" id="event-count"></p>
    </div>
    <div class="needs-script" id="event-table"></div>
    <div class="without-script">
      <p class="lead">
        ${t.length} telling ones of ${p(e.eventCount,`event`)}, at most ${k} of
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
  </section>`}const k=10;function A({events:e,findings:t}){let n=new Map(t.map(({rule:e,weight:t})=>[e,t])),r=({rule:e})=>n.get(e??``)??0,i=/* @__PURE__ */ new Map;return[...e].sort((e,t)=>r(t)-r(e)).filter(({rule:e=``})=>(i.set(e,(i.get(e)??0)+1),(i.get(e)??0)<=10)).slice(0,60).sort((e,t)=>e.time<t.time?-1:1)}function j(e,{findings:t,credentials:n}){let r=t.find(({rule:t})=>t===e.rule),i=n.find(({id:t})=>t===e.credential);return d`<tr>
    <td>${y(e.time)}</td>
    <td>
      ${r?d`${D(_(r.weight))} ${r.title}`:void 0}
    </td>
    <td><code>${e.call}</code></td>
    <td>${i?w(i):e.credential}</td>
    <td>${e.region}</td>
    <td>${e.address}</td>
    <td>${e.error??`ok`}</td>
  </tr>`}function M(e){let{findings:t}=e,n=d`<p>
    No event falls under a row of the findings table. That says nothing about what the
    <a href="#coverage">coverage</a> does not reach.
  </p>`;return d`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>
    ${t.length===0?n:d`<ol class="findings">
            ${t.map(t=>N(t,e))}
          </ol>`}
  </section>`}function N(e,t){let{title:n,tactic:r,technique:i,events:a,refused:o,first:s,last:c}=e,l=_(e.weight),u=i?d` · <span>${i.id} ${i.name}</span>`:void 0;return d`<li class="finding ${l}">
    <details>
      <summary>
        ${D(l)}
        <span class="finding-title">
          <strong>${n}</strong>
          <span class="quiet"><span>${r.id} ${r.name}</span>${u}</span>
        </span>
        <span class="finding-count">
          ${p(a,`event`)}${o>0?d`<span class="quiet">, ${o===a?`all`:o} refused</span>`:void 0}
        </span>
        <span class="finding-time quiet">${b(s,c)}</span>
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
          ${m(`Objects`,e.objects)} ${m(`Calls`,e.calls)}
          ${m(`Regions`,e.regions)} ${I(e)}
        </div>
        <p class="needs-script tools">
          <button type="button" data-facet="rule" data-value="${e.rule}">
            Show its events
          </button>
        </p>
      </div>
    </details>
  </li>`}function P({credentials:e},t){return e.map(e=>{let n=t.credentials.find(t=>t.id===e);return n?`${w(n)} (${e})`:e}).join(`, `)||`not known`}function F({origins:{usual:e,foreign:t,unclear:n}}){return[t>0?`${t} differ from usual use`:``,e>0?`${e} look like usual use`:``,n>0?`${n} with nothing to tell it by`:``].filter(e=>e!==``).join(`, `)}function I({eventIds:e,events:t}){let n=t-Math.min(6,e.length);return d`<div class="tallies">
    <h4>Evidence</h4>
    <ul>
      ${e.slice(0,6).map(e=>d`<li><code>${e}</code></li>`)}
      ${n>0?d`<li class="quiet">and ${n} more</li>`:void 0}
    </ul>
  </div>`}function L({follows:e,account:t}){let n=d`<p>
    The trace found nothing that the incident does not name, as far as the
    <a href="#coverage">coverage</a> reaches.
  </p>`;return d`<section id="follows" aria-labelledby="follows-title">
    <h2 id="follows-title">What follows</h2>
    ${e.length===0?n:d`<ol class="follows">
            ${e.map(e=>R(e,t))}
          </ol>`}
  </section>`}function R({what:e,why:t,account:n,exposure:r,byHand:i,eventIds:a},o){return d`<li>
    <p>
      <strong>${e}</strong
      >${n===o?void 0:d` <span class="tag">account ${n}</span>`}
    </p>
    <p>${t}</p>
    ${r?d`<p class="quiet">
              Add to ${n===o?`the incident`:`an incident of that account`}:
            </p>
            ${z(B(r))}`:void 0}
    ${i===void 0?void 0:d`<p><span class="tag by-hand">by hand</span> ${i}</p>`}
    <p class="quiet">Evidence: ${a.map(e=>d`<code>${e}</code> `)}</p>
  </li>`}function z(e){return{html:`<pre><code>${e.map(e=>d`${e}`.html).join(`
`)}</code></pre>`}}function B(e){let[t,...n]=V(e).flatMap(([e,t])=>t===void 0?[]:[`${e}: ${H(t)}`]);return[`- ${t??``}`,...n.map(e=>`  ${e}`)]}function V(e){switch(e.kind){case`access-key`:return[[`accessKey`,e.accessKeyId],[`user`,e.user]];case`session`:return[[`session`,e.accessKeyId],[`scope`,e.scope]];case`console-password`:return[[`consolePassword`,e.user]];case`ssh-key`:return[[`sshKey`,e.sshKeyId],[`user`,e.user]];case`role`:return[[`role`,e.roleArn]];case`instance`:return[[`instance`,e.instanceId],[`region`,e.region],[`role`,e.roleArn]]}}function H(e){return/^[A-Za-z][\w./:@+=,-]*$/.test(e)?e:JSON.stringify(e)}function U(e,t){let r=e.findings.slice(0,4),[i,...o]=a(e,n),s=i?.answer??``;return d`<header class="page-head">
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
      ${t.map(({what:e,at:t})=>G(e,t))}
    </dl>
    <p class="summary">${s} ${J(e)}</p>
    <dl class="answers">${o.map(W)}</dl>
    <div class="glance">
      <div class="telling">
        <h2>Most telling</h2>
        ${r.length===0?d`<p>No finding, as far as the <a href="#coverage">coverage</a> reaches.</p>`:d`<ul>
                ${r.map(K)}
              </ul>`}
      </div>
      ${q(e)}
    </div>
  </header>`}function W({question:e,answer:t}){return d`<div>
    <dt>${e}</dt>
    <dd>${t}</dd>
  </div>`}function G(e,t){return d`<div>
    <dt>${e}</dt>
    <dd>${y(new Date(t).toISOString())} UTC</dd>
  </div>`}function K({title:e,weight:t,events:n,first:r,tactic:i}){let a=_(t);return d`<li class="${a}">
    ${D(a)}
    <span>
      <strong>${e}</strong>
      <span class="quiet"
        >${i.name} · ${n} ${n===1?`event`:`events`} · first
        ${y(r)}</span
      >
    </span>
  </li>`}function q(e){let t=x(e),{sources:n,regionsRead:r,limits:i,notRead:a}=e.coverage,o=a.slice(0,3).map(({what:e,why:t})=>d`<li><span class="what">${e}</span>: ${t}</li>`);return d`<div class="seen ${t.length>0?`warned`:``}">
    <h2>How far we could see</h2>
    ${t.length>0?d`<ul class="warnings">
            ${t.map(e=>d`<li><span aria-hidden="true">⚠</span> ${e}</li>`)}
          </ul>`:void 0}
    <ul class="named">
      ${o}
    </ul>
    <p>
      ${p(n.length,`source`)}, ${p(r.length,`region`)}.
      ${i.length>0?d`${p(i.length,`limit`)} of what the sources can show.`:void 0}
      <a href="#coverage">All of the coverage</a>
    </p>
  </div>`}function J({events:e,eventCount:t}){if(e.length>=t)return``;let[n,r]=[e.length,t].map(e=>e.toLocaleString(`en-GB`));return`This page holds ${n??``} of ${r??``} events, the most telling.`}const ae={call:e=>e.call,region:e=>e.region,address:e=>e.address,agent:e=>e.userAgent,error:e=>e.error??``,account:e=>e.account,kind:e=>e.console?`${e.kind}, in the console`:e.kind,rule:e=>e.rule??``,objects:e=>e.objects.map(({what:e,name:t})=>`${e} ${t}`).join(`, `),file:e=>e.file??``,credential:e=>e.credential,origin:e=>e.origin,gave:e=>e.minted?.accessKeyId??e.madeKey?.accessKeyId??``};function oe(e,t){let r={};for(let t of g)r[t]=ce(t,e);let i=e.events.map(({time:e})=>Math.floor(Date.parse(e)/1e3));return{incident:n(e.incident),from:Date.parse(e.from),to:Date.parse(e.to),moments:t.map(({what:e,at:t})=>({what:n(e),at:t})),credentials:le(e),rules:r.rule.texts.map(t=>ue(t,e)),ids:e.events.map(({id:e})=>n(e)),seconds:i.map((e,t)=>e-(i[t-1]??0)),columns:r}}const se={credential:({credentials:e})=>e.map(({id:e})=>e),rule:()=>[``],error:()=>[``],origin:()=>[`foreign`,`unclear`,`usual`]};function ce(e,t){let r=/* @__PURE__ */ new Map,i=e=>{let t=r.get(e);return t===void 0?(r.set(e,r.size),r.size-1):t},a=/* @__PURE__ */ new Map,o=e=>{let t=a.get(e)??i(n(e));return a.set(e,t),t};se[e]?.(t).forEach(o);let s=t.events.map(t=>o(ae[e](t)));return{texts:[...r.keys()],codes:s}}function le(e){let t=T(e.credentials);return e.credentials.map(e=>({name:n(w(e)),depth:t.get(e.id)??0}))}function ue(e,{findings:t}){let r=t.find(t=>n(t.rule)===e);if(e===``)return null;if(!r)return{title:e,tactic:``,technique:``,weight:0};let{title:i,tactic:a,technique:o,weight:s}=r;return{title:n(i),tactic:n(a.name),technique:o?n(`${o.id} ${o.name}`):``,weight:s}}const de={done:`✓ done`,"already-so":`✓ already so`,failed:`✗ failed`,skipped:`– skipped`};function fe(e){if(!e)return d`<section id="receipts" aria-labelledby="receipts-title">
      <h2 id="receipts-title">Receipts</h2>
      <p>No receipts were given with this report: it does not show what was done about the leak.</p>
    </section>`;let{receipts:t,verifications:n,digest:r,seal:i}=e;return d`<section id="receipts" aria-labelledby="receipts-title">
    <h2 id="receipts-title">Receipts</h2>
    <p class="lead">
      What Staunch did, each step with its evidence. Every hash covers the one before it.
    </p>
    ${t.length===0?d`<p>No step was carried out.</p>`:d`<ol class="receipts">
            ${t.map(e=>pe(e,n))}
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
  </section>`}function pe(e,t){let{step:n,outcome:r,startedAt:a,finishedAt:o,by:s,requestIds:c,writes:l,problem:u,hash:f}=e,{verb:p,object:m}=i(n),h=JSON.stringify(n),g=t.find(e=>JSON.stringify(e.step)===h);return d`<li>
    <details>
      <summary>
        <span class="outcome ${r}">${de[r]}</span>
        <span><strong>${p}</strong> <code>${m}</code></span>
        <span class="quiet">${y(o)}</span>
        <span class="tag">${he(g)}</span>
      </summary>
      <div class="facts">
        ${u===void 0?void 0:d`<p class="warned">${u}</p>`}
        <dl>
          <div>
            <dt>When</dt>
            <dd>${y(a)} to ${y(o)}, by AWS’s clock</dd>
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
            <dd>${g?.evidence.join(`; `)??`none`}</dd>
          </div>
          <div>
            <dt>AWS requests</dt>
            <dd>${c.map(e=>d`<code>${me(e,l)}</code> `)}</dd>
          </div>
          <div>
            <dt>Hash</dt>
            <dd><code>${f}</code></dd>
          </div>
        </dl>
      </div>
    </details>
  </li>`}function me(e,t=[]){let n=t.find(({requestId:t})=>t===e);return n?`${n.operation} ${e}`:e}function he(e){return e?e.verified?`verified`:e.held?`held, not verified`:`not held`:`not looked at again`}function ge(){return d`<div class="needs-script board">
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
        ${[...ee].reverse().filter(e=>e!==`none`).map(e=>d`<span>${D(e)} ${e}</span> `)}
        <span><i class="bar foreign"></i> above the line: foreign or unclear</span>
        <span><i class="bar usual"></i> below: usual use</span>
      </p>
      <p class="quiet keys" id="timeline-keys">
        Drag to zoom, or Ctrl and the wheel. With the timeline focused: <kbd>+</kbd>
        <kbd>−</kbd> zoom, <kbd>←</kbd> <kbd>→</kbd> move, <kbd>↑</kbd> <kbd>↓</kbd> go from mark to
        mark, <kbd>Enter</kbd> show its events, <kbd>0</kbd> everything.
      </p>
    </section>
  </div>`}function _e({credentials:e}){return d`<section id="credentials" aria-labelledby="credentials-title">
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
      ${E(e).map(Y)}
    </ul>
  </section>`}function Y({credential:e,children:t}){let{id:n,kind:r,holder:i,account:a,sessionName:o,events:s}=e;return d`<li>
    <details open class="branch">
      <summary>
        <span class="node">
          <strong>${w(e)}</strong> <code>${n}</code>
          <span class="tag">${ie[r]}</span>
          ${e.parent===void 0?d`<span class="tag leaked">leaked</span>`:void 0}
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
          ${o===void 0?void 0:d`<div>
                  <dt>Session</dt>
                  <dd>${o}</dd>
                </div>`}
          ${ve(e)}
          <div>
            <dt>Used</dt>
            <dd>${ye(e)}</dd>
          </div>
          <div>
            <dt>Usual use</dt>
            <dd>${xe(e)}</dd>
          </div>
        </dl>
        <p class="needs-script tools">
          <button type="button" data-facet="credential" data-value="${n}">Only its events</button>
        </p>
        ${Se(e)}
      </div>
      ${t.length>0?d`<ul>
              ${t.map(Y)}
            </ul>`:void 0}
    </details>
  </li>`}function ve({parent:e,issuedBy:t,issuedAt:n,issuedIn:r}){if(t===void 0&&n===void 0)return;let i=d`${t??`unknown call`}${e===void 0?void 0:d` by <code>${e}</code>`}`,a=r===void 0?void 0:d`, event <code>${r}</code>`;return d`<div>
    <dt>Issued</dt>
    <dd>${y(n)} by ${i}${a}</dd>
  </div>`}function ye({events:e,firstUse:t,lastUse:n}){return e===0?d`no event seen, as far as the <a href="#coverage">coverage</a> reaches`:t===void 0||n===void 0?d`at times not known`:b(t,n)}const be={good:`can be told from foreign use`,poor:`can hardly be told from foreign use`,none:`cannot be told from foreign use`};function xe({before:e}){return`${be[e.certainty]}. ${e.why}`}function Se(e){if(e.events===0)return;let{addresses:t,userAgents:n,regions:r,calls:i,errors:a}=e;return d`<details class="more">
    <summary>Addresses, agents, regions, calls, errors</summary>
    <div class="columns">
      ${m(`Addresses`,t)} ${m(`Agents`,n)}
      ${m(`Regions`,r)} ${m(`Calls`,i)}
      ${m(`Errors`,a)}
    </div>
  </details>`}const X=`<!doctype html>
<html lang="en" data-made-by="staunch-report">`;function Z(e,{script:n,style:r}){let{audit:i,receipts:a}=e,o=we(e),s=`default-src 'none'; script-src '${Q(n)}'; style-src '${Q(r)}'; base-uri 'none'; form-action 'none'`,c=t(oe(i,o)),l=d`<head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${$(s)}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <title>${i.incident} · Staunch report</title>
      ${$(`<style>${r}</style>`)}
    </head>
    <body>
      <a class="skip" href="#main">Skip to the findings</a>
      ${Ce()} ${U(i,o)}
      <main id="main" tabindex="-1">
        ${M(i)} ${ge()} ${O(i)} ${_e(i)}
        ${L(i)} ${ne(i)} ${fe(a)}
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
      ${$(`<script>${n}<\/script>`)}
    </body>`;return`${X}\n${l.html}\n</html>\n`}function Ce(){return d`<nav class="page-nav" aria-label="Parts of the report">
    <ul>
      ${[[`findings`,`Findings`],[`timeline`,`Timeline`],[`events`,`Events`],[`credentials`,`Credentials`],[`follows`,`What follows`],[`coverage`,`Coverage`],[`receipts`,`Receipts`]].map(([e,t])=>d`<li${e===`timeline`?d` class="needs-script"`:void 0}><a href="#${e}">${t}</a></li>`)}
    </ul>
    <button type="button" class="needs-script" id="theme">Theme</button>
  </nav>`}function Q(e){return`sha256-${u(`sha256`).update(e).digest(`base64`)}`}function $(e){return{html:e}}function we({audit:e,detectedAt:t,receipts:n}){let r=n?.receipts.filter(({outcome:e})=>e===`done`)??[],{verifications:i=[]}=n??{},a=i.length>0&&i.every(({verified:e})=>e);return[[`Exposed`,e.exposedAt],[`Detected`,t],[a?`Last verified step`:`Last step`,r.map(({finishedAt:e})=>e).sort().at(-1)]].flatMap(([e,t])=>t===void 0?[]:[{what:e,at:Date.parse(t)}]).filter(({at:e})=>!Number.isNaN(e)).sort((e,t)=>e.at-t.at)}const Te=[`./`,`../`,`../../../dist/`];function Ee(){let e=Te.map(e=>new URL(e,import.meta.url)).find(e=>c(new URL(`report-page.js`,e)));if(!e)throw De();return{script:l(new URL(`report-page.js`,e),`utf8`),style:l(new URL(`report-page.css`,e),`utf8`)}}function De(){return new e(`no-page`,`report-page.js is not beside the program: no report can be made`,{hint:`Take dist/ as a whole, or run npm run build.`})}export{X as n,Z as r,Ee as t};