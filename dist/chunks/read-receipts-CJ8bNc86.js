import{Cn as e,E as t,c as n,vn as r,y as i,yn as a}from"../cli.js";import{n as o,r as s,t as c}from"./not-readable-Bx8QhYPh.js";import{existsSync as l,readFileSync as u}from"node:fs";import{createHash as d}from"node:crypto";function f(e,t,n=`${t}s`){return`${e.toLocaleString(`en-GB`)} ${e===1?t:n}`}function p(e,...t){return{html:e.map((e,n)=>e+(n<t.length?m(t[n]):``)).join(``)}}function m(e){return e===void 0?``:typeof e==`number`?e.toLocaleString(`en-GB`):typeof e==`string`?r(e):`html`in e?e.html:e.map(e=>e.html).join(``)}function h(e,t){if(t.length===0)return p``;let n=t.length-8;return p`<div class="tallies">
    <h4>${e}</h4>
    <ul>
      ${t.slice(0,8).map(g)}
      ${n>0?p`<li class="quiet">and ${n} more</li>`:void 0}
    </ul>
  </div>`}function g({what:e,count:t,known:n}){return p`<li>
    <span class="what">${e}${n===!1?p` <span class="tag new">new</span>`:void 0}</span> <span class="number">${t}</span>
  </li>`}function _(e){let t=new Date(e);return Number.isNaN(t.getTime())?String(e):t.toISOString().slice(0,19).replace(`T`,` `)}function v(e,t=`not known`){return e===void 0?p`<span class="quiet">${t}</span>`:p`<time datetime="${e}">${_(e)}</time>`}function y(e,t){if(_(e)===_(t))return v(e);let n=_(e).slice(0,10)===_(t).slice(0,10)?_(t).slice(11):_(t);return p`${v(e)} – <time datetime="${t}">${n}</time>`}function ee({coverage:e}){let{sources:t,regionsRead:n,notRead:r,limits:i,malformed:a}=e;return p`<section id="coverage" aria-labelledby="coverage-title">
    <h2 id="coverage-title">Coverage</h2>
    <p class="lead">“Nothing found” means nothing beyond these limits.</p>
    <div class="cards">
      <div class="card ${r.length>0?`warned`:``}">
        <h3>Not read</h3>
        ${r.length>0?C(r):p`<p>Everything that was asked for could be read.</p>`}
      </div>
      <div class="card">
        <h3>What none of the sources can show</h3>
        ${i.length>0?p`<ul>
                ${i.map(e=>p`<li>${e}</li>`)}
              </ul>`:p`<p>Nothing is known of.</p>`}
      </div>
      <div class="card">
        <h3>Regions read</h3>
        <p class="words">${S(n)}</p>
        ${a.length>0?h(`Records that CloudTrail does not write so`,a):void 0}
      </div>
    </div>
    <h3>Sources</h3>
    <div class="cards">
      ${t.length>0?t.map(b):p`<p>None was read.</p>`}
    </div>
  </section>`}function te({coverage:e}){let{notRead:t,malformed:n,regionsRead:r,sources:i}=e,a=n.reduce((e,t)=>e+t.count,0),o=i.reduce((e,t)=>e+(t.digests?.problems.length??0),0);return[...i.length===0||r.length===0?[`no region could be read at all`]:[],...t.length>0?[`${f(t.length,`thing`)} could not be read`]:[],...o>0?[`${f(o,`file`)} not as CloudTrail delivered it`]:[],...a>0?[`${f(a,`record`)} could not be understood`]:[]]}function b(e){let{kind:t,accounts:n,regions:r,from:i,to:a,counts:o,notRead:s,limits:c,digests:l}=e;return p`<div class="card source">
    <h4>${e.source} <span class="tag">${t}</span></h4>
    <dl>
      <div>
        <dt>Holds</dt>
        <dd>${v(i)} to ${v(a)}</dd>
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
        <dd>${o.map(e=>p`<span class="count">${e.count} ${e.what}</span> `)}</dd>
      </div>
      <div>
        <dt>Digests</dt>
        <dd>${x(l)}</dd>
      </div>
    </dl>
    ${l&&l.problems.length>0?C(l.problems):void 0}
    ${s.length>0?C(s):void 0}
    ${c.length>0?p`<ul class="quiet">
            ${c.map(e=>p`<li>${e}</li>`)}
          </ul>`:void 0}
  </div>`}function x(e){if(!e)return`this source has none: whether anything is missing cannot be known`;if(!e.asked)return`not checked: whether anything is missing is not known`;let{filesValid:t,digestsValid:n,problems:r}=e,i=r.length>0?`, ${f(r.length,`problem`)}`:`, no problem`;return`${f(t,`file`)} as delivered, by ${f(n,`digest`)} with a good signature${i}`}function S(e){if(e.length===0)return`none`;let t=e.length-1;return p`${e.map((e,n)=>p`<span class="word">${e}${n<t?`,`:``}</span> `)}`}function C(e){return p`<ul class="not-read">
    ${e.map(({what:e,why:t})=>p`<li><strong>${e}</strong>: ${t}</li>`)}
  </ul>`}const ne={"access-key":`access key`,"role-session":`role session`,"user-session":`user session`,"federated-session":`federated session`,"console-session":`console session`};function w({holder:e}){let t=e.replace(/^(user|role) /,``);return t.startsWith(`arn:`)?t.split(`/`).at(-1)??t:t}function re(e){let t=/* @__PURE__ */ new Map;for(let{id:n,parent:r}of e)t.set(n,r===void 0?0:(t.get(r)??-1)+1);return t}function ie(e){let t=/* @__PURE__ */ new Set,n=/* @__PURE__ */ new Map;for(let r of e){let{parent:e}=r,i=e!==void 0&&t.has(e)?e:void 0;n.set(i,[...n.get(i)??[],r]),t.add(r.id)}let r=e=>(n.get(e)??[]).map(e=>({credential:e,children:r(e.id)}));return r(void 0)}const ae=[`none`,`minor`,`notable`,`grave`],oe={none:`·`,minor:`●`,notable:`▲`,grave:`◆`};function T(e){return e===void 0?`none`:e>=80?`grave`:e>=50?`notable`:`minor`}function E(e){return p`<span class="shape ${e}" role="img" aria-label="${e}"
    >${oe[e]}</span
  >`}function D(e){let t=k(e);return p`<section id="events" aria-labelledby="events-title">
    <div class="section-head">
      <h2 id="events-title">Events</h2>
      <p class="needs-script quiet" id="event-count"></p>
    </div>
    <div class="needs-script" id="event-table"></div>
    <div class="without-script">
      <p class="lead">
        ${t.length} telling ones of ${f(e.eventCount,`event`)}, at most ${O} of
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
            ${t.map(t=>A(t,e))}
          </tbody>
        </table>
      </div>
    </div>
  </section>`}const O=10;function k({events:e,findings:t}){let n=new Map(t.map(({rule:e,weight:t})=>[e,t])),r=({rule:e})=>n.get(e??``)??0,i=/* @__PURE__ */ new Map;return[...e].sort((e,t)=>r(t)-r(e)).filter(({rule:e=``})=>(i.set(e,(i.get(e)??0)+1),(i.get(e)??0)<=10)).slice(0,60).sort((e,t)=>e.time<t.time?-1:1)}function A(e,{findings:t,credentials:n}){let r=t.find(({rule:t})=>t===e.rule),i=n.find(({id:t})=>t===e.credential);return p`<tr>
    <td>${v(e.time)}</td>
    <td>
      ${r?p`${E(T(r.weight))} ${r.title}`:void 0}
    </td>
    <td><code>${e.call}</code></td>
    <td>${i?w(i):e.credential}</td>
    <td>${e.region}</td>
    <td>${e.address}</td>
    <td>${e.error??`ok`}</td>
  </tr>`}function j(e){let{findings:t}=e,n=p`<p>
    No event falls under a row of the findings table. That says nothing about what the
    <a href="#coverage">coverage</a> does not reach.
  </p>`;return p`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>
    ${t.length===0?n:p`<ol class="findings">
            ${t.map(t=>M(t,e))}
          </ol>`}
  </section>`}function M(e,t){let{title:n,tactic:r,technique:i,events:a,refused:o,first:s,last:c}=e,l=T(e.weight),u=i?p` · <span>${i.id} ${i.name}</span>`:void 0;return p`<li class="finding ${l}">
    <details>
      <summary>
        ${E(l)}
        <span class="finding-title">
          <strong>${n}</strong>
          <span class="quiet"><span>${r.id} ${r.name}</span>${u}</span>
        </span>
        <span class="finding-count">
          ${f(a,`event`)}${o>0?p`<span class="quiet">, ${o===a?`all`:o} refused</span>`:void 0}
        </span>
        <span class="finding-time quiet">${y(s,c)}</span>
      </summary>
      <div class="facts">
        <dl>
          <div>
            <dt>By</dt>
            <dd>${N(e,t)}</dd>
          </div>
          <div>
            <dt>Origin</dt>
            <dd>${P(e)}</dd>
          </div>
        </dl>
        <div class="columns">
          ${h(`Objects`,e.objects)} ${h(`Calls`,e.calls)}
          ${h(`Regions`,e.regions)} ${F(e)}
        </div>
        <p class="needs-script tools">
          <button type="button" data-facet="rule" data-value="${e.rule}">
            Show its events
          </button>
        </p>
      </div>
    </details>
  </li>`}function N({credentials:e},t){return e.map(e=>{let n=t.credentials.find(t=>t.id===e);return n?`${w(n)} (${e})`:e}).join(`, `)||`not known`}function P({origins:{usual:e,foreign:t,unclear:n}}){return[t>0?`${t} differ from usual use`:``,e>0?`${e} look like usual use`:``,n>0?`${n} with nothing to tell it by`:``].filter(e=>e!==``).join(`, `)}function F({eventIds:e,events:t}){let n=t-Math.min(6,e.length);return p`<div class="tallies">
    <h4>Evidence</h4>
    <ul>
      ${e.slice(0,6).map(e=>p`<li><code>${e}</code></li>`)}
      ${n>0?p`<li class="quiet">and ${n} more</li>`:void 0}
    </ul>
  </div>`}function I(e){let[t,...n]=L(e).flatMap(([e,t])=>t===void 0?[]:[`${e}: ${R(t)}`]);return[`- ${t??``}`,...n.map(e=>`  ${e}`)]}function L(e){switch(e.kind){case`access-key`:return[[`accessKey`,e.accessKeyId],[`user`,e.user]];case`session`:return[[`session`,e.accessKeyId],[`scope`,e.scope]];case`console-password`:return[[`consolePassword`,e.user]];case`role`:return[[`role`,e.roleArn]];case`instance`:return[[`instance`,e.instanceId],[`region`,e.region]]}}function R(e){return/^[A-Za-z][\w./:@+=,-]*$/.test(e)?e:JSON.stringify(e)}function z({follows:e,account:t}){let n=p`<p>
    The trace found nothing that the incident does not name, as far as the
    <a href="#coverage">coverage</a> reaches.
  </p>`;return p`<section id="follows" aria-labelledby="follows-title">
    <h2 id="follows-title">What follows</h2>
    ${e.length===0?n:p`<ol class="follows">
            ${e.map(e=>B(e,t))}
          </ol>`}
  </section>`}function B({what:e,why:t,account:n,exposure:r,byHand:i,eventIds:a},o){return p`<li>
    <p>
      <strong>${e}</strong
      >${n===o?void 0:p` <span class="tag">account ${n}</span>`}
    </p>
    <p>${t}</p>
    ${r?p`<p class="quiet">
              Add to ${n===o?`the incident`:`an incident of that account`}:
            </p>
            ${V(I(r))}`:void 0}
    ${i===void 0?void 0:p`<p><span class="tag by-hand">by hand</span> ${i}</p>`}
    <p class="quiet">Evidence: ${a.map(e=>p`<code>${e}</code> `)}</p>
  </li>`}function V(e){return{html:`<pre><code>${e.map(e=>p`${e}`.html).join(`
`)}</code></pre>`}}function H(e){return[U(e),W(e),G(e)].filter(e=>e!==``).join(` `)}function U({eventCount:e,credentials:t,events:n,from:r,to:i}){let a=`Between ${_(r)} and ${_(i)} UTC`;if(e===0)return`${a}, no event of the leaked credentials was seen, as far as the coverage below reaches.`;let o=t.filter(({parent:e})=>e!==void 0).length,s=t.length-o,c=o===0?f(s,`leaked credential`):`${f(s,`leaked credential`)} and ${f(o,`credential`)} minted from ${s===1?`it`:`them`}`,l=n.length<e?` This page holds ${K(n.length)} of them, the most telling.`:``;return`${a}, CloudTrail shows ${K(e)} ${e===1?`event`:`events`} by ${c}.${l}`}function W({events:e}){let t=e.filter(({origin:e})=>e===`foreign`).length,n=e.filter(({origin:e})=>e===`unclear`).length,r=e.filter(({error:e})=>e!==void 0).length,[i=``,...a]=[t>0?`${K(t)} differ from usual use`:``,n>0?`${K(n)} could not be told from it`:``,r>0?`AWS refused ${K(r)}`:``].filter(e=>e!==``).reverse();return i===``?``:`Of these, ${a.length>0?`${a.reverse().join(`, `)}, and `:``}${i}.`}function G({follows:e}){return e.length===0?``:`The trace leads to ${f(e.length,`thing`)} that the incident does not name.`}function K(e){return e.toLocaleString(`en-GB`)}function q(e,t){let n=e.findings.slice(0,4);return p`<header class="page-head">
    <p class="kind">Staunch · leaked credentials report</p>
    <h1>${e.incident}</h1>
    <dl class="meta">
      <div>
        <dt>Account</dt>
        <dd>${e.account}</dd>
      </div>
      <div>
        <dt>Looked at</dt>
        <dd>${v(e.from)} – ${v(e.to)} UTC</dd>
      </div>
      ${t.map(({what:e,at:t})=>se(e,t))}
    </dl>
    <p class="summary">${H(e)}</p>
    <div class="glance">
      <div class="telling">
        <h2>Most telling</h2>
        ${n.length===0?p`<p>No finding, as far as the <a href="#coverage">coverage</a> reaches.</p>`:p`<ul>
                ${n.map(ce)}
              </ul>`}
      </div>
      ${le(e)}
    </div>
  </header>`}function se(e,t){return p`<div>
    <dt>${e}</dt>
    <dd>${v(new Date(t).toISOString())} UTC</dd>
  </div>`}function ce({title:e,weight:t,events:n,first:r,tactic:i}){let a=T(t);return p`<li class="${a}">
    ${E(a)}
    <span>
      <strong>${e}</strong>
      <span class="quiet"
        >${i.name} · ${n} ${n===1?`event`:`events`} · first
        ${v(r)}</span
      >
    </span>
  </li>`}function le(e){let t=te(e),{sources:n,regionsRead:r,limits:i,notRead:a}=e.coverage,o=a.slice(0,3).map(({what:e,why:t})=>p`<li><span class="what">${e}</span>: ${t}</li>`);return p`<div class="seen ${t.length>0?`warned`:``}">
    <h2>How far we could see</h2>
    ${t.length>0?p`<ul class="warnings">
            ${t.map(e=>p`<li><span aria-hidden="true">⚠</span> ${e}</li>`)}
          </ul>`:void 0}
    <ul class="named">
      ${o}
    </ul>
    <p>
      ${f(n.length,`source`)}, ${f(r.length,`region`)}.
      ${i.length>0?p`${f(i.length,`limit`)} of what the sources can show.`:void 0}
      <a href="#coverage">All of the coverage</a>
    </p>
  </div>`}function ue({audit:e,detectedAt:t,receipts:n}){let r=n?.receipts.filter(({outcome:e})=>e===`done`)??[],{verifications:i=[]}=n??{},a=i.length>0&&i.every(({verified:e})=>e);return[[`Exposed`,e.exposedAt],[`Detected`,t],[a?`Contained`:`Last step`,r.map(({finishedAt:e})=>e).sort().at(-1)]].flatMap(([e,t])=>t===void 0?[]:[{what:e,at:Date.parse(t)}]).filter(({at:e})=>!Number.isNaN(e)).sort((e,t)=>e.at-t.at)}const J={call:e=>e.call,region:e=>e.region,address:e=>e.address,agent:e=>e.userAgent,error:e=>e.error??``,account:e=>e.account,kind:e=>e.console?`${e.kind}, in the console`:e.kind,rule:e=>e.rule??``,objects:e=>e.objects.map(({what:e,name:t})=>`${e} ${t}`).join(`, `),file:e=>e.file??``,credential:e=>e.credential,origin:e=>e.origin,gave:e=>e.minted?.accessKeyId??e.madeKey?.accessKeyId??``},de=Object.keys(J);function fe(t,n){let r={};for(let e of de)r[e]=me(e,t);let i=t.events.map(({time:e})=>Math.floor(Date.parse(e)/1e3));return{incident:e(t.incident),from:Date.parse(t.from),to:Date.parse(t.to),moments:n.map(({what:t,at:n})=>({what:e(t),at:n})),credentials:he(t),rules:r.rule.texts.map(e=>ge(e,t)),ids:t.events.map(({id:t})=>e(t)),seconds:i.map((e,t)=>e-(i[t-1]??0)),columns:r}}const pe={credential:({credentials:e})=>e.map(({id:e})=>e),rule:()=>[``],error:()=>[``],origin:()=>[`foreign`,`unclear`,`usual`]};function me(t,n){let r=/* @__PURE__ */ new Map,i=e=>{let t=r.get(e);return t===void 0?(r.set(e,r.size),r.size-1):t},a=/* @__PURE__ */ new Map,o=t=>{let n=a.get(t)??i(e(t));return a.set(t,n),n};pe[t]?.(n).forEach(o);let s=n.events.map(e=>o(J[t](e)));return{texts:[...r.keys()],codes:s}}function he(t){let n=re(t.credentials);return t.credentials.map(t=>({name:e(w(t)),depth:n.get(t.id)??0}))}function ge(t,{findings:n}){let r=n.find(n=>e(n.rule)===t);if(t===``)return null;if(!r)return{title:t,tactic:``,technique:``,weight:0};let{title:i,tactic:a,technique:o,weight:s}=r;return{title:e(i),tactic:e(a.name),technique:o?e(`${o.id} ${o.name}`):``,weight:s}}const _e={done:`✓ done`,"already-so":`✓ already so`,failed:`✗ failed`,skipped:`– skipped`};function ve(e){if(!e)return p`<section id="receipts" aria-labelledby="receipts-title">
      <h2 id="receipts-title">Receipts</h2>
      <p>No receipts were given with this report: it does not show what was done about the leak.</p>
    </section>`;let{receipts:t,verifications:n,digest:r,seal:i}=e;return p`<section id="receipts" aria-labelledby="receipts-title">
    <h2 id="receipts-title">Receipts</h2>
    <p class="lead">
      What Staunch did, each step with its evidence. Every hash covers the one before it.
    </p>
    ${t.length===0?p`<p>No step was carried out.</p>`:p`<ol class="receipts">
            ${t.map(e=>ye(e,n))}
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
  </section>`}function ye(e,t){let{step:n,outcome:r,startedAt:a,finishedAt:o,by:s,requestIds:c,problem:l,hash:u}=e,{verb:d,object:f}=i(n),m=JSON.stringify(n),h=t.find(e=>JSON.stringify(e.step)===m);return p`<li>
    <details>
      <summary>
        <span class="outcome ${r}">${_e[r]}</span>
        <span><strong>${d}</strong> <code>${f}</code></span>
        <span class="quiet">${v(o)}</span>
        <span class="tag">${be(h)}</span>
      </summary>
      <div class="facts">
        ${l===void 0?void 0:p`<p class="warned">${l}</p>`}
        <dl>
          <div>
            <dt>When</dt>
            <dd>${v(a)} to ${v(o)}, by AWS’s clock</dd>
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
            <dd>${h?.evidence.join(`; `)??`none`}</dd>
          </div>
          <div>
            <dt>AWS requests</dt>
            <dd>${c.map(e=>p`<code>${e}</code> `)}</dd>
          </div>
          <div>
            <dt>Hash</dt>
            <dd><code>${u}</code></dd>
          </div>
        </dl>
      </div>
    </details>
  </li>`}function be(e){return e?e.verified?`verified`:e.held?`held, not verified`:`not held`:`not looked at again`}function xe(){return p`<div class="needs-script board">
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
        ${[...ae].reverse().filter(e=>e!==`none`).map(e=>p`<span>${E(e)} ${e}</span> `)}
        <span><i class="bar foreign"></i> above the line: foreign or unclear</span>
        <span><i class="bar usual"></i> below: usual use</span>
      </p>
      <p class="quiet keys" id="timeline-keys">
        Drag to zoom, or Ctrl and the wheel. With the timeline focused: <kbd>+</kbd>
        <kbd>−</kbd> zoom, <kbd>←</kbd> <kbd>→</kbd> move, <kbd>↑</kbd> <kbd>↓</kbd> go from mark to
        mark, <kbd>Enter</kbd> show its events, <kbd>0</kbd> everything.
      </p>
    </section>
  </div>`}function Se({credentials:e}){return p`<section id="credentials" aria-labelledby="credentials-title">
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
      ${ie(e).map(Y)}
    </ul>
  </section>`}function Y({credential:e,children:t}){let{id:n,kind:r,holder:i,account:a,sessionName:o,events:s}=e;return p`<li>
    <details open class="branch">
      <summary>
        <span class="node">
          <strong>${w(e)}</strong> <code>${n}</code>
          <span class="tag">${ne[r]}</span>
          ${e.parent===void 0?p`<span class="tag leaked">leaked</span>`:void 0}
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
          ${o===void 0?void 0:p`<div>
                  <dt>Session</dt>
                  <dd>${o}</dd>
                </div>`}
          ${Ce(e)}
          <div>
            <dt>Used</dt>
            <dd>${we(e)}</dd>
          </div>
          <div>
            <dt>Usual use</dt>
            <dd>${Ee(e)}</dd>
          </div>
        </dl>
        <p class="needs-script tools">
          <button type="button" data-facet="credential" data-value="${n}">Only its events</button>
        </p>
        ${De(e)}
      </div>
      ${t.length>0?p`<ul>
              ${t.map(Y)}
            </ul>`:void 0}
    </details>
  </li>`}function Ce({parent:e,issuedBy:t,issuedAt:n,issuedIn:r}){if(t===void 0&&n===void 0)return;let i=p`${t??`unknown call`}${e===void 0?void 0:p` by <code>${e}</code>`}`,a=r===void 0?void 0:p`, event <code>${r}</code>`;return p`<div>
    <dt>Issued</dt>
    <dd>${v(n)} by ${i}${a}</dd>
  </div>`}function we({events:e,firstUse:t,lastUse:n}){return e===0?p`no event seen, as far as the <a href="#coverage">coverage</a> reaches`:t===void 0||n===void 0?p`at times not known`:y(t,n)}const Te={good:`can be told from foreign use`,poor:`can hardly be told from foreign use`,none:`cannot be told from foreign use`};function Ee({before:e}){return`${Te[e.certainty]}. ${e.why}`}function De(e){if(e.events===0)return;let{addresses:t,userAgents:n,regions:r,calls:i,errors:a}=e;return p`<details class="more">
    <summary>Addresses, agents, regions, calls, errors</summary>
    <div class="columns">
      ${h(`Addresses`,t)} ${h(`Agents`,n)}
      ${h(`Regions`,r)} ${h(`Calls`,i)}
      ${h(`Errors`,a)}
    </div>
  </details>`}const X=`<!doctype html>
<html lang="en" data-made-by="staunch-report">`;function Oe(e,{script:t,style:n}){let{audit:r,receipts:i}=e,o=ue(e),s=`default-src 'none'; script-src '${Z(t)}'; style-src '${Z(n)}'; base-uri 'none'; form-action 'none'`,c=a(fe(r,o)),l=p`<head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${Q(s)}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <title>${r.incident} · Staunch report</title>
      ${Q(`<style>${n}</style>`)}
    </head>
    <body>
      <a class="skip" href="#main">Skip to the findings</a>
      ${ke()} ${q(r,o)}
      <main id="main" tabindex="-1">
        ${j(r)} ${xe()} ${D(r)} ${Se(r)}
        ${z(r)} ${ee(r)} ${ve(i)}
      </main>
      <footer>
        <p>
          Made by Staunch out of CloudTrail’s records. This file holds everything it shows and asks
          no server for anything. It names people, addresses and resources: share it as you would
          share logs.
        </p>
      </footer>
      <p id="announced" class="hidden" role="status" aria-live="polite"></p>
      ${Q(`<script type="application/json" id="data">${c}<\/script>`)}
      ${Q(`<script>${t}<\/script>`)}
    </body>`;return`${X}\n${l.html}\n</html>\n`}function ke(){return p`<nav class="page-nav" aria-label="Parts of the report">
    <ul>
      ${[[`findings`,`Findings`],[`timeline`,`Timeline`],[`events`,`Events`],[`credentials`,`Credentials`],[`follows`,`What follows`],[`coverage`,`Coverage`],[`receipts`,`Receipts`]].map(([e,t])=>p`<li${e===`timeline`?p` class="needs-script"`:void 0}><a href="#${e}">${t}</a></li>`)}
    </ul>
    <button type="button" class="needs-script" id="theme">Theme</button>
  </nav>`}function Z(e){return`sha256-${d(`sha256`).update(e).digest(`base64`)}`}function Q(e){return{html:e}}const Ae=[`./`,`../`,`../../dist/`];function $(){let e=Ae.map(e=>new URL(e,import.meta.url)).find(e=>l(new URL(`report-page.js`,e)));if(!e)throw new je;return{script:u(new URL(`report-page.js`,e),`utf8`),style:u(new URL(`report-page.css`,e),`utf8`)}}var je=class extends Error{forPeople=!0;hint=`Take dist/ as a whole, or run npm run build.`;constructor(){super(`report-page.js is not beside the program: no report can be made`)}};function Me(e,r){let i=s(e);if(!(Ne(i,[`receipts`,`verifications`])&&i.kind===`Receipts`))throw new c(`${e}: these are no receipts`,`staunch apply writes them as receipts.json.`);let a=i;if(a.incident!==r)throw o(e,a.incident,r);let l=a.receipts.at(-1)?.hash??a.digest,u=a.seal===t({last:l,verifications:a.verifications});if(!n(a.receipts,a.digest)||!u)throw new c(`${e}: it was changed after it was written`,`Take the file that the run left behind.`);return a}function Ne(e,t){return t.every(t=>Array.isArray(e[t]))}export{Oe as i,$ as n,X as r,Me as t};