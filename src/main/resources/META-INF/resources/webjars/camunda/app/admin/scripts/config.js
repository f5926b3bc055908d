// Admin for the three kinds of administrators: our name and date format, Chinese only.
export default {
  app: { name: '系统管理', vendor: '执衡' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'YYYY年M月D日 dddd HH:mm', short: 'YYYY-MM-DD' },
  locales: { availableLocales: ['zh'], fallbackLocale: 'zh' },
  customScripts: ['../../../assets/labels'],
  disableWelcomeMessage: true
};
