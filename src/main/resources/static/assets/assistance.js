/**
 * 协助: what was asked of which unit, and the dialog 发起协助, drawn from the JSON Schema of the chosen matter. Nothing here
 * knows a single matter: a new row of the catalogue appears by itself.
 */

const bad = message => ({ class: 'zh-tip zh-tip-bad', role: 'alert', text: message });

/** The section of a case; {@code tools} are the page's own h, call, table, tag and reload. */
export function assistance(caseUrl, tools) {
  const { h, call } = tools;
  const node = h('div', { class: 'zh-assistance' }, h('p', { class: 'zh-empty', role: 'status' }, '正在读取…'));
  const url = `${caseUrl}/assistance`;
  const draw = async tip => {
    try {
      const [asked, form] = await Promise.all([call('GET', url), call('GET', `${url}/form`)]);
      node.replaceChildren(...[tip ? says(h, tip) : null, list(asked, url, form, tools, draw), form.mayAsk ? starter(url, form, tools, draw) : null].filter(Boolean));
    } catch (error) {
      node.replaceChildren(says(h, bad(error.message)));
    }
  };
  draw();
  return node;
}

const says = (h, tip) => h('p', { class: tip.class, role: tip.role || 'status' }, tip.text);

const TONES = { DONE: 'good', REFUSED: 'bad', CANCELLED: 'bad', GIVEN_UP: 'bad', SILENT: 'warn', WAITING_FOR_UNIT: 'warn' };

function list(asked, url, form, tools, draw) {
  const { h, table, tag } = tools;
  if (!asked.length) return h('p', { class: 'zh-empty' }, '尚未单独发起协助；网络查控和财产控制的请求见上方各部分。');
  return table(
    [['事项', 'zh-broad'], ['单位'], ['状态', 'zh-tight'], ['结果、反馈内容或理由', 'zh-broad'], ['', 'zh-tight zh-num']],
    asked.flatMap(asking => asking.lines.map(line => [
      [asking.matterName, h('span', { class: 'zh-sub2' }, asking.askedAt.slice(0, 10))],
      line.unitName || `${line.district} 辖区（待定）`,
      tag(line.statusName, TONES[line.status]),
      outcome(h, line),
      line.retriable && form.mayAsk ? retry(line, url, tools, draw) : line.withdrawable ? withdraw(line, tools, draw) : null])));
}

/** The result, and below it what the unit wrote. */
function outcome(h, line) {
  return [line.reason || line.resultName || '—', line.answer.map(field =>
    h('span', { class: 'zh-sub2 zh-words' }, `${field.label}：${field.text.includes('\n') ? '\n' : ''}${field.text}`))];
}

function retry(line, url, { h, call }, draw) {
  const button = h('button', { type: 'button', class: 'zh-button', 'aria-label': `重新向${line.unitName}发起`, onclick: async () => {
    button.disabled = true;
    try {
      await call('POST', `${url}/${line.requestId}/retry`, {});
      await draw({ class: 'zh-tip zh-tip-good', text: `已重新向${line.unitName}发起。` });
    } catch (error) {
      await draw(bad(error.message));
    }
  } }, '重新发起');
  return button;
}

/** A button that opens into a reason and a yes, in its own place. */
function withdraw(line, { h, call }, draw) {
  const place = h('div', { class: 'zh-withdraw' });
  const rest = () => place.replaceChildren(
    h('button', { type: 'button', class: 'zh-button', 'aria-label': `撤回向${line.unitName}的请求`, onclick: open }, '撤回'));
  const open = () => {
    const reason = h('input', { type: 'text', maxlength: 1000, placeholder: '撤回理由（必填）', 'aria-label': '撤回理由' });
    const message = h('span', { 'aria-live': 'assertive' });
    const send = h('button', { type: 'button', class: 'zh-button zh-primary', onclick: async () => {
      send.disabled = true;
      try {
        await call('POST', `/api/assistance/${line.requestId}/withdrawal`, { reason: reason.value });
        await draw({ class: 'zh-tip zh-tip-good', text: `已撤回；${line.unitName}已收件的，将告知其停止办理。` });
      } catch (error) {
        message.className = 'zh-tip zh-tip-bad';
        message.textContent = error.message;
        send.disabled = false;
      }
    } }, '确定撤回');
    place.replaceChildren(reason, send, h('button', { type: 'button', class: 'zh-button', onclick: rest }, '取消'), message);
    reason.focus();
  };
  rest();
  return place;
}

function starter(url, form, tools, draw) {
  const { h } = tools;
  const place = h('div', { class: 'zh-ask' });
  const rest = () => place.replaceChildren(h('button', { type: 'button', class: 'zh-button', onclick: open }, '发起协助'));
  const open = () => dialog(place, url, form, tools, draw, rest);
  rest();
  return place;
}

