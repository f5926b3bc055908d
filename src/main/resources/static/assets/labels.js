// Camunda's pages ask for their labels while they are already drawing, so a first visit shows raw keys for a moment. This
// script runs before they start and puts the current labels where they look first.
const base = document.querySelector('base');
const prefix = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;

try {
  const response = await fetch(`${prefix}zh.json?bust=${window.bust}`, { credentials: 'same-origin' });
  const store = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  store[`${prefix}_locales_data_zh_${window.bust}`] = JSON.stringify(await response.json());
  localStorage.setItem('camunda-web', JSON.stringify(store));
} catch (error) {
  console.warn('界面文字未能预先载入', error);
}

export default [];
