/**
 * 案件全景: draws a case from GET …/panorama. Used by the Tasklist tab and by the page /cases/{id}.
 * Everything is built from text nodes, never from HTML strings: what a party wrote can never become markup.
 */

import { assistance } from './assistance.js';

const SHAPES = { // one shape per light, so that colour is never the only sign
  GREEN: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.5 5-4.2 4.6L4.6 8l1-1 1.6 1.6L10.5 5Z',
  YELLOW: 'M8 1 15.5 14.5H.5ZM7.2 6v4h1.6V6Zm0 5.2v1.5h1.6v-1.5Z',
  RED: 'M5 1h6l4 4v6l-4 4H5l-4-4V5ZM7.2 4v5h1.6V4Zm0 6.3V12h1.6v-1.7Z',
  GREY: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM5.5 5H7v6H5.5ZM9 5h1.5v6H9Z'
};

/** An element with attributes and children; strings become text, missing children are left out. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(2).filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

/** 期限灯: icon, colour and words. */
export function light(value, plain) {
  if (!value) return null;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SHAPES[value.level]);
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return h('span', { class: `zh-light zh-light-${value.level}${plain ? ' zh-light-plain' : ''}`, title: value.due ? `期限 ${value.due}` : null }, svg, value.text);
}

/** Calls our own API; a refusal becomes an Error whose message is the Chinese text of the problem and whose fields say which. */
export async function call(method, url, body) {
  const headers = { Accept: 'application/json' };
  if (method !== 'GET') Object.assign(headers, await token());
  if (body && !(body instanceof FormData)) headers['Content-Type'] = 'application/json';
  const response = await fetch(url, {
    method, headers, credentials: 'same-origin', redirect: 'manual',
    body: body instanceof FormData || !body ? body : JSON.stringify(body)
  });
  if (response.type === 'opaqueredirect' || response.status === 401) throw new Error('登录已过期，请重新登录后再试。');
  const text = await response.text();
  const content = text && (response.headers.get('Content-Type') || '').includes('json') ? JSON.parse(text) : null;
  if (!response.ok) throw Object.assign(new Error(problem(content, response.status)), { fields: (content && content.fields) || [] });
  return content;
}

function problem(content, status) {
  if (!content) return `操作未成功（${status}），请稍后重试。`;
  const says = content.detail || content.title || '';
  const fields = (content.fields || content.errors || []).map(field => field.message).filter(message => message && !says.includes(message));
  return [says, ...fields].filter(Boolean).join(' ');
}

async function token() {
  const { csrf } = await call('GET', '/api/session');
  return csrf ? { [csrf.header]: csrf.token } : {};
}

/**
 * Loads the case from {@code url} and draws it into {@code node}; returns a function that takes it down. Where there is no case to
 * show, what was written before is read from {@code notesUrl}, if given.
 */
export function mount(node, url, notesUrl) {
  const root = h('div', { class: 'zh-panorama' }, h('p', { class: 'zh-wait', role: 'status' }, '正在读取案件…'));
  node.replaceChildren(root);
  const screen = { root, url, notesUrl, alive: true };
  load(screen);
  return () => {
    screen.alive = false;
    root.remove();
  };
}

async function load(screen, tip) {
  try {
    const panorama = await call('GET', screen.url);
    if (screen.alive) draw(screen, panorama, tip);
  } catch (error) {
    if (screen.alive) screen.root.replaceChildren(h('p', { class: 'zh-tip zh-tip-bad', role: 'alert' }, error.message));
    if (screen.notesUrl) await writtenBefore(screen);
  }
}

async function writtenBefore(screen) {
  try {
    const written = await call('GET', screen.notesUrl);
    if (screen.alive && written.length) screen.root.append(section('此前填写的意见', timeline({ timeline: written })));
  } catch (error) {
    console.warn('此前填写的意见未能读取', error.message);
  }
}

