// The register of terms: ticked measures are renewed in one call; what may not be renewed is named and stays ticked.
import { call } from './panorama.js';

const form = document.getElementById('renew');
const said = document.getElementById('said');
const boxes = () => [...document.querySelectorAll('input[name=measure]:not(:disabled)')];

document.getElementById('all')?.addEventListener('change', event => boxes().forEach(box => { box.checked = event.target.checked; }));

form?.addEventListener('submit', async event => {
  event.preventDefault();
  const chosen = boxes().filter(box => box.checked);
  if (!said || !chosen.length) {
    if (said) said.textContent = '请先勾选要续行的措施。';
    return;
  }
  form.querySelector('button').disabled = true;
  try {
    const cases = await call('POST', '/api/measures/renewals', { measureIds: chosen.map(box => box.value) });
    cases.flatMap(one => one.measureIds).forEach(id => settle(chosen.find(box => box.value === id)));
    const refused = cases.flatMap(one => one.refused.map(no => `${one.caseNo}：${no.reason}`));
    const ordered = cases.reduce((sum, one) => sum + one.measureIds.length, 0);
    said.textContent = [`已发起续行 ${ordered} 项，文书进入审批。`, ...refused].join(' ');
  } catch (error) {
    said.textContent = error.message;
  }
  form.querySelector('button').disabled = false;
});

function settle(box) {
  box.checked = false;
  box.disabled = true;
}