/** In place: the page's sandbox allows no dialog window. */
async function dialog(place, url, form, tools, draw, rest) {
  const { h, call } = tools;
  const matters = (await call('GET', '/api/catalogue')).filter(matter => matter.askedDirectly);
  const choice = h('select', { id: 'zh-matter', onchange: () => choose() },
    h('option', { value: '' }, '请选择事项'), groups(h, matters));
  const fields = h('div', { class: 'zh-ask-fields' });
  const message = h('p', { 'aria-live': 'assertive' });
  const send = h('button', { type: 'button', class: 'zh-button zh-primary', disabled: true }, '发起');
  let reader = null;
  const choose = async () => {
    const matter = matters.find(each => each.code === choice.value);
    send.disabled = !matter;
    if (!matter) { fields.replaceChildren(); return; }
    const units = await call('GET', `/api/catalogue/units?department=${encodeURIComponent(matter.department)}`);
    reader = draft(fields, matter, units, form, h);
  };
  send.addEventListener('click', async () => {
    send.disabled = true;
    try {
      await call('POST', url, { matter: choice.value, ...reader() });
      await draw({ class: 'zh-tip zh-tip-good', text: '已发起；需要文书的，审批用印后发给协助单位。' });
    } catch (error) {
      const elsewhere = mark(fields, error.fields || [], h);
      message.className = 'zh-tip zh-tip-bad';
      message.textContent = elsewhere ? error.message : '请改正上面标出的内容后再发起。';
      send.disabled = false;
    }
  });
  place.replaceChildren(h('div', { class: 'zh-ask-dialog', role: 'group', 'aria-label': '发起协助' },
    h('label', { for: 'zh-matter' }, '协助事项'), choice, fields, message,
    h('div', {}, send, h('button', { type: 'button', class: 'zh-button', onclick: rest }, '取消'))));
  choice.focus();
}

/** Says each reason beside its field; true if there is one that belongs to none of them. */
function mark(fields, reasons, h) {
  fields.querySelectorAll('.zh-ask-wrong').forEach(old => old.remove());
  const places = reasons.map(reason => [fields.querySelector(`[data-field="${CSS.escape(reason.field.split(/[.[/]/)[0])}"]`), reason]);
  places.filter(([place]) => place).forEach(([place, reason]) =>
    place.append(h('p', { class: 'zh-ask-wrong zh-tip zh-tip-bad' }, reason.message)));
  return !places.length || places.some(([place]) => !place);
}

function groups(h, matters) {
  const names = [...new Set(matters.map(matter => matter.departmentName))];
  return names.map(name => h('optgroup', { label: name },
    matters.filter(matter => matter.departmentName === name)
      .map(matter => h('option', { value: matter.code }, `${matter.number} ${matter.name}`))));
}

/** Draws the fields of a matter and returns what reads them. */
function draft(node, matter, units, form, h) {
  const required = new Set(matter.inputSchema.required || []);
  const readers = Object.entries(matter.inputSchema.properties).map(([name, property]) => {
    const field = control(name, property, form, h);
    const label = `${property.title || name}${required.has(name) ? '（必填）' : ''}`;
    return { name, read: field.read, element: h('div', { class: 'zh-ask-field', 'data-field': name, role: field.many ? 'group' : null, 'aria-label': field.many ? label : null },
      h(field.many ? 'span' : 'label', field.many ? {} : { for: `zh-ask-${name}` }, label),
      field.element, property.description ? h('p', { class: 'zh-note' }, property.description) : null) };
  });
  const targets = boxes(h, units.map(unit => ({ id: unit.code, label: unit.name })), units.filter(unit => unit.districts.includes(form.courtCode)).map(unit => unit.code));
  const papers = matter.documents.map(paper => paper.title).join('、');
  node.replaceChildren(
    ...readers.map(each => each.element),
    h('div', { class: 'zh-ask-field', 'data-field': 'units', role: 'group', 'aria-label': '协助单位' }, h('span', {}, '协助单位（可多选，可跨区县）'), targets.element),
    h('p', { class: 'zh-note' }, `${papers ? `将制作${papers}报批；` : ''}单位应在 ${matter.sla.remindMinutes} 分钟（办公时间）内办理。`));
  return () => {
    const input = {};
    readers.forEach(({ name, read }) => {
      const value = read();
      if (value !== undefined) input[name] = value;
    });
    return { input, units: targets.read() || [] };
  };
}

/** The control that suits a property of the schema. */
function control(name, property, form, h) {
  if (property['x-input'] === 'debtors') return { ...boxes(h, form.debtors.map(one => ({ id: one.id, label: one.name })), []), many: true };
  if (property.type === 'array') {
    return { ...boxes(h, (property.items.oneOf || []).map(one => ({ id: one.const, label: one.title })), []), many: true };
  }
  const id = `zh-ask-${name}`;
  if (property.oneOf) {
    const select = h('select', { id }, h('option', { value: '' }, '请选择'), property.oneOf.map(one => h('option', { value: one.const }, one.title)));
    return { element: select, read: () => select.value || undefined };
  }
  const money = property['x-input'] === 'money';
  const long = (property.maxLength || 0) > 300;
  const element = long
    ? h('textarea', { id, maxlength: property.maxLength, rows: 3 })
    : h('input', { id, type: property.format === 'date' ? 'date' : property.type === 'integer' ? 'number' : 'text', maxlength: property.maxLength,
      min: money ? '0.01' : property.minimum, max: money ? null : property.maximum, step: money ? '0.01' : null, placeholder: money ? '元' : null });
  return { element, read: () => value(element.value.trim(), property, money) };
}

function value(text, property, money) {
  if (text === '') return undefined;
  if (money) return Math.round(Number(text) * 100);
  return property.type === 'integer' || property.type === 'number' ? Number(text) : text;
}

function boxes(h, options, chosen) {
  const inputs = options.map(option => {
    const input = h('input', { type: 'checkbox', value: option.id });
    input.checked = chosen.includes(option.id);
    return [input, h('label', { class: 'zh-ask-box' }, input, option.label)];
  });
  return {
    element: h('div', { class: 'zh-ask-boxes' }, inputs.map(([, label]) => label)),
    read: () => {
      const ids = inputs.filter(([input]) => input.checked).map(([input]) => input.value);
      return ids.length ? ids : undefined;
    }
  };
}
