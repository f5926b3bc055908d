// Our additions to Tasklist: the tab 案件全景, the deadline light on each card, and the way back to the start page.
import { call, light, mount } from '/assets/panorama.js';

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = '/assets/panorama.css';
document.head.append(style);

let takeDown = () => {};
const panorama = {
  id: 'zhiheng-panorama',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: '案件全景' },
  render: (node, { taskId }) => {
    const task = `/api/tasks/${encodeURIComponent(taskId)}`;
    takeDown = mount(node, `${task}/panorama`, `${task}/notes`);
  },
  unmount: () => takeDown()
};

// A list shows up to fifteen cards at once: they are asked for together, never one request per card.
let waiting = new Map();
const askLight = (taskId, show) => {
  if (!waiting.size) setTimeout(askAll, 40);
  waiting.set(taskId, [...(waiting.get(taskId) || []), show]);
};
const askAll = async () => {
  const asked = waiting;
  waiting = new Map();
  try {
    const lights = await call('GET', `/api/tasks/lights?ids=${[...asked.keys()].map(encodeURIComponent).join(',')}`);
    lights.forEach(each => (asked.get(each.taskId) || []).forEach(show => show(each)));
  } catch (error) {
    console.warn('期限灯未能读取', error.message);
  }
};
const card = {
  id: 'zhiheng-light',
  pluginPoint: 'tasklist.card',
  priority: 900,
  render: (node, { taskId }) => askLight(taskId, value => {
    const caseNo = document.createElement('span');
    caseNo.className = 'zh-card-caseno';
    caseNo.textContent = value.caseNo;
    node.replaceChildren(caseNo, light(value));
  })
};

// The form library speaks English only; these are all the texts of it that staff can meet.
const WORDS = [
  [/^Select$/, '请选择'], [/^Search$/, '搜索'], [/^Nothing to show\.?$/, '没有内容'],
  [/^Field is required\.$/, '此项必填。'], [/^Field must match pattern .*$/, '格式不符合要求。'],
  [/^Field must have minimum length of (\d+)\.$/, '至少填写 $1 个字。'], [/^Field must have maximum length of (\d+)\.$/, '最多填写 $1 个字。'],
  [/^Field must have minimum value of (.+)\.$/, '不得小于 $1。'], [/^Field must have maximum value of (.+)\.$/, '不得大于 $1。'],
  [/^Value is not a number\.$/, '请填写数字。']
];
const inChinese = root => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const [pattern, words] = WORDS.find(([each]) => each.test(text.data)) || [];
    if (pattern) text.data = text.data.replace(pattern, words);
  }
};

// Its calendar speaks English too; each one can be reached through the field it belongs to.
const WEEKDAYS = [...'日一二三四五六'];
const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map(each => `${each}月`);
const CALENDAR = {
  weekdays: { shorthand: WEEKDAYS, longhand: WEEKDAYS.map(each => `星期${each}`) },
  months: { shorthand: MONTHS, longhand: MONTHS },
  firstDayOfWeek: 1, yearAriaLabel: '年', monthAriaLabel: '月', scrollTitle: '滚动切换', toggleTitle: '点击切换'
};
const calendarInChinese = field => {
  const calendar = field._flatpickr;
  if (calendar && calendar.config.locale !== CALENDAR) calendar.set('locale', CALENDAR);
};

new MutationObserver(() => {
  document.querySelectorAll('.fjs-select-display, .fjs-form-field-error, .fjs-dropdownlist').forEach(inChinese);
  document.querySelectorAll('.flatpickr-input').forEach(calendarInChinese);
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

const home = {
  id: 'zhiheng-home',
  pluginPoint: 'tasklist.navbar.action',
  priority: 900,
  render: node => {
    const link = document.createElement('a');
    link.href = '/';
    link.textContent = '执衡首页';
    link.className = 'zh-home';
    node.replaceChildren(link);
  }
};

export default [panorama, card, home];