function draw(screen, it, tip) {
  const sections = [
    ['actions', '可办事项', it.actions, () => actions(screen, it)],
    ['parties', '当事人', it.parties, () => parties(it)],
    ['basis', '执行依据与标的', null, () => basis(it)],
    ['debt', '债务余额', null, () => debt(it)],
    ['assets', '财产', it.assets, () => assets(screen, it)],
    ['measures', '控制措施', it.measures, () => measures(it)],
    ['assistance', '协助', null, () => asked(it)],
    ['grid', '网格协助', it.grid ? [...it.grid.tasks, ...it.grid.clues, ...it.grid.outings, ...it.grid.exposures] : [], () => grid(screen, it.grid)],
    ['errands', '外勤事项', it.errands, () => errands(it)],
    ['entrusted', '委托事项', it.entrusted, () => entrusted(it)],
    ['funds', '案款', it.funds.entries, () => funds(it)],
    ['documents', '文书', it.documents, () => documents(it)],
    ['dossier', '卷宗', it.dossier, () => dossier(screen, it)],
    ['timeline', '时间线', it.timeline, () => timeline(it)]
  ].filter(([id, , rows]) => (!['actions', 'errands', 'entrusted'].includes(id) || rows.length > 0) && (id !== 'grid' || it.grid))
    .map(([id, title, rows, content]) => ({ title, count: rows ? rows.length : null, element: section(title, content()) }));
  screen.root.replaceChildren(
    head(it.header),
    h('div', { class: 'zh-says', 'aria-live': 'polite' }, tip),
    jumps(sections),
    figures(it),
    ...sections.map(each => each.element));
}

function head(header) {
  return h('div', {},
    h('div', { class: 'zh-head' },
      h('h2', { class: 'zh-caseno' }, header.caseNo || header.applicationNo),
      h('span', { class: 'zh-status' }, header.status),
      light(header.light),
      header.marks.map(mark => h('span', { class: 'zh-mark' }, mark))),
    h('p', { class: 'zh-sub' },
      [header.cause, header.court, header.handler && `承办人 ${header.handler}`, header.filedOn && `${header.filedOn} 立案`]
        .filter(Boolean).map(text => h('span', {}, text))));
}

function jumps(sections) {
  return h('nav', { class: 'zh-jump', 'aria-label': '案件各部分' }, sections.map(each =>
    h('button', { type: 'button', onclick: () => each.element.scrollIntoView({ block: 'start' }) },
      each.title, each.count ? h('i', {}, String(each.count)) : null)));
}

function figures(it) {
  const figure = (label, value, zero) => h('div', {}, h('small', {}, label), h('b', { class: zero ? 'zh-zero' : null }, value));
  return h('div', { class: 'zh-figures' },
    figure(`尚欠（截至 ${it.debt.asOf}）`, it.debt.total, it.debt.cleared),
    figure('已控制', it.controlled),
    figure('案款到账', it.funds.in),
    figure('案款留存', it.funds.held));
}

function section(title, content) {
  const { body, note, flush } = content;
  return h('section', { class: 'zh-section', 'aria-label': title },
    h('header', {}, h('h3', {}, title), note ? h('span', { class: 'zh-note' }, note) : null),
    h('div', { class: flush ? 'zh-body-flush' : 'zh-body' }, body));
}

const empty = text => ({ flush: true, body: h('p', { class: 'zh-empty' }, text) });

function facts(pairs) {
  return h('dl', { class: 'zh-facts' }, pairs.filter(([, value]) => value).map(([name, value, wide]) =>
    h('div', { class: wide ? 'zh-wide' : null }, h('dt', {}, name), h('dd', {}, value))));
}

function table(columns, rows, foot) {
  const cells = (row, tag) => row.map((cell, index) => h(tag, { class: columns[index][1], scope: tag === 'th' ? 'col' : null }, cell));
  return h('table', {},
    h('thead', {}, h('tr', {}, cells(columns.map(column => column[0]), 'th'))),
    h('tbody', {}, rows.map(row => h('tr', {}, cells(row, 'td'))), foot ? h('tr', { class: 'zh-total' }, cells(foot, 'td')) : null));
}

const second = (first, below) => [first, below ? h('span', { class: 'zh-sub2' }, below) : null];
const tag = (text, tone) => text ? h('span', { class: `zh-tag${tone ? ` zh-tag-${tone}` : ''}` }, text) : null;
const external = (url, text, label) => h('a', { href: url, target: '_blank', rel: 'noopener', 'aria-label': label }, text);

function parties(it) {
  return { flush: true, note: it.masked ? '证件号、电话、账号已按岗位遮盖' : null, body: table(
    [['诉讼地位', 'zh-tight'], ['姓名 / 名称'], ['证件号码', 'zh-tight'], ['联系电话', 'zh-tight'], ['住所地']],
    it.parties.map(party => [party.role, second(party.name, party.representative), party.identity, party.phone || '—', party.address || '—'])) };
}

