// Camunda's start page, in Chinese; staff normally come from our own start page at "/".
export default {
  app: { name: '首页', vendor: '执衡' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'YYYY年M月D日 dddd HH:mm', short: 'YYYY-MM-DD' },
  locales: { availableLocales: ['zh'], fallbackLocale: 'zh' },
  links: [{ label: '执衡首页', href: '/', description: '案件查询与各项工作的入口' }],
  customScripts: ['../../../assets/labels'],
  disableWelcomeMessage: true
};
