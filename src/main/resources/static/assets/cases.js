// The list of cases: each deadline light gets its shape, so that colour is never the only sign.
import { light } from './panorama.js';

document.querySelectorAll('.zh-light[data-level]').forEach(each =>
  each.replaceWith(light({ level: each.dataset.level, due: each.dataset.due, text: each.textContent })));