function basis(it) {
  return { body: [
    facts([['依据种类', it.basis.kind], ['文书号', it.basis.documentNo], ['作出机关', it.basis.issuer],
      ['生效日期', it.basis.effectiveOn], ['履行届满日', it.basis.performanceDueOn]]),
    h('div', { style: 'height:8px' }),
    facts([['本金', it.claim.principal], ['一般债务利息', it.claim.generalInterest], ['诉讼等费用', it.claim.costs],
      ['利息约定', it.claim.terms, true]])] };
}

function debt(it) {
  return { flush: true, note: `截至 ${it.debt.asOf}`, body: table(
    [['项目', 'zh-tight'], ['计算'], ['金额', 'zh-num']],
    it.debt.lines.map(line => [line.label, h('span', { class: 'zh-sub2' }, line.formula || '—'), line.amount]),
    ['尚欠合计', it.debt.cleared ? '已全部清偿' : '', it.debt.total]) };
}

/** Each round of asking, with the units that gave no answer: silence is not “nothing found”. */
function surveys(it) {
  return it.surveys.map(one => h('div', { class: 'zh-body' },
    h('p', {}, `${one.startedOn} 财产查询 `, tag(one.state, one.tone), ` 已反馈 ${one.answered} / ${one.asked} 家`,
      one.missing.length ? h('span', { class: 'zh-sub2' }, `未反馈 ${one.missing.length} 家：${one.missing.join('；')}`) : null)));
}

function assets(screen, it) {
  if (!it.assets.length) return { flush: true, body: [surveys(it), h('p', { class: 'zh-empty' }, '尚未查到财产；网络查控结果返回后自动列出。')] };
  const plan = it.plan;
  const boxes = new Map();
  const columns = [['财产', 'zh-broad'], ['标识', 'zh-break'], ['价值', 'zh-num'], ['来源', 'zh-tight'], ['状态', 'zh-tight']];
  const rows = it.assets.map(asset => [
    [asset.kind, asset.institution, asset.description, asset.encumbrance].filter(Boolean)
      .map((text, index) => index ? h('span', { class: 'zh-sub2' }, text) : text),
    asset.identifier, asset.amount || '—', asset.sources.map(source => h('span', { class: 'zh-line' }, source)), tag(asset.state, asset.tone)]);
  if (!plan) return { flush: true, body: [surveys(it), table(columns, rows)] };
  columns.unshift(['纳入', 'zh-tight']);
  rows.forEach((row, index) => row.unshift(box(it.assets[index], plan, boxes)));
  const bar = planBar(screen, it, boxes);
  boxes.forEach(each => each.addEventListener('change', bar.update));
  bar.update();
  return { flush: true, note: '勾选拟控制的财产，保存后再办结任务', body: [surveys(it), table(columns, rows), bar.element] };
}

function box(asset, plan, boxes) {
  const input = h('input', { type: 'checkbox', 'aria-label': `纳入控制方案：${asset.kind} ${asset.identifier}`, disabled: !asset.selectable });
  input.checked = plan.assetIds.includes(asset.id);
  boxes.set(asset.id, input);
  return input;
}

function planBar(screen, it, boxes) {
  const count = h('b', {}), says = h('span', { 'aria-live': 'polite' });
  const chosen = () => [...boxes].filter(([, input]) => input.checked).map(([id]) => id);
  const save = h('button', { type: 'button', class: 'zh-button zh-primary', onclick: async () => {
    save.disabled = true;
    try {
      await call('PUT', it.plan.url, { assetIds: chosen() });
      await load(screen, h('span', { class: 'zh-tip zh-tip-good' }, '控制方案已保存。'));
    } catch (error) {
      says.className = 'zh-over';
      says.textContent = error.message;
    } finally {
      save.disabled = false;
    }
  } }, '保存控制方案');
  const update = () => { count.textContent = `${chosen().length} 项`; };
  return { update, element: h('div', { class: 'zh-planbar' }, h('span', {}, '已选 ', count), h('span', {}, '控制上限 ', h('b', {}, it.plan.limit)), save, says) };
}

