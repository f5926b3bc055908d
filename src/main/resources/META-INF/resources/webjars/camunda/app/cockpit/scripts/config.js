// Cockpit for supervisors and analysts: our name and date format, Chinese only.
export default {
  app: { name: '流程监控', vendor: '执衡' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'YYYY年M月D日 dddd HH:mm:ss', short: 'YYYY-MM-DD' },
  locales: { availableLocales: ['zh'], fallbackLocale: 'zh' },
  runtimeActivityInstanceMetrics: { display: true },
  skipCustomListeners: { default: true, hidden: false },
  skipIoMappings: { default: true, hidden: false },
  cascade: { default: false },
  customScripts: ['../../../assets/labels'],
  disableWelcomeMessage: true
};