function measures(it) {
  if (!it.measures.length) return empty('尚未采取控制措施。');
  return { flush: true, body: table(
    [['措施', 'zh-tight'], ['财产', 'zh-broad'], ['金额', 'zh-num'], ['状态', 'zh-tight'], ['生效', 'zh-tight'], ['届满', 'zh-tight']],
    it.measures.map(measure => [second(measure.kind, measure.rank), second(measure.asset, measure.identifier), measure.amount || '—',
      tag(measure.state, measure.tone), measure.effectiveOn || '—', [measure.endsOn || '—', measure.light ? h('span', { class: 'zh-sub2' }, light(measure.light, true)) : null]])) };
}

/** By the case's own address: in Tasklist the panorama is that of a task. */
function asked(it) {
  return { flush: true, body: assistance(`/api/cases/${it.header.caseId}`, { h, call, table, tag }) };
}

function errands(it) {
  return { flush: true, body: table(
    [['事项', 'zh-tight'], ['地点'], ['要求与办理情况', 'zh-broad'], ['状态', 'zh-tight'], ['交办', 'zh-tight']],
    it.errands.map(one => [second(one.kind, one.asset), one.place, second(one.instructions, one.result),
      [tag(one.state, one.tone), h('span', { class: 'zh-sub2' }, [one.who, one.light.due ? light(one.light, true) : null])], one.askedAt])) };
}

function entrusted(it) {
  return { flush: true, body: table(
    [['编号', 'zh-tight'], ['事项', 'zh-broad'], ['受托法院'], ['状态', 'zh-tight'], ['发出', 'zh-tight'], ['期限', 'zh-tight'], ['用时', 'zh-tight']],
    it.entrusted.map(one => [external(one.url, one.matterNo, `打开委托事项 ${one.matterNo}`), second(one.item, one.outcome), second(one.court, one.worker),
      tag(one.state, one.tone), one.sentAt || '—', one.dueAt || '—', one.elapsed || '—'])) };
}

function funds(it) {
  const sums = h('div', { class: 'zh-body' }, facts([['收入', it.funds.in], ['支出', it.funds.out], ['留存', it.funds.held]]));
  if (!it.funds.entries.length) return { flush: true, body: [sums, h('p', { class: 'zh-empty' }, '尚无案款往来。')] };
  return { flush: true, note: it.funds.balanced ? '收入 = 支出 + 留存，账目相符' : '账目不符，请会计核对', body: [sums, table(
    [['时间', 'zh-tight'], ['事项'], ['收 / 付方'], ['金额', 'zh-num'], ['状态', 'zh-tight']],
    it.funds.entries.map(entry => [entry.at, entry.kind, entry.party || '—', entry.amount, tag(entry.state, entry.tone)]))] };
}

function grid(screen, it) {
  const pictures = photos => photos.flatMap((url, index) => [' ', external(url, `照片${index + 1}`, `打开照片 ${index + 1}`)]);
  const state = (text, tone, lamp) => [tag(text, tone), lamp && lamp.due ? h('span', { class: 'zh-sub2' }, light(lamp, true)) : null];
  const parts = [];
  if (it.advice) parts.push(h('p', { class: 'zh-tip' }, it.advice));
  if (it.tasks.length) parts.push(table([['任务', 'zh-tight'], ['村（社区）'], ['说明与反馈', 'zh-broad'], ['状态', 'zh-tight']],
    it.tasks.map(task => [second(task.kind, task.no), [task.village, h('span', { class: 'zh-sub2' }, [task.worker, task.sms].filter(Boolean).join(' · '))],
      [task.instruction, task.answer ? h('span', { class: 'zh-sub2' }, task.answer, pictures(task.photos)) : null], state(task.state, task.tone, task.light)])));
  if (it.clues.length) parts.push(table([['线索', 'zh-tight'], ['内容', 'zh-broad'], ['报送', 'zh-tight'], ['处理']],
    it.clues.map(clue => [second(clue.kind, clue.no), [clue.text, pictures(clue.photos)], second(clue.reporter, clue.at),
      [state(clue.state, clue.tone, clue.light), clue.result ? h('span', { class: 'zh-sub2' }, clue.result) : null]])));
  if (it.outings.length) parts.push(table([['走访与行动', 'zh-tight'], ['地点'], ['队伍与协助'], ['结果', 'zh-broad']],
    it.outings.map(outing => [second(outing.kind, outing.at), outing.place, [outing.team, outing.helpers.map(helper => h('span', { class: 'zh-sub2' }, helper))],
      [tag(outing.state, outing.tone), h('span', { class: 'zh-sub2' }, outing.record, pictures(outing.photos),
        outing.position ? ` 位置 ${outing.position}` : null)]])));
  if (it.exposures.length) parts.push(table([['曝光', 'zh-broad'], ['发布', 'zh-tight'], ['各渠道']],
    it.exposures.map(one => [second(one.title, one.text), [second(one.by, one.at), one.withdrawal ? h('span', { class: 'zh-sub2' }, `撤回：${one.withdrawal}`) : null],
      one.channels.map(channel => h('span', { class: 'zh-line' }, channel.name, ' ', tag(channel.state, channel.tone), channel.note ? ` ${channel.note}` : null))])));
  if (it.actions.length) parts.push(h('div', { class: 'zh-body' }, it.actions.map(action => actionRow(screen, action))));
  return { flush: true, note: it.exposures.some(one => one.red) ? '有曝光尚未撤下' : null, body: parts };
}

function documents(it) {
  if (!it.documents.length) return empty('尚无文书。');
  return { flush: true, body: table(
    [['文书', 'zh-broad'], ['状态', 'zh-tight'], ['SM3', 'zh-tight'], ['', 'zh-tight zh-num']],
    it.documents.map(one => [one.title, tag(one.state, one.tone), hash(one.sm3),
      [one.previewUrl ? external(one.previewUrl, '预览', `预览 ${one.title}`) : null, ' ',
        one.downloadUrl ? h('a', { href: one.downloadUrl, download: true, 'aria-label': `下载 ${one.title}` }, '下载') : null]])) };
}

const hash = sm3 => sm3 ? h('span', { class: 'zh-hash', title: `SM3 ${sm3}` }, sm3.slice(0, 8)) : '—';

function dossier(screen, it) {
  const list = it.dossier.length
    ? table([['卷别', 'zh-tight'], ['材料'], ['来源'], ['入卷时间', 'zh-tight'], ['SM3', 'zh-tight'], ['', 'zh-tight zh-num']],
      it.dossier.map(entry => [entry.volume, second(entry.title, entry.kind), entry.source, entry.at, hash(entry.sm3),
        h('a', { href: entry.url, download: true, 'aria-label': `下载 ${entry.title}` }, '下载')]))
    : h('p', { class: 'zh-empty' }, '卷宗尚无材料。');
  return { flush: true, note: it.dossier.length ? `共 ${it.dossier.length} 件` : null, body: [list, it.upload ? upload(screen, it) : null] };
}

function upload(screen, it) {
  const file = h('input', { type: 'file', id: 'zh-file', onchange: () => { name.textContent = file.files[0] ? file.files[0].name : '未选择文件'; } });
  const name = h('span', { class: 'zh-filename' }, '未选择文件');
  const kind = h('select', { 'aria-label': '材料种类' }, it.upload.kinds.map(each => h('option', { value: each.id }, each.label)));
  const volume = h('select', { 'aria-label': '卷别' }, it.upload.volumes.map(each => h('option', { value: each.id }, each.label)));
  const says = h('span', { class: 'zh-note', 'aria-live': 'polite' });
  const send = h('button', { type: 'button', class: 'zh-button', onclick: async () => {
    if (!file.files[0]) { says.textContent = '请先选择文件。'; return; }
    const form = new FormData();
    form.append('file', file.files[0]);
    form.append('kind', kind.value);
    form.append('volume', volume.value);
    send.disabled = true;
    try {
      await call('POST', it.upload.url, form);
      await load(screen, h('span', { class: 'zh-tip zh-tip-good' }, `“${file.files[0].name}”已入卷。`));
    } catch (error) {
      says.textContent = error.message;
      send.disabled = false;
    }
  } }, '上传入卷');
  return h('div', { class: 'zh-upload' }, volume, kind,
    h('button', { type: 'button', class: 'zh-button', onclick: () => file.click() }, '选择文件…'), file, name, send, says);
}

function actions(screen, it) {
  return { body: it.actions.map(action => actionRow(screen, action)) };
}

/** An action asks once more in place: the page's sandbox allows no dialog window. */
function actionRow(screen, action) {
  const row = h('div', { class: 'zh-action' });
  const says = h('span', { 'aria-live': 'assertive' });
  const inputs = (action.inputs || []).map(each => [each.name, input(each)]);
  const ask = () => {
    const yes = h('button', { type: 'button', class: 'zh-button zh-primary', onclick: () => run(yes) }, '确认');
    row.replaceChildren(h('span', { class: 'zh-confirm', role: 'group', 'aria-label': action.label }, action.question,
      inputs.map(([, field]) => field.place), yes,
      h('button', { type: 'button', class: 'zh-button', onclick: rest }, '取消')), says);
    (inputs.length ? inputs[0][1].place : yes).focus();
  };
  const run = async button => {
    button.disabled = true;
    try {
      const answer = await call(action.method, action.url, content(action, inputs));
      await load(screen, h('span', { class: 'zh-tip zh-tip-good' }, `“${action.label}”已办理。${answer && answer.notice ? answer.notice : ''}`));
    } catch (error) {
      // What was typed stays where it is, to be corrected.
      if (inputs.length) button.disabled = false; else rest();
      says.className = 'zh-over zh-tip zh-tip-bad';
      says.textContent = error.message;
    }
  };
  const rest = () => row.replaceChildren(h('button', { type: 'button', class: 'zh-button', onclick: ask }, action.label), h('p', {}, action.description), says);
  rest();
  return row;
}

/** Files and a position travel in a form, everything else as JSON. */
function content(action, inputs) {
  if (!inputs.some(([, field]) => field.fill)) {
    return { ...action.body, ...Object.fromEntries(inputs.map(([name, field]) => [name, field.value()])) };
  }
  const form = new FormData();
  inputs.forEach(([, field]) => field.fill(form));
  return form;
}

/** Photos of the place, several at a time; on a phone the camera offers itself. */
function photos(each) {
  const files = h('input', { type: 'file', accept: 'image/jpeg,image/png,image/webp', multiple: true, 'aria-label': each.label });
  return { place: files, fill: form => [...files.files].forEach(file => form.append(each.name, file)) };
}

/** Where the phone is, told only when asked for. */
function position(each) {
  let found = null;
  const says = h('span', { 'aria-live': 'polite' });
  const button = h('button', { type: 'button', class: 'zh-button', onclick: () => {
    says.textContent = '正在取得位置…';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => { found = coords; says.textContent = `已附上位置（误差约 ${Math.round(coords.accuracy)} 米）`; },
      () => { says.textContent = '未能取得位置。'; },
      { enableHighAccuracy: true, timeout: 15000 });
  } }, each.label);
  return { place: h('span', {}, 'geolocation' in navigator ? button : null, ' ', says),
    fill: form => {
      if (!found) return;
      form.append('latitude', found.latitude.toFixed(6));
      form.append('longitude', found.longitude.toFixed(6));
    } };
}

/** What stands in the row for an input, and how its value is read when it is sent. */
function input(each) {
  if (each.type === 'photos') return photos(each);
  if (each.type === 'position') return position(each);
  if (each.type === 'checkbox') {
    const box = h('input', { type: 'checkbox' });
    return { place: h('label', {}, box, ' ', each.label), value: () => box.checked };
  }
  if (each.type === 'checks') {
    const boxes = each.choices.map(choice => [choice, h('input', { type: 'checkbox', checked: true })]);
    return { place: h('span', { role: 'group', 'aria-label': each.label }, each.label, '：', boxes.map(([choice, box]) => h('label', {}, box, ' ', choice.label, ' '))),
      value: () => boxes.filter(([, box]) => box.checked).map(([choice]) => choice.id) };
  }
  const field = each.type === 'select'
    ? h('select', { 'aria-label': each.label }, each.choices.map(choice => h('option', { value: choice.id }, choice.label)))
    : h('input', { type: each.type, 'aria-label': each.label, placeholder: each.label, value: each.preset, maxlength: 2000, autocomplete: 'off' });
  return { place: field, value: () => field.value };
}

function timeline(it) {
  if (!it.timeline.length) return empty('尚无记录。');
  return { flush: true, body: h('ol', { class: 'zh-timeline' }, it.timeline.map(entry =>
    h('li', { class: entry.milestone ? 'zh-step' : null }, h('time', {}, entry.at),
      h('div', {}, entry.what, h('span', { class: 'zh-sub2' }, [entry.who, entry.note].filter(Boolean).join(' · ')))))) };
}
